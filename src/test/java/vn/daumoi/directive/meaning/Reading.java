package vn.daumoi.directive.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.daumoi.directive.DocumentReader;
import vn.daumoi.directive.Draft;
import vn.daumoi.directive.Draft.Place;
import vn.daumoi.directive.Draft.Task;

/** A draft of a document, and its nodes by the names a reader knows. */
record Reading(Draft draft) {

    private static final DocumentReader READER = new DocumentReader();

    static Reading directive() {
        try (InputStream in = Reading.class.getResourceAsStream("/directives/05-CT-TTg-2023.txt")) {
            return new Reading(READER.read("05.txt", Objects.requireNonNull(in).readAllBytes())
                    .draft());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading of(String text) {
        return new Reading(
                READER.read("test.txt", text.getBytes(StandardCharsets.UTF_8)).draft());
    }

    Task task(String code) {
        return draft.tasks().stream()
                .filter(task -> task.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    java.util.List<String> leads(String code) {
        return task(code).leads().stream()
                .map(m -> agencies().get(m.agencyKey()))
                .toList();
    }

    java.util.List<String> coLeads(String code) {
        return task(code).coLeads().stream()
                .map(m -> agencies().get(m.agencyKey()))
                .toList();
    }

    java.util.List<String> databases(String code) {
        Map<String, String> names =
                draft.databases().stream().collect(Collectors.toMap(Draft.Database::key, Draft.Database::name));
        return task(code).databases().stream()
                .map(m -> names.get(m.databaseKey()) + " " + m.role())
                .toList();
    }

    /** "06/QĐ-TTg 2022", or the name where there is no number. */
    java.util.List<String> citations(String code) {
        Map<String, String> names = draft.documents().stream()
                .collect(Collectors.toMap(
                        Draft.CitedDocument::key, d -> d.year() == null ? d.number() : d.number() + " " + d.year()));
        return task(code).citations().stream()
                .map(c -> names.get(c.documentKey()))
                .toList();
    }

    /** "DEADLINE DISAGREES: row | body". */
    java.util.List<String> differences(String code) {
        return task(code).body().stream()
                .flatMap(body -> body.differences().stream())
                .map(d -> d.field() + " " + d.kind() + ": " + d.rowWords() + " | " + d.bodyWords())
                .toList();
    }

    /** The lines of the paragraphs that say the task. */
    java.util.List<Integer> bodyLines(String code) {
        return task(code).body().stream()
                .map(body -> passage(body.place()).line())
                .toList();
    }

    Draft.Passage passage(Place place) {
        return draft.passages().stream()
                .filter(passage -> passage.key().equals(place.passageKey()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no passage " + place.passageKey()));
    }

    String words(Place place) {
        return passage(place).text().substring(place.start(), place.end());
    }

    private Map<String, String> agencies() {
        return draft.agencies().stream().collect(Collectors.toMap(Draft.Agency::key, Draft.Agency::name));
    }
}
