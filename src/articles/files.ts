import { type Dirent, createReadStream } from "node:fs";
import { readFile, readdir, realpath, stat } from "node:fs/promises";
import { basename, extname, join, resolve, sep } from "node:path";
import type { Article, Refusal } from "../domain.ts";
import { readArticle, readRecord } from "./article.ts";
import { decode } from "./decode.ts";
import { jsonLines } from "./jsonlines.ts";
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

const IMPORTED = [".html", ".htm", ".pdf", ".docx", ".epub"];

/** A file to be read: where it is, what people call it, and its place in the corpus. */
interface Source {
  readonly path: string;
  readonly name: string;
  readonly collection: string | null;
}

/** What has been read so far, and where each id came from. */
interface Loading {
  readonly articles: Map<string, { article: Article; from: string }>;
  readonly refusals: Refusal[];
}

/**
 * Reads the articles of folders and files, sorted by id; what cannot be read is refused by name and takes
 * nothing else down. Throws an Error where a path does not exist.
 *
 * A file's id is its path in the folder without its ending, a JSON line's its `id`. Samples step aside as
 * soon as there is an article that is none.
 */
export async function loadCorpus(paths: readonly string[]): Promise<Corpus> {
  const loading: Loading = { articles: new Map(), refusals: [] };
  for (const path of paths) await loadPath(loading, path);
  const all = [...loading.articles.values()].map(({ article }) => article);
  const own = all.filter((article) => !article.sample);
  return {
    articles: (own.length > 0 ? own : all).sort((a, b) => (a.id < b.id ? -1 : 1)),
    refusals: loading.refusals.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
  };
}

async function loadPath(loading: Loading, path: string): Promise<void> {
  let folder: boolean;
  try {
    folder = (await stat(path)).isDirectory();
  } catch (error) {
    const way = "give an existing folder, or a .jsonl, .txt or .md file, with --corpus or CORPUS";
    throw new Error(`Cannot read the corpus "${path}": ${codeOf(error)}; ${way}`, { cause: error });
  }
  if (!folder) return loadFile(loading, { path, name: basename(path), collection: null });
  const root = await realpath(path);
  for await (const source of walk(loading, root, "")) await loadFile(loading, source);
}

/** Gives the files under a folder, by name; refuses links that lead out of it. */
async function* walk(loading: Loading, root: string, folder: string): AsyncGenerator<Source> {
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
    else if (entry.isFile()) yield { path, name, collection: collectionOf(name) };
    else if (entry.isSymbolicLink()) {
      const reason = await whyNotFollowed(root, path);
      if (reason === null) yield { path, name, collection: collectionOf(name) };
      else loading.refusals.push({ from: name, reason });
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

async function loadFile(loading: Loading, source: Source): Promise<void> {
  const ending = extname(source.name).toLowerCase();
  const format = FORMATS[ending];
  if (format === undefined) {
    if (!IMPORTED.includes(ending)) return;
    const reason = "not a format that is read from the corpus; save its text as .txt or .md";
    loading.refusals.push({ from: source.name, reason });
    return;
  }
  try {
    const { size } = await stat(source.path);
    if (format === "jsonl") return await loadLines(loading, source, size);
    checkSize(size, MAX_TEXT_BYTES);
    const content = decode(await readFile(source.path));
    const id = source.name.slice(0, -ending.length).normalize("NFC");
    add(loading, readArticle({ id, content, format, collection: source.collection }), source.name);
  } catch (error) {
    refuse(loading, source.name, error);
  }
}

async function loadLines(loading: Loading, source: Source, size: number): Promise<void> {
  checkSize(size, MAX_JSONL_BYTES);
  let refused = 0;
  for await (const line of jsonLines(createReadStream(source.path))) {
    const from = `${source.name}, line ${line.number}`;
    try {
      add(loading, readRecord(line.read(), source.collection), from);
    } catch (error) {
      refused += 1;
      if (refused <= MAX_REFUSED_LINES) refuse(loading, from, error);
    }
  }
  if (refused <= MAX_REFUSED_LINES) return;
  const reason = `${refused - MAX_REFUSED_LINES} more of its lines cannot be read; see the first of them`;
  loading.refusals.push({ from: source.name, reason });
}

function checkSize(size: number, limit: number): void {
  if (size === 0) throw new RefusedArticle("is empty");
  if (size <= limit) return;
  throw new RefusedArticle(`is ${megabytes(size)} MB; at most ${megabytes(limit)} MB are read, split it`);
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

function add(loading: Loading, article: Article, from: string): void {
  const earlier = loading.articles.get(article.id);
  if (earlier === undefined) {
    loading.articles.set(article.id, { article, from });
    return;
  }
  const reason = `has the id "${article.id}", which ${earlier.from} has already; rename one of them`;
  loading.refusals.push({ from, reason });
}

/** Turns what went wrong with one file into a refusal; what is the program's own mistake is thrown on. */
function refuse(loading: Loading, from: string, error: unknown): void {
  if (error instanceof RefusedArticle) loading.refusals.push({ from, reason: error.message });
  else if (error instanceof Error && "code" in error) {
    loading.refusals.push({ from, reason: `cannot be opened: ${codeOf(error)}` });
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
