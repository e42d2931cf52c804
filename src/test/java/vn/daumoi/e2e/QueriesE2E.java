package vn.daumoi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody finds a query, fills its form and takes the answer away; an analyst writes one and sees where it is wrong. */
class QueriesE2E extends OnSharedServer {

    private static final String LAND = "Cơ sở dữ liệu đất đai quốc gia";

    @Test
    void fromTheLibraryThroughTheFormToTheFile() throws IOException {
        page.navigate(server.address() + "/queries");
        page.locator("#filter-text input").fill("ve mot co so du lieu");
        assertThat(page).hasURL(Pattern.compile("q=ve"));
        page.locator("a.query-title", new Page.LocatorOptions().setHasText("Nhiệm vụ về một cơ sở dữ liệu"))
                .click();
        assertThat(page.locator("h1")).hasText("Nhiệm vụ về một cơ sở dữ liệu");
        page.locator("#p-database input").fill("dat dai");
        page.locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText(LAND))
                .first()
                .click();
        page.keyboard().press("Control+Enter");
        assertThat(page).hasURL(Pattern.compile("p\\.database=database-"));
        assertThat(page.locator("#count")).containsText(Pattern.compile("^\\d+ dòng trong "));
        Locator cells = page.locator("vaadin-grid a[href^='tasks/']");
        assertThat(cells.first()).isVisible();

        // a link shows the same to somebody else
        Page other = visitor();
        other.navigate(page.url());
        assertThat(other.locator("vaadin-grid a[href^='tasks/']").first())
                .hasText(cells.first().textContent());

        page.locator("#result-filter input").fill("lam sach");
        assertThat(page.locator("#count")).containsText("ẩn");
        Download file = page.waitForDownload(() -> page.locator("#file-csv").click());
        String csv = Files.readString(file.path());
        assertThat(csv.lines().skip(1)).isNotEmpty().allMatch(line -> line.contains("sạch"));
        assertThat(file.suggestedFilename()).isEqualTo("daumoi-nhiem-vu-ve-mot-co-so-du-lieu.csv");
    }

    @Test
    void aWrongTextIsUnderlinedWhereItIsWrongAndARightOneRuns() {
        page.navigate(server.address() + "/queries/new/edit");
        Locator text = page.locator("daumoi-cypher .cm-content");
        text.click();
        page.keyboard().type("MATCH (t:Task)\nRETURNN t");
        assertThat(page.locator("daumoi-cypher .problems button")).containsText("Dòng 2, cột 1");
        assertThat(page.locator("daumoi-cypher .cm-lintRange-error")).hasText("RETURNN");
        page.keyboard().press("Control+A");
        page.keyboard().type("MATCH (t:Task) DETACH DELETE t");
        assertThat(page.locator("daumoi-cypher .problems button").first()).containsText("chỉ được đọc");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("vaadin-grid")).hasCount(0);

        // completion offers what is in the graph, and Tab takes it
        page.keyboard().press("Control+A");
        page.keyboard().type("MATCH (t:Tas");
        assertThat(page.locator("daumoi-cypher .cm-tooltip-autocomplete")).containsText("Task");
        // for a moment keys are still meant for the text, so that nobody takes a suggestion unseen
        page.waitForTimeout(200);
        page.keyboard().press("Tab");
        assertThat(text).hasText(Pattern.compile("MATCH \\(t:Task\\)"));
        page.keyboard().press("Control+A");
        page.keyboard().type("match (t:Task) where t.code = 'B.18' return t, t.dueDate as due");
        page.keyboard().press("Escape");
        page.keyboard().press("Shift+Alt+F");
        assertThat(text).hasText(Pattern.compile("MATCH \\(t:Task\\).*WHERE.*RETURN", Pattern.DOTALL));
        page.keyboard().press("Control+Enter");
        // a process of its own has to come up first
        assertThat(page.locator("#count"))
                .containsText(
                        Pattern.compile("^1 dòng trong "),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(90_000));
        assertThat(page.locator("vaadin-grid a[href^='tasks/']").first()).containsText("B.18");
    }

    @Test
    void aQuestionInPlainWordsLeadsToItsAnswer() {
        page.locator("#global-search input").fill("nhiem vu qua han cua bo xay dung");
        page.locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText("Bộ Xây dựng"))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile("/queries/.*p\\.agency=agency-bo-xay-dung"));
        assertThat(page.locator("#count")).containsText("dòng trong");
    }
}
