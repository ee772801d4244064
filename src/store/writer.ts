import type Database from "libsql";

/**
 * Writes to a database in groups: what is asked for in one turn of the event loop is committed together, so
 * that two hundred answers at once cost one flush to the disk. A promise resolves after its commit.
 */
export class Writer {
  readonly #database: Database.Database;
  #waiting: Job[] = [];
  #next: Promise<void> | null = null;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  /** Runs one statement in the next group and gives the rows that it changed. */
  write(sql: string, values: readonly Value[]): Promise<number> {
    this.#next ??= new Promise((resolve) => {
      setImmediate(() => {
        this.#commit();
        resolve();
      });
    });
    return new Promise((resolve, reject) => this.#waiting.push({ sql, values, resolve, reject }));
  }

  /** Resolves once nothing is waiting. */
  async flushed(): Promise<void> {
    while (this.#next !== null) await this.#next;
  }

  #commit(): void {
    const jobs = this.#waiting;
    this.#waiting = [];
    this.#next = null;
    try {
      this.#database.exec("BEGIN IMMEDIATE");
      const settled = jobs.map((job) => this.#run(job));
      this.#database.exec("COMMIT");
      for (const settle of settled) settle();
    } catch (error) {
      if (this.#isInTransaction()) this.#database.exec("ROLLBACK");
      for (const { reject } of jobs) reject(error);
    }
  }

  /**
   * A statement that fails leaves the others of its group as they are; its caller alone is told. Throws where it took
   * the whole group back, as a full disk does: what came after it would be kept alone, and told as lost.
   */
  #run({ sql, values, resolve, reject }: Job): () => void {
    try {
      const { changes } = this.#database.prepare(sql).run(...values);
      return () => resolve(changes);
    } catch (error) {
      if (!this.#isInTransaction()) throw error;
      return () => reject(error);
    }
  }

  /** A database that was closed must not be asked: libsql ends the whole process then. */
  #isInTransaction(): boolean {
    return this.#database.open && this.#database.inTransaction;
  }
}

/** What a column of the database holds. */
export type Value = string | number | null;

interface Job {
  readonly sql: string;
  readonly values: readonly Value[];
  readonly resolve: (changes: number) => void;
  readonly reject: (reason: unknown) => void;
}
