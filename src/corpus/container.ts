/**
 * The file of a snapshot: named sections of bytes.
 *
 * ```
 *  offset 0   8 bytes    magic "FOOTNOTE"
 *         8   uint32 LE  container format
 *        12   uint32 LE  length of the header in bytes
 *        16   uint32 LE  CRC-32 of the header
 *        20   header     JSON: { build, corpus, sections: [{ name, offset, length, crc }] }
 *             sections   each at a multiple of 8 bytes from the start of the file, so that a typed array can
 *                        be laid over it where it stands; `offset` counts from the start of the file
 * ```
 *
 * `build` names the code that derived the contents, `corpus` the articles that they were derived from: a file
 * with another of either is stale. Each section has a checksum of its own, verified when it is first asked for; one
 * that is only read in parts has none, and whoever wrote the parts has theirs.
 */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";
import { sweepTemporary, writeWhole } from "./whole.ts";

/**
 * Bytes with a name, of a typed array its `buffer` as bytes in little-endian order; or parts that follow each other
 * and are read one at a time.
 */
export type Section = { readonly name: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly parts: readonly Uint8Array[] }
);

export interface Container {
  /** The code that derived the contents. */
  readonly build: string;
  /** The articles that they were derived from. */
  readonly corpus: string;
  readonly names: readonly string[];
  /**
   * Gives a section's bytes, laid at a multiple of 8; null where there is none, or it is only read in parts. Throws a
   * {@link BrokenContainer}.
   */
  section(name: string): Uint8Array | null;
  /** Gives bytes `[from, to)` of a section, without looking whether they are damaged; null where they are not there. */
  part(name: string, from: number, to: number): Uint8Array | null;
}

/** What is thrown for a file that is no container, cut off, damaged or of another format: it is made anew. */
export class BrokenContainer extends Error {
  override readonly name = "BrokenContainer";
}

/** Writes a container whole or not at all. */
export async function writeContainer(
  path: string,
  contents: { readonly build: string; readonly corpus: string; readonly sections: readonly Section[] },
): Promise<void> {
  await sweepTemporary(path);
  await writeWhole(path, bytesOf(contents));
}

/**
 * Opens a container, of which nothing is read that is not asked for; the file stays open for as long as the
 * container is held. Throws a {@link BrokenContainer}, or the system's error where there is no file.
 */
export function openContainer(path: string): Container {
  const file = openSync(path, "r");
  const held = { file };
  CLOSING.register(held, file);
  return containerOver({
    length: fstatSync(file).size,
    read(from, length) {
      const bytes = new Uint8Array(length);
      let done = 0;
      while (done < length) {
        const read = readSync(held.file, bytes, done, Math.min(READ_BYTES, length - done), from + done);
        if (read === 0) throw new BrokenContainer("is cut off");
        done += read;
      }
      return bytes;
    },
  });
}

const CLOSING = new FinalizationRegistry<number>((file) => closeSync(file));

/** A single read of more than 2 GB fails on some systems. */
const READ_BYTES = 1 << 30;

/** Reads a container from its bytes, which begin at a multiple of 8. */
export function readContainer(file: Uint8Array): Container {
  return containerOver({
    length: file.length,
    read: (from, length) => file.subarray(from, from + length),
  });
}

/** Where a container's bytes are. */
interface Source {
  readonly length: number;
  /** Gives so many bytes, which begin at a multiple of 8 where `from` is one. */
  read(from: number, length: number): Uint8Array;
}

function containerOver(source: Source): Container {
  const header = headerOf(source);
  const verified = new Map<string, Uint8Array>();
  const byName = new Map(header.sections.map((entry) => [entry.name, entry]));
  for (const { offset, length } of header.sections) {
    if (offset % ALIGNMENT !== 0 || offset + length > source.length) throw new BrokenContainer("is cut off");
  }
  return {
    build: header.build,
    corpus: header.corpus,
    names: [...byName.keys()],
    section(name) {
      const known = verified.get(name);
      const entry = byName.get(name);
      if (known !== undefined || entry === undefined || entry.crc === null) return known ?? null;
      const bytes = source.read(entry.offset, entry.length);
      if (crc32(bytes) !== entry.crc) throw new BrokenContainer(`is damaged in its section "${name}"`);
      verified.set(name, bytes);
      return bytes;
    },
    part(name, from, to) {
      const entry = byName.get(name);
      if (entry === undefined || from < 0 || to < from || to > entry.length) return null;
      return source.read(entry.offset + from, to - from);
    },
  };
}

interface Header {
  readonly build: string;
  readonly corpus: string;
  readonly sections: readonly {
    readonly name: string;
    readonly offset: number;
    readonly length: number;
    /** Null where the section is only read in parts. */
    readonly crc: number | null;
  }[];
}

const MAGIC = new TextEncoder().encode("FOOTNOTE");
const FORMAT = 2;
const PREAMBLE_BYTES = 20;
const ALIGNMENT = 8;

function* bytesOf({ build, corpus, sections }: Parameters<typeof writeContainer>[1]): Generator<Uint8Array> {
  const lengths = sections.map((section) => partsOf(section).reduce((sum, part) => sum + part.length, 0));
  const sums = sections.map((section) => ("bytes" in section ? crc32(section.bytes) : null));
  // The header's length moves the offsets that stand in it: they are counted from the header's end first.
  const header = (start: number): Uint8Array => {
    let offset = start;
    const entries = sections.map(({ name }, at) => {
      const entry = { name, offset, length: lengths[at]!, crc: sums[at] ?? null };
      offset = aligned(offset + entry.length);
      return entry;
    });
    return new TextEncoder().encode(JSON.stringify({ build, corpus, sections: entries } satisfies Header));
  };
  const start = aligned(PREAMBLE_BYTES + header(Number.MAX_SAFE_INTEGER / 4).length);
  const json = header(start);
  const preamble = new Uint8Array(start);
  preamble.set(MAGIC);
  const view = new DataView(preamble.buffer);
  view.setUint32(8, FORMAT, true);
  view.setUint32(12, json.length, true);
  view.setUint32(16, crc32(json), true);
  preamble.set(json, PREAMBLE_BYTES);
  yield preamble;
  for (const [at, section] of sections.entries()) {
    yield* partsOf(section);
    yield new Uint8Array(aligned(lengths[at]!) - lengths[at]!);
  }
}

function partsOf(section: Section): readonly Uint8Array[] {
  return "bytes" in section ? [section.bytes] : section.parts;
}

function headerOf(source: Source): Header {
  const start = source.read(0, Math.min(PREAMBLE_BYTES, source.length));
  if (start.length < PREAMBLE_BYTES || MAGIC.some((byte, at) => start[at] !== byte)) {
    throw new BrokenContainer("is not a snapshot");
  }
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
  const format = view.getUint32(8, true);
  if (format !== FORMAT) throw new BrokenContainer(`is of format ${format}, and this is format ${FORMAT}`);
  const length = view.getUint32(12, true);
  if (PREAMBLE_BYTES + length > source.length) throw new BrokenContainer("is cut off");
  const json = source.read(PREAMBLE_BYTES, length);
  if (crc32(json) !== view.getUint32(16, true)) throw new BrokenContainer("is damaged in its header");
  const header: Header = JSON.parse(new TextDecoder().decode(json));
  return header;
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
