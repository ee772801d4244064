/**
 * The file of a snapshot: named sections of bytes.
 *
 * ```
 *  offset 0   8 bytes    magic "FOOTNOTE"
 *         8   uint32 LE  container format
 *        12   uint32 LE  length of the header in bytes
 *        16   uint32 LE  CRC-32 of the header
 *        20   header     JSON: { build, corpus, sections: [{ name, offset, length, sums }] }
 *             sections   each at a multiple of 8 bytes from the start of the file, so that a typed array can
 *                        be laid over it where it stands; `offset` counts from the start of the file
 * ```
 *
 * `build` names the code that derived the contents, `corpus` the articles that they were derived from: a file
 * with another of either is stale. `sums` are the checksums of a section's blocks of 64 KB, verified when they are
 * first read; a section that is only read in parts has none, and whoever wrote the parts has theirs.
 */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";
import { sumsOf, unreadBlocks, type UnreadBytes } from "./blocks.ts";
import { sweepTemporary, writeWhole } from "./whole.ts";

/**
 * Bytes with a name, of a typed array its `buffer` as bytes in little-endian order; or parts that follow each other
 * and are read one at a time.
 */
export type Section = { readonly name: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly parts: readonly Uint8Array[] }
);

/** What a container holds: named sections of bytes, each read and checked when it is asked for. */
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
  /** Gives a section of which nothing is read yet; null as for `section`. */
  unread(name: string): UnreadBytes | null;
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
    read(from, into) {
      let done = 0;
      while (done < into.length) {
        const most = Math.min(READ_BYTES, into.length - done);
        const read = readSync(held.file, into, done, most, from + done);
        if (read === 0) throw new BrokenContainer("is cut off");
        done += read;
      }
    },
  });
}

const CLOSING = new FinalizationRegistry<number>((file) => closeSync(file));

/** A single read of more than 2 GB fails on some systems. */
const READ_BYTES = 1 << 30;

/** Reads a container from its bytes. */
export function readContainer(file: Uint8Array): Container {
  return containerOver({
    length: file.length,
    read: (from, into) => into.set(file.subarray(from, from + into.length)),
  });
}

/** Where a container's bytes are. */
interface Source {
  readonly length: number;
  /** Fills an array with the bytes from a place on. */
  read(from: number, into: Uint8Array): void;
}

function containerOver(source: Source): Container {
  const header = headerOf(source);
  const begun = new Map<string, UnreadBytes>();
  const byName = new Map(header.sections.map((entry) => [entry.name, entry]));
  for (const { offset, length } of header.sections) {
    if (offset % ALIGNMENT !== 0 || offset + length > source.length) throw new BrokenContainer("is cut off");
  }
  const unread = (name: string): UnreadBytes | null => {
    const known = begun.get(name);
    const entry = byName.get(name);
    if (known !== undefined || entry === undefined || entry.sums === null) return known ?? null;
    const { offset, length, sums } = entry;
    const section = unreadBlocks({
      length,
      sums,
      read: (from, into) => source.read(offset + from, into),
      damaged: () => new BrokenContainer(`is damaged in its section "${name}"`),
    });
    begun.set(name, section);
    return section;
  };
  return {
    build: header.build,
    corpus: header.corpus,
    names: [...byName.keys()],
    unread,
    section(name) {
      const found = unread(name);
      found?.read(0, found.bytes.length);
      return found?.bytes ?? null;
    },
    part(name, from, to) {
      const entry = byName.get(name);
      if (entry === undefined || from < 0 || to < from || to > entry.length) return null;
      return bytesAt(source, entry.offset + from, to - from);
    },
  };
}

function bytesAt(source: Source, from: number, length: number): Uint8Array {
  // All of it is written over; and it has a buffer of its own, over which typed arrays are laid.
  const bytes = new Uint8Array(Buffer.allocUnsafeSlow(length).buffer);
  source.read(from, bytes);
  return bytes;
}

interface Header {
  readonly build: string;
  readonly corpus: string;
  readonly sections: readonly {
    readonly name: string;
    readonly offset: number;
    readonly length: number;
    /** One a block; null where the section is only read in parts. */
    readonly sums: readonly number[] | null;
  }[];
}

const MAGIC = new TextEncoder().encode("FOOTNOTE");
const FORMAT = 3;
const PREAMBLE_BYTES = 20;
const ALIGNMENT = 8;

function bytesOf({ build, corpus, sections }: Parameters<typeof writeContainer>[1]): Uint8Array[] {
  const lengths = sections.map((section) => partsOf(section).reduce((sum, part) => sum + part.length, 0));
  const sums = sections.map((section) => ("bytes" in section ? sumsOf(section.bytes) : null));
  // The header's length moves the offsets that stand in it: they are counted from the header's end first.
  const header = (start: number): Uint8Array => {
    let offset = start;
    const entries = sections.map(({ name }, at) => {
      const entry = { name, offset, length: lengths[at]!, sums: sums[at] ?? null };
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
  // A list, and no generator: V8 compiles what gives thousands of parts, and with it all else that stands there.
  const filled = sections.map((section, at) => [
    ...partsOf(section),
    new Uint8Array(aligned(lengths[at]!) - lengths[at]!),
  ]);
  return [preamble, ...filled.flat()];
}

function partsOf(section: Section): readonly Uint8Array[] {
  return "bytes" in section ? [section.bytes] : section.parts;
}

function headerOf(source: Source): Header {
  const start = bytesAt(source, 0, Math.min(PREAMBLE_BYTES, source.length));
  if (start.length < PREAMBLE_BYTES || MAGIC.some((byte, at) => start[at] !== byte)) {
    throw new BrokenContainer("is not a snapshot");
  }
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
  const format = view.getUint32(8, true);
  if (format !== FORMAT) throw new BrokenContainer(`is of format ${format}, and this is format ${FORMAT}`);
  const length = view.getUint32(12, true);
  if (PREAMBLE_BYTES + length > source.length) throw new BrokenContainer("is cut off");
  const json = bytesAt(source, PREAMBLE_BYTES, length);
  if (crc32(json) !== view.getUint32(16, true)) throw new BrokenContainer("is damaged in its header");
  const header: Header = JSON.parse(new TextDecoder().decode(json));
  return header;
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
