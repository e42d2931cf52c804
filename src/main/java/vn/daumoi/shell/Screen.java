package vn.daumoi.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import org.jspecify.annotations.Nullable;

/** A screen: a heading, which is also the title of the browser's tab, and what stands below it. */
public abstract class Screen extends Div implements HasDynamicTitle {

    private String title = "";

    @Override
    protected void onAttach(AttachEvent attach) {
        addClassName("screen");
    }

    /** A heading of the first rank; its words become the page title. */
    protected final H1 heading(String words) {
        titled(words);
        return new H1(words);
    }

    /** Only the page title. */
    protected final void titled(String words) {
        title = words;
    }

    /** What an empty list says, and what to do about it. */
    public static Div nothing(String words, com.vaadin.flow.component.@Nullable Component action) {
        var box = new Div(new Paragraph(words));
        box.setClassName("nothing");
        if (action != null) {
            box.add(action);
        }
        return box;
    }

    @Override
    public String getPageTitle() {
        String app = getTranslation("app.name");
        return title.isEmpty() || title.equals(app) ? app : title + " · " + app;
    }
}
