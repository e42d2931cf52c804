package vn.daumoi.directive.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.daumoi.directive.meaning.GazetteerFile.Line;
import vn.daumoi.graph.Fold;

/** The gazetteer is edited by hand: what it refers to must be there, and no name may mean two things. */
class GazetteerTest {

    @Test
    void parentsMembersAndManagersAreThere() {
        Set<String> agencies = names("agencies.tsv");
        for (Line line : GazetteerFile.read("agencies.tsv")) {
            assertThat(line.columns()).as(line.toString()).hasSize(8);
            if (!line.column(3).isEmpty()) {
                assertThat(agencies).contains(line.column(3));
            }
        }
        for (Line line : GazetteerFile.read("collectives.tsv")) {
            assertThat(agencies).as(line.toString()).containsAll(line.names(2));
        }
        for (Line line : GazetteerFile.read("databases.tsv")) {
            if (!line.column(2).isEmpty()) {
                assertThat(agencies).as(line.toString()).contains(line.column(2));
            }
        }
    }

    @Test
    void noNameMeansTwoAgenciesOrSets() {
        var meanings = new HashMap<String, String>();
        for (String file : List.of("agencies.tsv", "collectives.tsv")) {
            for (Line line : GazetteerFile.read(file)) {
                var all = new HashSet<>(line.names(file.equals("agencies.tsv") ? 6 : 3));
                if (file.equals("agencies.tsv")) {
                    all.addAll(line.names(2));
                }
                all.add(line.column(0));
                for (String name : all) {
                    String before = meanings.put(Fold.search(name).replaceAll("[^a-z0-9]+", " "), line.column(0));
                    assertThat(before == null || before.equals(line.column(0)))
                            .as("%s means %s and %s", name, before, line.column(0))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void sixtyThreeProvincesBecameThirtyFour() {
        List<Line> lines = GazetteerFile.read("provinces.tsv");
        var before =
                lines.stream().filter(l -> l.column(2).isEmpty() && !l.column(0).equals("Huế"));
        var after =
                lines.stream().filter(l -> l.column(3).isEmpty() && !l.column(0).equals("Thừa Thiên Huế"));
        assertThat(before).hasSize(63);
        assertThat(after).hasSize(34);
    }

    @Test
    void whoTookOverIsKnown() {
        Set<String> known = names("agencies.tsv");
        known.addAll(names("provinces.tsv"));
        for (Line line : GazetteerFile.read("succession.tsv")) {
            assertThat(known).as(line.toString()).contains(line.column(0), line.column(1));
        }
    }

    private static Set<String> names(String file) {
        var names = new HashSet<String>();
        GazetteerFile.read(file).forEach(line -> names.add(line.column(0)));
        return names;
    }
}
