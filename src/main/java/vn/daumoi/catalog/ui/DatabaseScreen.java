package vn.daumoi.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import vn.daumoi.catalog.Database;
import vn.daumoi.catalog.DatabaseService;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.graph.DatabaseRole;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.shell.Kinds;
import vn.daumoi.shell.Screen;

/** One database or system: who manages it, and what the tasks do to it. */
@RolesAllowed("READ")
@Route("databases/:key")
class DatabaseScreen extends Screen implements BeforeEnterObserver {

    private final transient DatabaseService databases;
    private final transient TaskService tasks;

    DatabaseScreen(DatabaseService databases, TaskService tasks) {
        this.databases = databases;
        this.tasks = tasks;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Database database =
                databases.find(event.getRouteParameters().get("key").orElse("")).orElseThrow(NotFoundException::new);
        removeAll();
        var title = new Div(Kinds.icon(NodeKind.DATABASE), heading(database.name()));
        title.setClassName("page-title");
        if (!database.recognised()) {
            title.add(Links.badge(getTranslation("item.new"), "warn"));
        }
        Links.audit(database.key()).ifPresent(title::add);
        var filter = new TaskFilter(null, null, null, null, null, database.key(), null, null, null, null);
        var entries = new LinkedHashMap<String, String>();
        entries.put("blockers", "entry.databaseBlockers");
        entries.put("what-if", "entry.databaseWhatIf");
        add(title, Links.entries(this, "database", database.key(), entries), facts(database));
        add(new TaskTable(getTranslation("database.tasks"), tasks, filter, "code"));
    }

    private Facts facts(Database database) {
        var facts = new Facts();
        facts.words(getTranslation("item.kind"), getTranslation("databaseKind." + database.kind()));
        facts.words(getTranslation("item.aliases"), String.join("; ", database.aliases()));
        facts.value(
                getTranslation("database.manager"),
                database.managedBy() == null
                        ? new Span(getTranslation("database.noManager"))
                        : Links.agency(database.managedBy()));
        var roles = new Div();
        roles.setClassName("roles");
        Arrays.stream(DatabaseRole.values())
                .filter(role -> database.roles().getOrDefault(role, 0L) > 0)
                .map(role -> Links.badge(
                        getTranslation("role." + role) + ": " + database.roles().get(role), "role-" + role))
                .forEach(roles::add);
        if (!database.roles().isEmpty()) {
            facts.value(getTranslation("database.roles"), roles);
        }
        if (!database.recognised()) {
            facts.words(getTranslation("item.new"), getTranslation("item.newHint"));
        }
        return facts;
    }
}
