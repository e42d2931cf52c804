// What depends on what, by an id of ours, and reports of progress. The stamp counts the changes to tasks, dependencies and
// reports, so that whoever keeps a copy of the plan in memory knows whether it is still the plan.

CREATE CONSTRAINT dependencyId IF NOT EXISTS
FOR ()-[dependency:DEPENDS_ON]-() REQUIRE dependency.id IS UNIQUE;

CREATE CONSTRAINT reportKey IF NOT EXISTS
FOR (report:ProgressReport) REQUIRE report.key IS UNIQUE;

CREATE INDEX reportOn IF NOT EXISTS
FOR (report:ProgressReport) ON (report.on);

CREATE CONSTRAINT stampName IF NOT EXISTS
FOR (stamp:__Stamp) REQUIRE stamp.name IS UNIQUE;

CREATE CONSTRAINT derivationRule IF NOT EXISTS
FOR (rule:__DerivationRule) REQUIRE rule.name IS UNIQUE;
