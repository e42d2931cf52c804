package vn.daumoi.graph;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of REST requests; blank is the same as missing.
 *
 * <p>Every method throws {@link BadParameterException} where the text is no such value.
 */
public final class Parameters {

    private static final int LARGEST_PAGE = 500;

    private Parameters() {}

    /** The text, or null where there is none. */
    public static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** An ISO date. */
    public static @Nullable LocalDate date(String parameter, @Nullable String value) {
        String text = text(value);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadParameterException(
                    parameter, "rest.error.date", List.of(parameter, text), List.of("YYYY-MM-DD"));
        }
    }

    /** One of an enum's names. */
    public static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String parameter, @Nullable String value) {
        String text = text(value);
        if (text == null) {
            return null;
        }
        E[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(e -> e.name().equals(text))
                .findFirst()
                .orElseThrow(() -> choice(
                        parameter, text, Arrays.stream(all).map(Enum::name).toList()));
    }

    /** {@code true} or {@code false}; false where there is none. */
    public static boolean truth(String parameter, @Nullable String value) {
        String text = text(value);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw choice(parameter, text, List.of("true", "false"));
        }
        return "true".equals(text);
    }

    /** A whole number within bounds. */
    public static int number(String parameter, @Nullable String value, int otherwise, int least, int most) {
        String text = text(value);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (least <= number && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of bounds
        }
        throw new BadParameterException(
                parameter,
                "rest.error.number",
                List.of(parameter, text, String.valueOf(least), String.valueOf(most)),
                List.of(least + ".." + most));
    }

    /** A number with decimals within bounds. */
    public static double decimal(
            String parameter, @Nullable String value, double otherwise, double least, double most) {
        String text = text(value);
        if (text == null) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(text);
            if (least <= number && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of bounds
        }
        throw new BadParameterException(
                parameter,
                "rest.error.decimal",
                List.of(parameter, text, String.valueOf(least), String.valueOf(most)),
                List.of(least + ".." + most));
    }

    /** Some of an enum's names with commas between them; none where there is no text. */
    public static <E extends Enum<E>> Set<E> someOf(Class<E> type, String parameter, @Nullable String value) {
        String text = text(value);
        var some = EnumSet.noneOf(type);
        if (text != null) {
            for (String name : text.split(",")) {
                E one = oneOf(type, parameter, name);
                if (one != null) {
                    some.add(one);
                }
            }
        }
        return some;
    }

    /** The one of several parameters that is given: exactly one must be. */
    public static String exactlyOne(List<String> parameters, List<@Nullable String> values) {
        List<String> given = IntStream.range(0, parameters.size())
                .filter(i -> text(values.get(i)) != null)
                .mapToObj(parameters::get)
                .toList();
        if (given.size() != 1) {
            String all = String.join(", ", parameters);
            throw new BadParameterException(parameters.getFirst(), "rest.error.exactlyOne", List.of(all), parameters);
        }
        return given.getFirst();
    }

    /** One of the sorts, perhaps after a minus; the first where none is given. */
    public static String sort(@Nullable String value, List<String> sorts) {
        String text = text(value);
        if (text == null) {
            return sorts.getFirst();
        }
        if (!sorts.contains(text.startsWith("-") ? text.substring(1) : text)) {
            throw choice(
                    "sort",
                    text,
                    sorts.stream().flatMap(s -> List.of(s, "-" + s).stream()).toList());
        }
        return text;
    }

    /** A part of a request's body, which must be there. */
    public static <T> T given(String parameter, @Nullable T value) {
        if (value == null) {
            throw new BadParameterException(parameter, "rest.error.missing", List.of(parameter), List.of());
        }
        return value;
    }

    /** A parameter that there is none of. */
    public static BadParameterException unknown(String parameter, List<String> known) {
        return new BadParameterException(
                parameter, "rest.error.unknownParameter", List.of(parameter, String.join(", ", known)), known);
    }

    /**
     * A value that does not fit, in a feature's own words.
     *
     * @param reasonKey of the message in the translations
     */
    public static BadParameterException unfit(
            String parameter, String reasonKey, List<String> arguments, List<String> allowed) {
        return new BadParameterException(parameter, reasonKey, arguments, allowed);
    }

    /**
     * The version a change is made on, as {@code If-Match: "3"} or as a parameter of its own.
     *
     * @throws MissingVersionException where neither says one; REST answers it with 428
     */
    public static long version(@Nullable String ifMatch, @Nullable String version) {
        String text =
                text(ifMatch == null ? version : ifMatch.replaceFirst("^W/", "").replace("\"", ""));
        if (text == null) {
            throw new MissingVersionException();
        }
        return number(ifMatch == null ? "version" : "If-Match", text, 0, 0, Integer.MAX_VALUE);
    }

    /** The part of a list that {@code page}, {@code size} and {@code sort} ask for. */
    public static Slice slice(@Nullable String page, @Nullable String size, @Nullable String sort, List<String> sorts) {
        int limit = number("size", size, 50, 1, LARGEST_PAGE);
        long offset = (long) number("page", page, 0, 0, Integer.MAX_VALUE / LARGEST_PAGE) * limit;
        return new Slice(offset, limit, sort(sort, sorts));
    }

    private static BadParameterException choice(String parameter, String text, List<String> allowed) {
        return new BadParameterException(
                parameter, "rest.error.choice", List.of(parameter, text, String.join(", ", allowed)), allowed);
    }
}
