// What the catalog walks through a document by, and how a code alone finds its tasks.

CREATE INDEX taskOrder IF NOT EXISTS
FOR (task:Task) ON (task.documentKey, task.order);

CREATE INDEX taskCode IF NOT EXISTS
FOR (task:Task) ON (task.code);
