import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, extname, join, resolve, sep } from "node:path";
import type { Refusal } from "../domain.ts";
import { isOriginal, type Original, readLedger, signatureOf, whyNotRead } from "./originals.ts";
import { isSystems, RefusedArticle } from "./refused.ts";

/** The files that a corpus holds, in order, and what is none. */
export interface Listing {
  readonly files: readonly StoredFile[];
  readonly refusals: Refusal[];
  /** The files of other formats that are not imported as they stand now. */
  readonly originals: readonly Original[];
}

/** A file of the corpus as it stands on the disk. */
export interface StoredFile extends Source {
  readonly format: "text" | "markdown" | "jsonl";
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modifiedMs: number;
  /** Differs as soon as the file was written, replaced or moved. */
  readonly signature: string;
}

/** A file to be read: where it is, what people call it, and its place in the corpus. */
interface Source {
  readonly path: string;
  readonly name: string;
  readonly collection: string | null;
  /** The corpus folder, null for a file that is named itself. */
  readonly root: string | null;
}

/** Lists the files of a corpus without reading them. Throws an Error where a path does not exist. */
export async function listFiles(paths: readonly string[]): Promise<Listing> {
  const listing: Filling = { files: [], refusals: [], originals: [] };
  for (const path of paths) {
    const originals: Source[] = [];
    for await (const source of sourcesOf(listing, path)) {
      if (isOriginal(source.name)) originals.push(source);
      else await addStored(listing, source);
    }
    await addOriginals(listing, originals);
  }
  return listing;
}

/** A listing that is being made. */
interface Filling extends Listing {
  readonly files: StoredFile[];
  readonly originals: Original[];
}

async function* sourcesOf(listing: Pick<Listing, "refusals">, path: string): AsyncGenerator<Source> {
  let folder: boolean;
  try {
    folder = (await stat(path)).isDirectory();
  } catch (error) {
    const way = "give an existing folder, or a .jsonl, .txt or .md file, with --corpus or CORPUS";
    throw new Error(`Cannot read the corpus "${path}": ${codeOf(error)}; ${way}`, { cause: error });
  }
  if (folder) yield* walk(listing, await realpath(path), "");
  else yield { path, name: basename(path), collection: null, root: null };
}

/** Gives the files under a folder, by name, none that begins with a dot; refuses links that lead out of it. */
export async function* walk(
  loading: Pick<Listing, "refusals">,
  root: string,
  folder: string,
): AsyncGenerator<Source> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    loading.refusals.push({ from: folder, reason: `cannot be opened: ${codeOf(error)}` });
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.name.startsWith(".") || name.toLowerCase() === "readme.md") continue;
    const path = join(root, name);
    if (entry.isDirectory()) yield* walk(loading, root, name);
    else if (entry.isFile()) yield { path, name, collection: collectionOf(name), root };
    else if (entry.isSymbolicLink()) {
      const reason = await whyNotFollowed(root, path);
      if (reason === null) yield { path, name, collection: collectionOf(name), root };
      else loading.refusals.push({ from: name, reason });
    } else {
      const reason = "is a pipe, socket or device and no file; save what it gives as a file";
      loading.refusals.push({ from: name, reason });
    }
  }
}

function collectionOf(name: string): string | null {
  const [first, ...rest] = name.split("/");
  return rest.length > 0 && first !== undefined ? first : null;
}

async function whyNotFollowed(root: string, path: string): Promise<string | null> {
  try {
    const target = await realpath(path);
    if (!target.startsWith(resolve(root) + sep))
      return "is a link out of the corpus folder; copy the file here";
    const found = await stat(target);
    return found.isFile() ? null : "is a link to a folder; articles are read where they stand";
  } catch (error) {
    return `is a link that leads nowhere: ${codeOf(error)}`;
  }
}

/** Adds a file where it is one of ours; what cannot be opened is refused. */
async function addStored({ files, refusals }: Filling, source: Source): Promise<void> {
  const format = FORMATS[extname(source.name).toLowerCase()];
  if (format === undefined) return;
  try {
    const { size, mtimeMs: modifiedMs, ctimeMs, ino } = await stat(source.path);
    files.push({
      ...source,
      format,
      size,
      modifiedMs,
      signature: [size, modifiedMs, ctimeMs, ino].join(" "),
    });
  } catch (error) {
    refuse(refusals, source.name, error);
  }
}

const FORMATS: Readonly<Record<string, "text" | "markdown" | "jsonl">> = {
  ".txt": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".jsonl": "jsonl",
};

/** Refuses the files of other formats that have no articles here, and tells those that wait to be imported. */
async function addOriginals({ originals, refusals }: Filling, sources: readonly Source[]): Promise<void> {
  const ledgers = new Map<string, ReturnType<typeof readLedger>>();
  for (const { path, name, root } of sources) {
    if (root === null) {
      refusals.push({ from: name, reason: "is not read from the corpus; import it into a folder" });
      continue;
    }
    try {
      const original = { root, name, path, signature: signatureOf(await stat(path)) };
      const ledger = ledgers.get(root) ?? readLedger(root);
      ledgers.set(root, ledger);
      const outcome = (await ledger).get(name);
      const reason = whyNotRead(original, outcome);
      const isDue = outcome?.signature !== original.signature;
      if (reason !== null) refusals.push({ from: name, reason, ...(isDue ? { isDue } : {}) });
      if (isDue) originals.push(original);
    } catch (error) {
      refuse(refusals, name, error);
    }
  }
}

/** Turns what went wrong with one file into a refusal; what is the program's own mistake is thrown on. */
export function refuse(refusals: Refusal[], from: string, error: unknown): void {
  if (error instanceof RefusedArticle) refusals.push({ from, reason: error.message });
  else if (isSystems(error)) refusals.push({ from, reason: `cannot be opened: ${codeOf(error)}` });
  else throw error;
}

/** Gives the system's error in plain words. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  const words: Readonly<Record<string, string>> = {
    ENOENT: "there is no such file or folder",
    EACCES: "reading it is not permitted",
    EPERM: "reading it is not permitted",
    ELOOP: "its links go in a circle",
    ENOTDIR: "part of the path is not a folder",
  };
  return words[code] ?? code;
}
