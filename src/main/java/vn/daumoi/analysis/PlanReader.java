package vn.daumoi.analysis;

import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;
import vn.daumoi.analysis.algorithm.Links;
import vn.daumoi.catalog.Task.AgencyRef;
import vn.daumoi.engine.Cypher;
import vn.daumoi.graph.DatabaseRole;
import vn.daumoi.graph.DeadlineKind;
import vn.daumoi.graph.Fold;
import vn.daumoi.graph.TaskStatus;

/** Makes a plan out of the rows of a reading transaction. Rows about something that is gone by now are left out. */
final class PlanReader {

    private static final byte REJECTED = 2;
    /** No day of a plan is further from 1970, so that no sum of days overflows. */
    static final long FAR = 100_000_000;

    private static final byte NO_ROLE = -1;
    private static final Map<String, Byte> KINDS = ordinals(DeadlineKind.values());
    private static final Map<String, Byte> STATUSES = ordinals(TaskStatus.values());
    private static final Map<String, Byte> ROLES = ordinals(DatabaseRole.values());

    private final Transaction transaction;

    PlanReader(Transaction transaction) {
        this.transaction = transaction;
    }

    Plan read(Plan.PlanStamp stamp) {
        Plan.Tasks tasks = tasks();
        Plan.Agencies agencies = agencies();
        Plan.Databases databases = databases();
        int size = tasks.keys().size();

        var leads = new Pairs();
        each(
                "plan-leads",
                row -> leads.add(
                        task(tasks, row),
                        agencies.keys().number(text(row, "agency")),
                        row.get("place").asInt()));
        Links leading = leads.inOrderOfExtra().distinct(size);

        var sets = new Pairs();
        each("plan-sets", row -> sets.add(task(tasks, row), agencies.keys().number(text(row, "agency")), 0));

        var concerns = new Pairs();
        each(
                "plan-concerns",
                row -> concerns.add(
                        task(tasks, row), databases.keys().number(text(row, "database")), role(text(row, "role"))));

        var reports = new Pairs();
        each("plan-reports", row -> reports.add(task(tasks, row), day(row.get("day")), status(text(row, "status"))));

        return new Plan(
                stamp,
                tasks,
                agencies,
                databases,
                leading,
                leading.reversed(agencies.keys().size()),
                sets.distinct(size),
                concerns.links(size),
                concerns.extras(size),
                concerns.reversed().links(databases.keys().size()),
                concerns.reversed().extras(databases.keys().size()),
                dependencies(tasks),
                reports.links(size),
                reports.extras(size),
                new Plan.Made());
    }

    private Plan.Tasks tasks() {
        record Row(
                String key,
                String code,
                String title,
                String document,
                int place,
                byte kind,
                int due,
                int start,
                boolean product) {}
        var rows = new ArrayList<Row>();
        each(
                "plan-tasks",
                row -> rows.add(new Row(
                        text(row, "key"),
                        text(row, "code"),
                        text(row, "title"),
                        text(row, "document"),
                        row.get("place").asInt(),
                        kind(text(row, "deadlineKind")),
                        day(row.get("due")),
                        day(row.get("start")),
                        row.get("product").asBoolean())));
        rows.sort(
                Comparator.comparing(Row::document).thenComparingInt(Row::place).thenComparing(Row::key));
        int size = rows.size();
        var kinds = new byte[size];
        var due = new int[size];
        var start = new int[size];
        var product = new boolean[size];
        for (int i = 0; i < size; i++) {
            Row row = rows.get(i);
            kinds[i] = row.kind();
            due[i] = row.due();
            start[i] = row.start();
            product[i] = row.product();
        }
        return new Plan.Tasks(
                new KeyIndex(rows.stream().map(Row::key).toList()),
                Texts.of(rows.stream().map(Row::code).toList()),
                Texts.of(rows.stream().map(Row::title).toList()),
                kinds,
                due,
                start,
                product);
    }

    private Plan.Agencies agencies() {
        record Row(AgencyRef ref, boolean named) {}
        var rows = new ArrayList<Row>();
        each(
                "plan-agencies",
                row -> rows.add(new Row(
                        new AgencyRef(
                                text(row, "key"),
                                text(row, "name"),
                                row.get("collective").asBoolean()),
                        row.get("named").asBoolean())));
        List<Row> sorted = byName(rows, row -> row.ref().name());
        var unnamed = new boolean[sorted.size()];
        for (int i = 0; i < unnamed.length; i++) {
            AgencyRef ref = sorted.get(i).ref();
            unnamed[i] = ref.collective() && !sorted.get(i).named() && saysConcerned(ref.name());
        }
        List<AgencyRef> refs = sorted.stream().map(Row::ref).toList();
        return new Plan.Agencies(new KeyIndex(refs.stream().map(AgencyRef::key).toList()), refs, unnamed);
    }

