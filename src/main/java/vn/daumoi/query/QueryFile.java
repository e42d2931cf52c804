package vn.daumoi.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.Fold;

/**
 * The file a query is kept in: Cypher that any Neo4j tool runs, after a header in comments.
 *
 * <pre>{@code
 * // area: overdue
 * // title.vi: Nhiệm vụ quá hạn theo cơ quan chủ trì
 * // title.en: Overdue tasks by lead agency
 * // description.vi: …
 * // description.en: …
 * // view: table
 * // tags: quá-hạn, chủ-trì
 * // parameter: asOf date required = today | Tính đến ngày | As of
 * // parameter: task task of agency | Nhiệm vụ | Task
 * // parameter: role choice = CONNECTS | Vai trò | Role
 * // choice: role CONNECTS | kết nối | connects
 * // column: tasks | Số nhiệm vụ | Tasks
 * // phrase: nhiệm vụ quá hạn của {agency}
 * // empty: allowed
 *
 * MATCH …
 * }</pre>
 */
final class QueryFile {

    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_PARAMETERS = 12;
    private static final Pattern LINE = Pattern.compile("//\\s*([a-z]+(?:\\.(?:vi|en))?)\\s*:\\s*(.*)");
    private static final Pattern PARAMETER =
            Pattern.compile("([A-Za-z]\\w*)\\s+([a-z]+)((?:\\s+required)?)(?:\\s+of\\s+(\\w+))?(?:\\s*=\\s*(.*))?");
    private static final Pattern CHOICE = Pattern.compile("(\\w+)\\s+(\\S+)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
    private static final Pattern AREA = Pattern.compile("[a-z]+(?:-[a-z]+)*");
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final List<QueryProblem> problems = new ArrayList<>();
    private final Map<String, String> single = new HashMap<>();
    private final Map<String, QueryParameter> parameters = new LinkedHashMap<>();
    private final List<String> tags = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();
    private final List<QueryDefinition.Column> columns = new ArrayList<>();
    private View view = View.TABLE;
    private boolean mayBeEmpty;

    private QueryFile() {}

    /**
     * Reads a file.
     *
     * @param area where the file itself says none
     * @throws QueryFileException where it is no such file; says all that is wrong
     */
    static QueryDefinition read(String text, String area) {
        return new QueryFile().definition(Fold.nfc(text.replace("\r\n", "\n").replace("\uFEFF", "")), area);
    }

    /** How many lines of a file are header: what to add to a line of the statement alone. */
    static int headerLines(String text) {
        List<String> lines = text.replace("\r\n", "\n").lines().toList();
        int header = 0;
        while (header < lines.size()
                && (lines.get(header).isBlank()
                        || LINE.matcher(lines.get(header).strip()).matches())) {
            header++;
        }
        return header;
    }

    private QueryDefinition definition(String text, String area) {
        List<String> lines = text.lines().toList();
        int header = headerLines(text);
        for (int i = 0; i < header; i++) {
            Matcher line = LINE.matcher(lines.get(i).strip());
            if (line.matches()) {
                take(line.group(1), line.group(2).strip(), i + 1);
            }
        }
        String cypher =
                lines.stream().skip(header).collect(Collectors.joining("\n")).strip();
        if (cypher.isEmpty()) {
            wrong(Math.max(1, lines.size()), "query.file.noCypher");
        }
        if (words("title").equals(Wording.NONE)) {
            wrong(1, "query.file.noTitle");
        }
        parameters.values().stream()
                .filter(p -> p.narrowedBy() != null && !parameters.containsKey(p.narrowedBy()))
                .forEach(p -> wrong(1, "query.file.unknownParameter", String.valueOf(p.narrowedBy())));
        parameters.values().stream()
                .filter(p ->
                        p.kind() == QueryParameter.Kind.CHOICE && p.choices().isEmpty())
                .forEach(p -> wrong(1, "query.file.noChoices", p.name()));
        for (String phrase : phrases) {
            Matcher slot = SLOT.matcher(phrase);
            while (slot.find()) {
                if (!parameters.containsKey(slot.group(1))) {
                    wrong(1, "query.file.unknownParameter", slot.group(1));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new QueryFileException(problems);
        }
        return new QueryDefinition(
                single.getOrDefault("area", area),
                words("title"),
                words("description"),
                List.copyOf(tags),
                List.copyOf(parameters.values()),
                view,
                List.copyOf(phrases),
                List.copyOf(columns),
                mayBeEmpty,
                cypher);
    }

    private Wording words(String of) {
        return new Wording(single.getOrDefault(of + ".vi", ""), single.getOrDefault(of + ".en", ""));
    }

    private void take(String name, String value, int line) {
        if (value.length() > LONGEST_LINE) {
            wrong(line, "query.file.longLine", String.valueOf(LONGEST_LINE));
            return;
        }
        switch (name) {
            case "title.vi", "title.en", "description.vi", "description.en" -> {
                if (single.put(name, value) != null) {
                    wrong(line, "query.file.twice", name);
                }
            }
            case "area" -> {
                if (!AREA.matcher(value).matches()) {
                    wrong(line, "query.file.area", value);
                }
                single.put(name, value);
            }
            case "view" ->
                Arrays.stream(View.values())
                        .filter(v -> v.name().equals(value.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .ifPresentOrElse(
                                v -> view = v, () -> wrong(line, "query.file.choice", value, lowerCase(View.values())));
            case "tags" -> tags(value, line);
            case "parameter" -> parameter(value, line);
            case "choice" -> choice(value, line);
            case "phrase" -> phrases.add(value);
            case "column" -> {
                String[] parts = value.split("\\|", -1);
                columns.add(new QueryDefinition.Column(parts[0].strip(), label(parts, parts[0].strip())));
            }
            case "empty" -> mayBeEmpty = true;
            default -> wrong(line, "query.file.unknown", name);
        }
    }

    private void tags(String value, int line) {
        for (String tag : value.split(",")) {
            String word = tag.strip();
            if (!WORD.matcher(word).matches()) {
                wrong(line, "query.file.tag", word);
            } else if (!tags.contains(word)) {
                tags.add(word);
            }
        }
    }

    private void parameter(String value, int line) {
        String[] parts = value.split("\\|", -1);
        Matcher words = PARAMETER.matcher(parts[0].strip());
        if (!words.matches() || parts.length > 3) {
            wrong(line, "query.file.parameter", value);
            return;
        }
        String name = words.group(1);
        QueryParameter.Kind kind = Arrays.stream(QueryParameter.Kind.values())
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(words.group(2)))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            wrong(line, "query.file.choice", words.group(2), lowerCase(QueryParameter.Kind.values()));
            return;
        }
        String byDefault = words.group(5) == null || words.group(5).isBlank()
                ? null
                : words.group(5).strip();
        var parameter = new QueryParameter(
                name, kind, label(parts, name), byDefault, !words.group(3).isEmpty(), List.of(), words.group(4));
        if (parameters.put(name, parameter) != null) {
            wrong(line, "query.file.twice", name);
        }
        if (parameters.size() > MOST_PARAMETERS) {
            wrong(line, "query.file.manyParameters", String.valueOf(MOST_PARAMETERS));
        }
        if (byDefault != null && kind != QueryParameter.Kind.CHOICE) {
            ParameterValues.problem(parameter, byDefault)
                    .ifPresent(p -> wrong(line, p.key(), p.arguments().toArray(String[]::new)));
        }
    }

    private void choice(String value, int line) {
        String[] parts = value.split("\\|", -1);
        Matcher words = CHOICE.matcher(parts[0].strip());
        QueryParameter of = words.matches() ? parameters.get(words.group(1)) : null;
        if (of == null || of.kind() != QueryParameter.Kind.CHOICE || parts.length > 3) {
            wrong(line, "query.file.choiceLine", value);
            return;
        }
        var choices = new ArrayList<>(of.choices());
        choices.add(new QueryParameter.Choice(words.group(2), label(parts, words.group(2))));
        parameters.put(
                of.name(),
                new QueryParameter(
                        of.name(),
                        of.kind(),
                        of.label(),
                        of.defaultValue(),
                        of.required(),
                        List.copyOf(choices),
                        of.narrowedBy()));
    }

    private static Wording label(String[] parts, String otherwise) {
        String vi = parts.length > 1 ? parts[1].strip() : "";
        String en = parts.length > 2 ? parts[2].strip() : "";
        return vi.isEmpty() && en.isEmpty() ? new Wording(otherwise, otherwise) : new Wording(vi, en);
    }

    private void wrong(int line, String key, String... arguments) {
        problems.add(new QueryProblem(Fence.PARSER, key, List.of(arguments), line, 1));
    }

    private static String lowerCase(Enum<?>... all) {
        return Arrays.stream(all).map(e -> e.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }

    /** The file of a query, which {@link #read} reads back as the same. */
    static String write(QueryDefinition query) {
        var text = new StringBuilder();
        line(text, "area", query.area());
        line(text, "title.vi", query.title().vi());
        line(text, "title.en", query.title().en());
        line(text, "description.vi", query.description().vi());
        line(text, "description.en", query.description().en());
        line(text, "view", query.view().name().toLowerCase(Locale.ROOT));
        line(text, "tags", String.join(", ", query.tags()));
        for (QueryParameter parameter : query.parameters()) {
            line(text, "parameter", parameter(parameter));
            for (QueryParameter.Choice choice : parameter.choices()) {
                line(text, "choice", parameter.name() + " " + choice.value() + bothLabels(choice.label()));
            }
        }
        query.columns().forEach(column -> line(text, "column", column.name() + bothLabels(column.label())));
        query.phrases().forEach(phrase -> line(text, "phrase", phrase));
        line(text, "empty", query.mayBeEmpty() ? "allowed" : null);
        return text.append('\n').append(query.cypher()).append('\n').toString();
    }

    private static String parameter(QueryParameter parameter) {
        return parameter.name()
                + " "
                + parameter.kind().name().toLowerCase(Locale.ROOT)
                + (parameter.required() ? " required" : "")
                + (parameter.narrowedBy() == null ? "" : " of " + parameter.narrowedBy())
                + (parameter.defaultValue() == null ? "" : " = " + parameter.defaultValue())
                + bothLabels(parameter.label());
    }

    private static String bothLabels(Wording label) {
        return " | " + oneLine(label.vi()) + " | " + oneLine(label.en());
    }

    private static void line(StringBuilder text, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            text.append("// ").append(name).append(": ").append(oneLine(value)).append('\n');
        }
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
