package vn.daumoi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A planner's first visit, in a real browser, to the program as it is shipped. */
class FirstVisitE2E extends OnSharedServer {

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
    void aPercentSignInALinkIsAPercentSign() {
        page.navigate(server.address() + "/tasks?q=100%&sort=due");
        assertThat(page.locator("#filter-text input")).hasValue("100%");
        assertThat(page.locator("#count")).containsText("72 nhiệm vụ");
        assertThat(page).hasURL(Pattern.compile("\\?q=100%25&sort=due$"));
    }

    @Test
    void anAddressThatLeadsNowhereShowsNothingOfTheInside() {
        page.navigate(server.address() + "/tasks/task-none");
        assertThat(page.locator("h1")).hasText("Không có trang này");
        assertThat(page.content()).doesNotContain("Exception");
    }
}
