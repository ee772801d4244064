import { createHash } from "node:crypto";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { listFiles, loadCorpus } from "../articles/files.ts";
import { derive } from "../derive.ts";
import type { Clock, Engine, Refusal, SourceRow } from "../domain.ts";
import { createEngine, createEngineOver } from "../engine.ts";
import { openNameBook } from "../namebook.ts";
import { createCompactRetriever, openCompactRetriever } from "../retriever/compact/compact.ts";
import { createEntry, createSnapshot, restoreSnapshot, type Snapshot } from "../snapshot.ts";
import { BrokenContainer, type Container, openContainer, type Section, writeContainer } from "./container.ts";
import { packArticle, unpackArticle } from "./pack.ts";

export interface StoredOptions {
  /** The folder for snapshots; made where it is missing. */
  readonly folder: string;
  /** Names the code that derives: what another wrote is made anew. */
  readonly build: string;
  readonly clock: Clock;
  readonly quoteMaxChars: number;
  /** A corpus with fewer characters is read as fast as its snapshot. */
  readonly fromChars?: number;
}

/** Some hundred articles, read and indexed in a second. */
export const STORED_DEFAULTS = { fromChars: 1_000_000 } as const satisfies Partial<StoredOptions>;

/**
 * Gives the engine over a corpus, from its snapshot where there is one of these files as they stand; else it
 * reads them, and leaves a snapshot for the next time where the corpus is large. Throws an Error where a path
 * does not exist; a snapshot that cannot be read or written is done without.
 */
export async function openStored(paths: readonly string[], options: StoredOptions): Promise<Engine> {
  const { files } = await listFiles(paths);
  const corpus = hashOf(files.map(({ path, signature }) => [path, signature]));
  const path = join(options.folder, `${hashOf(paths).slice(0, NAME_DIGITS)}.snapshot`);
  const found = restore(path, { build: options.build, corpus });
  const make = async () => readAndStore(paths, { ...options, path, corpus });
  if (found === null) return make();
  return steadied(createEngineOver(found.snapshot, { ...options, refusals: found.refusals }), make);
}

const NAME_DIGITS = 16;

async function readAndStore(
  paths: readonly string[],
  options: StoredOptions & { readonly path: string; readonly corpus: string },
): Promise<Engine> {
  const { path, corpus, build, fromChars } = { ...STORED_DEFAULTS, ...options };
  const { articles, refusals } = await loadCorpus(paths);
  if (articles.reduce((sum, { text }) => sum + text.length, 0) < fromChars) {
    return createEngine(articles, { ...options, refusals });
  }
  const index = createCompactRetriever();
  const snapshot = await createSnapshot(articles.map(derive), { retriever: () => index });
  const sections = sectionsOf(snapshot, index.encode(), refusals);
  // A full disk or a folder that is read-only costs time, not answers.
  await writeContainer(path, { build, corpus, sections }).catch(() => {});
  return createEngineOver(snapshot, { ...options, refusals });
}

/** Gives the engine, which takes the place of one whose snapshot turns out to be damaged: the articles are still there. */
function steadied(first: Engine, make: () => Promise<Engine>): Engine {
  let engine = first;
  let made: Promise<Engine> | undefined;
  const sure = async <T>(act: (engine: Engine) => Promise<T>): Promise<T> => {
    try {
      return await act(engine);
    } catch (error) {
      if (!(error instanceof BrokenContainer)) throw error;
      made ??= make();
      engine = await made;
      return act(engine);
    }
  };
  const now = <T>(act: (engine: Engine) => T): T => {
    try {
      return act(engine);
    } catch (error) {
      if (!(error instanceof BrokenContainer)) throw error;
      made ??= make();
      void made.then((fresh) => (engine = fresh)).catch(() => {});
      throw new Error("Cannot read the snapshot: it is damaged. It is being made anew: try again.", {
        cause: error,
      });
    }
  };
  return {
    get refusals() {
      return engine.refusals;
    },
    ask: async (...asked) => sure(async (one) => one.ask(...asked)),
    search: async (...asked) => sure(async (one) => one.search(...asked)),
    facts: async (...asked) => sure(async (one) => one.facts(...asked)),
    timeline: async (...asked) => sure(async (one) => one.timeline(...asked)),
    check: async (...asked) => sure(async (one) => one.check(...asked)),
    // Suggestions: where they fail, there are none until somebody asks something.
    questions: (...asked) => engine.questions(...asked),
    sources: (scope) => now((one) => one.sources(scope)),
    count: (scope) => now((one) => one.count(scope)),
    article: (id, scope) =>
      now((one) => {
        const found = one.article(id, scope);
        // Read here, where it is seen to be damaged, and not by whoever looks into it.
        return found === null ? null : { article: found.article, sentences: found.sentences };
      }),
  };
}