    /** "Các cơ quan liên quan", "agencies concerned": which ones, somebody would have to say first. */
    private static boolean saysConcerned(String name) {
        String folded = " " + Fold.search(name) + " ";
        return folded.contains(" lien quan ")
                || folded.contains(" concerned ")
                || folded.contains(" relevant ")
                || folded.contains(" related ");
    }

    private Plan.Databases databases() {
        record Row(DatabaseRef ref, boolean managed, boolean set) {}
        var rows = new ArrayList<Row>();
        each(
                "plan-databases",
                row -> rows.add(new Row(
                        new DatabaseRef(text(row, "key"), text(row, "name")),
                        row.get("managed").asBoolean(),
                        row.get("set").asBoolean())));
        List<Row> sorted = byName(rows, row -> row.ref().name());
        var managed = new boolean[sorted.size()];
        var sets = new boolean[sorted.size()];
        for (int i = 0; i < managed.length; i++) {
            managed[i] = sorted.get(i).managed();
            sets[i] = sorted.get(i).set();
        }
        List<DatabaseRef> refs = sorted.stream().map(Row::ref).toList();
        return new Plan.Databases(
                new KeyIndex(refs.stream().map(DatabaseRef::key).toList()), refs, managed, sets);
    }

    /** In Vietnamese order; rows come by their keys, which break ties. */
    private static <T> List<T> byName(List<T> rows, Function<T, String> name) {
        record Named<T>(CollationKey place, T row) {}
        Collator vietnamese = Collator.getInstance(Locale.of("vi"));
        return rows.stream()
                .map(row -> new Named<>(vietnamese.getCollationKey(name.apply(row)), row))
                .sorted(Comparator.comparing(Named::place))
                .map(Named::row)
                .toList();
    }

    private Plan.Dependencies dependencies(Plan.Tasks tasks) {
        var pairs = new Pairs();
        var confidences = new Growing();
        var states = new Growing();
        each("plan-dependencies", row -> {
            if (pairs.add(
                    tasks.keys().number(text(row, "waiting")),
                    tasks.keys().number(text(row, "needed")),
                    row.get("lag").asInt())) {
                confidences.add(
                        Float.floatToRawIntBits((float) row.get("confidence").asDouble()));
                states.add(state(text(row, "state")));
            }
        });
        int count = pairs.count();
        var confidence = new float[count];
        var state = new byte[count];
        for (int i = 0; i < count; i++) {
            confidence[i] = Float.intBitsToFloat(confidences.get(i));
            state[i] = (byte) states.get(i);
        }
        return new Plan.Dependencies(pairs.owners(), pairs.others(), pairs.extras(), confidence, state);
    }

    private void each(String statement, Consumer<Record> row) {
        Result rows = transaction.run(Cypher.named("analysis/" + statement));
        while (rows.hasNext()) {
            row.accept(rows.next());
        }
    }

    private static int task(Plan.Tasks tasks, Record row) {
        return tasks.keys().number(text(row, "task"));
    }

    private static String text(Record row, String name) {
        Value value = row.get(name);
        return value.isNull() ? "" : value.asString();
    }

    private static int day(Value value) {
        if (value.isNull()) {
            return Plan.NONE;
        }
        LocalDate day = value.asLocalDate();
        return (int) Math.clamp(day.toEpochDay(), -FAR, FAR);
    }

    private static byte kind(String name) {
        return KINDS.getOrDefault(name, (byte) DeadlineKind.UNKNOWN.ordinal());
    }

    /** What we do not know says no more than no report. */
    private static byte status(String name) {
        return STATUSES.getOrDefault(name, (byte) TaskStatus.NOT_REPORTED.ordinal());
    }

    private static byte role(String name) {
        return ROLES.getOrDefault(name, NO_ROLE);
    }

    private static byte state(String name) {
        return switch (name) {
            case "CONFIRMED" -> (byte) Basis.State.CONFIRMED.ordinal();
            case "REJECTED" -> REJECTED;
            default -> (byte) Basis.State.PROPOSED.ordinal();
        };
    }

    private static Map<String, Byte> ordinals(Enum<?>[] values) {
        return Arrays.stream(values).collect(Collectors.toMap(Enum::name, value -> (byte) value.ordinal()));
    }
}
