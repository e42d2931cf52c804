package vn.daumoi.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;

/** The first of many things, how many there are, and a button that shows the next ones: a page takes no thousands at once. */
public final class LongList<T> extends Div {

    private final transient List<T> all;
    private final int atOnce;
    private final transient Function<T, Component> drawn;
    private final transient HasComponents place;
    private final Span count = new Span();
    private final Button more = new Button(getTranslation("list.showMore"));
    private final Div line = new Div(count, more);
    private int shown;

    /**
     * @param place where they go, such as a list
     * @param atOnce how many are shown at first, and more with each click
     */
    public <C extends Component & HasComponents> LongList(
            C place, List<T> all, int atOnce, Function<T, Component> drawn) {
        this.place = place;
        this.all = List.copyOf(all);
        this.atOnce = atOnce;
        this.drawn = drawn;
        count.getElement().setAttribute("role", "status");
        more.addClickListener(click -> show());
        line.setClassName("see-all");
        line.setVisible(all.size() > atOnce);
        add(place, line);
        show();
    }

    private void show() {
        int next = Math.min(shown + atOnce, all.size());
        all.subList(shown, next).forEach(one -> place.add(drawn.apply(one)));
        shown = next;
        count.setText(getTranslation("list.firstOf", shown, all.size()));
        more.setVisible(shown < all.size());
    }
}
