import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import Database from "libsql";
import { messageOf } from "../problem.ts";

/**
 * Copies a store into a new file while a bot writes to it: the copy is the store at one moment, in one file that
 * needs no log beside it. It stands under its name whole and on the disk, or not at all. Throws where the store cannot
 * be read, and where the file is there already or has no folder.
 */
export function backUp(store: string, to: string): void {
  if (!existsSync(store))
    throw new Error(
      `Cannot back up "${store}": there is no such file. A bot or a conversation makes it; check DATA_DIR.`,
    );
  if (existsSync(to)) throw new Error(`Cannot back up into "${to}": it is there already. Name a new file.`);
  if (!existsSync(dirname(to)))
    throw new Error(
      `Cannot back up into "${to}": its folder does not exist. Make it first, or name a file in another.`,
    );
  const temporary = join(dirname(to), `.${basename(to)}.${process.pid}.tmp`);
  try {
    // What people asked is for its owner's eyes alone, also while it is copied: SQLite fills an empty file.
    closeSync(openSync(temporary, "w", 0o600));
    copy(store, temporary);
    flush(temporary, "r+");
    renameSync(temporary, to);
  } catch (error) {
    rmSync(temporary, { force: true });
    const why = messageOf(error);
    throw new Error(`Cannot back up "${store}" into "${to}": ${why}.`, { cause: error });
  }
  // Windows opens no folder, and needs no such thing.
  if (process.platform !== "win32") flush(dirname(to), "r");
}

function copy(store: string, to: string): void {
  const database = new Database(store);
  try {
    database.exec("PRAGMA busy_timeout = 5000");
    database.prepare("VACUUM INTO ?").run(to);
  } finally {
    database.close();
  }
}

/** Puts a file or a folder on the disk; VACUUM INTO leaves that to others (https://www.sqlite.org/lang_vacuum.html). */
function flush(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
