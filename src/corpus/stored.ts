import { createHash } from "node:crypto";
import { join } from "node:path";
import { listFiles, loadCorpus } from "../articles/files.ts";
import { derive } from "../derive.ts";
import type { Clock, Engine, Refusal } from "../domain.ts";
import { createEngine, createEngineOver } from "../engine.ts";
import { createNameBook, type NameEntry } from "../namebook.ts";
import { createCompactRetriever, openCompactRetriever } from "../retriever/compact/compact.ts";
import { createSnapshot, restoreSnapshot, type Snapshot } from "../snapshot.ts";
import { type Container, openContainer, type Section, writeContainer } from "./container.ts";
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
  const { folder, build, fromChars } = { ...STORED_DEFAULTS, ...options };
  const { files } = await listFiles(paths);
  const corpus = hashOf(files.map(({ path, signature }) => [path, signature]));
  const path = join(folder, `${hashOf(paths).slice(0, NAME_DIGITS)}.snapshot`);
  const found = await restore(path, { build, corpus });
  if (found !== null) return createEngineOver(found.snapshot, { ...options, refusals: found.refusals });
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

const NAME_DIGITS = 16;

/**
 * The sections of a snapshot: `articles` holds packed articles, each at a multiple of 4, `places` where each
 * begins (uint32, in units of 4 bytes), `names` the name book and `refusals` what could not be read, in JSON,
 * and `index` the compact index.
 */
function sectionsOf(snapshot: Snapshot, index: Uint8Array, refusals: readonly Refusal[]): Section[] {
  const packs = [...snapshot.entries.values()].map(({ derived }) => packArticle(derived));
  const places = new Uint32Array(packs.length + 1);
  for (const [at, { length }] of packs.entries()) places[at + 1] = places[at]! + length / 4;
  return [
    { name: "articles", bytes: Buffer.concat(packs) },
    { name: "places", bytes: new Uint8Array(places.buffer) },
    { name: "names", bytes: Buffer.from(JSON.stringify(snapshot.names.entries())) },
    { name: "refusals", bytes: Buffer.from(JSON.stringify(refusals)) },
    { name: "index", bytes: index },
  ];
}

/** Gives what a snapshot holds; null where there is none, or it is stale, cut off or of another version. */
async function restore(path: string, wanted: { readonly build: string; readonly corpus: string }) {
  const container = await openContainer(path).catch(() => null);
  if (container === null || container.build !== wanted.build || container.corpus !== wanted.corpus)
    return null;
  try {
    return restored(container);
  } catch {
    // Whatever is wrong with it, the articles are still there to be read.
    return null;
  }
}

function restored(container: Container): { snapshot: Snapshot; refusals: readonly Refusal[] } | null {
  const section = (name: string): Uint8Array => container.section(name) ?? new Uint8Array();
  const retriever = openCompactRetriever(section("index"));
  if (retriever === null) return null;
  const articles = section("articles");
  const places = section("places");
  const starts = new Uint32Array(places.buffer, places.byteOffset, places.byteLength / 4);
  const derived = Array.from({ length: starts.length - 1 }, (_, at) =>
    unpackArticle(articles.subarray(starts[at]! * 4, starts[at + 1]! * 4)),
  );
  const names: NameEntry[] = JSON.parse(textOf(section("names")));
  const refusals: Refusal[] = JSON.parse(textOf(section("refusals")));
  const snapshot = restoreSnapshot(derived, retriever, createNameBook(names));
  return { snapshot, refusals };
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
}

function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
