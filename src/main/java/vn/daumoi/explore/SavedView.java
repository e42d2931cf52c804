package vn.daumoi.explore;

import java.time.Instant;

/**
 * A view of the graph that somebody has kept under a name.
 *
 * @param owner name of the account that keeps it
 * @param mine whether that is whoever asks
 * @param shared whether everybody may open it
 * @param version counts the changes
 */
public record SavedView(
        String id,
        String name,
        String note,
        String owner,
        boolean mine,
        boolean shared,
        Exploration exploration,
        Instant changedAt,
        long version) {}
