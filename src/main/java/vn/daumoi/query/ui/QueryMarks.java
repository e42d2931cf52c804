package vn.daumoi.query.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.daumoi.access.Permission;
import vn.daumoi.access.SignedIn;
import vn.daumoi.engine.Messages;
import vn.daumoi.query.QueryLibrary;
import vn.daumoi.query.SavedQuery;
import vn.daumoi.query.Share;
import vn.daumoi.query.View;

/** What is said of a query beside its title, the same everywhere. */
final class QueryMarks {

    private QueryMarks() {}

    static Icon icon(View view) {
        VaadinIcon shape = switch (view) {
            case TABLE -> VaadinIcon.TABLE;
            case GRAPH -> VaadinIcon.CLUSTER;
            case BAR -> VaadinIcon.BAR_CHART_H;
            case MATRIX -> VaadinIcon.GRID_SMALL_O;
            case FIGURE -> VaadinIcon.HASH;
        };
        Icon icon = shape.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** The area's name; an area of people's own is called what they call it. */
    static String area(String area, Locale locale) {
        String key = "query.area." + area;
        String name = Messages.text(locale, key, List.of());
        return name.equals(key) ? area : name;
    }

    /** Whether whoever is signed in may write queries. */
    static boolean mayWrite() {
        return SignedIn.person()
                .filter(person -> person.permissions().contains(Permission.CURATE))
                .isPresent();
    }

    /** Keeps a query among the favourites, or no longer. */
    static Button star(QueryLibrary library, SavedQuery query) {
        var star = new Button();
        star.addClassName("star");
        star.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        boolean[] kept = {query.favourite()};
        Runnable show = () -> {
            star.setIcon((kept[0] ? VaadinIcon.STAR : VaadinIcon.STAR_O).create());
            star.getElement().setAttribute("aria-pressed", String.valueOf(kept[0]));
        };
        star.setAriaLabel(star.getTranslation(
                "query.favourite", query.definition().title().in(UI.getCurrent().getLocale())));
        star.setTooltipText(star.getTranslation("query.favourite.tip"));
        star.addClickListener(click -> {
            library.favourite(query.id(), !kept[0]);
            kept[0] = !kept[0];
            show.run();
        });
        show.run();
        return star;
    }

    /** Whose it is and who sees it; nothing for one that ships. */
    static Optional<Component> owner(Component on, SavedQuery query) {
        if (query.shipped()) {
            return Optional.empty();
        }
        String words = query.mine() ? share(on, query.share()) : query.ownerName();
        return Optional.of(new Badge(words));
    }

    static String share(Component on, Share share) {
        return share.role() == null
                ? on.getTranslation("query.share." + share.with())
                : on.getTranslation("query.share.ROLE", on.getTranslation("account.role." + share.role()));
    }

    static Div tags(SavedQuery query) {
        var tags = new Div();
        tags.setClassName("tags");
        query.definition()
                .tags()
                .forEach(tag -> tags.add(
                        new Anchor("queries?" + QueryParameters.of("tag", tag).getQueryString(), "#" + tag)));
        return tags;
    }
}
