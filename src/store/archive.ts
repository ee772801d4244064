import { closeSync, openSync } from "node:fs";
import { dirname } from "node:path";
import Database from "libsql";
import type {
  Answer,
  Clock,
  Held,
  Journal,
  KeptAnswer,
  Report,
  Store,
  Suggested,
  Verdict,
  Visitor,
} from "../domain.ts";
import { makeFolders } from "../folders.ts";
import { createJournal } from "./journal.ts";
import { migrate } from "./migrations.ts";
import { reportOf } from "./report.ts";
import { createSeats, type Seats } from "./seats.ts";
import { BUSY_MS, Sweeper } from "./sweeper.ts";
import { Writer, type Value } from "./writer.ts";
import { messageOf } from "../problem.ts";

/** How an archive is kept. */
export interface ArchiveOptions {
  readonly clock: Clock;
  /** Days for which answers, questions and feedback are kept. */
  readonly keepDays: number;
  /** Told why an answer could not be kept. */
  readonly failed?: (error: unknown) => void;
}

/** The name of the database in DATA_DIR. */
export const STORE_FILE = "footnote.db";

/**
 * Opens the database of what people did: one SQLite file in WAL mode, made with its folder where it is
 * missing, migrated where it is old. Throws where it cannot be read, written or understood, saying what to do.
 */
