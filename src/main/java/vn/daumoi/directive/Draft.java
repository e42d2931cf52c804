package vn.daumoi.directive;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.DatabaseRole;
import vn.daumoi.graph.DeadlineKind;
import vn.daumoi.graph.TaskStatus;

/**
 * What the reader understood of a document, before a person reviews it. It holds everything that publishing writes.
 *
 * @param document the document itself
 * @param passages its words: one for each task row and for each paragraph that is evidence of something
 * @param tasks in the document's order
 * @param agencies every agency and collective that the tasks name, once
 * @param databases every database, system or portal that the tasks name, once
 * @param documents every legal document cited, once
 * @param relations between legal documents, agencies and databases that the text states
 * @param findings about the document as a whole; what is about one task stands with the task
 * @param reports what columns of status say of tasks
 */
public record Draft(
        DocumentIdentity document,
        String fingerprint,
        String encoding,
        List<Passage> passages,
        List<Task> tasks,
        List<Agency> agencies,
        List<Database> databases,
        List<CitedDocument> documents,
        List<Relation> relations,
        RowAccount account,
        List<Finding> findings,
        List<StatedReport> reports) {

    /**
     * @param number "05/CT-TTg"
     * @param year of issue; null where the document does not say
     * @param type "Chỉ thị"
     * @param issuer "Thủ tướng Chính phủ", or empty
     * @param issuedOn ISO date, or null where only a part of it is printed
     */
    public record DocumentIdentity(
            String key,
            String number,
            @Nullable Integer year,
            String type,
            String title,
            String issuer,
            java.time.@Nullable LocalDate issuedOn) {}

    /**
     * @param order its place in the document, counted from 1
     * @param kind ROW or PARAGRAPH
     * @param columns the headers of a row's cells, whose texts stand in {@code text} with tabs between them; empty for a
     *     paragraph
     */
    public record Passage(String key, int order, int page, int line, Kind kind, List<String> columns, String text) {

        /** What the passage is in the document. */
        public enum Kind {
            ROW,
            PARAGRAPH
        }
    }

    /** A place in a passage: {@code [start, end)} in UTF-16 units of its text. */
    public record Place(String passageKey, int start, int end) {}

    /**
     * @param code its place in the document: "B.14"
     * @param titlePlace where the title stands
     * @param deadline never null: UNKNOWN where the document gives none
     * @param product empty where the document names none
     * @param status words of a status column, or empty
     * @param extras columns we have no word for: header → text
     * @param body paragraphs of the document's body that say the same task, and where they say more or otherwise
     */
    public record Task(
            String key,
            String code,
            String sectionCode,
            String sectionTitle,
            String title,
            Place titlePlace,
            List<AgencyMention> leads,
            List<AgencyMention> coLeads,
            Deadline deadline,
            String product,
            @Nullable Place productPlace,
            String status,
            Map<String, String> extras,
            List<DatabaseMention> databases,
            List<Citation> citations,
            List<BodyEvidence> body,
            List<Finding> findings) {}

    /** An agency named as lead or co-lead; {@code words} as printed. */
    public record AgencyMention(String agencyKey, String words, Place place) {}

    /**
     * @param due last day allowed ("Tháng 3/2023": 31/03/2023; "trước ngày 01/01/2026": 31/12/2025), or null
     * @param start first day ("Từ tháng 02/2023": 01/02/2023), or null; a month to be done by has none
     * @param text as printed, or empty
     * @param place null where the document gives no deadline
     * @param conditionKey the document a conditional deadline waits for, or null
     */
    public record Deadline(
            DeadlineKind kind,
            java.time.@Nullable LocalDate due,
            java.time.@Nullable LocalDate start,
            String text,
            @Nullable Place place,
            @Nullable String conditionKey) {}

    /** A database with one of its roles in a task; a database with two roles is mentioned twice. */
    public record DatabaseMention(String databaseKey, DatabaseRole role, String words, Place place) {}

    /**
     * A legal document that a task cites; {@code words} as printed. Its place is in the task's row, or in a paragraph of the
     * body where only that cites it.
     */
    public record Citation(String documentKey, String words, Place place) {}

    /**
     * A paragraph of the body that says the same task as a row.
     *
     * @param similarity 0…1, how much of the row's title the paragraph says
     */
    public record BodyEvidence(Place place, double similarity, List<Difference> differences) {}

    /**
     * @param field what differs
     * @param kind ADDS: the row says nothing of it; DISAGREES: the row says otherwise
     * @param rowWords what the row says, or empty
     * @param bodyWords what the body says
     */
    public record Difference(Field field, Kind kind, String rowWords, String bodyWords, Place place) {

        /** What can differ. */
        public enum Field {
            DEADLINE,
            LEAD,
            CO_LEAD,
            CITATION,
            DATABASE
        }

        /** How it differs. */
        public enum Kind {
            ADDS,
            DISAGREES
        }
    }

    /**
     * @param kind ministry, province, … as the gazetteer says; "set" for a collective; "unknown" for a name it does not know
     * @param recognised false: a new name, to be looked at by a person
     * @param parentKey the agency it is part of, or null
     * @param memberKeys for a collective that names its members ("UBND các tỉnh: Bắc Kạn, …"): them
     */
    public record Agency(
            String key,
            String name,
            String kind,
            List<String> aliases,
            boolean collective,
            boolean recognised,
            @Nullable String parentKey,
            List<String> memberKeys,
            java.time.@Nullable LocalDate validFrom,
            java.time.@Nullable LocalDate validTo) {}

    /**
     * @param kind database, system, portal, application, data-centre; or set: "các cơ sở dữ liệu quốc gia" names no single one
     * @param managerKey the agency that manages it, as the gazetteer or the document says; or null
     */
    public record Database(
            String key,
            String name,
            String kind,
            List<String> aliases,
            boolean recognised,
            @Nullable String managerKey) {}

    /**
     * A legal document cited, as far as it is known.
     *
     * @param number the name it goes by where its number is not known ("Luật An toàn thông tin mạng"); never empty
     * @param title what it is about, or the name it is cited by; empty where neither is known
     */
    public record CitedDocument(
            String key,
            String number,
            @Nullable Integer year,
            String type,
            String title,
            String issuer,
            java.time.@Nullable LocalDate issuedOn,
            boolean recognised) {}

    /**
     * What the document says of how far a task has come.
     *
     * @param percent 0 to 100, or null where it does not say
     * @param words all that its columns of status say
     * @param on the day in the cell, or else the document's
     * @param place of the words that say the status
     */
    public record StatedReport(
            String taskKey,
            TaskStatus status,
            @Nullable Integer percent,
            String words,
            java.time.LocalDate on,
            Place place) {}

    /**
     * @param type a relation between legal documents: AMENDS, REPLACES, BASED_ON
     * @param place where the document says so
     */
    public record Relation(String fromKey, String type, String toKey, Place place) {}
}
