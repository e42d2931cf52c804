package vn.daumoi.directive.meaning;

import org.jspecify.annotations.Nullable;

/**
 * A database as a text names it.
 *
 * @param first its first word
 * @param last its last word
 * @param known what the gazetteer knows of it, or null: a new name
 * @param name the gazetteer's name, or the new one, spelt out
 * @param kind database, system, portal, application, data-centre, set
 */
record NamedDatabase(int first, int last, @Nullable KnownDatabase known, String name, String kind) {}
