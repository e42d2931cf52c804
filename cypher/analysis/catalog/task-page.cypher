// What a task's own page shows beside its fields: unknown columns, differences, and the tasks next to it.
MATCH (task:Task {key: $key})
RETURN
  coalesce(task.extraHeaders, []) AS extraHeaders,
  coalesce(task.extraTexts, []) AS extraTexts,
  COLLECT {
    MATCH (task)-[stated:STATED_IN]->(passage:Passage)
    WHERE size(coalesce(stated.differsIn, [])) > 0
    UNWIND range(0, size(stated.differsIn) - 1) AS place
    RETURN {
      field: stated.differsIn[place],
      kind: stated.differsHow[place],
      rowWords: coalesce(stated.differsRow[place], ''),
      bodyWords: coalesce(stated.differsBody[place], ''),
      passageKey: passage.key
    } AS difference
    ORDER BY passage.order, passage.key, place
  } AS differences,
  head(COLLECT {
    MATCH (before:Task)
    WHERE before.documentKey = task.documentKey AND before.order < task.order
    RETURN before {.key, .code, .title} AS neighbour ORDER BY before.order DESC, before.key DESC LIMIT 1
  }) AS before,
  head(COLLECT {
    MATCH (after:Task)
    WHERE after.documentKey = task.documentKey AND after.order > task.order
    RETURN after {.key, .code, .title} AS neighbour ORDER BY after.order, after.key LIMIT 1
  }) AS after
