package vn.daumoi.query;

import java.util.List;
import java.util.regex.Pattern;
import vn.daumoi.query.Syntax.Part;

/** Finds what goes round and has no end that can be seen, or one too far away. */
final class Bounds {

    /** Members of a written-out range, and of all of them multiplied. */
    private static final double LONGEST_RANGE = 1_000_000;

    private static final double MOST_ROUNDS = 10_000_000;

    /** Steps of a path whose kind of relation is not said. */
    private static final long LONGEST_PATH = 6;

    /** A repetition of what repeats: {@code (a+)+}. */
    private static final Pattern EVIL = Pattern.compile(".*\\([^()]*[+*}][^()]*\\)[+*{].*", Pattern.DOTALL);

    private final List<QueryProblem> problems;
    private double rounds = 1;

    /** @param problems where what is found is added */
    Bounds(List<QueryProblem> problems) {
        this.problems = problems;
    }

    void range(Part part) {
        List<Double> figures = part.parts().stream()
                .filter(p -> !p.type().equals("FunctionName"))
                .map(Bounds::number)
                .toList();
        if (figures.size() >= 2) {
            double step = figures.size() > 2 ? Math.max(1, Math.abs(figures.get(2))) : 1;
            double size = Math.abs(figures.get(1) - figures.get(0)) / step + 1;
            rounds *= Double.isNaN(size) ? 1 : Math.max(1, size);
            if (size > LONGEST_RANGE || rounds > MOST_ROUNDS) {
                wrong(part, "query.problem.range");
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

    /** {@code [*]} without a kind of relation goes everywhere there is. */
    void relation(Part part) {
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
            wrong(part, "query.problem.path", String.valueOf(LONGEST_PATH));
        }
    }

    void quantified(Part part) {
        boolean named = part.parts().getFirst().parts().stream().allMatch(Bounds::namesItsRelations);
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
            wrong(part, "query.problem.path", String.valueOf(LONGEST_PATH));
        }
    }

    private static boolean namesItsRelations(Part part) {
        if (part.type().equals("RelationshipPattern")) {
            return !part.texts().contains("none:1");
        }
        return part.parts().stream().allMatch(Bounds::namesItsRelations);
    }

    void regex(Part part) {
        Part pattern = part.parts().getLast();
        boolean written = pattern.type().equals("StringLiteral");
        if (!written && !pattern.type().equals("ExplicitParameter")
                || written && EVIL.matcher(pattern.texts().getFirst()).matches()) {
            wrong(pattern, "query.problem.regex");
        }
    }

    /** {@code reduce(s = …, x IN … | s + s)}. */
    void reduce(Part part) {
        String accumulator = part.parts().getFirst().texts().getFirst();
        if (uses(part.parts().getLast(), accumulator) > 1) {
            wrong(part, "query.problem.doubling");
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

    private void wrong(Part part, String key, String... arguments) {
        problems.add(new QueryProblem(Fence.BOUND, key, List.of(arguments), part.line(), part.column()));
    }
}
