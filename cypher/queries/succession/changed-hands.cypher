// title.vi: Chức năng đổi chủ trong năm
// title.en: What changed hands
// description.vi: Cơ quan nào nhận việc của cơ quan nào trong khoảng ngày đã chọn, phần việc nào và căn cứ gì.
// description.en: Which agency took over from which within the days chosen, for what and on what basis.
// view: table
// tags: kế-thừa, cơ-quan
// parameter: from date required = 2025-01-01 | Từ ngày | From
// parameter: to date required = 2025-12-31 | Đến ngày | To
// column: before | Trước đây | Before
// column: after | Nay là | Now
// column: on | Từ ngày | Since
// column: scope | Phần việc | For
// column: basis | Căn cứ | Basis
// phrase: những gì đổi chủ năm 2025
// phrase: cơ quan nào sáp nhập
// phrase: what changed hands in 2025

MATCH (before:Agency)-[move:SUCCEEDED_BY]->(after:Agency)
WHERE move.on >= $from AND move.on <= $to
RETURN before, after, move.on AS on, move.scope AS scope, move.basis AS basis
ORDER BY on, before.name, after.name