export function openArchive(path: string, options: ArchiveOptions): Archive {
  try {
    makeFolders(dirname(path), { mode: 0o700 });
    // What people asked is for its owner's eyes alone, whoever made the folder; SQLite makes its log alike.
    closeSync(openSync(path, "a", 0o600));
    const database = new Database(path);
    // FULL: with WAL's usual NORMAL, a power cut may take back what was already acknowledged.
    // secure_delete: what somebody asked to be forgotten is overwritten in the file.
    database.exec(
      `PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;`,
    );
    migrate(database);
    return new Archive(database, { ...options, seats: createSeats(dirname(path)) });
  } catch (error) {
    const why = messageOf(error);
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
  readonly #failed: (error: unknown) => void;
  readonly journal: Journal;
  readonly #seats: Seats;
  readonly #sweeper: Sweeper;

  constructor(
    database: Database.Database,
    { clock, keepDays, failed = () => {}, seats }: ArchiveOptions & { readonly seats: Seats },
  ) {
    this.#database = database;
    this.#writer = new Writer(database);
    this.#clock = clock;
    this.#keepMs = keepDays * DAY_MS;
    this.#failed = failed;
    this.#seats = seats;
    this.journal = createJournal(database, { writer: this.#writer, seats, since: () => this.#since() });
    this.#sweeper = new Sweeper(database, {
      writer: this.#writer,
      now: () => this.#now(),
      keepMs: this.#keepMs,
    });
  }

  /** Gives the store of one visitor, which reads and writes nothing of other places. */
  storeOf(visitor: Visitor): Store {
    return {
      keepDays: this.#keepMs / DAY_MS,
      keep: (answer, options) => this.#keep(visitor, answer, options ?? {}),
      recall: async (id) => this.#recall(visitor, id),
      share: (id) => this.#share(visitor, id),
      withdraw: (id) => this.#withdraw(visitor, id),
      feedback: (id, verdict) => this.#feedback(visitor, id, verdict),
      asked: async (limit) => this.#asked(visitor, limit),
      held: async () => this.#held(visitor),
      forget: () => this.#forget(visitor),
    };
  }

  /** Gives what was asked since a time (absent, since the beginning of the term) and how it went; never who asked. */
  report({ since = 0, limit }: { readonly since?: number; readonly limit: number }): Report {
    return reportOf(this.#database, { from: Math.max(since, this.#since()), limit });
  }

  /** Finishes what is being written and closes the file. */
  async close(): Promise<void> {
    this.#sweeper.stop();
    await this.#writer.flushed();
    this.#database.close();
    this.#seats.leave();
  }

  async #keep(
    { person, place, channel }: Visitor,
    answer: Answer,
    options: Partial<KeptAnswer["asked"]>,
  ): Promise<boolean> {
    this.#sweeper.sweep();
    const { id, outcome, question } = answer;
    const kept = this.#writer.write(
      `INSERT OR REPLACE INTO answers
         (id, place, channel, person, private, outcome, question, folded, answer, article, tells, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        place,
        channel,
        person,
        Number(options.private ?? false),
        outcome,
        question,
        fold(question),
        JSON.stringify(answer),
        options.article ?? null,
        JSON.stringify(options.tells ?? [...new Set(answer.citations?.map(({ article }) => article))]),
        this.#now(),
      ],
    );
    return kept.then(
      () => true,
      (error: unknown) => {
        this.#failed(error);
        return false;
      },
    );
  }

  #recall({ person, place }: Visitor, id: string): KeptAnswer | null {
    const [row] = this.#all<{ answer: string; private: number; article: string | null; tells: string }>(
      `SELECT answer, private, article, tells FROM answers WHERE id = ? AND place = ? AND at > ? AND (person = ? OR private = 0)
       ORDER BY person = ? DESC LIMIT 1`,
      id,
      place,
      this.#since(),
      person,
      person,
    );
    if (row === undefined) return null;
    const answer: Answer = JSON.parse(row.answer);
    const { article, tells } = row;
    return { ...answer, asked: { private: row.private !== 0, article, tells: JSON.parse(tells) } };
  }

  async #share({ person, place }: Visitor, id: string): Promise<boolean> {
    const sql =
      "UPDATE answers SET private = 0 WHERE private = 1 AND id = ? AND place = ? AND person = ? AND at > ?";
    return (await this.#writer.write(sql, [id, place, person, this.#since()])) > 0;
  }

  async #withdraw({ person, place }: Visitor, id: string): Promise<void> {
    const sql = "UPDATE answers SET private = 1 WHERE private = 0 AND id = ? AND place = ? AND person = ?";
    await this.#writer.write(sql, [id, place, person]);
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

  #asked(visitor: Visitor, limit: number): readonly Suggested[] {
    const rows = this.#all<{ question: string; folded: string; channel: string; tells: string }>(
      `SELECT question, folded, channel, tells FROM answers
       WHERE place = ? AND outcome = 'answered' AND private = 0 AND at > ? ORDER BY at DESC LIMIT ?`,
      visitor.place,
      this.#since(),
      ASKED_READ,
    );
    const latest = new Map<string, Suggested>();
    for (const { question, folded, channel, tells } of rows) {
      // The same question, answered from other articles in another channel, is another one.
      const key = `${folded} ${tells}`;
      if (!latest.has(key) && visitor.sees(channel))
        latest.set(key, { question, articles: JSON.parse(tells) });
    }
    return [...latest.values()].slice(0, limit);
  }

  #held({ person }: Visitor): Held {
    const [held] = this.#all<Held>(
      `SELECT (SELECT count(*) FROM answers WHERE person = ? AND at > ?) AS answers,
         (SELECT count(*) FROM feedback WHERE person = ? AND at > ?) AS feedback,
         (SELECT count(*) FROM changes WHERE person = ?) AS changes`,
      person,
      this.#since(),
      person,
      this.#since(),
      person,
    );
    return held ?? { answers: 0, feedback: 0, changes: 0 };
  }

  async #forget({ person }: Visitor): Promise<Held> {
    const [answers, feedback, changes] = await Promise.all([
      this.#writer.write("DELETE FROM answers WHERE person = ?", [person]),
      this.#writer.write("DELETE FROM feedback WHERE person = ?", [person]),
      // What was done to the articles stays, so that it can be taken back; who did it does not.
      this.#writer.write("UPDATE changes SET person = '', who = NULL WHERE person = ?", [person]),
    ]);
    this.#sweeper.emptyLog();
    return { answers, feedback, changes };
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

/** Two ways of typing one question are one: case, white space and closing marks aside. */
function fold(question: string): string {
  return question
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const DAY_MS = 86_400_000;
/** Enough to fill an autocomplete list after repeats and hidden channels are left out. */
const ASKED_READ = 500;
