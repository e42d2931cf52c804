package vn.daumoi.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import vn.daumoi.engine.EngineException;
import vn.daumoi.engine.HomeFolder;

/**
 * Settles how and where to log, before logging begins: in which format, and into no file where there can be none, so that
 * a data folder that cannot be used is reported by who needs it, in words.
 */
final class LogSettings implements EnvironmentPostProcessor, Ordered {

    private static final Set<String> STRUCTURED = Set.of("ecs", "logstash", "gelf");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication application) {
        Map<String, Object> settled = new HashMap<>();
        String format = settings.getProperty("daumoi.log.format", "plain");
        if (STRUCTURED.contains(format)) {
            settled.put("logging.structured.format.console", format);
            settled.put("logging.structured.format.file", format);
        } else if (!format.isBlank() && !format.equals("plain")) {
            throw new EngineException("start.logFormat", List.of(format));
        }
        String file = settings.getProperty("logging.file.name", "");
        if (!file.isBlank() && !canBeWritten(Path.of(file), Path.of(settings.getRequiredProperty("daumoi.home")))) {
            settled.put("logging.file.name", "");
        }
        settings.getPropertySources().addFirst(new MapPropertySource("daumoi-log", settled));
    }

    private static boolean canBeWritten(Path file, Path home) {
        try {
            Path absolute = file.toAbsolutePath().normalize();
            if (absolute.startsWith(home.toAbsolutePath().normalize())) {
                HomeFolder.create(home.toAbsolutePath().normalize());
            }
            Files.createDirectories(absolute.getParent());
            return Files.exists(absolute) ? Files.isWritable(absolute) : Files.isWritable(absolute.getParent());
        } catch (IOException e) {
            return false;
        }
    }

    /** Last, so that every file of settings has been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
