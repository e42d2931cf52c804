package vn.daumoi.query.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.daumoi.catalog.AgencyService;
import vn.daumoi.catalog.DatabaseService;
import vn.daumoi.catalog.DocumentService;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.shell.Choice;

/** What the keys in a link name. */
@Component
class ParameterNames {

    private final TaskService tasks;
    private final AgencyService agencies;
    private final DatabaseService databases;
    private final DocumentService documents;

    ParameterNames(TaskService tasks, AgencyService agencies, DatabaseService databases, DocumentService documents) {
        this.tasks = tasks;
        this.agencies = agencies;
        this.databases = databases;
        this.documents = documents;
    }

    /** A key with its name; one that names nothing stays visible as it is. */
    Choice choice(String key) {
        return new Choice(
                key,
                NodeKind.of(key)
                        .flatMap(kind -> switch (kind) {
                            case TASK ->
                                tasks.find(key)
                                        .map(page -> page.task().code()
                                                + ' '
                                                + page.task().title());
                            case AGENCY -> agencies.find(key).map(agency -> agency.name());
                            case DATABASE -> databases.find(key).map(database -> database.name());
                            case DOCUMENT -> documents.find(key).map(document -> document.number());
                            case PASSAGE -> Optional.<String>empty();
                        })
                        .orElse(key));
    }
}
