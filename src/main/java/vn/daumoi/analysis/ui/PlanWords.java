package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.daumoi.analysis.Basis;
import vn.daumoi.analysis.PlanTask;
import vn.daumoi.analysis.UsedBasis;
import vn.daumoi.catalog.Task.AgencyRef;
import vn.daumoi.engine.Messages;
import vn.daumoi.graph.Listing;
import vn.daumoi.shell.Formats;

/** What the analyses say, as words in a reader's language; for downloads and letters too, which have no screen. */
record PlanWords(Locale locale) {

    static PlanWords here() {
        return new PlanWords(UI.getCurrent().getLocale());
    }

    String say(String key, Object... arguments) {
        return Messages.text(
                locale, key, Arrays.stream(arguments).map(this::written).toList());
    }

    String deadline(PlanTask task) {
        return Formats.deadline(task.deadlineKind(), task.due(), task.start(), locale);
    }

    /** Where a task stands, in a few words: "Quá hạn 43 ngày", "Đã hoàn thành", "Làm được ngay", "Đang chờ". */
    String state(PlanTask task) {
        if (!task.open()) {
            return say("status." + task.status());
        }
        if (task.overdue()) {
            return say("plan.overdue", task.daysOverdue());
        }
        return say(task.ready() ? "plan.ready" : "plan.waits");
    }

    String agency(@Nullable AgencyRef agency) {
        return agency == null ? say("plan.nobody") : agency.name();
    }

    String leads(PlanTask task) {
        return task.leads().isEmpty()
                ? say("plan.nobody")
                : task.leads().stream().map(AgencyRef::name).collect(Collectors.joining("; "));
    }

    static String name(PlanTask task) {
        return task.code() + " " + task.title();
    }

    /** On what an answer rests, and what did not count. */
    String basis(UsedBasis used) {
        Basis basis = used.basis();
        var words = new ArrayList<String>();
        words.add(say("basis.on", Formats.date(basis.asOf(), locale)));
        words.add(say("basis.used", used.used(), used.dependencies()));
        for (Listing.Hidden hidden : used.hiddenBy()) {
            if (hidden.count() > 0) {
                words.add(
                        hidden.reason().equals("confidence")
                                ? say(
                                        "basis.hidden.confidence",
                                        hidden.count(),
                                        Math.round(100 * basis.minConfidence()))
                                : say("basis.hidden." + hidden.reason(), hidden.count()));
            }
        }
        return String.join("; ", words) + ".";
    }

    /** How many of how many, and what hid the rest. */
    String shown(long shown, long total, List<Listing.Hidden> hiddenBy) {
        if (shown == total) {
            return say("plan.all", total);
        }
        String hidden = hiddenBy.stream()
                .map(each -> say("plan.hidden." + each.reason(), each.count()))
                .collect(Collectors.joining(", "));
        return say("plan.some", shown, total, hidden);
    }

    private String written(Object argument) {
        return argument instanceof Number number && !(argument instanceof Double)
                ? String.format(locale, "%,d", number.longValue())
                : argument.toString();
    }
}
