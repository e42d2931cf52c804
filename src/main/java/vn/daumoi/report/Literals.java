package vn.daumoi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.neo4j.driver.Value;

/** Values of properties as text. */
final class Literals {

    private Literals() {}

    /** As JSON; dates as ISO strings. */
    static String json(Value value) {
        return switch (value.type().name()) {
            case "NULL" -> "null";
            case "INTEGER", "FLOAT", "BOOLEAN" -> String.valueOf(value.asObject());
            case "LIST OF ANY?" -> list(value).stream().map(Literals::json).collect(Collectors.joining(",", "[", "]"));
            case "MAP" -> {
                var parts = new ArrayList<String>();
                for (String name : sorted(value)) {
                    parts.add(quoted(name) + ':' + json(value.get(name)));
                }
                yield parts.stream().collect(Collectors.joining(",", "{", "}"));
            }
            default -> quoted(text(value));
        };
    }

    /** As Cypher, on one line. */
    static String cypher(Value value) {
        return switch (value.type().name()) {
            case "NULL" -> "null";
            case "INTEGER", "FLOAT", "BOOLEAN" -> String.valueOf(value.asObject());
            case "DATE" -> "date('" + value.asLocalDate() + "')";
            case "DATE_TIME" -> "datetime('" + value.asZonedDateTime() + "')";
            case "LOCAL_DATE_TIME" -> "localdatetime('" + value.asLocalDateTime() + "')";
            case "LIST OF ANY?" ->
                list(value).stream().map(Literals::cypher).collect(Collectors.joining(", ", "[", "]"));
            case "MAP" -> {
                var parts = new ArrayList<String>();
                for (String name : sorted(value)) {
                    parts.add(name(name) + ": " + cypher(value.get(name)));
                }
                yield parts.stream().collect(Collectors.joining(", ", "{", "}"));
            }
            default -> quoted(text(value));
        };
    }

    /** A name in Cypher that may hold anything. */
    static String name(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    /** As plain text; a list as JSON. */
    static String text(Value value) {
        return switch (value.type().name()) {
            case "NULL" -> "";
            case "STRING" -> value.asString();
            case "LIST OF ANY?" -> json(value);
            default -> String.valueOf(value.asObject());
        };
    }

    /** In double quotes, as JSON and Cypher both read it. */
    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x2028 || c == 0x2029) {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static List<Value> list(Value value) {
        return value.asList(each -> each);
    }

    private static List<String> sorted(Value map) {
        var names = new ArrayList<String>();
        map.keys().forEach(names::add);
        return names.stream().sorted().toList();
    }
}
