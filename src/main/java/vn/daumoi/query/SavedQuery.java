package vn.daumoi.query;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A query somebody can run.
 *
 * @param id URL-safe; {@code area.name} for one that ships
 * @param shipped whether it came with the program; such a one is not changed but copied
 * @param mine whether whoever asks owns it
 * @param ownerName as others see the owner; empty for one that ships
 * @param version counts the changes; 0 for one that ships
 * @param favourite of whoever asks
 * @param changedAt null for one that ships
 * @param watchEvery how often it runs by itself for whoever asks, so that changes of its answer are noticed; null for never
 */
public record SavedQuery(
        String id,
        QueryDefinition definition,
        boolean shipped,
        boolean mine,
        String ownerName,
        Share share,
        long version,
        boolean favourite,
        @Nullable Instant changedAt,
        @Nullable Duration watchEvery) {}
