import { randomBytes } from "node:crypto";
import { type FileHandle, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { makeFolders } from "../folders.ts";
import { isRunning } from "../running.ts";

/** How a file is written. */
export interface WriteOptions {
  readonly mode?: number;
  /** Leaves it to the caller to flush the folder, once for all files: the name may be lost until then, never half a file. */
  readonly isOneOfMany?: boolean;
}

/**
 * Writes a file whole or not at all: under a temporary name beside it, flushed to the disk, then renamed over
 * the old one. Whoever reads `path` at any moment, or after a crash, finds the old content or the new.
 */
export async function writeWhole(
  path: string,
  chunks: Iterable<Uint8Array>,
  { mode = OWNER_ALONE, isOneOfMany = false }: WriteOptions = {},
): Promise<void> {
  const folder = dirname(path);
  await makeFolder(folder);
  const temporary = join(folder, `${prefixOf(path)}${unfinishedEnding()}`);
  const file = await open(temporary, "w", mode);
  try {
    for (const list of gathered(chunks)) await writeAll(file, list);
    await file.sync();
    await file.close();
    await rename(temporary, path);
  } catch (error) {
    await file.close().catch(() => {});
    await rm(temporary, { force: true });
    throw error;
  }
  if (!isOneOfMany) await flushFolder(folder);
}

/** Removes what processes left behind that were killed while they wrote `path`. */
export async function sweepTemporary(path: string): Promise<void> {
  await sweepFolder(dirname(path), prefixOf(path));
}

/** Removes what processes left behind in a folder that were killed while they wrote a file there. */
export async function sweepFolder(folder: string, prefix = "."): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number(TEMPORARY.exec(name)?.[1]);
    if (pid > 0 && !isRunning(pid)) await rm(join(folder, name), { force: true });
  }
}

/** The dot keeps what is half written out of the corpus and out of listings. */
function prefixOf(path: string): string {
  return `.${basename(path)}.`;
}

/**
 * Gives an ending for the name of what is half written, unlike any other: two threads have one number, and so have
 * processes in two containers. The number is the process's, for who sweeps.
 */
export function unfinishedEnding(): string {
  return `${randomBytes(4).toString("hex")}.${process.pid}.tmp`;
}

const TEMPORARY = /\.(\d{1,10})\.tmp$/;

/** What people did is nobody else's. */
const OWNER_ALONE = 0o600;
/** Articles are read by whoever may read the folder. */
export const READABLE = 0o666;

/** Gives the same bytes in the same order, by lists that are written at once: each write goes by way of another thread. */
function* gathered(chunks: Iterable<Uint8Array>): Generator<readonly Uint8Array[]> {
  let list: Uint8Array[] = [];
  let bytes = 0;
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += WRITE_BYTES) {
      const part = chunk.length <= WRITE_BYTES ? chunk : chunk.subarray(at, at + WRITE_BYTES);
      if (bytes + part.length > WRITE_BYTES) {
        yield list;
        list = [];
        bytes = 0;
      }
      list.push(part);
      bytes += part.length;
    }
  }
  if (bytes > 0) yield list;
}

/** A single write of more than 2 GB fails on some systems. */
const WRITE_BYTES = 64 * 1024 * 1024;

/** Writes all of them from where they lie: to copy thousands of packed articles together took longer. */
async function writeAll(file: FileHandle, chunks: readonly Uint8Array[]): Promise<void> {
  for (let left = chunks; left.length > 0;) {
    const { bytesWritten } = await file.writev(left);
    left = behind(left, bytesWritten);
  }
}

/** Gives what is left of chunks of which so many bytes are written: on a full disk a write ends early. */
function behind(chunks: readonly Uint8Array[], written: number): readonly Uint8Array[] {
  let place = 0;
  let bytes = written;
  while (place < chunks.length && bytes >= chunks[place]!.length) {
    bytes -= chunks[place]!.length;
    place += 1;
  }
  return bytes === 0 ? chunks.slice(place) : [chunks[place]!.subarray(bytes), ...chunks.slice(place + 1)];
}

/**
 * Makes a folder where it is missing, and those above it; their names are on the disk then. Gives the first that was
 * made.
 */
export async function makeFolder(folder: string): Promise<string | undefined> {
  const first = makeFolders(folder);
  if (first === undefined) return undefined;
  const least = resolve(first).length;
  for (let made = resolve(folder); made.length >= least; made = dirname(made))
    await flushFolder(dirname(made));
  return first;
}

/** Puts the names in a folder on the disk: a rename or a removal is there once its folder is. Windows cannot, and needs no such thing. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  if (handle === null) return;
  await handle.sync().catch(() => {});
  await handle.close();
}
