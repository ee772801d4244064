import { COLLECTION } from "./slug.ts";
import { stat } from "node:fs/promises";
import { createFetcher } from "./fetch/fetch.ts";
import { importSources, type ImportOptions, type Imported } from "./import.ts";
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
 * with: several corpora, a corpus that is a file, a collection that is no plain name.
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
  if (options.collection !== undefined && !COLLECTION.test(options.collection)) {
    throw new Error(
      `Cannot import into the collection "${options.collection}": a plain name was wanted, letters, digits, spaces, - and _`,
    );
  }
  const parser = createThreadParser();
  try {
    yield* importSources(sources, { ...options, corpus, parser, fetcher: createFetcher(options) });
  } finally {
    await parser.close();
  }
}
