package vn.daumoi.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import java.util.List;
import java.util.function.Function;
import vn.daumoi.graph.SearchHit;

/** What a box offers while somebody types a few letters. */
public final class Suggestions {

    private Suggestions() {}

    /**
     * Lets a box offer what is found.
     *
     * @param most how many are found at most
     * @param found all there are for these letters
     */
    public static <T> void offer(ComboBox<T> box, int most, Function<String, List<T>> found) {
        box.setPageSize(most);
        box.setItems(
                query -> found.apply(query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> found.apply(query.getFilter().orElse("")).size());
    }

    /** One of them, as it stands in the list. */
    public static Div row(Icon icon, String name, String detail) {
        var words = new Span(name);
        words.setClassName("hit-name");
        var more = new Span(detail);
        more.setClassName("hit-detail");
        var row = new Div(icon, words, more);
        row.setClassName("hit");
        return row;
    }

    /** What of a node is said below its name, in the language of {@code where}. */
    public static String detail(Component where, SearchHit hit) {
        return where.getTranslation(Kinds.word(hit.kind())) + (hit.detail().isEmpty() ? "" : " · " + hit.detail());
    }
}
