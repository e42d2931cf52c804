package vn.daumoi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A planner's first visit, in a real browser, to the program as it is shipped. */
class FirstVisitE2E {

    @TempDir
    static Path home;

    private static PackagedServer server;
    private static Playwright playwright;
    private static Browser browser;

    private Page page;

    @BeforeAll
    static void start() {
        server = PackagedServer.start(home);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void open() {
        page = browser.newContext().newPage();
        page.setDefaultTimeout(30_000);
    }

    @Test
    void fromTheTasksOfAnAgencyToTheWordsOfTheDirective() {
        page.navigate(server.address() + "/tasks");
        assertThat(page.locator("#count")).hasText("72 nhiệm vụ");
        Locator lead = page.locator("#filter-lead input");
        lead.fill("lao dong");
        page.locator("vaadin-combo-box-item:visible").first().click();
        assertThat(page.locator("#count")).containsText("/ 72 nhiệm vụ; bộ lọc ẩn");
        assertThat(page).hasURL(Pattern.compile("lead=agency-bo-lao-dong"));
        page.locator("vaadin-grid a.task-title").first().click();
        assertThat(page).hasURL(Pattern.compile("/tasks/task-05-ct-ttg-2023\\."));
        assertThat(page.locator(".evidence mark.m-LEADS").first()).containsText("Bộ Lao động");
        page.goBack();
        assertThat(page.locator("#count")).containsText("bộ lọc ẩn");
        page.locator("#clear-filters").click();
        assertThat(page.locator("#count")).hasText("72 nhiệm vụ");
    }

    @Test
    void findsWithoutDiacritics() {
        page.navigate(server.address() + "/");
        assertThat(page.locator("h1")).isVisible();
        page.keyboard().press("/");
        page.keyboard().type("bo cong an");
        assertThat(page.locator("vaadin-combo-box-item:visible", new Page.LocatorOptions().setHasText("Bộ Công an"))
                        .first())
                .isVisible();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/search\\?q=bo"));
        assertThat(page.locator("h1")).hasText("Kết quả cho “bo cong an”");
        page.locator(".hits a[href='agencies/agency-bo-cong-an']").first().click();
        assertThat(page.locator("h1")).hasText("Bộ Công an");
    }

    @Test
    void remembersTheLanguage() {
        page.navigate(server.address() + "/tasks");
        assertThat(page.locator("h1")).hasText("Nhiệm vụ");
        page.locator("#language").click();
        assertThat(page.locator("h1")).hasText("Tasks");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("#count")).hasText("72 tasks");
        page.navigate(server.address() + "/agencies");
        assertThat(page.locator("h1")).hasText("Agencies");
    }

    @Test
    void anAddressThatLeadsNowhereShowsNothingOfTheInside() {
        page.navigate(server.address() + "/tasks/task-none");
        assertThat(page.locator("h1")).hasText("Không có trang này");
        assertThat(page.content()).doesNotContain("Exception");
    }

    static Path chromium() {
        String chosen = System.getenv("DAUMOI_CHROMIUM");
        return chosen == null || !Files.exists(Path.of(chosen)) ? Path.of("/usr/bin/chromium") : Path.of(chosen);
    }
}
