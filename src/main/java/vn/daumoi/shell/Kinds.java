package vn.daumoi.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import vn.daumoi.graph.NodeKind;

/** The icon, the words and the page of each kind of node: the same everywhere. */
public final class Kinds {

    private Kinds() {}

    /** Its own shape, hidden from screen readers: words stand beside it. */
    public static Icon icon(NodeKind kind) {
        Icon icon = silent(shape(kind));
        icon.addClassName("kind-" + kind.name().toLowerCase(java.util.Locale.ROOT));
        return icon;
    }

    /** The shape of a question that the graph can answer. */
    public static Icon question() {
        return silent(VaadinIcon.QUESTION_CIRCLE_O);
    }

    private static Icon silent(VaadinIcon shape) {
        Icon icon = shape.create();
        icon.addClassName("kind");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** Key of the kind's name in the translations. */
    public static String word(NodeKind kind) {
        return "kind." + kind.name();
    }

    /** Where the node's page is, without a leading slash; a passage is shown on its document's. */
    public static String page(NodeKind kind, String key) {
        return switch (kind) {
            case TASK -> "tasks/" + key;
            case AGENCY -> "agencies/" + key;
            case DATABASE -> "databases/" + key;
            case DOCUMENT -> "documents/" + key;
            case PASSAGE ->
                "documents/" + key.replaceFirst("^passage-(.*)\\.[^.]*$", NodeKind.DOCUMENT.prefix() + "$1");
        };
    }

    /** A line with the kind's icon and the name, which leads to the node's page. */
    public static Div link(NodeKind kind, String key, String name) {
        var line = new Div(icon(kind), new Anchor(page(kind, key), name));
        line.setClassName("link-line");
        return line;
    }

    private static VaadinIcon shape(NodeKind kind) {
        return switch (kind) {
            case TASK -> VaadinIcon.CHECK_SQUARE_O;
            case AGENCY -> VaadinIcon.INSTITUTION;
            case DATABASE -> VaadinIcon.DATABASE;
            case DOCUMENT, PASSAGE -> VaadinIcon.FILE_TEXT_O;
        };
    }
}
