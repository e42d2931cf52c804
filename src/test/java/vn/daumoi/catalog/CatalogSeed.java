package vn.daumoi.catalog;

import org.springframework.data.neo4j.core.Neo4jClient;

/** A small graph with names a user would know, as publishing writes it. */
public final class CatalogSeed {

    private CatalogSeed() {}

    /** Four tasks of two documents, on an empty graph. */
    public static void into(Neo4jClient neo4j) {
        neo4j.query("""
                CREATE (ct:LegalDocument {key: 'document-05-ct-ttg-2023', number: '05/CT-TTg', year: 2023, type: 'Chỉ thị',
                  title: 'Tiếp tục đẩy mạnh Đề án 06', issuer: 'Thủ tướng Chính phủ', issuedOn: date('2023-02-23'),
                  recognised: true, read: true, aliases: []})
                CREATE (qd:LegalDocument {key: 'document-06-qd-ttg-2022', number: '06/QĐ-TTg', year: 2022, type: 'Quyết định',
                  title: 'Đề án 06', issuer: 'Thủ tướng Chính phủ', recognised: true, read: false, aliases: ['Đề án 06']})
                CREATE (kh:LegalDocument {key: 'document-09-kh-2024', number: '09/KH', year: 2024, type: 'Kế hoạch',
                  title: 'Kế hoạch đất đai', issuer: 'Bộ Công an', recognised: true, read: true, aliases: []})
                CREATE (ct)-[:BASED_ON {passage: 'passage-05-ct-ttg-2023.1', start: 0, end: 2}]->(qd)
                CREATE (bca:Agency {key: 'agency-bo-cong-an', name: 'Bộ Công an', kind: 'ministry', aliases: ['BCA'], recognised: true})
                CREATE (byt:Agency {key: 'agency-bo-y-te', name: 'Bộ Y tế', kind: 'ministry', aliases: ['BYT'], recognised: true})
                CREATE (cn:Agency {key: 'agency-bo-khoa-hoc-va-cong-nghe', name: 'Bộ Khoa học và Công nghệ', kind: 'ministry',
                  aliases: ['BKHCN'], recognised: true})
                CREATE (all:Agency:Collective {key: 'agency-cac-bo-nganh', name: 'Các bộ, ngành', kind: 'collective', aliases: [], recognised: true})
                CREATE (bca)-[:MEMBER_OF]->(all), (byt)-[:MEMBER_OF]->(all)
                CREATE (dc:Database {key: 'database-dan-cu', name: 'Cơ sở dữ liệu quốc gia về dân cư', kind: 'database', aliases: ['CSDLQGvDC'], recognised: true})
                CREATE (dd:Database {key: 'database-dat-dai', name: 'Cơ sở dữ liệu đất đai', kind: 'database', aliases: [], recognised: true})
                CREATE (bca)-[:MANAGES]->(dc)
                CREATE (a:Task {key: 'task-05-ct-ttg-2023.A.1', code: 'A.1', order: 1, documentKey: ct.key, sectionCode: 'A',
                  section: 'Nhóm pháp lý', title: 'Sửa Luật Căn cước', titleStart: 0, titleEnd: 17, deadlineKind: 'DUE',
                  dueDate: date('2023-03-31'), deadlineText: 'Tháng 3/2023', deadlineStart: 29, deadlineEnd: 41, product: 'Luật',
                  productStart: 42, productEnd: 46, searchText: 'sua luat can cuoc luat bo cong an', extraHeaders: ['Ghi chú'], extraTexts: ['khẩn']})
                CREATE (b:Task {key: 'task-05-ct-ttg-2023.B.14', code: 'B.14', order: 2, documentKey: ct.key, sectionCode: 'B',
                  section: 'Nhóm dữ liệu', title: 'Kết nối đất đai với dân cư', deadlineKind: 'ONGOING', deadlineText: 'Thường xuyên',
                  product: '', searchText: 'ket noi dat dai voi dan cu cac bo, nganh co so du lieu dat dai co so du lieu quoc gia ve dan cu'})
                CREATE (c:Task {key: 'task-05-ct-ttg-2023.B.15', code: 'B.15', order: 3, documentKey: ct.key, sectionCode: 'B',
                  section: 'Nhóm dữ liệu', title: 'Làm sạch công nghệ y tế', deadlineKind: 'DUE', dueDate: date('2023-12-31'),
                  deadlineText: 'Quý IV/2023', product: 'Báo cáo', searchText: 'lam sach cong nghe y te bao cao bo y te'})
                CREATE (d:Task {key: 'task-09-kh-2024.A.1', code: 'A.1', order: 1, documentKey: kh.key, sectionCode: 'A',
                  section: 'Chung', title: 'Xây dựng bản đồ', deadlineKind: 'UNKNOWN', searchText: 'xay dung ban do bo cong an'})
                CREATE (p1:Passage {key: 'passage-05-ct-ttg-2023.1', text: 'Sửa Luật Căn cước\tBộ Công an\tTháng 3/2023\tLuật', page: 3, line: 40, order: 1,
                  kind: 'ROW', columns: ['Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Sản phẩm']})-[:OF]->(ct)
                CREATE (p2:Passage {key: 'passage-05-ct-ttg-2023.2', text: 'Bộ Công an trình Luật Căn cước trong tháng 4/2023', page: 1, line: 9, order: 2,
                  kind: 'PARAGRAPH', columns: []})-[:OF]->(ct)
                CREATE (a)-[:STATED_IN {source: 'ROW'}]->(p1)
                CREATE (a)-[:STATED_IN {source: 'BODY', start: 11, end: 30, similarity: 0.7, differsIn: ['DEADLINE'], differsHow: ['DISAGREES'],
                  differsRow: ['Tháng 3/2023'], differsBody: ['tháng 4/2023']}]->(p2)
                CREATE (bca)-[:LEADS {passage: p1.key, start: 18, end: 28, words: 'Bộ Công an', order: 1, origin: 'STATED'}]->(a)
                CREATE (all)-[:LEADS {order: 1}]->(b), (byt)-[:CO_LEADS {order: 1}]->(b), (byt)-[:LEADS {order: 1}]->(c), (bca)-[:LEADS {order: 1}]->(d)
                CREATE (b)-[:CONCERNS {role: 'CONNECTS'}]->(dc), (b)-[:CONCERNS {role: 'CONNECTS'}]->(dd), (b)-[:CONCERNS {role: 'CLEANS'}]->(dd)
                CREATE (a)-[:CITES {passage: p2.key, start: 0, end: 5}]->(qd)
                CREATE (a)-[:ASSIGNED_BY]->(ct), (b)-[:ASSIGNED_BY]->(ct), (c)-[:ASSIGNED_BY]->(ct), (d)-[:ASSIGNED_BY]->(kh)
                """).run();
    }
}
