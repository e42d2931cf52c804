package vn.daumoi.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.daumoi.catalog.Agency;
import vn.daumoi.catalog.AgencyService;
import vn.daumoi.catalog.SuccessionService;
import vn.daumoi.catalog.Successor;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.shell.Formats;
import vn.daumoi.shell.Kinds;
import vn.daumoi.shell.Screen;

/** One agency: who it is, what it leads and what it helps with. */
@RolesAllowed("READ")
@Route("agencies/:key")
class AgencyScreen extends Screen implements BeforeEnterObserver {

    private final transient AgencyService agencies;
    private final transient TaskService tasks;
    private final transient SuccessionService successions;

    AgencyScreen(AgencyService agencies, TaskService tasks, SuccessionService successions) {
        this.agencies = agencies;
        this.tasks = tasks;
        this.successions = successions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Agency agency =
                agencies.find(event.getRouteParameters().get("key").orElse("")).orElseThrow(NotFoundException::new);
        removeAll();
        var title = new Div(Kinds.icon(NodeKind.AGENCY), heading(agency.name()));
        title.setClassName("page-title");
        if (agency.collective()) {
            title.add(Links.badge(getTranslation("agency.collective"), "collective"));
        }
        if (!agency.recognised()) {
            title.add(Links.badge(getTranslation("item.new"), "warn"));
        }
        Links.audit(agency.key()).ifPresent(title::add);
        add(
                title,
                Links.entries(this, "agency", agency.key(), Map.of("what-if", "entry.agencyWhatIf")),
                facts(agency),
                new TaskTable(getTranslation("agency.leadsTasks"), tasks, led(agency.key()), "code"),
                new TaskTable(getTranslation("agency.coLeadsTasks"), tasks, helped(agency.key()), "code"));
    }

    private Facts facts(Agency agency) {
        var facts = new Facts();
        facts.words(getTranslation("item.kind"), getTranslation("agencyKind." + agency.kind()));
        facts.words(getTranslation("item.aliases"), String.join("; ", agency.aliases()));
        facts.words(getTranslation("item.validity"), validity(agency));
        if (agency.partOf() != null) {
            facts.value(getTranslation("item.partOf"), Links.agency(agency.partOf()));
        }
        if (!agency.members().isEmpty()) {
            facts.value(
                    getTranslation("item.members"),
                    Links.column(agency.members().stream().map(Links::agency).toList()));
        }
        List<Successor> successors = successions.all().of(agency.key());
        if (!successors.isEmpty()) {
            facts.value(
                    getTranslation("agency.successors"),
                    Links.column(successors.stream().map(Links::successor).toList()));
        }
        if (!agency.recognised()) {
            facts.words(getTranslation("item.new"), getTranslation("item.newHint"));
        }
        return facts;
    }

    private String validity(Agency agency) {
        var locale = UI.getCurrent().getLocale();
        return Stream.of(
                        agency.validFrom() == null
                                ? ""
                                : getTranslation("item.from", Formats.date(agency.validFrom(), locale)),
                        agency.validTo() == null
                                ? ""
                                : getTranslation("item.to", Formats.date(agency.validTo(), locale)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static TaskFilter led(String key) {
        return new TaskFilter(null, key, null, null, null, null, null, null, null, null);
    }

    private static TaskFilter helped(String key) {
        return new TaskFilter(null, null, key, null, null, null, null, null, null, null);
    }
}
