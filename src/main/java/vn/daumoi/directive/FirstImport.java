package vn.daumoi.directive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.access.Person;
import vn.daumoi.access.SignedIn;
import vn.daumoi.engine.BothLanguages;
import vn.daumoi.engine.Cypher;

/** On the first start, with an empty graph, reads the directive the program comes with. */
@Component
@ConditionalOnBooleanProperty(name = "daumoi.import-on-first-start", matchIfMissing = true)
class FirstImport implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstImport.class);
    private static final String FILE = "05-CT-TTg-2023.txt";

    private final DirectiveService directives;
    private final Neo4jClient neo4j;

    FirstImport(DirectiveService directives, Neo4jClient neo4j) {
        this.directives = directives;
        this.neo4j = neo4j;
    }

    @Override
    public void run(ApplicationArguments args) {
        boolean empty = neo4j.query(Cypher.named("directive/is-empty"))
                .fetchAs(Boolean.class)
                .one()
                .orElse(false);
        if (empty) {
            Import published = SignedIn.as(
                    Person.PROGRAM,
                    () -> directives.publish(directives.read(FILE, directive()).id()));
            LOG.info(BothLanguages.line(
                    "import.first",
                    published.draft().document().number(),
                    String.valueOf(published.draft().tasks().size())));
        }
    }

    private static byte[] directive() {
        try (InputStream in = FirstImport.class.getResourceAsStream("/directives/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
