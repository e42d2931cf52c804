package vn.daumoi.directive.meaning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.daumoi.directive.meaning.GazetteerFile.Line;
import vn.daumoi.graph.Keys;

/** The databases we know, found by any of their names, misread letters included. */
final class DatabaseGazetteer {

    private static final Pattern DATABASE = Pattern.compile("(?i)cơ sở dữ liệu");
    private static final Pattern NATIONAL = Pattern.compile("(?i)cơ sở dữ liệu quốc gia");

    private final PhraseTrie<KnownDatabase> names = new PhraseTrie<>();

    DatabaseGazetteer() {
        List<Line> misread = GazetteerFile.read("ocr-variants.tsv");
        for (Line line : GazetteerFile.read("databases.tsv")) {
            String name = line.column(0);
            var database = new KnownDatabase(
                    Keys.database(name),
                    name,
                    line.column(1),
                    line.names(4),
                    line.column(2),
                    line.column(3).equals("may continue"));
            var spellings = new ArrayList<String>(List.of(name));
            spellings.addAll(line.names(4));
            for (String spelling : spellings) {
                for (String variant : variants(spelling, misread)) {
                    names.add(variant, database);
                }
            }
        }
    }

    PhraseTrie<KnownDatabase> names() {
        return names;
    }

    private static Set<String> variants(String name, List<Line> misread) {
        var variants = new LinkedHashSet<String>();
        variants.add(name);
        variants.add(NATIONAL.matcher(name).replaceAll("CSDLQG"));
        variants.add(NATIONAL.matcher(name).replaceAll("CSDL QG"));
        variants.add(DATABASE.matcher(name).replaceAll("CSDL"));
        for (Line line : misread) {
            for (String variant : List.copyOf(variants)) {
                variants.add(variant.replace(line.column(1), line.column(0)));
            }
        }
        return variants;
    }
}
