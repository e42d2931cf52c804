package vn.daumoi.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Scanner;
import org.slf4j.LoggerFactory;

/**
 * The process of a {@link ScratchDatabase}: a Neo4j on a folder of its own. Reads its password from standard input, says its
 * port on standard output, and ends with its parent, which holds the other end of the input.
 */
public final class ScratchNeo4j {

    private ScratchNeo4j() {}

    /** @param arguments the folder, and how many bytes a transaction may take */
    public static void main(String[] arguments) throws IOException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        String password = new Scanner(System.in, StandardCharsets.UTF_8).nextLine();
        EmbeddedNeo4j engine =
                EmbeddedNeo4j.startScratch(Path.of(arguments[0]), password, Long.parseLong(arguments[1]));
        System.out.println(ScratchDatabase.UP + engine.uri().getPort());
        System.out.flush();
        while (System.in.read() >= 0) {
            // nothing more is said
        }
        // nobody will miss the data: stopping in order would take longer
        Runtime.getRuntime().halt(0);
    }
}
