import type Database from "libsql";

/**
 * The steps from an empty database to today's, in order: `PRAGMA user_version` counts those that were taken.
 * A step that was released is never changed; what is to be otherwise is a new step.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE answers (
     id TEXT NOT NULL,
     place TEXT NOT NULL,
     channel TEXT NOT NULL,
     person TEXT NOT NULL,
     private INTEGER NOT NULL,
     outcome TEXT NOT NULL,
     question TEXT NOT NULL,
     folded TEXT NOT NULL,
     answer TEXT NOT NULL,
     at INTEGER NOT NULL,
     PRIMARY KEY (id, place, person)
   ) STRICT;
   CREATE INDEX answers_by_place ON answers (place, outcome, private, at);
   CREATE INDEX answers_by_person ON answers (person);
   CREATE INDEX answers_by_time ON answers (at);
   CREATE TABLE feedback (
     id TEXT NOT NULL,
     place TEXT NOT NULL,
     person TEXT NOT NULL,
     verdict TEXT NOT NULL,
     at INTEGER NOT NULL,
     PRIMARY KEY (id, place, person)
   ) STRICT;
   CREATE INDEX feedback_by_person ON feedback (person);
   CREATE INDEX feedback_by_time ON feedback (at);`,
  `ALTER TABLE answers ADD COLUMN article TEXT;
   CREATE INDEX answers_by_question ON answers (outcome, folded);`,
  `ALTER TABLE answers ADD COLUMN tells TEXT NOT NULL DEFAULT '[]';
   UPDATE answers SET tells = (
     SELECT json_group_array(DISTINCT json_extract(value, '$.article')) FROM json_each(answer, '$.citations'));
   CREATE TABLE changes (
     id TEXT NOT NULL PRIMARY KEY,
     kind TEXT NOT NULL,
     at INTEGER NOT NULL,
     person TEXT NOT NULL,
     who TEXT,
     place TEXT NOT NULL,
     steps TEXT NOT NULL,
     undoes TEXT,
     process INTEGER,
     number INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX changes_by_place ON changes (place, number);
   CREATE INDEX changes_by_undone ON changes (undoes);
   CREATE TABLE bindings (
     place TEXT NOT NULL,
     bound TEXT NOT NULL,
     collections TEXT NOT NULL,
     PRIMARY KEY (place, bound)
   ) STRICT;`,
];

/** Brings a database up to date, whole or not at all. Throws where a newer Footnote wrote it, saying what to do. */
export function migrate(database: Database.Database): void {
  if (versionOf(database) === MIGRATIONS.length) return;
  database.exec("BEGIN IMMEDIATE");
  try {
    // Read again now that nobody else writes: another process may have brought it up to date in the meantime.
    for (const step of MIGRATIONS.slice(knownVersionOf(database))) database.exec(step);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}; COMMIT;`);
  } catch (error) {
    if (database.inTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/** Gives how many steps a database has taken. Throws where a newer Footnote wrote it, saying what to do. */
export function knownVersionOf(database: Database.Database): number {
  const taken = versionOf(database);
  if (taken <= MIGRATIONS.length) return taken;
  throw new RangeError(
    `a newer Footnote wrote it (version ${taken}, and this one knows ${MIGRATIONS.length}): install that one again`,
  );
}

function versionOf(database: Database.Database): number {
  return Number(Object(database.prepare("PRAGMA user_version").get()).user_version);
}
