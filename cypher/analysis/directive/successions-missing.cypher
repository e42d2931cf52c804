// Those of the rows that the graph lacks, among agencies it knows: by their place in the list.
UNWIND range(0, size($rows) - 1) AS place
WITH place, $rows[place] AS row
MATCH (before:Agency {key: row.from})
WHERE NOT EXISTS {
  MATCH (before)-[succession:SUCCEEDED_BY {scope: row.scope}]->(:Agency {key: row.to})
  WHERE succession.basis = row.basis AND succession.words = row.words
    AND coalesce(succession.on = row.on, succession.on IS NULL AND row.on IS NULL)
}
RETURN place
