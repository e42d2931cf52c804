package vn.daumoi.query;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.CypherVersion;
import org.neo4j.cypher.internal.parser.AstParserFactory$;
import org.neo4j.cypher.internal.util.ASTNode;
import org.neo4j.cypher.internal.util.Neo4jCypherExceptionFactory;
import scala.Option;
import scala.Product;
import scala.Some;
import scala.collection.Iterable;
import scala.collection.Iterator;
import scala.collection.immutable.List$;

/**
 * The parsed form of a query, by Neo4j's own parser, as a plain tree. The one class here that knows the parser, which a jar
 * built without the engine lacks.
 */
final class Syntax {

    /** Recursion of the parser is as deep as the text is nested: more than a request's own stack holds. */
    private static final long STACK = 128L << 20;

    private static final int PATIENCE_SECONDS = 5;

    private static final Pattern PLACE = Pattern.compile("\\(line (\\d+), column (\\d+)");

    private Syntax() {}

    /**
     * A part of the tree.
     *
     * @param type name of the class in the parser: {@code Match}, {@code FunctionInvocation}
     * @param texts the words and figures it holds itself, in order: names, literals; {@code none:2} where its third field is
     *     left out, {@code open:2} where it is there and says nothing
     * @param parts what it consists of, in order
     */
    record Part(String type, List<String> texts, List<Part> parts, int line, int column) {}

    /** A text that is no statement. */
    static final class SyntaxProblem extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final int column;

        SyntaxProblem(String message, int line, int column) {
            super(message);
            this.line = line;
            this.column = column;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }

    /**
     * Parses one statement.
     *
     * @throws SyntaxProblem where it is none, or takes the parser too long
     */
    static Part parse(String text) throws SyntaxProblem {
        var answer = new CompletableFuture<Part>();
        Thread parsing = Thread.ofPlatform()
                .name("cypher-parser")
                .daemon()
                .stackSize(STACK)
                .unstarted(() -> {
                    try {
                        answer.complete(tree(text));
                    } catch (Throwable e) {
                        answer.completeExceptionally(e);
                    }
                });
        parsing.start();
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw problem(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new SyntaxProblem("", 0, 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SyntaxProblem("", 0, 0);
        }
    }

    private static Part tree(String text) {
        ASTNode statement = AstParserFactory$.MODULE$
                .apply(CypherVersion.Cypher25)
                .apply(
                        text,
                        new Neo4jCypherExceptionFactory(text, Option.empty()),
                        Option.empty(),
                        List$.MODULE$.empty())
                .singleStatement();
        return part(statement);
    }

    private static Part part(ASTNode node) {
        var texts = new ArrayList<String>();
        var parts = new ArrayList<Part>();
        for (int i = 0; i < node.productArity(); i++) {
            Object field = node.productElement(i);
            if (field instanceof Option<?> option && option.isEmpty()) {
                texts.add("none:" + i);
            } else if (field instanceof Some<?> some && some.value() instanceof Option<?> inner && inner.isEmpty()) {
                texts.add("open:" + i);
            } else {
                field(field, texts, parts);
            }
        }
        String name = node.getClass().getName();
        String type = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$', name.length() - 2)) + 1)
                .replace("$", "");
        return new Part(
                type,
                List.copyOf(texts),
                List.copyOf(parts),
                node.position().line(),
                node.position().column());
    }

    private static void fields(Iterator<?> fields, List<String> texts, List<Part> parts) {
        while (fields.hasNext()) {
            field(fields.next(), texts, parts);
        }
    }

    private static void field(@Nullable Object field, List<String> texts, List<Part> parts) {
        switch (field) {
            case ASTNode node -> parts.add(part(node));
            case Iterable<?> many -> fields(many.iterator(), texts, parts);
            case Product several -> {
                // an option, a pair; and what the tree keeps beside its nodes, by its name
                if (several.productArity() == 0) {
                    texts.add(several.productPrefix());
                }
                fields(several.productIterator(), texts, parts);
            }
            case null -> texts.add("");
            default -> texts.add(field.toString());
        }
    }

    private static SyntaxProblem problem(Throwable cause) {
        if (cause instanceof StackOverflowError) {
            return new SyntaxProblem("", 0, 0);
        }
        String message = String.valueOf(cause.getMessage());
        Matcher place = PLACE.matcher(message);
        boolean placed = place.find();
        String words = message.lines().findFirst().orElse("").replaceFirst("\\s*\\(line \\d+, column .*", "");
        return new SyntaxProblem(
                words.length() > 600 ? words.substring(0, 600) + "…" : words,
                placed ? Integer.parseInt(place.group(1)) : 0,
                placed ? Integer.parseInt(place.group(2)) : 0);
    }
}
