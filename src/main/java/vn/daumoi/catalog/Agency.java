package vn.daumoi.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency or a collective with what a list shows of it.
 *
 * @param kind as in the gazetteer: "ministry", "province", …; "unknown" for a name it does not know
 * @param recognised false: a new name that a person should look at
 * @param leads how many tasks it leads; {@code coLeads}: helps with
 * @param partOf its parent, or null
 * @param members of a collective that names them
 */
public record Agency(
        String key,
        String name,
        String kind,
        List<String> aliases,
        boolean collective,
        boolean recognised,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Task.@Nullable AgencyRef partOf,
        List<Task.AgencyRef> members,
        long leads,
        long coLeads) {}
