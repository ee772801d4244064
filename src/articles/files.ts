import { createHash } from "node:crypto";
import { type Dirent, createReadStream } from "node:fs";
import { readFile, readdir, realpath, stat } from "node:fs/promises";
import { basename, extname, join, resolve, sep } from "node:path";
import type { Article, Refusal } from "../domain.ts";
import { decode } from "./decode.ts";
import { jsonLines } from "./jsonlines.ts";
import { isOriginal, type Original, readLedger, signatureOf, whyNotRead } from "./originals.ts";
import { RefusedArticle } from "./refused.ts";

/** Everything that a corpus holds: its articles by id, and what could not be read, with the reason. */
export interface Corpus {
  readonly articles: Article[];
  readonly refusals: Refusal[];
}

/** A text of 1,000,000 characters has at most 4 MB in UTF-8; the rest is front matter. */
const MAX_TEXT_BYTES = 5_000_000;

/** Some 10,000 news articles; all of it is kept in memory, several times over with its index. */
const MAX_JSONL_BYTES = 64 * 1024 * 1024;

/** After so many, the fault is the file's and not a line's. */
const MAX_REFUSED_LINES = 20;

const FORMATS: Readonly<Record<string, "text" | "markdown" | "jsonl">> = {
  ".txt": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".jsonl": "jsonl",
};

/** A file to be read: where it is, what people call it, and its place in the corpus. */
interface Source {
  readonly path: string;
  readonly name: string;
  readonly collection: string | null;
  /** The corpus folder, null for a file that is named itself. */
  readonly root: string | null;
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

/** One article to be: a whole file or a line of one. */
export interface Unit {
  /** What people call it. */
  readonly from: string;
  /** Gives what is the same for the same bytes under the same name. */
  key(): string;
  /** Reads it. Throws a {@link RefusedArticle}. */
  read(): Article;
}

/** The files that a corpus holds, in order, and what is none. */
export interface Listing {
  readonly files: readonly StoredFile[];
  readonly refusals: Refusal[];
  /** The files of other formats that are not imported as they stand now. */
  readonly originals: readonly Original[];
}

/**
 * Reads the articles of folders and files, sorted by id; what cannot be read is refused by name and takes
 * nothing else down. Throws an Error where a path does not exist.
 *
 * A file's id is its path in the folder without its ending, a JSON line's its `id`. Samples step aside as
 * soon as there is an article that is none.
 */
export async function loadCorpus(paths: readonly string[]): Promise<Corpus> {
  const { files, refusals } = await listFiles(paths);
  const read: Placed<Article>[] = [];
  for (const file of files) {
    const reading = await readUnits(file, (unit) => unit.read());
    read.push(...reading.articles);
    refusals.push(...reading.refusals);
  }
  const { kept, refused } = settle(read, (article) => article);
  return {
    articles: kept,
    refusals: [...refusals, ...refused].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
  };
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

/** An article, or what stands for it, and where it came from. */
export interface Placed<T> {
  readonly article: T;
  readonly from: string;
  /** The file's path, where it is known. */
  readonly path?: string;
}

/** Reads the units of a file by `take`, which may throw a {@link RefusedArticle}; one that does is refused by name. */
export async function readUnits<T>(
  file: StoredFile,
  take: (unit: Unit) => T,
): Promise<{ articles: Placed<T>[]; refusals: Refusal[] }> {
  const articles: Placed<T>[] = [];
  const refusals: Refusal[] = [];
  let refused = 0;
  try {
    for await (const unit of unitsOf(file)) {
      try {
        articles.push({ article: take(unit), from: unit.from, path: file.path });
      } catch (error) {
        refused += 1;
        if (refused <= MAX_REFUSED_LINES) refuse(refusals, unit.from, error);
      }
    }
  } catch (error) {
    refuse(refusals, file.name, error);
  }
  if (refused > MAX_REFUSED_LINES) {
    const reason = `${refused - MAX_REFUSED_LINES} more of its lines cannot be read; see the first of them`;
    refusals.push({ from: file.name, reason });
  }
  return { articles, refusals };
}

/**
 * Settles which articles a corpus has, sorted by id: of two with one id the first, and no samples beside others.
 * `told` gives what an article says of itself.
 */
export function settle<T>(
  read: readonly Placed<T>[],
  told: (article: T) => Pick<Article, "id" | "sample">,
): { kept: T[]; refused: Refusal[] } {
  const byId = new Map<string, Placed<T>>();
  const refused: Refusal[] = [];
  for (const placed of read) {
    const { id } = told(placed.article);
    const earlier = byId.get(id);
    if (earlier === undefined) byId.set(id, placed);
    else {
      refused.push({ from: placed.from, reason: clash(id, earlier, placed) });
    }
  }
  const all = [...byId.values()].map(({ article }) => article);
  const own = all.filter((article) => !told(article).sample);
  const kept = (own.length > 0 ? own : all).sort((a, b) => (told(a).id < told(b).id ? -1 : 1));
  return { kept, refused };
}

/** Two folders may have a file of the same name: then their paths tell them apart. */
function clash<T>(id: string, earlier: Placed<T>, later: Placed<T>): string {
  const isSameName = earlier.from === later.from && earlier.path !== later.path;
  if (!isSameName || earlier.path === undefined || later.path === undefined)
    return `has the id "${id}", which ${earlier.from} has already; rename one of them`;
  return `(${later.path}) has the id "${id}", which ${earlier.path} has already; rename one of the files, or put both folders into one folder and name that`;
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
      if (reason !== null) refusals.push({ from: name, reason });
      if (outcome?.signature !== original.signature) originals.push(original);
    } catch (error) {
      refuse(refusals, name, error);
    }
  }
}

async function* unitsOf(file: StoredFile): AsyncGenerator<Unit> {
  const { path, name, size, format, collection } = file;
  // What reads articles takes a tenth of a second to load, and a corpus that has a snapshot is merely listed.
  const { readArticle, readRecord } = await import("./article.ts");
  if (format === "jsonl") {
    checkSize(size, MAX_JSONL_BYTES);
    for await (const line of jsonLines(createReadStream(path))) {
      yield {
        from: `${name}, line ${line.number}`,
        key: () => hashOf(collection ?? "", line.bytes ?? ""),
        read: () => readRecord(line.read(), collection),
      };
    }
    return;
  }
  checkSize(size, MAX_TEXT_BYTES);
  const bytes = await readFile(path);
  const id = name.slice(0, -extname(name).length).normalize("NFC");
  yield {
    from: name,
    key: () => hashOf(name, bytes),
    read: () => readArticle({ id, content: decode(bytes), format, collection }),
  };
}

function hashOf(name: string, content: Uint8Array | string): string {
  return createHash("sha256").update(`${name}\0`).update(content).digest("base64url");
}

function checkSize(size: number, limit: number): void {
  if (size === 0) throw new RefusedArticle("is empty");
  if (size <= limit) return;
  throw new RefusedArticle(`is ${megabytes(size)} MB; at most ${megabytes(limit)} MB are read, split it`);
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

/** Turns what went wrong with one file into a refusal; what is the program's own mistake is thrown on. */
function refuse(refusals: Refusal[], from: string, error: unknown): void {
  if (error instanceof RefusedArticle) refusals.push({ from, reason: error.message });
  else if (error instanceof Error && "code" in error) {
    refusals.push({ from, reason: `cannot be opened: ${codeOf(error)}` });
  } else throw error;
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
