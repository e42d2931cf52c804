package vn.daumoi.query;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Values;
import vn.daumoi.graph.Fold;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.Parameters;

/** Turns what people type, or a link says, into values of parameters; never into text of a query. */
final class ParameterValues {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_KEY = 300;
    private static final long LARGEST_NUMBER = 1_000_000;

    private ParameterValues() {}

    /**
     * The values for the driver, every parameter with one, null where none is given and none is needed.
     *
     * @throws vn.daumoi.graph.BadParameterException where one is unknown, missing or does not fit
     */
    static Map<String, Object> read(List<QueryParameter> parameters, Map<String, String> given, LocalDate today) {
        List<String> names = parameters.stream().map(QueryParameter::name).toList();
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Parameters.unknown(name, names);
                });
        var values = new HashMap<String, Object>();
        for (QueryParameter parameter : parameters) {
            String text = Parameters.text(given.get(parameter.name()));
            if (text == null) {
                text = byDefault(parameter, today).orElse(null);
            }
            if (text == null && parameter.required()) {
                Parameters.given(parameter.name(), null);
            }
            values.put(parameter.name(), text == null ? Values.NULL : value(parameter, text, today));
        }
        return values;
    }

    /** A parameter's default as of a day, as a link says it. */
    static Optional<String> byDefault(QueryParameter parameter, LocalDate today) {
        String text = parameter.defaultValue();
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(
                parameter.kind() == QueryParameter.Kind.DATE
                        ? namedDay(text, today).map(LocalDate::toString).orElse(text)
                        : text);
    }

    private static Object value(QueryParameter parameter, String text, LocalDate today) {
        problem(parameter, text).ifPresent(problem -> {
            throw Parameters.unfit(
                    parameter.name(),
                    problem.key(),
                    problem.arguments(),
                    parameter.choices().stream()
                            .map(QueryParameter.Choice::value)
                            .toList());
        });
        return switch (parameter.kind()) {
            case DATE -> namedDay(text, today).orElseGet(() -> LocalDate.parse(text));
            case NUMBER -> Long.parseLong(text);
            default -> Fold.nfc(text);
        };
    }

    /** Why a text is no value of the parameter; nothing where it is. */
    static Optional<QueryProblem> problem(QueryParameter parameter, String text) {
        boolean fits = switch (parameter.kind()) {
            case TASK -> isKey(NodeKind.TASK, text);
            case AGENCY -> isKey(NodeKind.AGENCY, text);
            case DATABASE -> isKey(NodeKind.DATABASE, text);
            case DOCUMENT -> isKey(NodeKind.DOCUMENT, text);
            case DATE -> namedDay(text, LocalDate.EPOCH).isPresent() || isDay(text);
            case NUMBER -> text.matches("\\d{1,7}") && Long.parseLong(text) <= LARGEST_NUMBER;
            case TEXT -> text.length() <= LONGEST_TEXT;
            case CHOICE -> parameter.choices().stream().anyMatch(c -> c.value().equals(text));
        };
        return fits
                ? Optional.empty()
                : Optional.of(QueryProblem.of(
                        Fence.PARAMETER,
                        "query.parameter." + parameter.kind(),
                        parameter.name(),
                        text.length() > 80 ? text.substring(0, 80) + "…" : text));
    }

    private static boolean isKey(NodeKind kind, String text) {
        return text.length() <= LONGEST_KEY && text.startsWith(kind.prefix());
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Optional<LocalDate> namedDay(String text, LocalDate today) {
        LocalDate quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
        return switch (text) {
            case "today" -> Optional.of(today);
            case "quarter-start" -> Optional.of(quarter);
            case "quarter-end" -> Optional.of(quarter.plusMonths(3).minusDays(1));
            case "year-start" -> Optional.of(today.withDayOfYear(1));
            case "year-end" -> Optional.of(today.withDayOfYear(today.lengthOfYear()));
            default -> Optional.empty();
        };
    }
}
