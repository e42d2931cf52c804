package vn.daumoi.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agency that has taken a function over from another.
 *
 * @param on the first day; null where it is not known
 * @param scope the function, in Vietnamese; empty: everything that went nowhere else
 * @param basis the documents that say so; empty where none was found
 */
public record Successor(Task.AgencyRef agency, @Nullable LocalDate on, String scope, String basis) {}
