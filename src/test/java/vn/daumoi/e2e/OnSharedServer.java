package vn.daumoi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Someone who signs in to the {@link SharedServer} in a browser that has never been there, for each test anew. */
abstract class OnSharedServer {

    static PackagedServer server;

    private static Chrome chrome;

    @RegisterExtension
    final TestExecutionExceptionHandler handler = (context, failure) -> {
        throw seen(failure);
    };

    /** Of whoever came first. */
    Page page;

    private final List<Page> pages = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = SharedServer.get();
        chrome = new Chrome();
    }

    @AfterAll
    static void stop() {
        if (chrome != null) {
            chrome.close();
        }
    }

    @BeforeEach
    void comeIn() throws Throwable {
        try {
            page = visitor();
        } catch (RuntimeException | AssertionError e) {
            throw seen(e);
        }
    }

    /** A page of somebody else, with a browser's memory of its own, who has signed in too. */
    Page visitor() {
        Page visitor = chrome.visitor();
        pages.add(visitor);
        Chrome.signIn(visitor, server, "admin", PackagedServer.PASSWORD);
        assertThat(visitor.locator("vaadin-side-nav")).isVisible();
        return visitor;
    }

    @AfterEach
    void leave() {
        // an open page keeps a connection, and the screen's session with it
        pages.forEach(each -> each.context().close());
        assertThat(chrome.complaints()).isEmpty();
    }

    /** The failure, and beside it what the page showed and what the server was at. */
    private Throwable seen(Throwable failure) {
        try {
            Path folder =
                    Files.createDirectories(Path.of("target", "e2e-failures").toAbsolutePath());
            Path picture = Files.createTempFile(folder, getClass().getSimpleName(), ".png");
            Page last = pages.getLast();
            last.screenshot(new Page.ScreenshotOptions().setPath(picture));
            Path threads = picture.resolveSibling(picture.getFileName() + ".threads.txt");
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(server.pid()),
                            "Thread.dump_to_file",
                            threads.toString())
                    .start()
                    .waitFor();
            failure.addSuppressed(new IllegalStateException("At " + last.url() + " (" + picture + ", " + threads
                    + ") stood:\n" + last.locator("body").innerText()));
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return failure;
    }
}
