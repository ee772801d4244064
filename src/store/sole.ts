import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "libsql";
import { makeFolders } from "../folders.ts";

/** Gives a claim back; the end of the process does so too, however it ends. */
export type Release = () => void;

/** How a claim is made. */
export interface ClaimOptions {
  /** How long to wait for a process that is about to end. */
  readonly waitMs: number;
  /** Told once where the claim does not come at once. */
  readonly waiting: () => void;
  /** Ends the waiting, with the claim not made. */
  readonly signal: AbortSignal;
}

/**
 * Claims a name in a folder for this process alone; gives null where another process has it and keeps it. It is SQLite's
 * own lock on a file of that name, which the system takes back from a process that was killed, in another container too.
 */
export async function claim(
  folder: string,
  name: string,
  { waitMs, waiting, signal }: ClaimOptions,
): Promise<Release | null> {
  for (let waitedMs = 0; !signal.aborted; waitedMs += STEP_MS) {
    const release = claimNow(folder, name);
    if (release !== null) return release;
    if (waitedMs === 0) waiting();
    if (waitedMs >= waitMs) break;
    await sleep(STEP_MS);
  }
  return null;
}

/**
 * Claims a name in a folder at once, or gives null. Where no lock can be had, as on some network disks, nobody can be
 * told apart, and the claim counts as made.
 */
export function claimNow(folder: string, name: string): Release | null {
  let database: Database.Database | undefined;
  try {
    makeFolders(folder, { mode: 0o700 });
    database = new Database(join(folder, `.${name}.lock`));
    database.exec("PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
    const held = database;
    return () => void held.close();
  } catch (error) {
    database?.close();
    const isTaken = error instanceof Error && "code" in error && error.code === "SQLITE_BUSY";
    return isTaken ? null : () => {};
  }
}

const STEP_MS = 100;
