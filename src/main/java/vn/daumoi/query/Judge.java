package vn.daumoi.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.daumoi.query.Syntax.Part;

/**
 * Judges a query by its parsed form: every part of the language, function and procedure in it must be on the list of what is
 * allowed ({@link AllowedSyntax}), and what goes round must have an end that can be seen. What passes may still take for
 * ever; that is for the fences behind.
 */
final class Judge {

    /** Of a text, in characters. */
    static final int LONGEST = 20_000;

    private static final int DEEPEST_BRACKETS = 40;
    private static final int DEEPEST = 120;

    /** Members of a written-out range, and of all of them multiplied. */
    private static final double LONGEST_RANGE = 1_000_000;

    private static final double MOST_ROUNDS = 10_000_000;

    /** Steps of a path whose kind of relation is not said. */
    private static final long LONGEST_PATH = 6;

    /** A repetition of what repeats: {@code (a+)+}. */
    private static final Pattern EVIL = Pattern.compile(".*\\([^()]*[+*}][^()]*\\)[+*{].*", Pattern.DOTALL);

    private final List<QueryProblem> problems = new ArrayList<>();
    private final Set<String> parameters = new TreeSet<>();
    private final List<Name> names = new ArrayList<>();
    private final Set<String> made = new TreeSet<>();
    private double rounds = 1;

    private Judge() {}

    /**
     * A name of the graph's in the text.
     *
     * @param type of the part: {@code LabelName}, {@code RelTypeName}, {@code PropertyKeyName}
     */
    record Name(String type, String name, int line, int column) {}

    /**
     * What was found.
     *
     * @param parameters names the text uses
     */
    record Judgement(List<QueryProblem> problems, Set<String> parameters, List<Name> names) {}

    static Judgement judge(String text) {
        var judge = new Judge();
        if (text.length() > LONGEST) {
            judge.problems.add(QueryProblem.of(
                    Fence.LENGTH, "query.problem.long", String.valueOf(LONGEST), String.valueOf(text.length())));
        } else if (brackets(text) > DEEPEST_BRACKETS) {
            judge.problems.add(QueryProblem.of(Fence.LENGTH, "query.problem.deep"));
        } else {
            judge.parsed(text);
        }
        judge.problems.sort(Comparator.comparingInt(QueryProblem::line).thenComparingInt(QueryProblem::column));
        return new Judgement(
                List.copyOf(judge.problems),
                Set.copyOf(judge.parameters),
                judge.names.stream()
                        .filter(name -> !name.type().equals("PropertyKeyName") || !judge.made.contains(name.name()))
                        .toList());
    }

