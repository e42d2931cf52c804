package vn.daumoi.analysis;

import org.jspecify.annotations.Nullable;

/**
 * One task of a chain. Chains run from what must be done first to what waits.
 *
 * @param waitsBy why the task waits for the one before it in the chain; null for the first
 */
public record Step(PlanTask task, @Nullable Dependency waitsBy) {}
