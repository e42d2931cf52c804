package vn.daumoi.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.MapAccessor;

/** Reads the maps our statements return into the records' parts; what is missing becomes empty, never a surprise. */
final class Read {

    private Read() {}

    /** A parameter that may be missing, as the driver wants it. */
    static Object orNull(@Nullable Object parameter) {
        return parameter == null ? Values.NULL : parameter;
    }

    static String text(MapAccessor from, String name) {
        Value value = from.get(name);
        return value.isNull() ? "" : value.asString();
    }

    static @Nullable String textOrNull(MapAccessor from, String name) {
        Value value = from.get(name);
        return value.isNull() ? null : value.asString();
    }

    static int number(MapAccessor from, String name) {
        Value value = from.get(name);
        return value.isNull() ? 0 : value.asInt();
    }

    static boolean truth(MapAccessor from, String name, boolean otherwise) {
        Value value = from.get(name);
        return value.isNull() ? otherwise : value.asBoolean();
    }

    static @Nullable LocalDate date(MapAccessor from, String name) {
        Value value = from.get(name);
        return value.isNull() ? null : value.asLocalDate();
    }

    static List<String> texts(MapAccessor from, String name) {
        return list(from, name, Value::asString);
    }

    static <T> List<T> list(MapAccessor from, String name, Function<Value, T> each) {
        Value value = from.get(name);
        return value.isNull() ? List.of() : value.asList(each);
    }

    static <T> @Nullable T one(MapAccessor from, String name, Function<Value, T> read) {
        Value value = from.get(name);
        return value.isNull() ? null : read.apply(value);
    }

    static Task.AgencyRef agency(MapAccessor from) {
        return new Task.AgencyRef(text(from, "key"), text(from, "name"), truth(from, "collective", false));
    }

    static Task.DocumentRef document(MapAccessor from) {
        Value year = from.get("year");
        return new Task.DocumentRef(
                text(from, "key"), text(from, "number"), year.isNull() ? null : year.asInt(), text(from, "title"));
    }

    static Task.TaskRef task(MapAccessor from) {
        return new Task.TaskRef(text(from, "key"), text(from, "code"), text(from, "title"));
    }

    /** The marks are put into the order of the text; any without a place in it are left out. */
    static Evidence evidence(MapAccessor from) {
        Value passage = from.get("passage");
        String text = text(passage, "text");
        List<Evidence.Mark> marks = list(from, "marks", m -> m).stream()
                .filter(m -> !m.get("start").isNull() && !m.get("end").isNull())
                .map(m -> new Evidence.Mark(
                        m.get("start").asInt(), m.get("end").asInt(), text(m, "states"), text(m, "target")))
                .filter(m -> 0 <= m.start() && m.start() < m.end() && m.end() <= text.length())
                .sorted(java.util.Comparator.comparingInt(Evidence.Mark::start)
                        .thenComparing(java.util.Comparator.comparingInt(Evidence.Mark::end)
                                .reversed())
                        .thenComparing(Evidence.Mark::states)
                        .thenComparing(Evidence.Mark::targetKey))
                .distinct()
                .toList();
        return new Evidence(
                text(passage, "key"),
                text(from, "documentKey"),
                text(from, "documentNumber"),
                text(passage, "kind"),
                number(passage, "page"),
                number(passage, "line"),
                texts(passage, "columns"),
                text,
                marks);
    }

    /** The values of {@code found}, in the order of {@code keys}. */
    static <T> List<T> inOrder(List<String> keys, Map<String, T> found) {
        return keys.stream().filter(found::containsKey).map(found::get).toList();
    }
}
