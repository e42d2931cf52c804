package vn.daumoi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An analyst walks from the population database to the Ministry of Construction, keeps the view, and passes it on. */
class ExploreE2E extends OnSharedServer {

    @Test
    void fromASearchOverOverdueTasksAndAPathToAViewThatAnotherBrowserShowsTheSame() {
        page.navigate(server.address() + "/explore");
        assertThat(page.locator("#start-database")).containsText("Cơ sở dữ liệu quốc gia về dân cư");
        page.locator("#add input").fill("dan cu");
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("Cơ sở dữ liệu quốc gia về dân cư"))
                .first()
                .click();
        assertThat(page.locator("#inspect h2")).containsText("Cơ sở dữ liệu quốc gia về dân cư");
        page.locator("#ways vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Nhiệm vụ liên quan"))
                .click();
        assertThat(page.locator("#count")).not().hasText(Pattern.compile("Đang hiện 1 trong.*"));
        int all = shown(page);
        assertThat(all).isGreaterThan(5);

        page.locator("#filter-box vaadin-details-summary").click();
        page.locator("#as-of input").fill("01/07/2023");
        page.locator("#as-of input").press("Enter");
        page.locator("#overdue input").check();
        assertThat(page.locator("#hidden-FILTER")).isVisible();
        assertThat(shown(page)).isLessThan(all);

        page.locator("#action-paths").click();
        page.locator("#path-to input").fill("bo xay dung");
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("Bộ Xây dựng"))
                .first()
                .click();
        page.locator("#put-paths").click();
        assertThat(page.locator("#nodes")).containsText("Bộ Xây dựng");

        page.locator("#save").click();
        page.locator("#view-name input").fill("Dân cư đến Bộ Xây dựng");
        page.locator("#view-shared input").check();
        page.locator("#save-new").click();
        assertThat(page.locator("#view-open")).hasText("Dân cư đến Bộ Xây dựng");
        assertThat(page).hasURL(Pattern.compile(".*/explore\\?view=[-0-9a-f]+$"));
        String count = page.locator("#honesty").innerText();
        String file = file(page);
        assertThat(file).contains("agency-bo-xay-dung", "database-");

        // somebody else, who only has the link
        Page other = visitor();
        other.navigate(page.url());
        assertThat(other.locator("#view-open")).hasText("Dân cư đến Bộ Xây dựng");
        assertThat(other.locator("#honesty")).hasText(Pattern.compile(".+"));
        assertThat(other.locator("#honesty").innerText()).isEqualTo(count);
        assertThat(file(other)).isEqualTo(file);
        assertThat(other.locator("daumoi-graph .legend"))
                .hasText(page.locator("daumoi-graph .legend").textContent());

        // a step in one does not move the other, and can be taken back
        other.locator("#hidden-FILTER").click();
        assertThat(other.locator("#view-open")).containsText("đã thay đổi, chưa lưu");
        other.keyboard().press("Control+z");
        assertThat(other.locator("#view-open")).hasText("Dân cư đến Bộ Xây dựng");
        assertThat(page.locator("#honesty").innerText()).isEqualTo(count);
    }

    private static int shown(Page page) {
        return Integer.parseInt(page.locator("#count").innerText().replaceAll("^\\D*(\\d+).*", "$1"));
    }

    /** Everything on the canvas, as it is taken away. */
    private static String file(Page page) {
        page.locator("#export").click();
        Download json = page.waitForDownload(() -> page.locator("#export-JSON").click());
        page.keyboard().press("Escape");
        assertThat(json.suggestedFilename()).isEqualTo("daumoi-explore.json");
        try (InputStream stream = json.createReadStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
