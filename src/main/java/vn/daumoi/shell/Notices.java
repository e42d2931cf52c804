package vn.daumoi.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;

/** Short messages in the corner. */
public final class Notices {

    private Notices() {}

    /** Something was done; {@code links} lead to it. Goes away by itself. */
    public static void done(String message, Component... links) {
        show(message, NotificationVariant.LUMO_SUCCESS, 8000, links);
    }

    /** Something failed. Stays until it is closed. */
    public static void failure(String message) {
        show(message, NotificationVariant.LUMO_ERROR, 0);
    }

    private static void show(String message, NotificationVariant variant, int millis, Component... links) {
        var notification = new Notification();
        notification.setDuration(millis);
        notification.setPosition(Notification.Position.BOTTOM_END);
        notification.addThemeVariants(variant);
        notification.setAssertive(millis == 0);
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notification.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.setAriaLabel(UI.getCurrent().getTranslation("action.close"));
        var line = new HorizontalLayout(new Span(message));
        line.add(links);
        line.add(close);
        line.setAlignItems(HorizontalLayout.Alignment.CENTER);
        notification.add(line);
        notification.open();
    }
}
