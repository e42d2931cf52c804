package vn.daumoi.progress.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.internal.JacksonUtils;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.daumoi.progress.Timeline;
import vn.daumoi.shell.Formats;

/** The picture of a timeline, drawn in the browser by {@code frontend/src/timeline}. */
@Tag("daumoi-timeline")
class TimelineChart extends Component implements HasSize {

    private static final List<String> WORDS = List.of("asOf", "needs", "label");

    TimelineChart() {
        setId("timeline-chart");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        attach.getUI().getPage().addJsModule("/daumoi/timeline.js");
    }

    void show(Timeline timeline) {
        ObjectNode data = JacksonUtils.createObjectNode();
        data.put("asOf", timeline.asOf().toString());
        data.put("from", iso(timeline.from()));
        data.put("to", iso(timeline.to()));
        data.put("locale", getLocale().toLanguageTag());
        ObjectNode words = data.putObject("words");
        WORDS.forEach(word -> words.put(word, getTranslation("timeline.word." + word)));
        for (Timeline.State state : Timeline.State.values()) {
            words.put(state.name(), getTranslation("timeline.state." + state));
        }
        ArrayNode rows = data.putArray("rows");
        Map<String, Timeline.Item> items = new HashMap<>();
        timeline.tasks().forEach(item -> items.put(item.key(), item));
        for (Timeline.Group group : timeline.groups()) {
            ObjectNode head = rows.addObject();
            head.put("group", group.key().isEmpty() ? getTranslation("timeline.noGroup") : group.name());
            head.put("count", group.tasks().size());
            group.tasks().forEach(key -> row(rows.addObject(), Objects.requireNonNull(items.get(key))));
        }
        getElement().setPropertyJson("data", data);
    }

    private void row(ObjectNode row, Timeline.Item item) {
        row.put("key", item.key());
        row.put("code", item.code());
        row.put("title", item.title());
        row.put("lane", item.lane().name());
        row.put("state", item.state().name());
        row.put("start", iso(item.start()));
        row.put("end", iso(item.end()));
        row.put("note", note(item));
        row.put("statusWords", ProgressWords.words(item.status(), item.percent()));
        ArrayNode reports = row.putArray("reports");
        item.reports().forEach(report -> {
            ObjectNode mark = reports.addObject();
            mark.put("on", report.on().toString());
            mark.put("status", report.status().name());
            mark.put(
                    "words",
                    Formats.date(report.on(), getLocale()) + ": "
                            + ProgressWords.words(report.status(), report.percent()));
        });
        ArrayNode needs = row.putArray("needs");
        item.needs().forEach(needs::add);
    }

    private String note(Timeline.Item item) {
        return switch (item.lane()) {
            case CONDITIONAL -> getTranslation("timeline.when", item.condition());
            case UNDATED -> getTranslation("timeline.undated");
            case OPEN_ENDED, DATED -> item.deadline();
        };
    }

    private static @Nullable String iso(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
