package vn.daumoi.query.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import vn.daumoi.query.QueryWatches;
import vn.daumoi.query.SavedQuery;
import vn.daumoi.shell.Notices;

/** How often a query runs by itself, with the values of the form. */
final class WatchDialog extends Dialog {

    private enum Every {
        NEVER(Duration.ZERO),
        TEN_MINUTES(Duration.ofMinutes(10)),
        HOUR(Duration.ofHours(1)),
        DAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7));

        private final Duration time;

        Every(Duration time) {
            this.time = time;
        }
    }

    WatchDialog(QueryWatches watches, SavedQuery query, Map<String, String> values) {
        setId("watch");
        setHeaderTitle(getTranslation("query.watch.title"));
        setMaxWidth("30rem");
        var every = new RadioButtonGroup<Every>();
        every.setLabel(getTranslation("query.watch.every"));
        every.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        every.setItems(Every.values());
        every.setItemLabelGenerator(each -> getTranslation("query.watch." + each));
        Duration now = query.watchEvery();
        every.setValue(Arrays.stream(Every.values())
                .filter(each -> each.time.equals(now))
                .findFirst()
                .orElse(now == null ? Every.DAY : Every.NEVER));
        add(new Paragraph(getTranslation("query.watch.lead")), every);
        addClassName("choice-dialog");
        var save = new Button(getTranslation("action.save"), click -> {
            Every chosen = every.getValue();
            watches.watch(query.id(), values, chosen == Every.NEVER ? null : chosen.time);
            close();
            Notices.done(getTranslation(
                    chosen == Every.NEVER ? "query.watch.stopped" : "query.watch.started",
                    query.definition().title().in(getLocale())));
        });
        save.setId("watch-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
    }
}
