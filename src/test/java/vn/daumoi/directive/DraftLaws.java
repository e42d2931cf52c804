package vn.daumoi.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.daumoi.directive.Draft.Place;
import vn.daumoi.directive.Draft.Task;

/** What holds for every draft, whatever was read: rows balance, places hold the printed words, keys lead to nodes it has. */
public final class DraftLaws {

    private static final int LONGEST_KEY = 2_000;
    private static final int LONGEST_NAME = 2_000;

    private final Draft draft;
    private final Map<String, String> passages = new HashMap<>();
    private final Set<String> agencies = new HashSet<>();
    private final Set<String> databases = new HashSet<>();
    private final Set<String> documents = new HashSet<>();

    private DraftLaws(Draft draft) {
        this.draft = draft;
    }

    /**
     * Checks all of them.
     *
     * @throws AssertionError that names the first that is broken
     */
    public static void check(Draft draft) {
        var laws = new DraftLaws(draft);
        laws.account();
        laws.nodes();
        draft.tasks().forEach(laws::task);
        laws.relations();
        laws.rows();
    }

    private void account() {
        assertThat(draft.account().balances()).as("%s", draft.account()).isTrue();
        assertThat(draft.account().tasks()).isEqualTo(draft.tasks().size());
    }

    private void nodes() {
        for (Draft.Passage passage : draft.passages()) {
            assertThat(passages.put(passage.key(), passage.text()))
                    .as("two passages %s", passage.key())
                    .isNull();
        }
        draft.agencies()
                .forEach(a -> assertThat(agencies.add(a.key())).as(a.key()).isTrue());
        draft.databases()
                .forEach(d -> assertThat(databases.add(d.key())).as(d.key()).isTrue());
        draft.documents().forEach(d -> {
            assertThat(documents.add(d.key())).as(d.key()).isTrue();
            assertThat(d.number()).isNotBlank();
            indexed(d.key(), d.number());
        });
        // it may cite itself
        documents.add(draft.document().key());
        indexed(draft.document().key(), draft.document().number());
        draft.agencies().forEach(a -> indexed(a.key(), a.name()));
        draft.databases().forEach(d -> indexed(d.key(), d.name()));
        for (Draft.Agency agency : draft.agencies()) {
            assertThat(agencies).containsAll(agency.memberKeys());
            known(agencies, agency.parentKey());
        }
        draft.databases().forEach(d -> known(agencies, d.managerKey()));
        assertThat(draft.tasks()).extracting(Task::key).doesNotHaveDuplicates();
        assertThat(draft.tasks()).extracting(Task::code).doesNotHaveDuplicates();
    }

    /** An index of Neo4j's takes no value beyond 8,167 bytes, and the transaction would fail. */
    private static void indexed(String key, String name) {
        assertThat(key).hasSizeBetween(1, LONGEST_KEY);
        assertThat(name).hasSizeLessThanOrEqualTo(LONGEST_NAME);
    }

    private static void known(Set<String> keys, String key) {
        if (key != null) {
            assertThat(keys).contains(key);
        }
    }

    private void task(Task task) {
        indexed(task.key(), task.code());
        indexed(task.titlePlace().passageKey(), task.sectionTitle());
        says(task.titlePlace(), task.title());
        if (task.productPlace() != null) {
            says(task.productPlace(), task.product());
        }
        if (task.deadline().place() != null) {
            says(task.deadline().place(), task.deadline().text());
        }
        known(documents, task.deadline().conditionKey());
        for (List<Draft.AgencyMention> mentions : List.of(task.leads(), task.coLeads())) {
            mentions.forEach(m -> {
                says(m.place(), m.words());
                known(agencies, m.agencyKey());
            });
        }
        task.databases().forEach(m -> {
            says(m.place(), m.words());
            known(databases, m.databaseKey());
        });
        task.citations().forEach(c -> {
            says(c.place(), c.words());
            known(documents, c.documentKey());
        });
        task.body().forEach(b -> {
            assertThat(words(b.place())).isNotBlank();
            assertThat(b.similarity()).isBetween(0.0, 1.0);
            b.differences().forEach(d -> says(d.place(), d.bodyWords()));
        });
    }

    private void relations() {
        draft.relations().forEach(relation -> {
            assertThat(words(relation.place())).isNotBlank();
            assertThat(documents).contains(relation.fromKey(), relation.toKey());
        });
    }

    /** The rows that publishing writes can be made, and name no task or passage that is not there. */
    private void rows() {
        var rows = new DraftRows(draft);
        assertThat(rows.document("digest")).containsKeys("number", "type", "title");
        assertThat(rows.tasks()).hasSameSizeAs(draft.tasks());
        assertThat(rows.passages()).hasSameSizeAs(draft.passages());
        for (var stated : List.of(rows.leads(), rows.coLeads(), rows.concerns(), rows.cites(), rows.conditions())) {
            for (Map<String, Object> row : stated) {
                assertThat(passages).containsKey(String.valueOf(((Map<?, ?>) row.get("properties")).get("passage")));
            }
        }
        rows.statedIn().forEach(row -> assertThat(passages).containsKey(String.valueOf(row.get("passage"))));
        assertThat(rows.agencies()).hasSameSizeAs(draft.agencies());
        assertThat(rows.databases()).hasSameSizeAs(draft.databases());
        assertThat(rows.citedDocuments()).hasSameSizeAs(draft.documents());
        assertThat(rows.agencyMembers()).allSatisfy(row -> assertThat(row).containsKeys("key", "member"));
    }

    private void says(Place place, String expected) {
        assertThat(words(place)).isEqualTo(expected);
    }

    private String words(Place place) {
        String text = passages.get(place.passageKey());
        assertThat(text).as("passage %s", place.passageKey()).isNotNull();
        assertThat(place.start()).isBetween(0, place.end());
        assertThat(place.end()).isLessThanOrEqualTo(text.length());
        return text.substring(place.start(), place.end());
    }
}
