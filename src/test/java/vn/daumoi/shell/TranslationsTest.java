package vn.daumoi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    private static final Path SOURCES = Path.of("src/main/java/vn/daumoi");
    private static final Pattern KEY_IN_CODE = Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern WORDS_SHOWN =
            Pattern.compile("(?:new (?:H[1-6]|Span|Paragraph|Button|Text|ListItem|TextField|ComboBox(?:<[^>]*>)?)\\("
                    + "|\\.(?:setText|setLabel|setPlaceholder|setHeader|setAriaLabel|setTooltipText|setHelperText|setTitle)\\()"
                    + "\\s*\"[^\"]*\\p{L}{2,}[^\"]*\"");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties vi = read("vi");
        Properties en = read("en");
        assertThat(new TreeSet<>(en.stringPropertyNames())).isEqualTo(new TreeSet<>(vi.stringPropertyNames()));
        for (String key : vi.stringPropertyNames()) {
            assertThat(vi.getProperty(key)).as(key).isNotBlank();
            assertThat(en.getProperty(key)).as(key).isNotBlank();
        }
    }

    @Test
    void everyKeyAScreenAsksForExists() throws IOException {
        Properties vi = read("vi");
        for (Path file : sources()) {
            var asked = KEY_IN_CODE.matcher(Files.readString(file));
            while (asked.find()) {
                assertThat(vi).as("%s in %s", asked.group(1), file).containsKey(asked.group(1));
            }
        }
    }

    @Test
    void noScreenShowsWordsOfItsOwn() throws IOException {
        List<Path> screens = sources().stream()
                .filter(file ->
                        file.toString().contains("/ui/") || file.toString().contains("/shell/"))
                .toList();
        assertThat(screens).hasSizeGreaterThan(10);
        for (Path file : screens) {
            var found = WORDS_SHOWN.matcher(Files.readString(file));
            assertThat(found.find() ? found.group() : "").as(file.toString()).isEmpty();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Properties read(String language) throws IOException {
        var properties = new Properties();
        Path file = Path.of("src/main/resources/vaadin-i18n/translations_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
