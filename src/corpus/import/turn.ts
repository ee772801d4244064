import { link, readFile, realpath, rename, rm, rmdir, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { threadId } from "node:worker_threads";
import { isSystems } from "../../articles/refused.ts";
import { makeFolders } from "../../folders.ts";
import { isRunning } from "../../running.ts";
import { makeFolder, sweepFolder, unfinishedEnding } from "../whole.ts";

/** Gives back a turn. */
export type Release = () => Promise<void>;

/** How long a turn is waited for, and after how long without a sign of life it is free. */
interface TurnLimits {
  readonly waitMs: number;
  readonly silentMs: number;
}

/** How a turn is taken. */
export interface TurnOptions extends Partial<TurnLimits> {
  /** Told once where the turn does not come at once. */
  readonly waiting?: () => void;
}

/**
 * Waits until nobody else imports into a corpus folder, in this thread or another or another process, and keeps it so until the
 * turn is given back: two at once would each take an article for new and store it twice. The turn of a process
 * that was killed is free. Throws an Error that names who has it where it does not come.
 */
export async function takeTurn(folder: string, options: TurnOptions = {}): Promise<Release> {
  // One after the other, or who came first may be overtaken while its folder is looked for.
  const found = arrivals.last.then(async () => openFolder(folder));
  arrivals.last = found;
  const { root, made } = await found;
  const waiting = once(options.waiting);
  const before = turns.get(root);
  if (before !== undefined) waiting();
  let end = () => {};
  const mine = (before ?? Promise.resolve()).then(async () => new Promise<void>((done) => (end = done)));
  turns.set(root, mine);
  await before;
  const next = () => {
    if (turns.get(root) === mine) turns.delete(root);
    end();
  };
  try {
    const unlock = await lock(root, { ...DEFAULTS, ...options, waiting });
    return async () => {
      try {
        await unlock();
        await removeEmpty(root, made);
      } finally {
        next();
      }
    };
  } catch (error) {
    next();
    // A folder that cannot be written to, or whose disk knows no links, is told of where something is stored.
    if (isSystems(error)) return async () => {};
    throw error;
  }
}

/** Makes the folder where it is missing, and gives its one true path and the first of the folders that were made. */
async function openFolder(folder: string): Promise<{ root: string; made: string | undefined }> {
  try {
    const made = await makeFolder(folder);
    return { root: await realpath(folder), made: made && (await realpath(made)) };
  } catch {
    return { root: folder, made: undefined };
  }
}

/** Takes away the folders that were made for an import that stored nothing. */
async function removeEmpty(root: string, made: string | undefined): Promise<void> {
  if (made === undefined) return;
  try {
    for (let path = root; path.startsWith(made); path = dirname(path)) await rmdir(path);
  } catch {
    // Something lies in it.
  }
}

const arrivals: { last: Promise<unknown> } = { last: Promise.resolve() };

const DEFAULTS: TurnLimits = { waitMs: 10 * 60_000, silentMs: 30_000 };

/** The last turn of each folder in this thread. */
const turns = new Map<string, Promise<void>>();

/** The dot keeps it out of the corpus. */
const LOCK = ".import.lock";

/**
 * What this thread writes into a lock. A number alone may be another process's in a container that shares the folder,
 * and a bot imports on two threads: what is handed over on one, what is dropped into the folder on another.
 */
const OWN = `${process.pid} ${hostname()} ${threadId}\n`;

/** Takes the lock file, which tells the process that has it. A link is made whole or not at all. */
async function lock(root: string, { waitMs, silentMs, waiting }: Required<TurnOptions>): Promise<Release> {
  const path = join(root, LOCK);
  const own = join(root, `${LOCK}.${unfinishedEnding()}`);
  for (let waitedMs = 0; ; waitedMs += STEP_MS) {
    // Whoever had it before may have taken the folder away again.
    makeFolders(root);
    await writeFile(own, OWN);
    const isTaken = await link(own, path).then(() => true, whereThere);
    const nowMs = (await stat(own)).mtimeMs;
    await rm(own, { force: true });
    if (isTaken) {
      // Who was killed between the two left it behind.
      await sweepFolder(root, `${LOCK}.`);
      return kept(path, silentMs);
    }
    const holder = await holderOf(path, { nowMs, silentMs });
    if (holder === null) continue;
    if (waitedMs >= waitMs) {
      throw new Error(
        `Cannot import into "${root}": ${holder} is importing there; try again when it is done`,
      );
    }
    waiting();
    await sleep(STEP_MS);
  }
}

function once(tell: () => void = () => {}): () => void {
  let isTold = false;
  return () => {
    if (!isTold) tell();
    isTold = true;
  };
}

/** Gives false for what is there already. */
function whereThere(error: unknown): boolean {
  if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
  throw error;
}

/** Shows signs of life while the lock is kept, and gives what gives it back. */
function kept(path: string, silentMs: number): Release {
  const timer = setInterval(() => {
    const now = new Date();
    void utimes(path, now, now).catch(() => {});
  }, silentMs / 4);
  timer.unref();
  return async () => {
    clearInterval(timer);
    // One that was taken over while this process stood still is another's; one that cannot be removed falls silent.
    const text = await readFile(path, "utf8").catch(() => null);
    if (text === OWN) await rm(path, { force: true }).catch(() => {});
  };
}

/** Names the process that has the lock; null where none has, and one that was left behind is gone then. */
async function holderOf(
  path: string,
  { nowMs, silentMs }: { readonly nowMs: number; readonly silentMs: number },
): Promise<string | null> {
  const [text, info] = await Promise.all([
    readFile(path, "utf8").catch(nullWhereGone),
    stat(path).catch(nullWhereGone),
  ]);
  if (text === null || info === null) return null;
  const [number = "", host = hostname(), thread = String(threadId)] = text.trim().split(" ");
  const isHere = host === hostname();
  // This thread waits for itself elsewhere: a lock with its number was left by another that had it. One of another
  // thread of this process may have been left too, by one that had the same number; its silence tells.
  const isOwn = Number(number) === process.pid && thread === String(threadId);
  const mayRun = !isHere || (!isOwn && isRunning(Number(number)));
  if (mayRun && nowMs - info.mtimeMs < silentMs) return `process ${number}${isHere ? "" : ` on ${host}`}`;
  // Whoever moves it away frees it; who comes later finds it gone, or the lock of who took it since.
  const away = `${path}.${unfinishedEnding()}`;
  await rename(path, away).catch(nullWhereGone);
  const moved = await readFile(away, "utf8").catch(() => null);
  if (moved !== null && moved !== text) await link(away, path).catch(() => {});
  await rm(away, { force: true });
  return null;
}

/** Whatever else is wrong with a lock would be wrong for ever. */
function nullWhereGone(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}

const STEP_MS = 100;
