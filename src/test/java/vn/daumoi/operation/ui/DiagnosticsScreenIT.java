package vn.daumoi.operation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.Messages;

@DaumoiIT
class DiagnosticsScreenIT extends SpringBrowserlessTest {

    @Autowired
    Driver driver;

    @Value("${daumoi.neo4j.password}")
    String password;

    @Test
    void showsHowThingsAreWithoutSecrets() {
        driver.executableQuery("UNWIND range(1, 1234) AS i CREATE (:Task {key: 'task-diagnostics.' + i})")
                .execute();
        navigate("administration/diagnostics", DiagnosticsScreen.class);
        MDC.put("requestId", "the-failed-request");
        LoggerFactory.getLogger("vn.daumoi.test").error("A thing broke", new IllegalStateException("for a reason"));
        MDC.remove("requestId");
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        navigate("administration/diagnostics", DiagnosticsScreen.class);

        assertThat(value("Neo4j")).startsWith("2026.08.1 community");
        assertThat(value("Phiên bản lược đồ")).matches("[1-9]\\d*");
        assertThat(value("Loại")).isEqualTo("Máy chủ Neo4j riêng");
        assertThat(value("Địa chỉ")).startsWith("bolt://127.0.0.1:");
        assertThat(value("Có trả lời")).matches("Có, sau \\d+,\\d ms");
        assertThat(value("Nhiệm vụ")).isEqualTo("1.234");
        assertThat(value("NEO4J_PASSWORD")).isEqualTo("•••");
        assertThat(value("DAUMOI_LOG_FORMAT")).isEqualTo("plain");

        String screen = find(DiagnosticsScreen.class).single().getElement().getOuterHTML();
        assertThat(screen)
                .contains("A thing broke · java.lang.IllegalStateException: for a reason", "the-failed-request")
                .doesNotContain("\tat ", password);
    }

    @Test
    void theTextForSupportSaysTheSame() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate("administration/diagnostics", DiagnosticsScreen.class);
        String text = new DiagnosticsWords(
                        UI.getCurrent(), find(DiagnosticsScreen.class).single().shown())
                .text();
        for (DescriptionList.Term term : find(DescriptionList.Term.class).all()) {
            assertThat(text).contains(term.getText() + ": " + value(term.getText()));
        }
        assertThat(text).contains("## Recent warnings and errors").doesNotContain(password);
        assertThat(find(TextArea.class).all())
                .as("shown only where copying fails")
                .isEmpty();
    }

    private String value(String label) {
        List<DescriptionList.Term> terms = find(DescriptionList.Term.class).all();
        List<DescriptionList.Description> values =
                find(DescriptionList.Description.class).all();
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).getText().equals(label)) {
                return values.get(i).getText();
            }
        }
        throw new AssertionError("No such label: " + label);
    }
}
