import { chmodSync, existsSync, rmSync } from "node:fs";
import Database from "libsql";

/**
 * Copies a store into a new file while a bot writes to it: the copy is the store at one moment, in one file that
 * needs no log beside it. Throws where the store cannot be read, and where the file is there already.
 */
export function backUp(store: string, to: string): void {
  if (!existsSync(store))
    throw new Error(`Cannot back up "${store}": there is no such file. Check DATA_DIR.`);
  if (existsSync(to)) throw new Error(`Cannot back up into "${to}": it is there already. Name a new file.`);
  const database = new Database(store);
  try {
    database.exec("PRAGMA busy_timeout = 5000");
    database.prepare("VACUUM INTO ?").run(to);
    // What people asked is for its owner's eyes alone.
    chmodSync(to, 0o600);
  } catch (error) {
    rmSync(to, { force: true });
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`Cannot back up "${store}" into "${to}": ${why}.`, { cause: error });
  } finally {
    database.close();
  }
}
