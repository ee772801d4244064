import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { RefusedArticle } from "../../src/articles/refused.ts";
import { importSources, type Imported, type ImportOptions } from "../../src/corpus/import/import.ts";
import { parse } from "../../src/corpus/import/parse.ts";
import type { Parser } from "../../src/corpus/import/parser.ts";

/** A folder with sources and a corpus, gone after the test. */
export interface Place {
  readonly folder: string;
  readonly corpus: string;
  readonly write: (name: string, content: string | Uint8Array) => string;
  readonly run: (sources: readonly string[], options?: Partial<ImportOptions>) => Promise<Imported[]>;
}

/** Gives a parser that works in the test's own thread. */
export function parserHere(): Parser {
  return { parse, close: async () => {} };
}

/** Runs a test in a folder of its own. */
export async function placed(test: (place: Place) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "footnote-import-"));
  const corpus = join(folder, "corpus");
  const place: Place = {
    folder,
    corpus,
    write: (name, content) => {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    run: async (sources, options = {}) => {
      const outcomes: Imported[] = [];
      const given = { corpus, standing: folder, parser: parserHere(), fetcher: noFetcher, ...options };
      for await (const outcome of importSources(sources, given)) outcomes.push(outcome);
      return outcomes;
    },
  };
  try {
    await test(place);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const noFetcher: ImportOptions["fetcher"] = {
  fetch: async () => Promise.reject(new RefusedArticle("nothing is fetched in this test")),
};
