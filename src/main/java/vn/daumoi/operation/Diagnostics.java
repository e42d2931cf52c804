package vn.daumoi.operation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How the program and its database are. Holds no secret.
 *
 * @param schemaVersion number of the last migration; 0 where the database does not answer
 * @param counts nodes by label, and {@code relations}; empty where the database does not answer
 * @param problems the last warnings and errors, the newest first
 */
public record Diagnostics(
        Versions versions,
        Duration uptime,
        Folder folder,
        Database database,
        int schemaVersion,
        Map<String, Long> counts,
        Use use,
        List<Setting> settings,
        List<Problem> problems) {

    /** @param neo4j version and edition; empty where the database does not answer */
    public record Versions(String program, String java, String neo4j, String vaadin, String system) {}

    /**
     * The data folder.
     *
     * @param freeBytes room left on its disk
     * @param storeBytes files of the embedded database; NaN where the database is elsewhere
     */
    public record Folder(Path path, long freeBytes, double storeBytes) {}

    /**
     * @param embedded whether it runs in this process
     * @param address empty where it is embedded
     * @param pingSeconds how long a statement takes that does nothing; NaN where it does not answer
     */
    public record Database(boolean embedded, String address, boolean up, double pingSeconds) {}

    /** @param tabs browser tabs the program is open in */
    public record Use(int sessions, int tabs, long heapUsedBytes, long heapMaxBytes, int processors) {}

    /**
     * A setting in force.
     *
     * @param variable the environment variable that sets it
     * @param value as it is; a secret only as set or not
     */
    public record Setting(String variable, String property, String value) {}

    /** @param requestId empty where it was no request that failed */
    public record Problem(Instant at, String level, String requestId, String message) {}
}
