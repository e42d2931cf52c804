package vn.daumoi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Getting in, by the doors there are, in a real browser; the organisation's own sign-in is a real server. */
class AccessE2E {

    @TempDir
    static Path folder;

    private static OidcServer oidc;
    private static PackagedServer server;
    private static Chrome chrome;

    @BeforeAll
    static void start() throws Exception {
        int port = OidcServer.freePort();
        oidc = OidcServer.start(Files.createDirectory(folder.resolve("oidc")), "http://127.0.0.1:" + port);
        server = PackagedServer.start(
                folder.resolve("home"),
                "--server.port=" + port,
                "--daumoi.import-on-first-start=false",
                "--daumoi.admin-password=",
                "--daumoi.oidc.issuer=" + oidc.issuer(),
                "--daumoi.oidc.client-id=" + OidcServer.CLIENT,
                "--daumoi.oidc.client-secret=" + OidcServer.SECRET,
                "--daumoi.oidc.name=Cổng của Bộ",
                "--daumoi.oidc.roles-claim=realm_access.roles");
        chrome = new Chrome();
    }

    @AfterAll
    static void stop() throws Exception {
        if (chrome != null) {
            assertThat(chrome.complaints()).as("of the content policy").isEmpty();
            chrome.close();
        }
        if (server != null) {
            server.close();
        }
        if (oidc != null) {
            oidc.close();
        }
    }

    @Test
    void thePrintedPasswordIsChangedBeforeAnythingElse() {
        String printed = Pattern.compile("password: (\\S+)")
                .matcher(server.output())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        Page page = chrome.visitor();
        page.navigate(server.address() + "/tasks");
        assertThat(page.locator("vaadin-login-form")).isVisible();
        page.locator("input[name=username]").fill("admin");
        page.locator("input[name=password]").fill("đoán mò");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Tên hoặc mật khẩu không đúng")).isVisible();
        String before = session(page);
        page.locator("input[name=username]").fill("admin");
        page.locator("input[name=password]").fill(printed);
        page.keyboard().press("Enter");
        page.locator("#password-present input").fill(printed);
        assertThat(session(page)).as("nobody can have planted the session").isNotEqualTo(before);
        page.locator("#password-wanted input").fill("ngắn");
        page.locator("#password-again input").fill("ngắn");
        page.locator("#password-change").click();
        assertThat(page.locator("#password-problem")).hasText("Mật khẩu mới cần ít nhất 10 ký tự.");
        page.navigate(server.address() + "/tasks");
        assertThat(page.locator("#password-present")).isVisible();
        page.locator("#password-present input").fill(printed);
        page.locator("#password-wanted input").fill("một câu tôi dễ nhớ");
        page.locator("#password-again input").fill("một câu tôi dễ nhớ");
        page.locator("#password-change").click();
        assertThat(page.locator("vaadin-side-nav")).isVisible();
        assertThat(server.output()).as("once, on the console").containsOnlyOnce("password: " + printed);

        page.locator("#person").click();
        page.getByText("Đăng xuất").click();
        assertThat(page.locator("vaadin-login-form")).isVisible();
        page.goBack();
        page.navigate(server.address() + "/tasks");
        assertThat(page.locator("vaadin-login-form")).isVisible();
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("DAUMOI"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOrganisationsOwnSignInBringsNameAndRole() {
        Page page = chrome.visitor();
        page.navigate(server.address() + "/tasks?sort=due");
        page.getByText("Đăng nhập bằng Cổng của Bộ").click();
        page.locator("#username").fill("lan");
        page.locator("#password").fill(OidcServer.PASSWORD);
        page.locator("button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile("/tasks\\?sort=due$"));
        assertThat(page.locator("vaadin-side-nav-item[path='import']")).isVisible();
        assertThat(page.locator("vaadin-side-nav-item[path^='administration']")).hasCount(0);
        page.locator("#person").click();
        assertThat(page.getByText("Nguyễn Thị Lan").last()).isVisible();
        page.navigate(server.address() + "/administration/accounts");
        assertThat(page.locator("h1")).hasText("Không có quyền");
        page.locator("#person").click();
        page.getByText("Đăng xuất").click();
        assertThat(page.locator("vaadin-login-form")).isVisible();
        page.getByText("Đăng nhập bằng Cổng của Bộ").click();
        assertThat(page.locator("#username")).isVisible();
    }

    @Test
    void whoHasNoRoleThereGetsInNowhere() {
        Page page = chrome.visitor();
        page.navigate(server.address() + "/login");
        page.getByText("Đăng nhập bằng Cổng của Bộ").click();
        page.locator("#username").fill("khach");
        page.locator("#password").fill(OidcServer.PASSWORD);
        page.locator("button[type=submit]").click();
        assertThat(page.getByText("chưa được giao vai trò nào")).isVisible();
        page.navigate(server.address() + "/tasks");
        assertThat(page.locator("vaadin-login-form")).isVisible();
    }
}
