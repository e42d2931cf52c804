package vn.daumoi.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.daumoi.query.Syntax.Part;

/**
 * Judges a query by its parsed form: every part of the language, function and procedure in it must be on the list of what is
 * allowed ({@link AllowedSyntax}), and what goes round must have an end that can be seen ({@link Bounds}). What passes may still take for
 * ever; that is for the fences behind.
 */
final class Judge {

    /** Of a text, in characters. */
    static final int LONGEST = 20_000;

    private static final int DEEPEST_BRACKETS = 40;
    private static final int DEEPEST = 120;

    private final List<QueryProblem> problems = new ArrayList<>();
    private final Set<String> parameters = new TreeSet<>();
    private final List<Name> names = new ArrayList<>();
    private final Set<String> made = new TreeSet<>();
    private final Bounds bounds = new Bounds(problems);

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
            case "RelationshipPattern" -> bounds.relation(part);
            case "QuantifiedPath" -> bounds.quantified(part);
            case "RegexMatch" -> bounds.regex(part);
            case "ReduceScope" -> bounds.reduce(part);
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
            bounds.range(part);
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
