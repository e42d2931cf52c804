package vn.daumoi.query.ui;

import java.util.List;
import java.util.function.BiFunction;
import vn.daumoi.query.Wording;

/** Things with a label in both languages as lines that a person writes: {@code value | nhãn | label}. */
final class Wordings {

    private Wordings() {}

    static String line(String name, Wording label) {
        return name + " | " + label.vi() + " | " + label.en();
    }

    /** What lines say; a label that is left out is like what stands before it. */
    static <T> List<T> lines(String text, BiFunction<String, Wording, T> make) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> {
                    String[] parts = line.split("\\|", 3);
                    String name = parts[0].strip();
                    String vi = parts.length > 1 ? parts[1].strip() : name;
                    return make.apply(name, new Wording(vi, parts.length > 2 ? parts[2].strip() : vi));
                })
                .toList();
    }
}
