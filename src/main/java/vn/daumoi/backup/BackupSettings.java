package vn.daumoi.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.daumoi.engine.DataFolder;
import vn.daumoi.engine.EngineException;

/**
 * What the settings say of backups.
 *
 * @param enabled whether the program makes some of its own accord
 * @param every how old the newest becomes before the next is made
 * @param keep how many of those it keeps
 * @param folder where they are; in the data folder only {@code backups} may be that
 */
@ConfigurationProperties("daumoi.backup")
record BackupSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("24h") Duration every,
        @DefaultValue("14") int keep,
        Path folder) {

    BackupSettings {
        folder = folder.toAbsolutePath().normalize();
        if (keep < 1 || every.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new EngineException("backup.badSettings", List.of(Integer.toString(keep), every.toString()));
        }
    }

    /** A backup that lay among the data would be backed up with them. */
    void mustLieApartFrom(Path home) {
        if (folder.startsWith(home) && !folder.startsWith(home.resolve(DataFolder.BACKUPS))) {
            throw new EngineException("backup.folderInside", List.of(folder.toString(), home.toString()));
        }
    }
}
