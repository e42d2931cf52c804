package vn.daumoi.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real browser, and what it complained of. */
final class Chrome implements AutoCloseable {

    /** Milliseconds. Of a machine that does much else, and gets nothing out of failing early. */
    private static final int PATIENCE = 60_000;

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    Chrome() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** A page of a visitor who has never been here. */
    Page visitor() {
        Page page = browser.newContext().newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("Refused to")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /** Fills the form of the sign-in screen. */
    static void signIn(Page page, PackagedServer server, String name, String password) {
        page.navigate(server.address() + "/login");
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
    }

    /** What the pages did that their content policy forbids. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path executable() {
        String chosen = System.getenv("DAUMOI_CHROMIUM");
        return chosen == null || !Files.exists(Path.of(chosen)) ? Path.of("/usr/bin/chromium") : Path.of(chosen);
    }
}
