package vn.daumoi.analysis;

import java.util.List;
import java.util.Map;
import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * A small plan with names a user would know, as publishing, deriving and reporting write it: the land database is to be
 * connected to the population database.
 *
 * <pre>
 * B.1 guideline (Bộ Tư pháp, due 2023-03-31) ← B.2 clean land data (Bộ TNMT, 2023-06-30) ← B.4 connect land and population
 * B.3 security check (Bộ Công an, 2023-05-31) ← B.4 (Bộ TNMT and Bộ Công an, due 2023-06-15: before B.2)
 * B.4 ← B.5 e-land service (Văn phòng Chính phủ, 2023-12-31) ; B.6 ongoing upkeep (all ministries) ← B.4, only 0.3 sure
 * </pre>
 */
public final class PlanSeed {

    private PlanSeed() {}

    /** Into an empty graph. */
    public static void into(Neo4jClient neo4j) {
        neo4j.query("""
                CREATE (ct:LegalDocument {key: 'document-05-ct-ttg-2023', number: '05/CT-TTg', year: 2023, title: 'Đề án 06'})
                CREATE (old:LegalDocument {key: 'document-22-nd-cp-2020', number: '22/2020/NĐ-CP', year: 2020, title: 'Cũ'})
                CREATE (new:LegalDocument {key: 'document-33-nd-cp-2023', number: '33/2023/NĐ-CP', year: 2023, title: 'Mới', issuedOn: date('2023-06-10')})
                CREATE (new)-[:REPLACES {passage: 'passage-33.1', start: 0, end: 9}]->(old)
                CREATE (tp:Agency {key: 'agency-bo-tu-phap', name: 'Bộ Tư pháp'})
                CREATE (tn:Agency {key: 'agency-bo-tnmt', name: 'Bộ Tài nguyên và Môi trường'})
                CREATE (ca:Agency {key: 'agency-bo-cong-an', name: 'Bộ Công an'})
                CREATE (vp:Agency {key: 'agency-vpcp', name: 'Văn phòng Chính phủ'})
                CREATE (all:Agency:Collective {key: 'agency-cac-bo-nganh', name: 'Các bộ, ngành'})
                CREATE (lq:Agency:Collective {key: 'agency-lien-quan', name: 'Các cơ quan liên quan'})
                CREATE (dd:Database {key: 'database-dat-dai', name: 'Cơ sở dữ liệu đất đai quốc gia'})
                CREATE (dc:Database {key: 'database-dan-cu', name: 'Cơ sở dữ liệu quốc gia về dân cư'})
                CREATE (ht:Database {key: 'database-ho-tich', name: 'Cơ sở dữ liệu hộ tịch điện tử'})
                CREATE (ca)-[:MANAGES]->(dc), (tn)-[:MANAGES]->(dd)
                CREATE (p:Passage {key: 'passage-05.1', order: 1, text: 'Hoàn thành làm sạch dữ liệu đất đai sau khi có hướng dẫn'})-[:OF]->(ct)
                CREATE (q:Passage {key: 'passage-05.2', order: 2, text: 'Ban hành hướng dẫn làm sạch dữ liệu'})-[:OF]->(ct)
                CREATE (r:Passage {key: 'passage-33.1', order: 1, text: 'Thay thế Nghị định số 22/2020/NĐ-CP'})-[:OF]->(new)
                WITH *
                UNWIND [
                  ['B.1', 'Ban hành hướng dẫn làm sạch', 'DUE', date('2023-03-31'), 'Thông tư', tp],
                  ['B.2', 'Làm sạch dữ liệu đất đai', 'DUE', date('2023-06-30'), 'Dữ liệu', tn],
                  ['B.3', 'Kiểm tra an toàn thông tin', 'DUE', date('2023-05-31'), 'Báo cáo', ca],
                  ['B.4', 'Kết nối đất đai với dân cư', 'DUE', date('2023-06-15'), 'Kết nối', tn],
                  ['B.5', 'Dịch vụ đất đai trực tuyến', 'DUE', date('2023-12-31'), '', vp],
                  ['B.6', 'Cập nhật dữ liệu thường xuyên', 'ONGOING', null, 'Dữ liệu', all],
                  ['B.7', 'Tuyên truyền', 'UNKNOWN', null, 'Bài viết', null]] AS row
                CREATE (t:Task {key: 'task-' + row[0], code: row[0], title: row[1], deadlineKind: row[2], dueDate: row[3], product: row[4],
                  documentKey: ct.key, order: toInteger(substring(row[0], 2))})
                CREATE (t)-[:ASSIGNED_BY]->(ct)
                FOREACH (lead IN CASE WHEN row[5] IS NULL THEN [] ELSE [row[5]] END | CREATE (lead)-[:LEADS {order: 1}]->(t))
                """).run();
        neo4j.query("""
                MATCH (b1:Task {key: 'task-B.1'}), (b2:Task {key: 'task-B.2'}), (b3:Task {key: 'task-B.3'}), (b4:Task {key: 'task-B.4'}),
                  (b5:Task {key: 'task-B.5'}), (b6:Task {key: 'task-B.6'}), (b7:Task {key: 'task-B.7'}),
                  (dd:Database {key: 'database-dat-dai'}), (dc:Database {key: 'database-dan-cu'}), (ht:Database {key: 'database-ho-tich'}),
                  (ca:Agency {key: 'agency-bo-cong-an'}), (lq:Agency {key: 'agency-lien-quan'}), (old:LegalDocument {key: 'document-22-nd-cp-2020'})
                CREATE (ca)-[:LEADS {order: 2}]->(b4), (lq)-[:CO_LEADS]->(b7)
                CREATE (b2)-[:CONCERNS {role: 'CLEANS'}]->(dd), (b4)-[:CONCERNS {role: 'CONNECTS'}]->(dd), (b4)-[:CONCERNS {role: 'CONNECTS'}]->(dc),
                  (b5)-[:CONCERNS {role: 'USES'}]->(dd), (b6)-[:CONCERNS {role: 'BUILDS'}]->(ht), (b3)-[:CONCERNS {role: 'SECURES'}]->(dd)
                CREATE (b7)-[:CITES {passage: 'passage-05.2', start: 0, end: 8}]->(old)
                CREATE (b2)-[:STATED_IN {source: 'ROW', start: 0, end: 10}]->(:Passage {key: 'passage-row-2', text: 'B.2 Làm sạch dữ liệu đất đai'})
                """).run();
        depends(neo4j, "B.2", "B.1", "guidance", 0.9, "PROPOSED");
        depends(neo4j, "B.4", "B.2", "readiness", 0.9, "CONFIRMED");
        depends(neo4j, "B.4", "B.3", "gate", 0.8, "PROPOSED");
        depends(neo4j, "B.5", "B.4", "product", 0.7, "PROPOSED");
        depends(neo4j, "B.4", "B.6", "readiness", 0.3, "PROPOSED");
        depends(neo4j, "B.4", "B.7", "words", 0.9, "REJECTED");
        touch(neo4j);
    }

