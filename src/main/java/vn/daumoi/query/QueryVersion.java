package vn.daumoi.query;

import java.time.Instant;

/**
 * A query as it was.
 *
 * @param number of the version, from 1
 * @param by name of whoever made it so
 */
public record QueryVersion(long number, Instant at, String by, QueryDefinition definition) {}
