package vn.daumoi.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One file of {@code cypher/migrations}.
 *
 * @param version its number: 1 for {@code V001__schema.cypher}
 * @param name its file name
 * @param text its statements, each ended by a semicolon at the end of a line. Every statement must bear being run
 *     again ({@code IF NOT EXISTS}, {@code MERGE}), because a process may be killed between two of them.
 */
record MigrationFile(int version, String name, String text) {

    private static final Pattern NAME = Pattern.compile("V(\\d+)__[\\w-]+\\.cypher");

    /** The files of this program, by version. */
    static List<MigrationFile> onClassPath() {
        try {
            var files = new ArrayList<MigrationFile>();
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath:/cypher/migrations/*.cypher")) {
                files.add(of(
                        Objects.requireNonNull(resource.getFilename()),
                        resource.getContentAsString(StandardCharsets.UTF_8)));
            }
            files.sort(Comparator.comparingInt(MigrationFile::version));
            return List.copyOf(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MigrationFile of(String name, String text) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a migration's file name (V001__words.cypher): " + name);
        }
        return new MigrationFile(Integer.parseInt(matcher.group(1)), name, text);
    }

    List<String> statements() {
        return Cypher.statements(text);
    }

    /** SHA-256 of the text; the manner of line ends does not count. */
    String checksum() {
        try {
            byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
