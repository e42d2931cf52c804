package vn.daumoi.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** The settings an environment variable of ours sets: every {@code ${NAME:…}} in application.yml, and what is in force. */
final class Settings {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|private|credential).*");

    private Settings() {}

    /** By name of the property, in the order of the file. */
    static List<Diagnostics.Setting> inForce(Environment environment) {
        var settings = new ArrayList<Diagnostics.Setting>();
        for (EnumerablePropertySource<?> file : file()) {
            for (String property : file.getPropertyNames()) {
                Matcher variable = VARIABLE.matcher(String.valueOf(file.getProperty(property)));
                if (variable.find()) {
                    String value = environment.getProperty(property, "");
                    settings.add(new Diagnostics.Setting(
                            variable.group(1),
                            property,
                            SECRET.matcher(property).matches() && !value.isEmpty() ? "•••" : value));
                }
            }
        }
        return List.copyOf(settings);
    }

    private static List<EnumerablePropertySource<?>> file() {
        try {
            var sources = new ArrayList<EnumerablePropertySource<?>>();
            for (PropertySource<?> source :
                    new YamlPropertySourceLoader().load("settings", new ClassPathResource("application.yml"))) {
                sources.add((EnumerablePropertySource<?>) source);
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
