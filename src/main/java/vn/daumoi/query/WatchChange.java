package vn.daumoi.query;

import java.time.Instant;
import java.util.List;

/**
 * How a watched query's answer has changed since whoever watches it last looked.
 *
 * @param columns of the rows
 * @param added rows that came; each as many texts as columns
 * @param gone rows that went
 * @param ranAt when it last ran
 * @param problem why it could not run, in the watcher's language; empty where it could
 */
public record WatchChange(
        String queryId,
        Wording title,
        List<String> columns,
        List<List<String>> added,
        List<List<String>> gone,
        Instant ranAt,
        String problem) {}
