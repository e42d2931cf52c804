package vn.daumoi.dependency.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words the rules go by, in Vietnamese and English: {@code dependency/words.txt}. */
final class Vocabulary {

    private static final Map<String, List<List<String>>> SECTIONS = read();

    private Vocabulary() {}

    /** Words that say little about a task: joined, they name no subject. */
    static final Set<String> EMPTY = single("empty");

    /** Phrases of a section, longest first. */
    static List<List<String>> of(String section) {
        return Objects.requireNonNull(SECTIONS.get(section), section);
    }

    /** Whether a phrase of the section begins at the word; gives its length, or 0. */
    static int at(Phrase phrase, int i, List<List<String>> section) {
        for (List<String> words : section) {
            if (phrase.matchesAt(i, words)) {
                return words.size();
            }
        }
        return 0;
    }

    /** Where a phrase of the section begins first in {@code [from, to)}, or -1. */
    static int find(Phrase phrase, int from, int to, List<List<String>> section) {
        for (int i = Math.max(0, from); i < Math.min(to, phrase.size()); i++) {
            int length = at(phrase, i, section);
            if (length > 0 && i + length <= to) {
                return i;
            }
        }
        return -1;
    }

    private static Set<String> single(String section) {
        var words = new HashSet<String>();
        of(section).forEach(words::addAll);
        return Set.copyOf(words);
    }

    private static Map<String, List<List<String>>> read() {
        try (InputStream in =
                Objects.requireNonNull(Vocabulary.class.getClassLoader().getResourceAsStream("dependency/words.txt"))) {
            var sections = new HashMap<String, List<List<String>>>();
            List<List<String>> section = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (line.startsWith("[")) {
                    section = new ArrayList<>();
                    sections.put(line.substring(1, line.indexOf(']')), section);
                } else {
                    for (String words : line.split("\\|")) {
                        section.add(Arrays.stream(words.replace(",", "").strip().split("\\s+"))
                                .map(Syllables::of)
                                .toList());
                    }
                }
            }
            sections.values().forEach(s -> s.sort((a, b) -> Integer.compare(b.size(), a.size())));
            return Map.copyOf(sections);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
