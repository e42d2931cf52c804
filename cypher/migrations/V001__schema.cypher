// The schema of design §3. Every statement may be run again.
// Neo4j Community has no constraints on the existence or type of properties; the code that writes checks those.

CREATE CONSTRAINT taskKey IF NOT EXISTS
FOR (task:Task) REQUIRE task.key IS UNIQUE;

CREATE CONSTRAINT agencyKey IF NOT EXISTS
FOR (agency:Agency) REQUIRE agency.key IS UNIQUE;

CREATE CONSTRAINT databaseKey IF NOT EXISTS
FOR (database:Database) REQUIRE database.key IS UNIQUE;

CREATE CONSTRAINT documentKey IF NOT EXISTS
FOR (document:LegalDocument) REQUIRE document.key IS UNIQUE;

CREATE CONSTRAINT passageKey IF NOT EXISTS
FOR (passage:Passage) REQUIRE passage.key IS UNIQUE;

// What lists filter and sort by

CREATE INDEX taskDueDate IF NOT EXISTS
FOR (task:Task) ON (task.dueDate);

CREATE INDEX taskStartDate IF NOT EXISTS
FOR (task:Task) ON (task.startDate);

CREATE INDEX taskDeadlineKind IF NOT EXISTS
FOR (task:Task) ON (task.deadlineKind);

CREATE INDEX taskDocument IF NOT EXISTS
FOR (task:Task) ON (task.documentKey, task.code);

CREATE INDEX taskSection IF NOT EXISTS
FOR (task:Task) ON (task.section);

CREATE INDEX agencyName IF NOT EXISTS
FOR (agency:Agency) ON (agency.name);

CREATE INDEX agencyKind IF NOT EXISTS
FOR (agency:Agency) ON (agency.kind);

CREATE INDEX databaseName IF NOT EXISTS
FOR (database:Database) ON (database.name);

CREATE INDEX databaseKind IF NOT EXISTS
FOR (database:Database) ON (database.kind);

CREATE INDEX documentNumber IF NOT EXISTS
FOR (document:LegalDocument) ON (document.number, document.year);

CREATE INDEX documentIssuedOn IF NOT EXISTS
FOR (document:LegalDocument) ON (document.issuedOn);

CREATE INDEX passageDocument IF NOT EXISTS
FOR (passage:Passage) ON (passage.documentKey, passage.order);

CREATE INDEX dependencyState IF NOT EXISTS
FOR ()-[dependency:DEPENDS_ON]-() ON (dependency.state);

// What a person searches. The analyzer folds case and Vietnamese diacritics, đ included.

CREATE FULLTEXT INDEX taskText IF NOT EXISTS
FOR (task:Task) ON EACH [task.title, task.product, task.code, task.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};

CREATE FULLTEXT INDEX agencyText IF NOT EXISTS
FOR (agency:Agency) ON EACH [agency.name, agency.aliases, agency.symbols]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};

CREATE FULLTEXT INDEX databaseText IF NOT EXISTS
FOR (database:Database) ON EACH [database.name, database.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};

CREATE FULLTEXT INDEX documentText IF NOT EXISTS
FOR (document:LegalDocument) ON EACH [document.number, document.title, document.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};

CREATE FULLTEXT INDEX passageText IF NOT EXISTS
FOR (passage:Passage) ON EACH [passage.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
