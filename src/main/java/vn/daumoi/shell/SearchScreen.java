package vn.daumoi.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.SearchHit;
import vn.daumoi.graph.SearchService;

/** All that a few words find, by kind. */
@RolesAllowed("READ")
@Route("search")
class SearchScreen extends Screen implements BeforeEnterObserver {

    private static final int LIMIT = 100;

    private final transient SearchService search;
    private final transient List<Phrases> phrases;

    SearchScreen(SearchService search, ObjectProvider<Phrases> phrases) {
        this.search = search;
        this.phrases = phrases.orderedStream().toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String words = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("q")
                .orElse("")
                .strip();
        removeAll();
        if (words.isEmpty()) {
            add(heading(getTranslation("search.label")), nothing(getTranslation("search.ask"), null));
            return;
        }
        List<SearchHit> hits = search.search(words, LIMIT);
        add(heading(getTranslation("search.results", words)));
        List<Phrases.Phrase> questions = phrases.stream()
                .flatMap(each -> each.of(words, getLocale()).stream())
                .toList();
        if (!questions.isEmpty()) {
            add(new H2(getTranslation("search.questions") + " (" + questions.size() + ")"), answers(questions));
        }
        if (hits.isEmpty()) {
            add(nothing(getTranslation("search.none", words), new Anchor("tasks", getTranslation("search.browse"))));
            return;
        }
        add(new Paragraph(getTranslation(hits.size() == LIMIT ? "search.first" : "search.found", hits.size())));
        for (NodeKind kind : NodeKind.values()) {
            List<SearchHit> of = hits.stream().filter(hit -> hit.kind() == kind).toList();
            if (!of.isEmpty()) {
                add(new H2(getTranslation(Kinds.word(kind)) + " (" + of.size() + ")"), list(of));
            }
        }
    }

    private static UnorderedList answers(List<Phrases.Phrase> questions) {
        var list = new UnorderedList();
        list.setClassName("hits");
        for (Phrases.Phrase question : questions) {
            var detail = new Span(question.detail());
            detail.setClassName("hit-detail");
            list.add(new ListItem(new Div(Kinds.question(), new Anchor(question.address(), question.words()), detail)));
        }
        return list;
    }

    private static UnorderedList list(List<SearchHit> hits) {
        var list = new UnorderedList();
        list.setClassName("hits");
        for (SearchHit hit : hits) {
            var detail = new Span(hit.detail());
            detail.setClassName("hit-detail");
            var link = new Anchor(Kinds.page(hit.kind(), hit.key()), hit.name());
            list.add(new ListItem(new Div(Kinds.icon(hit.kind()), link, detail)));
        }
        return list;
    }
}
