import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "libsql";
import type { Answer, Clock, Store, Verdict, Visitor } from "../domain.ts";
import { MIGRATIONS } from "./migrations.ts";
import { Writer, type Value } from "./writer.ts";

export interface ArchiveOptions {
  readonly clock: Clock;
  /** Days for which answers, questions and feedback are kept. */
  readonly keepDays: number;
}

/** A question that was asked and not answered, over all places. */
export interface Unanswered {
  readonly question: string;
  readonly times: number;
  /** People who asked the curators to add it. */
  readonly wanted: number;
  /** Milliseconds since the epoch. */
  readonly last: number;
}

/**
 * Opens the database of what people did: one SQLite file in WAL mode, made with its folder where it is
 * missing, migrated where it is old. Throws where it cannot be read, written or understood, saying what to do.
 */
export function openArchive(path: string, options: ArchiveOptions): Archive {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const database = new Database(path);
    // FULL: with WAL's usual NORMAL, a power cut may take back what was already acknowledged.
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;");
    migrate(database);
    return new Archive(database, options);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`Cannot open the store "${path}": ${why}. Check DATA_DIR, or restore a backup.`, {
      cause: error,
    });
  }
}

/** Everyone's answers and feedback, for the one process that opened it. */
export class Archive {
  readonly #database: Database.Database;
  readonly #writer: Writer;
  readonly #clock: Clock;
  readonly #keepMs: number;
  #swept = Number.NEGATIVE_INFINITY;

  constructor(database: Database.Database, { clock, keepDays }: ArchiveOptions) {
    this.#database = database;
    this.#writer = new Writer(database);
    this.#clock = clock;
    this.#keepMs = keepDays * DAY_MS;
  }

  /** Gives the store of one visitor, which reads and writes nothing of other places. */
  storeOf(visitor: Visitor): Store {
    return {
      keep: (answer, options) => this.#keep(visitor, answer, options?.private ?? false),
      recall: async (id) => this.#recall(visitor, id),
      share: (id) => this.#share(visitor, id),
      feedback: (id, verdict) => this.#feedback(visitor, id, verdict),
      asked: async (limit) => this.#asked(visitor, limit),
      forget: () => this.#forget(visitor),
    };
  }

  /** Gives what was asked and not answered, the most wanted first; never who asked. */
  unanswered(limit: number): readonly Unanswered[] {
    return this.#all<Unanswered>(
      `SELECT max(question) AS question, count(*) AS times, max(at) AS last,
         (SELECT count(*) FROM feedback f WHERE f.verdict = 'wanted' AND f.id IN
           (SELECT id FROM answers b WHERE b.folded = a.folded)) AS wanted
       FROM answers a WHERE outcome = 'abstained' AND at > ?
       GROUP BY folded ORDER BY wanted DESC, times DESC, last DESC, question LIMIT ?`,
      this.#since(),
      limit,
    );
  }

  /** Finishes what is being written and closes the file. */
  async close(): Promise<void> {
    await this.#writer.flushed();
    this.#database.close();
  }

  async #keep({ person, place, channel }: Visitor, answer: Answer, isPrivate: boolean): Promise<void> {
    this.#sweep();
    const { id, outcome, question } = answer;
    await this.#writer.write(
      `INSERT INTO answers (id, place, channel, person, private, outcome, question, folded, answer, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET answer = excluded.answer, at = excluded.at`,
      [
        id,
        place,
        channel,
        person,
        Number(isPrivate),
        outcome,
        question,
        fold(question),
        JSON.stringify(answer),
        this.#now(),
      ],
    );
  }

  #recall({ person, place }: Visitor, id: string): Answer | null {
    const [row] = this.#all<{ answer: string }>(
      `SELECT answer FROM answers WHERE id = ? AND place = ? AND at > ? AND (person = ? OR private = 0)
       ORDER BY person = ? DESC LIMIT 1`,
      id,
      place,
      this.#since(),
      person,
      person,
    );
    if (row === undefined) return null;
    const answer: Answer = JSON.parse(row.answer);
    return answer;
  }

  async #share({ person, place }: Visitor, id: string): Promise<boolean> {
    const sql = "UPDATE answers SET private = 0 WHERE id = ? AND place = ? AND person = ? AND at > ?";
    return (await this.#writer.write(sql, [id, place, person, this.#since()])) > 0;
  }

  async #feedback(visitor: Visitor, id: string, verdict: Verdict): Promise<boolean> {
    if (this.#recall(visitor, id) === null) return false;
    await this.#writer.write(
      `INSERT INTO feedback (id, place, person, verdict, at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET verdict = excluded.verdict, at = excluded.at`,
      [id, visitor.place, visitor.person, verdict, this.#now()],
    );
    return true;
  }

  #asked(visitor: Visitor, limit: number): readonly string[] {
    const rows = this.#all<{ question: string; folded: string; channel: string }>(
      `SELECT question, folded, channel FROM answers
       WHERE place = ? AND outcome = 'answered' AND private = 0 AND at > ? ORDER BY at DESC LIMIT ?`,
      visitor.place,
      this.#since(),
      ASKED_READ,
    );
    const latest = new Map<string, string>();
    for (const { question, folded, channel } of rows) {
      if (!latest.has(folded) && visitor.sees(channel)) latest.set(folded, question);
    }
    return [...latest.values()].slice(0, limit);
  }

  async #forget({ person }: Visitor): Promise<number> {
    const [answers] = await Promise.all([
      this.#writer.write("DELETE FROM answers WHERE person = ?", [person]),
      this.#writer.write("DELETE FROM feedback WHERE person = ?", [person]),
    ]);
    return answers;
  }

  /** Deletes what is past its term, at most once an hour: `recall` never shows it anyway. */
  #sweep(): void {
    const now = this.#now();
    if (now - this.#swept < HOUR_MS) return;
    this.#swept = now;
    for (const table of ["answers", "feedback"]) {
      // Nobody waits for it: what fails now is swept in an hour.
      this.#writer.write(`DELETE FROM ${table} WHERE at <= ?`, [this.#since()]).catch(() => {});
    }
  }

  /** Whole milliseconds: the columns are integers, and a clock may be finer. */
  #now(): number {
    return Math.floor(this.#clock.now());
  }

  #since(): number {
    return this.#now() - this.#keepMs;
  }

  #all<Row>(sql: string, ...values: Value[]): Row[] {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns are the statement's
    return this.#database.prepare(sql).all(...values) as Row[];
  }
}

function migrate(database: Database.Database): void {
  const taken = Number(Object(database.prepare("PRAGMA user_version").get()).user_version);
  if (taken > MIGRATIONS.length) {
    throw new RangeError(
      `a newer Footnote wrote it (version ${taken}, and this one knows ${MIGRATIONS.length}): install that one again`,
    );
  }
  for (const [offset, step] of MIGRATIONS.slice(taken).entries()) {
    database.exec(`BEGIN IMMEDIATE; ${step} PRAGMA user_version = ${taken + offset + 1}; COMMIT;`);
  }
}

/** Two ways of typing one question are one: case, white space and closing marks aside. */
function fold(question: string): string {
  return question
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Enough to fill an autocomplete list after repeats and hidden channels are left out. */
const ASKED_READ = 500;
