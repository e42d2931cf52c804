package vn.daumoi.directive.meaning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.daumoi.graph.DatabaseRole;

/** The databases that a task's title and product name, each with its roles. */
final class DatabaseReader {

    /**
     * @param start where its words begin in the cell
     * @param end where they end
     * @param bare whether no words govern the name, and the role is what the cell implies
     */
    record Mention(NamedDatabase database, Set<DatabaseRole> roles, boolean bare, int start, int end) {}

    private final DatabaseFinder finder;
    private final RoleReader roles;

    DatabaseReader(DatabaseFinder finder, RoleReader roles) {
        this.finder = finder;
        this.roles = roles;
    }

    DatabaseFinder finder() {
        return finder;
    }

    /** In a title, a database that no verb governs is used: the task speaks of it. */
    List<Mention> inTitle(String title) {
        return read(title, DatabaseRole.USES);
    }

    /** In a product, a bare name means that it is there when the task is done: built. */
    List<Mention> inProduct(String product) {
        return read(product, DatabaseRole.BUILDS);
    }

    private List<Mention> read(String cell, DatabaseRole otherwise) {
        Words words = Words.of(cell);
        List<NamedDatabase> databases = finder.find(words);
        if (databases.isEmpty()) {
            return List.of();
        }
        List<Set<DatabaseRole>> found = roles.roles(words, databases);
        var mentions = new ArrayList<Mention>();
        for (int i = 0; i < databases.size(); i++) {
            NamedDatabase database = databases.get(i);
            boolean bare = found.get(i).isEmpty();
            mentions.add(new Mention(
                    database,
                    bare ? EnumSet.of(otherwise) : found.get(i),
                    bare,
                    words.start(database.first()),
                    words.end(database.last())));
        }
        return mentions;
    }
}
