package vn.daumoi.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The library that ships: the files of {@code cypher/queries/<area>/<name>.cypher}. */
@Component
class ShippedQueries {

    private final Map<String, SavedQuery> byId = new TreeMap<>();

    ShippedQueries() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:cypher/queries/*/*.cypher")) {
                String[] path = file.getURL().getPath().split("/");
                String area = path[path.length - 2];
                String name = path[path.length - 1].replaceFirst("\\.cypher$", "");
                String id = area + "." + name;
                byId.put(id, query(id, QueryFile.read(file.getContentAsString(StandardCharsets.UTF_8), area)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The library of queries cannot be read", e);
        }
    }

    Collection<SavedQuery> all() {
        return byId.values();
    }

    Optional<SavedQuery> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static SavedQuery query(String id, QueryDefinition definition) {
        return new SavedQuery(id, definition, true, false, "", Share.EVERYONE, 0, false, null, null);
    }
}
