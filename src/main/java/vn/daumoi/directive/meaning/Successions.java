package vn.daumoi.directive.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.Draft.Agency;
import vn.daumoi.directive.meaning.GazetteerFile.Line;

/** Who took over from whom, as the gazetteer knows it ({@code succession.tsv}). */
public final class Successions {

    /** The first day of the present order of ministries: what "before" means where a move's own day is not known. */
    private static final LocalDate REFORM = LocalDate.of(2025, 3, 1);

    private final List<Succession> all;

    /**
     * A function, or all that is not named elsewhere, goes over from one agency to another.
     *
     * @param on the first day; null where it is not known
     * @param scope the function, or empty
     * @param basis the documents that say so, or empty
     * @param words by which a task is known to be of the function
     */
    public record Succession(
            String from, Agency to, @Nullable LocalDate on, String scope, String basis, List<String> words) {}

    /** Reads the gazetteer. */
    public Successions() {
        var gazetteer = new AgencyGazetteer();
        var found = new ArrayList<Succession>();
        for (Line line : GazetteerFile.read("succession.tsv")) {
            LocalDate on = line.date(2);
            LocalDate day = on == null ? REFORM : on;
            KnownAgency from = agency(gazetteer, line.column(0), day.minusDays(1));
            KnownAgency to = agency(gazetteer, line.column(1), day);
            if (!from.key().equals(to.key())) {
                found.add(new Succession(from.key(), draft(to), on, line.column(3), line.column(4), line.names(5)));
            }
        }
        all = List.copyOf(found);
    }

    /** All of them. */
    public List<Succession> all() {
        return all;
    }

    /** A province goes by its name alone, and means its People's Committee. */
    private static KnownAgency agency(AgencyGazetteer gazetteer, String name, LocalDate on) {
        return gazetteer
                .named(name, on)
                .or(() -> Optional.ofNullable(gazetteer.provinceAt(Words.of(name), 0, on))
                        .map(AgencyGazetteer.Found::agency))
                .orElseThrow(() -> new IllegalStateException("no agency in the gazetteer: " + name));
    }

    private static Agency draft(KnownAgency known) {
        return new Agency(
                known.key(),
                known.name(),
                known.kind(),
                known.aliases(),
                known.collective(),
                true,
                null,
                List.of(),
                known.validFrom(),
                known.validTo());
    }
}
