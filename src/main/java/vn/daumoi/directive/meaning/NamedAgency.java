package vn.daumoi.directive.meaning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency as a text names it.
 *
 * @param start where its words begin in the text
 * @param end where they end
 * @param known what the gazetteer knows of it, or null: a new name, or a set that names its members
 * @param name the gazetteer's name, or the words as printed
 * @param members the agencies that a set names one by one ("UBND các tỉnh: Bắc Kạn, …")
 */
record NamedAgency(
        int start, int end, @Nullable KnownAgency known, String name, boolean collective, List<KnownAgency> members) {

    boolean recognised() {
        return known != null || !members.isEmpty();
    }
}
