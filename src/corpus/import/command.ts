import { lstat, stat } from "node:fs/promises";
import { join } from "node:path";
import { createFetcher } from "./fetch/fetch.ts";
import { importSources, type ImportOptions, type Imported } from "./import.ts";
import { COLLECTION } from "./slug.ts";
import { createThreadParser } from "./thread.ts";

/** How the command line imports. */
export type CommandOptions = Pick<
  ImportOptions,
  "dryRun" | "follow" | "collection" | "stdin" | "standing" | "shallow"
> & {
  /** The version of Footnote, which the servers of addresses are told. */
  readonly version: string;
};

/**
 * Imports sources into the one corpus folder that was named. Throws an Error for what no import can begin
 * with: several corpora, a corpus that is a file, a collection that is no plain name or no folder of the corpus.
 */
export async function* importInto(
  corpora: readonly string[],
  sources: readonly string[],
  options: CommandOptions,
): AsyncGenerator<Imported> {
  const [corpus, ...others] = corpora;
  if (corpus === undefined || others.length > 0) {
    throw new Error("Cannot import into several corpora: name one folder with --corpus");
  }
  if ((await stat(corpus).catch(() => null))?.isFile()) {
    throw new Error(`Cannot import into "${corpus}": it is a file; name a folder with --corpus`);
  }
  // A shell gives one for a variable that is not set, and it would stand for the folder that the person stands in.
  if (sources.some((source) => source.trim() === "")) {
    throw new Error('Cannot import "": name a file, a folder or an address, or . for this folder');
  }
  if (options.collection !== undefined) await checkCollection(corpus, options.collection);
  const parser = createThreadParser();
  try {
    yield* importSources(sources, { ...options, corpus, parser, fetcher: createFetcher(options) });
  } finally {
    await parser.close();
  }
}

/** What is stored behind a link would lie outside of the corpus, and would not be read either. */
async function checkCollection(corpus: string, name: string): Promise<void> {
  const cannot = `Cannot import into the collection "${name}"`;
  if (!COLLECTION.test(name))
    throw new Error(`${cannot}: a plain name was wanted, letters, digits, spaces, - and _`);
  const there = await lstat(join(corpus, name)).catch(() => null);
  if (there?.isSymbolicLink() === true)
    throw new Error(`${cannot}: it is a link; make it a folder, or give the one it leads to with --corpus`);
}
