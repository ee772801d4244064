import { hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Article, Refusal } from "../domain.ts";
import { decode } from "./decode.ts";
import { jsonLines } from "./jsonlines.ts";
import { listFiles, refuse, type StoredFile } from "./listing.ts";
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

/** One article to be: a whole file or a line of one. */
export interface Unit {
  /** What people call it. */
  readonly from: string;
  /** Gives what is the same for the same bytes under the same name. */
  key(): string;
  /** Reads it. Throws a {@link RefusedArticle}. */
  read(): Article;
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
    for await (const units of unitsOf(file)) {
      for (const unit of units) {
        try {
          articles.push({ article: take(unit), from: unit.from, path: file.path });
        } catch (error) {
          refused += 1;
          if (refused <= MAX_REFUSED_LINES) refuse(refusals, unit.from, error);
        }
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

/** Some hundred lines at a time: to wait for each of many small chunks takes longer than to read it. */
const CHUNK_BYTES = 1024 * 1024;

/** Gives a file's units, some hundred lines at a time: what waits for each is compiled with all that is done meanwhile. */
async function* unitsOf(file: StoredFile): AsyncGenerator<readonly Unit[]> {
  const { path, name, size, format, collection } = file;
  // What reads articles takes a tenth of a second to load, and a corpus that has a snapshot is merely listed.
  const { readArticle, readRecord } = await import("./article.ts");
  if (format === "jsonl") {
    // What imports it makes a file of each line.
    checkSize(size, MAX_JSONL_BYTES, "split it, or import it from another folder");
    for await (const lines of jsonLines(createReadStream(path, { highWaterMark: CHUNK_BYTES }))) {
      yield lines.map((line) => ({
        from: `${name}, line ${line.number}`,
        key: () => hashOf(collection ?? "", line.bytes ?? ""),
        read: () => readRecord(line.read(), collection),
      }));
    }
    return;
  }
  checkSize(size, MAX_TEXT_BYTES, "split it");
  const bytes = await readFile(path);
  const id = name.slice(0, -extname(name).length).normalize("NFC");
  yield [
    {
      from: name,
      key: () => hashOf(name, bytes),
      read: () => readArticle({ id, content: decode(bytes), format, collection }),
    },
  ];
}

function hashOf(name: string, content: Uint8Array | string): string {
  return `${hash("sha256", content, "base64url")} ${name}`;
}

function checkSize(size: number, limit: number, advice: string): void {
  if (size === 0) throw new RefusedArticle("is empty");
  if (size <= limit) return;
  throw new RefusedArticle(`is ${megabytes(size)} MB; at most ${megabytes(limit)} MB are read, ${advice}`);
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
