import { closeSync, existsSync, openSync } from "node:fs";
import Database from "libsql";
import { messageOf } from "../problem.ts";
import { knownVersionOf } from "./migrations.ts";

/** Says why a store could not be opened, and changes nothing in it; null where it can be, or is not there yet. */
export function storeProblem(path: string): string | null {
  if (!existsSync(path)) return null;
  try {
    closeSync(openSync(path, "r+"));
    const database = new Database(path);
    try {
      knownVersionOf(database);
      // The version stands at the beginning of the file; of what comes behind it, the tables are looked up.
      database.prepare("SELECT count(*) FROM sqlite_schema").get();
    } finally {
      database.close();
    }
    return null;
  } catch (error) {
    return messageOf(error);
  }
}
