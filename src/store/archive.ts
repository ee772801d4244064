import { closeSync, openSync } from "node:fs";
import { dirname } from "node:path";
import Database from "libsql";
import type { Answer, Clock, Held, Journal, KeptAnswer, Report, Store, Verdict, Visitor } from "../domain.ts";
import { makeFolders } from "../folders.ts";
import { type Answers, createAnswers } from "./answers.ts";
import { createJournal } from "./journal.ts";
import { migrate } from "./migrations.ts";
import { reportOf } from "./report.ts";
import { createSeats, type Seats } from "./seats.ts";
import { BUSY_MS, Sweeper } from "./sweeper.ts";
import { Writer } from "./writer.ts";
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
  readonly #answers: Answers;
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
    const [writer, now, since] = [this.#writer, () => this.#now(), () => this.#since()];
    this.journal = createJournal(database, { writer, seats, since });
    this.#answers = createAnswers(database, { writer, now, since });
    this.#sweeper = new Sweeper(database, { writer, now, keepMs: this.#keepMs });
  }

  /** Gives the store of one visitor, which reads and writes nothing of other places. */
  storeOf(visitor: Visitor): Store {
    return {
      keepDays: this.#keepMs / DAY_MS,
      keep: (answer, options) => this.#keep(visitor, answer, options ?? {}),
      recall: async (id) => this.#answers.recall(visitor, id),
      share: async (id) => this.#answers.share(visitor, id),
      withdraw: async (id) => this.#answers.withdraw(visitor, id),
      feedback: (id, verdict) => this.#feedback(visitor, id, verdict),
      asked: async (limit) => this.#answers.asked(visitor, limit),
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

  async #keep(visitor: Visitor, answer: Answer, options: Partial<KeptAnswer["asked"]>): Promise<boolean> {
    this.#sweeper.sweep();
    return this.#answers.keep(visitor, answer, options).then(
      () => true,
      (error: unknown) => {
        this.#failed(error);
        return false;
      },
    );
  }

  async #feedback(visitor: Visitor, id: string, verdict: Verdict): Promise<boolean> {
    if (this.#answers.recall(visitor, id) === null) return false;
    await this.#writer.write(
      `INSERT INTO feedback (id, place, person, verdict, at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET verdict = excluded.verdict, at = excluded.at`,
      [id, visitor.place, visitor.person, verdict, this.#now()],
    );
    return true;
  }

  #held({ person }: Visitor): Held {
    const since = this.#since();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns are the statement's
    const { answers, feedback, changes } = this.#database
      .prepare(
        `SELECT (SELECT count(*) FROM answers WHERE person = ? AND at > ?) AS answers,
           (SELECT count(*) FROM feedback WHERE person = ? AND at > ?) AS feedback,
           (SELECT count(*) FROM changes WHERE person = ?) AS changes`,
      )
      .get(person, since, person, since, person) as Held;
    // Beside the columns libsql gives how long it took.
    return { answers, feedback, changes };
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
}

const DAY_MS = 86_400_000;
