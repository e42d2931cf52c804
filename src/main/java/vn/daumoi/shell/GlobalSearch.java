package vn.daumoi.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.SearchHit;
import vn.daumoi.graph.SearchService;

/** Finds anything by a few letters, with or without diacritics; Enter without a choice opens the page of all results. */
class GlobalSearch extends Composite<ComboBox<GlobalSearch.Suggestion>> {

    private static final int SUGGESTIONS = 12;

    private static final int PHRASES = 3;

    private final transient SearchService search;
    private final transient List<Phrases> phrases;
    private transient @Nullable Suggested last;

    private record Suggested(String words, List<Suggestion> all) {}

    /** A thing that was found, or a question that can be answered, which has no kind. */
    record Suggestion(String name, String detail, @Nullable NodeKind kind, String address) {}

    GlobalSearch(SearchService search, List<Phrases> phrases) {
        this.search = search;
        this.phrases = phrases;
        ComboBox<Suggestion> box = getContent();
        box.setId("global-search");
        box.setClassName("global-search");
        box.setPlaceholder(getTranslation("search.placeholder"));
        box.setAriaLabel(getTranslation("search.label"));
        box.setPrefixComponent(VaadinIcon.SEARCH.create());
        box.setClearButtonVisible(true);
        box.setAllowCustomValue(true);
        box.setItemLabelGenerator(Suggestion::name);
        box.setRenderer(new ComponentRenderer<>(GlobalSearch::suggestion));
        Suggestions.offer(box, SUGGESTIONS, this::suggest);
        box.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                var address = new Location(change.getValue().address());
                box.clear();
                getUI().ifPresent(ui -> ui.navigate(address.getPath(), address.getQueryParameters()));
            }
        });
        // The box also reports words left behind by a click elsewhere: only Enter asks for the results.
        box.getElement()
                .addEventListener(
                        "custom-value-set",
                        event ->
                                results(event.getEventData().get("event.detail").asString()))
                .addEventData("event.detail")
                .setFilter("Date.now() - (element.enterAt || 0) < 500");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        getElement().executeJs("""
                this.addEventListener('keydown', e => { if (e.key === 'Enter') this.enterAt = Date.now(); }, true);
                window.daumoiSearch = this;
                if (!window.daumoiSlash) {
                  window.daumoiSlash = true;
                  document.addEventListener('keydown', e => {
                    const at = e.composedPath()[0];
                    const typing = at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName || '');
                    if (e.key === '/' && !typing && !e.ctrlKey && !e.metaKey && !e.altKey) {
                      e.preventDefault();
                      window.daumoiSearch.focus();
                    }
                  });
                }
                """);
    }

    private void results(String words) {
        getContent().clear();
        if (!words.isBlank()) {
            getUI().ifPresent(ui -> ui.navigate("search", QueryParameters.of("q", words.strip())));
        }
    }

    /** Questions first, then by kind, the best of each kind first; counted and fetched from one answer. */
    private List<Suggestion> suggest(String words) {
        if (words.isBlank()) {
            return List.of();
        }
        if (last == null || !last.words().equals(words)) {
            Stream<Suggestion> asked = phrases.stream()
                    .flatMap(each -> each.of(words, getLocale()).stream())
                    .limit(PHRASES)
                    .map(phrase -> new Suggestion(phrase.words(), phrase.detail(), null, phrase.address()));
            Stream<Suggestion> found = search.search(words, SUGGESTIONS).stream()
                    .sorted(Comparator.comparing(SearchHit::kind))
                    .map(hit -> new Suggestion(
                            hit.name(), Suggestions.detail(this, hit), hit.kind(), Kinds.page(hit.kind(), hit.key())));
            last = new Suggested(words, Stream.concat(asked, found).toList());
        }
        return last.all();
    }

    private static Div suggestion(Suggestion suggestion) {
        return Suggestions.row(
                suggestion.kind() == null ? Kinds.question() : Kinds.icon(suggestion.kind()),
                suggestion.name(),
                suggestion.detail());
    }
}
