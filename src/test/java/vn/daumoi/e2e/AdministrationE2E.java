package vn.daumoi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator lets a planner in; the planner imports a document; the administrator finds it in the audit trail. */
class AdministrationE2E {

    private static final String PLAN = """
            Số: 77/KH-BTC
            Hà Nội, ngày 02 tháng 3 năm 2026
            KẾ HOẠCH
            Thử nghiệm

            STT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian\tSản phẩm
            1\tKết nối dữ liệu đất đai\tBộ Tài chính\tBộ Công an\tTháng 3/2026\tBáo cáo
            """;

    @TempDir
    Path home;

    @Test
    void fromANewAccountToTheTraceOfItsWork() {
        try (var server = PackagedServer.start(home, "--daumoi.import-on-first-start=false");
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium())
                                .setArgs(List.of(
                                        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")))) {
            PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
            Page administrator = open(browser, server, "admin", PackagedServer.PASSWORD);
            administrator.navigate(server.address() + "/administration/accounts");
            administrator.locator("#account-new").click();
            administrator.locator("#account-name input").fill("lan");
            administrator
                    .locator(
                            "#account-roles vaadin-checkbox",
                            new Page.LocatorOptions().setHasText("Người lập kế hoạch"))
                    .locator("input")
                    .check();
            administrator.locator("#account-save").click();
            assertThat(administrator.locator("#secret-text input")).not().hasValue("");
            String made = administrator.locator("#secret-text input").inputValue();
            administrator.locator("#secret-close").click();

            Page planner = open(browser, server, "lan", made);
            planner.locator("#password-present input").fill(made);
            planner.locator("#password-wanted input").fill("một câu dễ nhớ của riêng mình");
            planner.locator("#password-again input").fill("một câu dễ nhớ của riêng mình");
            planner.locator("#password-change").click();
            assertThat(planner.locator("vaadin-side-nav-item", text("Nhập văn bản")))
                    .isVisible();
            assertThat(planner.locator("vaadin-side-nav-item", text("Quản trị")))
                    .hasCount(0);
            planner.navigate(server.address() + "/import");
            planner.locator("#import-upload input[type=file]")
                    .setInputFiles(
                            new FilePayload("kế hoạch.txt", "text/plain", PLAN.getBytes(StandardCharsets.UTF_8)));
            planner.locator("#import-publish").click();
            planner.locator("vaadin-confirm-dialog [slot=confirm-button]").click();
            assertThat(planner.locator("#import-message")).containsText("77/KH-BTC");

            administrator.navigate(server.address() + "/administration/audit?by=lan&action=TASK_ADDED");
            assertThat(administrator.locator("#count")).containsText("Đang hiện 1 /");
            assertThat(administrator
                            .locator("#audit a[href='tasks/task-77-kh-btc-2026.1']")
                            .first())
                    .isVisible();
            assertThat(administrator.locator("#audit ins").first()).hasText("Kết nối dữ liệu đất đai");
            administrator.locator("#check").click();
            assertThat(administrator.locator("#checked")).containsText("nguyên vẹn");
        }
    }

    private static Page.LocatorOptions text(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private static Page open(Browser browser, PackagedServer server, String name, String password) {
        Page page = browser.newContext().newPage();
        page.setDefaultTimeout(60_000);
        page.navigate(server.address() + "/login");
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-side-nav, #password-present")).isVisible();
        return page;
    }

    private static Path chromium() {
        String chosen = System.getenv("DAUMOI_CHROMIUM");
        return chosen == null || !Files.exists(Path.of(chosen)) ? Path.of("/usr/bin/chromium") : Path.of(chosen);
    }
}
