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
];
