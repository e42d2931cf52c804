package vn.daumoi.explore.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.daumoi.shell.Waiting;

/** A day moved month by month over the deadlines of the tasks on the canvas, by hand or by itself. */
class TimeSlider extends Div {

    private static final Duration PACE = Duration.ofMillis(900);

    private final Element range = new Element("input");
    private final Span label = new Span();
    private final Button play;
    private final transient Consumer<@Nullable LocalDate> moved;
    private transient YearMonth first = YearMonth.of(2000, 1);
    private int months;
    private int at;
    private int run;

    /** @param moved is told the last day of the month; null where the slider stands at its end: everything is shown */
    TimeSlider(Consumer<@Nullable LocalDate> moved) {
        this.moved = moved;
        setClassName("time-slider");
        setId("time");
        range.setAttribute("type", "range");
        range.setAttribute("min", "0");
        range.setAttribute("step", "1");
        range.setAttribute("aria-label", getTranslation("explore.time"));
        range.addEventListener("change", event -> {
                    stop();
                    to((int) event.getEventData().get("element.valueAsNumber").asDouble());
                })
                .addEventData("element.valueAsNumber");
        play = new Button(VaadinIcon.PLAY.create(), click -> toggle());
        play.setId("play");
        play.addThemeVariants(ButtonVariant.LUMO_SMALL);
        play.setAriaLabel(getTranslation("explore.play"));
        play.setTooltipText(getTranslation("explore.play"));
        label.setId("time-label");
        label.getElement().setAttribute("aria-live", "polite");
        var name = new Span(getTranslation("explore.time"));
        getElement().appendChild(play.getElement(), name.getElement(), range, label.getElement());
    }

    /** Over the months of these days; {@code until} null for all. */
    void show(SortedSet<LocalDate> days, @Nullable LocalDate until, ExploreWords words) {
        if (days.isEmpty()) {
            setVisible(false);
            return;
        }
        first = YearMonth.from(days.first());
        months = (int) first.until(YearMonth.from(days.last()), ChronoUnit.MONTHS);
        setVisible(months > 0);
        at = until == null ? months + 1 : Math.clamp(first.until(YearMonth.from(until), ChronoUnit.MONTHS), 0, months);
        range.setAttribute("max", String.valueOf(months + 1));
        range.setProperty("value", String.valueOf(at));
        String said = until == null ? words.say("explore.time.all") : words.date(until);
        range.setAttribute("aria-valuetext", said);
        label.setText(said);
    }

    private void to(int month) {
        at = Math.clamp(month, 0, months + 1);
        moved.accept(at > months ? null : first.plusMonths(at).atEndOfMonth());
    }

    private void toggle() {
        if (run % 2 == 1) {
            stop();
            return;
        }
        run++;
        int mine = run;
        play.setIcon(VaadinIcon.PAUSE.create());
        UI ui = UI.getCurrent();
        at = at > months ? -1 : at;
        Thread.startVirtualThread(() -> {
            while (run == mine) {
                Waiting.later(ui, () -> step(mine));
                try {
                    Thread.sleep(PACE);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        });
    }

    private void step(int mine) {
        if (run == mine) {
            to(at + 1);
            if (at > months) {
                stop();
            }
        }
    }

    private void stop() {
        if (run % 2 == 1) {
            run++;
            play.setIcon(VaadinIcon.PLAY.create());
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        stop();
    }
}
