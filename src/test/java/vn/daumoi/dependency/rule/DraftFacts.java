package vn.daumoi.dependency.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.daumoi.directive.DocumentReader;
import vn.daumoi.directive.Draft;

/** What the rules would see of a document once it is published, without a database. */
final class DraftFacts {

    private DraftFacts() {}

    static List<TaskFacts> of(String text) {
        Draft draft = new DocumentReader()
                .read("test.txt", text.getBytes(StandardCharsets.UTF_8))
                .draft();
        Map<String, String> passages = new HashMap<>();
        draft.passages().forEach(p -> passages.put(p.key(), p.text()));
        Map<String, Draft.Database> databases = new HashMap<>();
        draft.databases().forEach(d -> databases.put(d.key(), d));
        Map<String, Draft.Agency> agencies = new HashMap<>();
        draft.agencies().forEach(a -> agencies.put(a.key(), a));
        var facts = new ArrayList<TaskFacts>();
        for (Draft.Task task : draft.tasks()) {
            String row = task.titlePlace().passageKey();
            facts.add(new TaskFacts(
                    task.key(),
                    task.code(),
                    draft.document().key(),
                    task.sectionCode(),
                    facts.size(),
                    task.deadline().kind(),
                    new TaskFacts.Passage(row, Objects.requireNonNull(passages.get(row))),
                    span(row, task.titlePlace()),
                    span(row, task.productPlace()),
                    span(row, task.deadline().place()),
                    task.leads().stream()
                            .map(m -> Objects.requireNonNull(agencies.get(m.agencyKey())))
                            .map(a -> new TaskFacts.Lead(a.key(), a.name(), a.collective()))
                            .toList(),
                    task.databases().stream()
                            .map(m -> concern(m, Objects.requireNonNull(databases.get(m.databaseKey()))))
                            .toList()));
        }
        return facts;
    }

    private static TaskFacts.Concern concern(Draft.DatabaseMention mention, Draft.Database database) {
        Draft.Place place = mention.place();
        return new TaskFacts.Concern(
                database.key(),
                database.name(),
                database.kind().equals("set"),
                mention.role(),
                new Proposal.Place(place.passageKey(), place.start(), place.end()));
    }

    private static TaskFacts.Span span(String row, Draft.@org.jspecify.annotations.Nullable Place place) {
        return place == null || !place.passageKey().equals(row)
                ? new TaskFacts.Span(0, 0)
                : new TaskFacts.Span(place.start(), place.end());
    }
}
