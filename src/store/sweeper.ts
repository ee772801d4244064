import type Database from "libsql";
import { FINISHED_BEFORE } from "./journal.ts";
import type { Writer } from "./writer.ts";

/** What a sweeper sweeps with: by the time in milliseconds since the epoch, what is older than its term goes. */
export interface Sweeping {
  readonly writer: Writer;
  readonly now: () => number;
  readonly keepMs: number;
}

/** Deletes from a database what is past its term, for as long as it is not stopped. */
export class Sweeper {
  readonly #database: Database.Database;
  readonly #sweeping: Sweeping;
  readonly #timer: NodeJS.Timeout;
  #swept = Number.NEGATIVE_INFINITY;

  constructor(database: Database.Database, sweeping: Sweeping) {
    this.#database = database;
    this.#sweeping = sweeping;
    // Where nobody asks anything any more, what is past its term goes all the same.
    this.#timer = setInterval(() => this.sweep(), HOUR_MS);
    this.#timer.unref();
  }

  /** Deletes what is past its term, at most once an hour: nobody is shown it meanwhile. */
  sweep(): void {
    const { writer, now, keepMs } = this.#sweeping;
    const nowMs = now();
    if (nowMs - this.#swept < HOUR_MS) return;
    this.#swept = nowMs;
    const swept = PAST_TERM.map((sql) => writer.write(sql, [nowMs - keepMs]));
    // Nobody waits for it: what fails now is swept in an hour.
    void Promise.all(swept).then(
      () => this.emptyLog(),
      () => {},
    );
  }

  /**
   * Empties the log beside the file, which goes on holding what was deleted until it happens to be written over. Where
   * that cannot be done now, as somebody reads (a backup does), the next sweep does it: nobody is kept waiting for it.
   */
  emptyLog(): void {
    if (!this.#database.open) return;
    this.#database.exec("PRAGMA busy_timeout = 0");
    try {
      this.#database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();
    } catch {
      // What was deleted is deleted all the same.
    } finally {
      this.#database.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
    }
  }

  /** Leaves what is there to the next one that opens it. */
  stop(): void {
    clearInterval(this.#timer);
  }
}

/** So long a write waits for another process to end its own. */
export const BUSY_MS = 5_000;
const HOUR_MS = 3_600_000;
/** What is deleted when its term is over; a change that is under way has none. */
const PAST_TERM = [
  "DELETE FROM answers WHERE at <= ?",
  "DELETE FROM feedback WHERE at <= ?",
  FINISHED_BEFORE,
];
