package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.daumoi.analysis.ContradictionKind;
import vn.daumoi.analysis.Contradictions;
import vn.daumoi.analysis.Contradictions.Finding;
import vn.daumoi.analysis.PlanTask;
import vn.daumoi.catalog.Task.AgencyRef;
import vn.daumoi.catalog.Task.DocumentRef;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.shell.Kinds;

/** One contradiction: what it is about, what is wrong, and the words that prove it. */
final class FindingView extends Article {

    FindingView(Finding finding, Passages passages) {
        addClassName("finding");
        PlanWords words = PlanWords.here();
        PlanTask task = finding.task();
        if (task != null) {
            add(PlanLinks.taskWithLeads(task));
        }
        if (finding.database() != null) {
            add(PlanLinks.database(finding.database()));
        }
        String said = said(finding, words);
        if (!said.isEmpty()) {
            add(new Span(said));
        }
        documents(finding);
        if (finding.chain().size() > 1) {
            add(new ChainView(finding.chain(), passages));
        }
        finding.words()
                .forEach(quoted ->
                        add(passages.quote(words.say("finding.says"), quoted, task == null ? null : task.key())));
        if (finding.kind() == ContradictionKind.DATABASE_NOT_CONNECTED && finding.database() != null) {
            add(new Anchor(
                    new Address().with("database", finding.database().key()).of("blockers"),
                    getTranslation("entry.databaseBlockers")));
        }
    }

    /** What is wrong, where the kind alone does not say it. */
    static String said(Finding finding, PlanWords words) {
        return switch (finding.kind()) {
            case DUE_BEFORE_PREREQUISITE ->
                words.say("finding.early", finding.days())
                        + (finding.further() == 0 ? "" : " " + words.say("finding.further", finding.further()));
            case CYCLE -> words.say("finding.cycle", Math.max(0, finding.chain().size() - 1));
            case SEVERAL_LEADS, COLLECTIVE_LEAD_ONLY, UNNAMED_AGENCIES ->
                finding.agencies().stream().map(AgencyRef::name).collect(Collectors.joining("; "));
            case CITES_REPLACED -> words.say("finding.replaced", number(finding.cited()), number(finding.replacedBy()));
            case NO_LEAD, NO_PRODUCT, DATABASE_UNMANAGED, DATABASE_NOT_CONNECTED -> "";
        };
    }

    static Anchor csv(Contradictions found, PlanWords words) {
        return CsvLink.of(
                "daumoi-contradictions.csv",
                Stream.of("kind", "code", "about", "what", "days", "chain", "proof", "key")
                        .map(column -> words.say("finding.csv." + column)),
                table -> found.findings().items().forEach(finding -> table.row(cells(finding, words))));
    }

    private static Stream<String> cells(Finding finding, PlanWords words) {
        PlanTask task = finding.task();
        String about = task != null
                ? task.title()
                : finding.database() == null ? "" : finding.database().name();
        String key = task != null
                ? task.key()
                : finding.database() == null ? "" : finding.database().key();
        return Stream.of(
                words.say("contradiction." + finding.kind()),
                task == null ? "" : task.code(),
                about,
                said(finding, words),
                finding.days() == 0 ? "" : String.valueOf(finding.days()),
                finding.chain().stream().map(step -> step.task().code()).collect(Collectors.joining(" → ")),
                finding.words().stream()
                        .map(quoted -> quoted.documentNumber() + ": “" + quoted.text() + "”")
                        .collect(Collectors.joining("; ")),
                key);
    }

    private void documents(Finding finding) {
        var line = new Div();
        line.setClassName("finding-documents");
        Stream.of(finding.cited(), finding.replacedBy())
                .filter(document -> document != null)
                .forEach(document -> line.add(Kinds.link(NodeKind.DOCUMENT, document.key(), number(document))));
        if (line.getChildren().findAny().isPresent()) {
            add(line);
        }
    }

    private static String number(@Nullable DocumentRef document) {
        return document == null ? "" : document.number();
    }
}
