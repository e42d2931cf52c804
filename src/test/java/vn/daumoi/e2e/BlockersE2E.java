package vn.daumoi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A planner asks who holds up the integration of two databases, and passes the answer on as a link. */
class BlockersE2E extends OnSharedServer {

    private static final String LAND = "Cơ sở dữ liệu đất đai quốc gia";

    @Test
    void fromTheMatrixToTheEvidenceAndOnAsALink() {
        page.navigate(server.address() + "/blockers?asOf=2023-07-15&q=dat+dai");
        page.locator("daumoi-matrix a[aria-label*='đất đai'][aria-label*='dân cư']")
                .first()
                .click();
        assertThat(page.locator("#sentence")).containsText("nhiệm vụ đang mở phải xong trước");
        assertThat(page.locator(".answer h2").first()).containsText(LAND);
        assertThat(page.locator("daumoi-graph .legend")).containsText("Đích");
        assertThat(page.locator("#chain .why mark.proof").first()).containsText("ất đai");
        // beside the name, which is a link; the first agency is pointed out already
        page.locator(".blocking-agency .hit-detail:visible").nth(1).click();
        assertThat(page).hasURL(Pattern.compile("show=agency-"));
        assertThat(page.locator("#chain .chain > li").first()).isVisible();
        String sentence = page.locator("#sentence").textContent();
        List<String> chain = page.locator("#chain .plan-task a").allTextContents();
        String address = page.url();
        assertThat(address).contains("asOf=2023-07-15", "show=agency-");

        // somebody else, who only has the link
        Page other = visitor();
        other.navigate(address);
        assertThat(other.locator("#sentence")).hasText(sentence);
        assertThat(other.locator("#chain h2")).hasText(page.locator("#chain h2").textContent());
        assertThat(other.locator("#chain .plan-task a").allTextContents())
                .isNotEmpty()
                .isEqualTo(chain);
        assertThat(other.locator("daumoi-graph .legend"))
                .hasText(page.locator("daumoi-graph .legend").textContent());

        page.locator("#chain .chain .plan-task a").first().click();
        assertThat(page.locator(".evidence mark.m-TITLE").first()).isVisible();
    }
}
