import { join } from "node:path";
import type { Importing } from "../corpus/gather.ts";
import { type Libraries, openLibraries } from "../corpus/library.ts";
import type { Clock, Services, Visitor } from "../domain.ts";
import type { Archive } from "../store/archive.ts";
import type { BotWorld, Corpus } from "./world.ts";

/** The articles, and what looks after them. */
export interface Shelves {
  readonly corpus: Corpus;
  readonly libraries: Libraries;
}

/** Opens what looks after the articles. */
export async function shelvesOf(
  corpus: Corpus,
  { journal }: Archive,
  world: BotWorld,
  failed: (error: unknown) => void,
): Promise<Shelves> {
  const libraries = openLibraries({
    corpus,
    paths: world.paths,
    journal,
    uploads: join(world.dataDir, UPLOADS),
    clock: world.clock,
    operators: world.config.discord.operatorGuildIds,
    version: world.version,
    importing,
    failed,
  });
  // What was left half done is taken back before anybody sees it.
  if (await libraries.recover()) await corpus.refresh();
  return { corpus, libraries };
}

/** Gives what a command runs with, over the articles as they are now. */
export function servicesOf(
  visitor: Visitor,
  { shelves: { corpus, libraries }, archive, clock }: { shelves: Shelves; archive: Archive; clock: Clock },
): Services {
  return {
    engine: corpus.engine(),
    store: archive.storeOf(visitor),
    clock,
    library: libraries.of(visitor),
    past: async (article, version) => corpus.past(article, version),
  };
}

/** The readers of import are loaded when something is handed over. */
const importing: Importing = async function* (...given) {
  const { importInto } = await import("../corpus/import/command.ts");
  yield* importInto(...given);
};

/** The folder in DATA_DIR where files that are handed over lie until they are read. */
const UPLOADS = "uploads";
