import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { Index as FlexIndex } from "flexsearch";
import Database from "libsql";
import MiniSearch, { type Options } from "minisearch";
import type { QuestionTerm, Retriever } from "../domain.ts";
import { createCompactRetriever, openCompactRetriever } from "../retriever/compact/compact.ts";
import { written } from "../text/terms.ts";
import { terms } from "../text/tokens.ts";
import type { Doc } from "./passages.ts";
import { selectiveTerms } from "./selective.ts";

/** A question as each engine takes it. */
export interface Asking {
  readonly text: string;
  readonly terms: readonly string[];
}

/** An index that was built. */
export interface Index {
  /** Gives the ids of the best passages, the best first. */
  readonly search: (asking: Asking, limit: number) => Promise<readonly string[]> | readonly string[];
  /** Gives what it writes to disk, and a way to open that. */
  readonly save: () => Saved;
}

export interface Saved {
  readonly bytes: number;
  readonly open: () => void;
  /** What is written, where it is JSON. */
  readonly json?: string;
}

/** One of the engines that are compared. */
export interface Contender {
  readonly name: string;
  readonly build: (docs: readonly Doc[], scratch: string) => Index;
}

/** Gives where an engine's index lies once it is saved, where what it saves is JSON. */
export function savedJson(scratch: string, engine: string): string {
  return join(scratch, `${engine}.json`);
}

export const OURS = "Footnote";
export const REFERENCE = "MiniSearch, stop words and stems";

/** All that are compared, ours first. */
export const CONTENDERS: readonly Contender[] = [
  { name: OURS, build: ours },
  { name: REFERENCE, build: (docs) => miniSearch(docs, STEMMED, ({ terms: asked }) => asked) },
  { name: "MiniSearch as shipped before", build: (docs) => miniSearch(docs, STEMMED, withoutCommon(docs)) },
  { name: "MiniSearch, its defaults", build: (docs) => miniSearch(docs, {}, ({ text }) => [text]) },
  { name: "SQLite FTS5", build: fts5 },
  { name: "FlexSearch", build: flexSearch },
];

function ours(docs: readonly Doc[]): Index {
  const index = createCompactRetriever();
  index.add(docs);
  index.frequency("");
  return {
    search: async (asking, limit) => searchOurs(index, asking, limit),
    save: () => {
      const bytes = index.encode();
      return { bytes: bytes.length, open: () => openCompactRetriever(bytes) };
    },
  };
}

/** Asks ours as the engine does: some more by their sums, of which the best by sum and terms matched. */
export async function searchOurs(
  index: Retriever,
  { terms: asked }: Asking,
  limit: number,
): Promise<readonly string[]> {
  const hits = await index.search({ terms: asked.map((term) => [term]), limit: 4 * limit });
  return hits
    .map(({ passage, sum, matched }) => ({ passage, score: sum * matched ** 0.5 }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ passage }) => passage);
}

/** The question's words by the same tokens, stop words and stems; a headline counts as it does with us. */
const STEMMED: Partial<Options<Doc>> = {
  tokenize: (text) => terms(text),
  processTerm: (term) => term,
  searchOptions: {
    boost: { title: 0.4 },
    tokenize: (asked) => asked.split(" "),
    processTerm: (term) => term,
  },
};

function miniSearch(
  docs: readonly Doc[],
  options: Partial<Options<Doc>>,
  words: (asking: Asking) => readonly string[],
): Index {
  const settings: Options<Doc> = { fields: ["title", "text"], ...options };
  const index = new MiniSearch(settings);
  index.addAll(docs);
  return {
    search: (asking, limit) =>
      index
        .search(words(asking).join(" "))
        .slice(0, limit)
        .map(({ id }): string => id),
    save: () => {
      const json = JSON.stringify(index);
      return { bytes: Buffer.byteLength(json), open: () => MiniSearch.loadJSON(json, settings), json };
    },
  };
}

/** Terms in more than a twentieth of the passages are dropped where two rarer ones remain. */
function withoutCommon(docs: readonly Doc[]): (asking: Asking) => readonly string[] {
  const frequencies = new Map<string, number>();
  for (const { terms: own, titleTerms } of docs)
    for (const term of new Set([...written(own), ...written(titleTerms)]))
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const known = { size: docs.length, frequency: (term: string) => frequencies.get(term) ?? 0 };
  const asQuestion = (term: string): QuestionTerm => ({ term, alternatives: [], words: term, name: false });
  return ({ terms: asked }) => selectiveTerms(asked.map(asQuestion), known).map(({ term }) => term);
}

/** By its own Porter stems; the question's words of content, any of them. */
function fts5(docs: readonly Doc[], scratch: string): Index {
  const path = `${scratch}/fts5.db`;
  rmSync(path, { force: true });
  const database = new Database(path);
  database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
  database.exec(
    "CREATE VIRTUAL TABLE passages USING fts5(title, text, content='', tokenize='porter unicode61')",
  );
  const insert = database.prepare("INSERT INTO passages(rowid, title, text) VALUES (?, ?, ?)");
  database.transaction(() => {
    for (const [at, { title, text }] of docs.entries()) insert.run(at + 1, title, text);
  })();
  const ids = docs.map(({ id }) => id);
  const select = database.prepare(
    "SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY bm25(passages, 0.4, 1.0) LIMIT ?",
  );
  return {
    search: ({ text }, limit) => {
      const rows = select.all(
        wordsOf(text)
          .map((word) => `"${word}"`)
          .join(" OR "),
        limit,
      );
      return rows.map((row) => ids[(isRow(row) ? row.rowid : 0) - 1]!);
    },
    save: () => ({
      bytes: statSync(path).size,
      open: () =>
        void new Database(path).prepare("SELECT count(*) FROM passages WHERE passages MATCH 'a'").get(),
    }),
  };
}

function isRow(row: unknown): row is { readonly rowid: number } {
  return typeof row === "object" && row !== null && "rowid" in row;
}

/** Words that `terms` takes for content, as they are written. */
function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => terms(word).length > 0);
}

/** Its defaults for English; `suggest` finds passages that have some of the words. */
function flexSearch(docs: readonly Doc[]): Index {
  const create = () => new FlexIndex({ tokenize: "strict", resolution: 9 });
  const index = create();
  for (const [at, { title, text }] of docs.entries()) index.add(at, `${title} ${text}`);
  const ids = docs.map(({ id }) => id);
  return {
    search: ({ text }, limit) =>
      index.search(wordsOf(text).join(" "), { limit, suggest: true }).map((at) => ids[Number(at)]!),
    save: () => {
      const parts: [string, string][] = [];
      index.export((key: string, data: string) => void parts.push([key, data]));
      return {
        bytes: parts.reduce((sum, [, data]) => sum + Buffer.byteLength(data ?? ""), 0),
        open: () => {
          const opened = create();
          for (const [key, data] of parts) opened.import(key, data);
        },
      };
    },
  };
}
