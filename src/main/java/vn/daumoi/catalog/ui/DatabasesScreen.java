package vn.daumoi.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import vn.daumoi.catalog.Database;
import vn.daumoi.catalog.DatabaseService;
import vn.daumoi.graph.NodeKind;

/** All databases, systems and portals, those with most tasks first. */
@RolesAllowed("READ")
@Route("databases")
@Menu(title = "nav.databases", order = 4, icon = "vaadin:database")
class DatabasesScreen extends ListScreen<Database> {

    DatabasesScreen(DatabaseService databases) {
        super(
                NodeKind.DATABASE,
                UI.getCurrent().getTranslation("nav.databases"),
                "-tasks",
                databases::list,
                Database::key);
        nameColumn(
                getTranslation("item.name"),
                NodeKind.DATABASE,
                Database::key,
                Database::name,
                Map.of("item.new", database -> !database.recognised()));
        countColumn(getTranslation("database.tasks"), Database::tasks, "tasks");
        wordsColumn(getTranslation("item.kind"), database -> getTranslation("databaseKind." + database.kind()), "kind");
        wordsColumn(
                getTranslation("database.manager"),
                database -> database.managedBy() == null
                        ? getTranslation("database.noManager")
                        : database.managedBy().name(),
                null);
    }
}