/**
 * The sections of a snapshot: `articles` holds packed articles, each at a multiple of 4; `places` where each
 * begins (uint32, in units of 4 bytes) and `sums` its checksum; `ids` their ids and whether all may be quoted,
 * `cards` what is told of them without reading them and `refusals` what could not be read, in JSON; `names…` the
 * name book; `index` the compact index. Articles and cards are read when they are asked for.
 */
function sectionsOf(snapshot: Snapshot, index: Uint8Array, refusals: readonly Refusal[]): Section[] {
  const entries = [...snapshot.entries.values()];
  const packs = entries.map(({ derived }) => packArticle(derived));
  const places = new Uint32Array(packs.length + 1);
  for (const [at, { length }] of packs.entries()) places[at + 1] = places[at]! + length / 4;
  const { keys, buckets } = snapshot.names.pack();
  const ids: Ids = { ids: [...snapshot.entries.keys()], allCitable: snapshot.allCitable };
  return [
    { name: "articles", bytes: Buffer.concat(packs) },
    { name: "places", bytes: bytesOf(places) },
    { name: "sums", bytes: bytesOf(Uint32Array.from(packs, (pack) => crc32(pack))) },
    { name: "ids", bytes: Buffer.from(JSON.stringify(ids)) },
    { name: "cards", bytes: Buffer.from(JSON.stringify(entries.map(({ card }) => card))) },
    { name: "names", bytes: keys.bytes },
    { name: "names at", bytes: bytesOf(keys.offsets) },
    { name: "names alike", bytes: buckets.bytes },
    { name: "names alike at", bytes: bytesOf(buckets.offsets) },
    { name: "refusals", bytes: Buffer.from(JSON.stringify(refusals)) },
    { name: "index", bytes: index },
  ];
}

interface Ids {
  readonly ids: readonly string[];
  readonly allCitable: boolean;
}

/** Gives what a snapshot holds; null where there is none, or it is stale, cut off or of another version. */
function restore(path: string, wanted: { readonly build: string; readonly corpus: string }) {
  try {
    const container = openContainer(path);
    return container.build === wanted.build && container.corpus === wanted.corpus
      ? restored(container)
      : null;
  } catch {
    // Whatever is wrong with it, the articles are still there to be read.
    return null;
  }
}

function restored(container: Container): { snapshot: Snapshot; refusals: readonly Refusal[] } | null {
  const section = (name: string): Uint8Array => container.section(name) ?? new Uint8Array();
  const retriever = openCompactRetriever(section("index"));
  if (retriever === null) return null;
  const { ids, allCitable }: Ids = JSON.parse(textOf(section("ids")));
  const refusals: Refusal[] = JSON.parse(textOf(section("refusals")));
  const read = articleReader(container);
  let known: readonly SourceRow[] | undefined;
  const cards = (): readonly SourceRow[] => (known ??= JSON.parse(textOf(section("cards"))));
  const entries = new Map(
    ids.map(
      (id, at) =>
        [
          id,
          createEntry(
            () => unpackArticle(read(at)),
            () => cards()[at]!,
          ),
        ] as const,
    ),
  );
  const names = openNameBook({
    keys: { bytes: section("names"), offsets: numbersOf(section("names at")) },
    buckets: { bytes: section("names alike"), offsets: numbersOf(section("names alike at")) },
  });
  return { snapshot: restoreSnapshot({ entries, retriever, names, allCitable }), refusals };
}

/** Gives the packed article at a place. Throws a {@link BrokenContainer} where it is damaged. */
function articleReader(container: Container): (at: number) => Uint8Array {
  const places = numbersOf(container.section("places")!);
  const sums = numbersOf(container.section("sums")!);
  return (at) => {
    const bytes = container.part("articles", places[at]! * 4, places[at + 1]! * 4);
    if (bytes === null || crc32(bytes) !== sums[at]) throw new BrokenContainer("is damaged in an article");
    return bytes;
  };
}

function bytesOf(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
}

function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