    static void depends(
            Neo4jClient neo4j, String waiting, String needed, String rule, double confidence, String state) {
        neo4j.query("""
                MATCH (w:Task {key: 'task-' + $waiting}), (n:Task {key: 'task-' + $needed})
                CREATE (w)-[:DEPENDS_ON {id: $waiting + '-' + $needed, rule: $rule, rules: [$rule], confidence: $confidence, state: $state,
                  lagDays: 0, reason: 'vì ' + $rule, origin: 'DERIVED', passage: 'passage-05.1', start: 0, end: 10,
                  neededPassage: 'passage-05.2', neededStart: 0, neededEnd: 8}]->(n)""")
                .bindAll(Map.of(
                        "waiting", waiting, "needed", needed, "rule", rule, "confidence", confidence, "state", state))
                .run();
    }

    static void report(Neo4jClient neo4j, String code, String status, String on) {
        neo4j.query("""
                MATCH (t:Task {key: 'task-' + $code})
                CREATE (t)-[:REPORTED]->(:ProgressReport {key: randomUUID(), status: $status, on: date($on), at: datetime(), by: 'test'})""")
                .bindAll(Map.of("code", code, "status", status, "on", on))
                .run();
        touch(neo4j);
    }

    /** As every change to the plan does. */
    static void touch(Neo4jClient neo4j) {
        neo4j.query(
                        "MERGE (s:__Stamp {name: 'plan'}) SET s.number = coalesce(s.number, toInteger(rand() * 1000000000)) + 1")
                .run();
    }

    static List<String> codes(List<PlanTask> tasks) {
        return tasks.stream().map(PlanTask::code).toList();
    }
}
