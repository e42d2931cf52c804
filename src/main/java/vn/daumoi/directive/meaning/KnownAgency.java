package vn.daumoi.directive.meaning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency or collective of the gazetteer.
 *
 * @param parent name of the agency it is part of, or empty
 * @param members of a collective that names them: their names
 */
record KnownAgency(
        String key,
        String name,
        String kind,
        List<String> aliases,
        boolean collective,
        String parent,
        List<String> members,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean inForce(LocalDate on) {
        return (validFrom == null || !on.isBefore(validFrom)) && (validTo == null || !on.isAfter(validTo));
    }
}
