import { createHash } from "node:crypto";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { Refusal, SourceRow } from "../domain.ts";
import { openNameBook } from "../snapshot/namebook.ts";
import { openCompactRetriever } from "../retriever/compact/compact.ts";
import { type Card, createEntry, type Entry } from "../snapshot/entries.ts";
import { pauses } from "../snapshot/pauses.ts";
import { restoreSnapshot, type Snapshot } from "../snapshot/snapshot.ts";
import { entriesOver } from "../snapshot/stored-entries.ts";
import { countStrings, findString, packStrings } from "../text/strings.ts";
import { BrokenContainer, type Container, openContainer, type Section, writeContainer } from "./container.ts";
import type { Memory, Remembered } from "./memory.ts";
import { packOf } from "./pack.ts";
import { openArticle } from "./unpack.ts";

/**
 * The sections of a snapshot: `articles` holds packed articles, each at a multiple of 4; `places` where each
 * begins (uint32, in units of 4 bytes) and `sums` its checksum; `ids…` their ids, in order; `cards…` what is told of
 * each without reading it, in JSON; `standing` which may not be quoted and `refusals` what could not be read, in JSON;
 * `memory` what a clerk knew of the files, in JSON; `names…` the name book; `index` the compact index. Articles, cards
 * and the index's postings are read when they are asked for.
 */
async function sectionsOf(snapshot: Snapshot, memory: Memory): Promise<Section[] | null> {
  const { retriever } = snapshot;
  // Only the compact index has a form to lie on the disk.
  if (!("encode" in retriever) || typeof retriever.encode !== "function") return null;
  const index: Uint8Array = retriever.encode();
  const { packs, cards } = await packed(snapshot);
  const places = new Uint32Array(packs.length + 1);
  for (let at = 0; at < packs.length; at += 1) places[at + 1] = places[at]! + packs[at]!.length / 4;
  const { keys, buckets } = snapshot.names.pack();
  const ids = packStrings([...snapshot.entries.keys()]);
  const standing: Standing = {
    allCitable: snapshot.allCitable,
    replaced: [...snapshot.replaced],
    copies: [...snapshot.copies],
  };
  return [
    { name: "articles", parts: packs },
    { name: "places", bytes: bytesOf(places) },
    { name: "sums", bytes: bytesOf(Uint32Array.from(packs, (pack) => crc32(pack))) },
    { name: "ids", bytes: ids.bytes },
    { name: "ids at", bytes: bytesOf(ids.offsets) },
    { name: "cards", bytes: Buffer.concat(cards) },
    { name: "cards at", bytes: bytesOf(endsOf(cards)) },
    { name: "standing", bytes: Buffer.from(JSON.stringify(standing)) },
    { name: "names", bytes: keys.bytes },
    { name: "names at", bytes: bytesOf(keys.offsets) },
    { name: "names alike", bytes: buckets.bytes },
    { name: "names alike at", bytes: bytesOf(buckets.offsets) },
    { name: "refusals", bytes: Buffer.from(JSON.stringify(memory.refusals)) },
    { name: "memory", bytes: Buffer.from(JSON.stringify(memory)) },
    { name: "index", bytes: index },
  ];
}

/** Gives the articles packed, and their cards. */
async function packed(
  snapshot: Snapshot,
): Promise<{ packs: readonly Uint8Array[]; cards: readonly Buffer[] }> {
  const pause = pauses();
  const packs: Uint8Array[] = [];
  const cards: Buffer[] = [];
  const entries = [...snapshot.entries.values()];
  // Some at a time: V8 compiles what waits in a long loop, and with it all else that is done there.
  for (let at = 0; at < entries.length; at += PACKED_AT_ONCE) {
    const some = entries.slice(at, at + PACKED_AT_ONCE);
    packs.push(...some.map(packOf));
    cards.push(...some.map(cardOf));
    await pause();
  }
  return { packs, cards };
}

const PACKED_AT_ONCE = 64;

function cardOf({ card }: Entry): Buffer {
  return Buffer.from(JSON.stringify(card));
}

