// Accounts, their tokens and the audit trail: labels of their own, with two underscores before them, which no query of the
// domain and no export knows.

CREATE CONSTRAINT accountId IF NOT EXISTS
FOR (account:__Account) REQUIRE account.id IS UNIQUE;

CREATE CONSTRAINT accountName IF NOT EXISTS
FOR (account:__Account) REQUIRE account.name IS UNIQUE;

CREATE INDEX accountSubject IF NOT EXISTS
FOR (account:__Account) ON (account.provider, account.subject);

CREATE CONSTRAINT tokenId IF NOT EXISTS
FOR (token:__Token) REQUIRE token.id IS UNIQUE;

CREATE CONSTRAINT auditNumber IF NOT EXISTS
FOR (entry:__Audit) REQUIRE entry.number IS UNIQUE;

CREATE CONSTRAINT auditHead IF NOT EXISTS
FOR (head:__AuditHead) REQUIRE head.name IS UNIQUE;

CREATE INDEX auditTarget IF NOT EXISTS
FOR (entry:__Audit) ON (entry.target, entry.number);

CREATE INDEX auditBy IF NOT EXISTS
FOR (entry:__Audit) ON (entry.by, entry.number);

CREATE INDEX auditAction IF NOT EXISTS
FOR (entry:__Audit) ON (entry.action, entry.number);

CREATE INDEX auditAt IF NOT EXISTS
FOR (entry:__Audit) ON (entry.at);

CREATE FULLTEXT INDEX auditText IF NOT EXISTS
FOR (entry:__Audit) ON EACH [entry.target, entry.by, entry.from, entry.before, entry.after]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