    /** How deep brackets are nested, those in texts and comments included: the parser's time grows with it. */
    private static int brackets(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
                case ')', ']', '}' -> depth--;
                default -> {
                    // says nothing about depth
                }
            }
        }
        return deepest;
    }

    private void parsed(String text) {
        try {
            visit(Syntax.parse(text), 0);
        } catch (Syntax.SyntaxProblem e) {
            String message = String.valueOf(e.getMessage());
            problems.add(
                    message.isEmpty()
                            ? QueryProblem.of(Fence.LENGTH, "query.problem.deep")
                            : new QueryProblem(
                                    Fence.PARSER, "query.problem.server", List.of(message), e.line(), e.column()));
        }
    }

    private void visit(Part part, int depth) {
        if (depth > DEEPEST) {
            if (problems.stream().noneMatch(p -> p.fence() == Fence.LENGTH)) {
                wrong(part, Fence.LENGTH, "query.problem.deep");
            }
            return;
        }
        if (!AllowedSyntax.PARTS.contains(part.type())) {
            wrong(part, Fence.CLAUSE, "query.problem.part", words(part.type()));
            return;
        }
        switch (part.type()) {
            case "LabelName", "RelTypeName", "LabelOrRelTypeName", "PropertyKeyName" -> name(part);
            case "Property" -> property(part);
            case "MapExpression", "LiteralEntry", "PropertySelector" -> made(part);
            case "ExplicitParameter" -> parameters.add(part.texts().getFirst());
            case "FunctionInvocation" -> function(part);
            case "UnresolvedCall" -> procedure(part);
            case "RelationshipPattern" -> relation(part);
            case "QuantifiedPath" -> quantified(part);
            case "RegexMatch" -> regex(part);
            case "ReduceScope" -> doubling(part);
            default -> {
                // allowed wherever it stands
            }
        }
        part.parts().forEach(inner -> visit(inner, depth + 1));
    }

    private void name(Part part) {
        String name = part.texts().getFirst();
        if (name.startsWith("__")) {
            wrong(part, Fence.NAME, "query.problem.name", name);
        }
        if (!part.type().equals("PropertyKeyName")) {
            names.add(new Name(part.type(), name, part.line(), part.column()));
        }
    }

    /** {@code task.title}: a property of the graph's, unless the query itself made what stands before the dot. */
    private void property(Part part) {
        if (part.parts().getFirst().type().equals("Variable")) {
            Part key = part.parts().getLast();
            names.add(new Name(key.type(), key.texts().getFirst(), key.line(), key.column()));
        }
    }

    private void made(Part part) {
        part.parts().stream()
                .filter(p -> p.type().equals("PropertyKeyName"))
                .forEach(key -> made.add(key.texts().getFirst()));
    }

    private void function(Part part) {
        String name = qualified(part, "FunctionName");
        if (!AllowedSyntax.FUNCTIONS.contains(name.toLowerCase(Locale.ROOT))) {
            wrong(part, Fence.FUNCTION, "query.problem.function", name);
        } else if (name.equalsIgnoreCase("range")) {
            List<Double> bounds = part.parts().stream()
                    .filter(p -> !p.type().equals("FunctionName"))
                    .map(Judge::number)
                    .toList();
            if (bounds.size() >= 2) {
                double step = bounds.size() > 2 ? Math.max(1, Math.abs(bounds.get(2))) : 1;
                double size = Math.abs(bounds.get(1) - bounds.get(0)) / step + 1;
                rounds *= Double.isNaN(size) ? 1 : Math.max(1, size);
                if (size > LONGEST_RANGE || rounds > MOST_ROUNDS) {
                    wrong(part, Fence.BOUND, "query.problem.range");
                }
            }
        }
    }

    /** A figure written out; not a number where it is anything else. */
    private static double number(Part part) {
        if (part.type().equals("UnarySubtract")) {
            return -number(part.parts().getFirst());
        }
        if (!part.type().endsWith("Literal") || part.texts().isEmpty()) {
            return Double.NaN;
        }
        String text = part.texts().getFirst().replace("_", "");
        try {
            return text.startsWith("0x") ? Long.parseLong(text.substring(2), 16) : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            // larger than any number: no range ends there
            return text.matches("[0-9a-fxo]+") ? Double.MAX_VALUE : Double.NaN;
        }
    }

    private void procedure(Part part) {
        String name = qualified(part, "ProcedureName");
        if (!AllowedSyntax.PROCEDURES.contains(name.toLowerCase(Locale.ROOT))) {
            wrong(part, Fence.PROCEDURE, "query.problem.procedure", name);
        } else if (name.toLowerCase(Locale.ROOT).startsWith("db.index.")) {
            Part index = part.parts().stream()
                    .filter(p -> !p.type().startsWith("Procedure"))
                    .findFirst()
                    .orElse(part);
            if (!index.type().equals("StringLiteral")
                    || !AllowedSyntax.TEXT_INDEXES.contains(index.texts().getFirst())) {
                wrong(index, Fence.PROCEDURE, "query.problem.index", String.join(", ", AllowedSyntax.TEXT_INDEXES));
            }
        }
    }

    private static String qualified(Part call, String type) {
        Part name = call.parts().stream()
                .filter(p -> p.type().equals(type))
                .findFirst()
                .orElseThrow();
        return Stream.concat(name.parts().stream().flatMap(space -> space.texts().stream()), name.texts().stream())
                .collect(Collectors.joining("."));
    }

    /** {@code [*]} without a kind of relation goes everywhere there is. */
    private void relation(Part part) {
        boolean named = !part.texts().contains("none:1");
        boolean open = part.texts().contains("open:2")
                || part.parts().stream()
                        .anyMatch(p -> p.type().equals("Range") && p.texts().contains("none:1"));
        long most = part.parts().stream()
                .filter(p -> p.type().equals("Range"))
                .flatMap(range -> range.parts().stream())
                .mapToLong(length -> Long.parseLong(length.texts().getFirst()))
                .max()
                .orElse(1);
        if (!named && (open || most > LONGEST_PATH)) {
            wrong(part, Fence.BOUND, "query.problem.path", String.valueOf(LONGEST_PATH));
        }
    }

    private void quantified(Part part) {
        boolean named = part.parts().getFirst().parts().stream().allMatch(Judge::namesItsRelations);
        Part quantifier = part.parts().stream()
                .filter(p -> p.type().endsWith("Quantifier"))
                .findFirst()
                .orElse(part);
        boolean open = quantifier.type().equals("PlusQuantifier")
                || quantifier.type().equals("StarQuantifier")
                || quantifier.texts().contains("none:1");
        long most = quantifier.parts().stream()
                .mapToLong(length -> Long.parseLong(length.texts().getFirst()))
                .max()
                .orElse(1);
        if (!named && (open || most > LONGEST_PATH)) {
            wrong(part, Fence.BOUND, "query.problem.path", String.valueOf(LONGEST_PATH));
        }
    }

    private static boolean namesItsRelations(Part part) {
        if (part.type().equals("RelationshipPattern")) {
            return !part.texts().contains("none:1");
        }
        return part.parts().stream().allMatch(Judge::namesItsRelations);
    }

    private void regex(Part part) {
        Part pattern = part.parts().getLast();
        boolean written = pattern.type().equals("StringLiteral");
        if (!written && !pattern.type().equals("ExplicitParameter")
                || written && EVIL.matcher(pattern.texts().getFirst()).matches()) {
            wrong(pattern, Fence.BOUND, "query.problem.regex");
        }
    }

    /** {@code reduce(s = …, x IN … | s + s)}. */
    private void doubling(Part part) {
        String accumulator = part.parts().getFirst().texts().getFirst();
        if (uses(part.parts().getLast(), accumulator) > 1) {
            wrong(part, Fence.BOUND, "query.problem.doubling");
        }
    }

    /** How often a variable stands where its value becomes part of the result. */
    private static int uses(Part part, String variable) {
        if (part.type().equals("Variable")) {
            return part.texts().getFirst().equals(variable) ? 1 : 0;
        }
        if (part.type().equals("CaseExpression")) {
            return part.parts().stream().mapToInt(p -> uses(p, variable)).max().orElse(0);
        }
        return List.of("Add", "Concatenate", "ListLiteral").contains(part.type())
                ? part.parts().stream().mapToInt(p -> uses(p, variable)).sum()
                : 0;
    }

    private void wrong(Part part, Fence fence, String key, String... arguments) {
        problems.add(new QueryProblem(fence, key, List.of(arguments), part.line(), part.column()));
    }

    /** {@code LoadCSV} → {@code LOAD CSV}, as people know it. */
    private static String words(String type) {
        return type.replaceAll("(Clause|Command|Expression|Item)$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toUpperCase(Locale.ROOT);
    }
}