/** Gives where each of some bytes begins that follow each other, and where the last ones end. */
function endsOf(parts: readonly Uint8Array[]): Uint32Array {
  const ends = new Uint32Array(parts.length + 1);
  for (const [at, { length }] of parts.entries()) ends[at + 1] = ends[at]! + length;
  return ends;
}

interface Standing {
  readonly allCitable: boolean;
  readonly replaced: readonly (readonly [string, readonly Card[]])[];
  readonly copies: readonly (readonly [string, readonly string[]])[];
}

/** What a snapshot's file holds. */
export interface StoredSnapshot extends Remembered {
  readonly snapshot: Snapshot;
  readonly refusals: readonly Refusal[];
  /** Names the files that it was made of, see `corpusOf`. */
  readonly corpus: string;
  /** Reads everything. Throws a {@link BrokenContainer} where something is damaged. */
  check(): void;
}

/** Where a snapshot lies, and by which code it was made. */
export interface SnapshotPlace {
  readonly path: string;
  readonly build: string;
}

/** Gives where the snapshot of a corpus lies. */
export function snapshotPlace(
  paths: readonly string[],
  { folder, build }: { folder: string; build: string },
): SnapshotPlace {
  const name = createHash("sha256").update(JSON.stringify(paths)).digest("hex").slice(0, NAME_DIGITS);
  return { path: join(folder, `${name}.snapshot`), build };
}

const NAME_DIGITS = 16;

/** Opens a snapshot; null where there is none, or it is cut off, damaged or of another version. */
export function openSnapshot({ path, build }: SnapshotPlace): StoredSnapshot | null {
  try {
    const container = openContainer(path);
    return container.build === build ? restored(container) : null;
  } catch {
    // Whatever is wrong with it, the articles are still there to be read.
    return null;
  }
}

/** Writes a snapshot whole or not at all, giving the thread back now and then. */
export async function writeSnapshot(
  { path, build }: SnapshotPlace,
  contents: { readonly snapshot: Snapshot; readonly memory: Memory },
): Promise<void> {
  const sections = await sectionsOf(contents.snapshot, contents.memory);
  if (sections !== null) await writeContainer(path, { build, corpus: contents.memory.corpus, sections });
}

function restored(container: Container): StoredSnapshot | null {
  const section = (name: string): Uint8Array => container.section(name) ?? new Uint8Array();
  const index = container.unread("index");
  const retriever =
    index === null ? null : openCompactRetriever(index.bytes, (from, to) => index.read(from, to));
  if (retriever === null) return null;
  const ids = { bytes: section("ids"), offsets: numbersOf(section("ids at")) };
  const { allCitable, ...standing }: Standing = JSON.parse(textOf(section("standing")));
  const refusals: Refusal[] = JSON.parse(textOf(section("refusals")));
  const read = articleReader(container);
  const card = cardReader(container);
  const names = openNameBook({
    keys: { bytes: section("names"), offsets: numbersOf(section("names at")) },
    buckets: { bytes: section("names alike"), offsets: numbersOf(section("names alike at")) },
  });
  return {
    snapshot: restoreSnapshot({
      entries: entriesOver(ids, (at) =>
        createEntry(
          () => openArticle(read(at)),
          () => card(at),
        ),
      ),
      retriever,
      names,
      replaced: new Map(standing.replaced),
      copies: new Map(standing.copies),
      allCitable,
    }),
    refusals,
    corpus: container.corpus,
    get memory(): Memory {
      return JSON.parse(textOf(section("memory")));
    },
    bytes: (id) => read(findString(ids, id)),
    check() {
      for (let at = 0; at < countStrings(ids); at += 1) read(at);
      for (const name of container.names) container.section(name);
    },
  };
}

/** Gives what tells of the article at a place. */
function cardReader(container: Container): (at: number) => SourceRow {
  const cards = container.unread("cards")!;
  const ends = numbersOf(container.section("cards at")!);
  return (at) => {
    const [from, to] = [ends[at]!, ends[at + 1]!];
    cards.read(from, to);
    return JSON.parse(textOf(cards.bytes.subarray(from, to)));
  };
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
