package vn.daumoi.backup;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.daumoi.access.Person;
import vn.daumoi.access.SignedIn;
import vn.daumoi.engine.BothLanguages;
import vn.daumoi.engine.WriteRefusedException;

/**
 * Makes a backup whenever the newest has become too old, also where the program was off at the time. A newest from the
 * future counts as too old: the clock was set back, and nobody knows how old it is.
 */
@Component
@EnableScheduling
class AutomaticBackups {

    private static final Logger LOG = LoggerFactory.getLogger(AutomaticBackups.class);

    private final BackupSettings settings;
    private final BackupMaker maker;
    private final BackupFolder folder;
    private final InstantSource clock;
    private final Counter failures;
    private volatile AutomaticStatus.@Nullable Failure lastFailure;

    AutomaticBackups(
            BackupSettings settings,
            BackupMaker maker,
            BackupFolder folder,
            InstantSource clock,
            MeterRegistry meters) {
        this.settings = settings;
        this.maker = maker;
        this.folder = folder;
        this.clock = clock;
        this.failures = Counter.builder("daumoi.backup.failures")
                .description("Automatic backups that failed since the program started")
                .register(meters);
        Gauge.builder("daumoi.backup.age", this, AutomaticBackups::ageSeconds)
                .description("Seconds since the newest automatic backup; NaN where there is none")
                .baseUnit("seconds")
                .register(meters);
    }

    AutomaticStatus status() {
        boolean on = settings.enabled() && maker.possible();
        Optional<Instant> newest = newest();
        return new AutomaticStatus(
                maker.possible(),
                settings.enabled(),
                settings.every(),
                settings.keep(),
                settings.folder(),
                newest.orElse(null),
                on ? due(newest) : null,
                lastFailure);
    }

    /** Looks whether one is due. Where it fails, the next look tries again. */
    @Scheduled(
            initialDelayString = "${daumoi.backup.first-look:60s}",
            fixedDelayString = "${daumoi.backup.look-every:10m}")
    void look() {
        if (!settings.enabled() || !maker.possible() || clock.instant().isBefore(due(newest()))) {
            return;
        }
        try {
            Path file = folder.free(true, clock.instant());
            SignedIn.as(Person.PROGRAM, () -> maker.make(file, folder.nextSerial()));
            folder.wasChecked(file);
            lastFailure = null;
            folder.keep(settings.keep());
        } catch (BackupException e) {
            failed(e.key(), e.arguments());
        } catch (WriteRefusedException e) {
            failed(e.key(), e.arguments());
        } catch (IOException | RuntimeException e) {
            LOG.debug("The automatic backup failed", e);
            failed("backup.unwritable", List.of(settings.folder().toString(), BackupException.reason(e)));
        }
    }

    private void failed(String key, List<String> arguments) {
        failures.increment();
        lastFailure = new AutomaticStatus.Failure(clock.instant(), key, arguments);
        LOG.error(
                "{}: {}",
                BothLanguages.line("backup.automaticFailed"),
                BothLanguages.line(key, arguments.toArray(String[]::new)));
    }

    private Instant due(Optional<Instant> newest) {
        Instant now = clock.instant();
        return newest.filter(made -> !made.isAfter(now))
                .map(made -> made.plus(settings.every()))
                .orElse(now);
    }

    private Optional<Instant> newest() {
        return folder.automatic().stream().map(Backup::createdAt).findFirst();
    }

    private double ageSeconds() {
        return newest().map(
                        made -> (double) Duration.between(made, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }
}
