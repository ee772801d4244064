import { inflateRawSync } from "node:zlib";
import { RefusedArticle } from "../../../articles/refused.ts";
import { LIMITS, megabytes } from "../limits.ts";

/** The parts of a zip archive; a part's name is a name and is never used as a path. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  /** Gives a part unpacked; null where there is none of this name. */
  read(name: string): Uint8Array | null;
}

/**
 * Opens a zip archive in memory. Throws a {@link RefusedArticle} for one that is damaged, has a password or
 * would unpack to more than is read: by what it says, by parts that share their bytes, or by not saying it.
 */
export function openZip(bytes: Uint8Array): Archive {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = entriesOf(buffer);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > LIMITS.unpackedBytes) throw tooLarge();
  checkApart(entries);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    names: new Set(byName.keys()),
    read: (name) => {
      const entry = byName.get(name);
      return entry === undefined ? null : unpacked(buffer, entry);
    },
  };
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** Reads the directory at the end of the archive. */
function entriesOf(buffer: Buffer): Entry[] {
  const end = buffer.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (end === -1 || end + END_BYTES > buffer.length) throw damaged();
  const count = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  if (count > LIMITS.parts) {
    throw new RefusedArticle(`is a zip archive of ${count} parts; at most ${LIMITS.parts} are read`);
  }
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > buffer.length || buffer.readUInt32LE(at) !== ENTRY) throw damaged();
    const nameBytes = buffer.readUInt16LE(at + 28);
    const name = buffer.toString("utf8", at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
    if ((buffer.readUInt16LE(at + 8) & 1) === 1) {
      throw new RefusedArticle("is a zip archive with a password; save it without one");
    }
    const [packedSize, size] = [buffer.readUInt32LE(at + 20), buffer.readUInt32LE(at + 24)];
    const offset = buffer.readUInt32LE(at + 42);
    // The form for more than 4 GB says its numbers elsewhere.
    if ([packedSize, size, offset].includes(0xffff_ffff)) throw tooLarge();
    entries.push({ name, method: buffer.readUInt16LE(at + 10), packedSize, size, offset });
    at += ENTRY_BYTES + nameBytes + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

/** Parts that share their bytes are how a small archive says that it is huge. */
function checkApart(entries: readonly Entry[]): void {
  const sorted = entries.toSorted((a, b) => a.offset - b.offset);
  for (const [index, { offset, packedSize }] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next !== undefined && offset + LOCAL_BYTES + packedSize > next.offset) {
      throw new RefusedArticle("is a zip archive whose parts overlap, as those of a bomb do");
    }
  }
}

function unpacked(buffer: Buffer, { method, packedSize, size, offset }: Entry): Uint8Array {
  if (offset + LOCAL_BYTES > buffer.length || buffer.readUInt32LE(offset) !== LOCAL) throw damaged();
  const start = offset + LOCAL_BYTES + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
  if (start + packedSize > buffer.length) throw damaged();
  const packed = buffer.subarray(start, start + packedSize);
  if (method === 0) return packed;
  if (method !== 8) throw new RefusedArticle(`is a zip archive packed in a way that is not read (${method})`);
  try {
    return inflateRawSync(packed, { maxOutputLength: size + 1 });
  } catch (error) {
    const isLie = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw isLie ? new RefusedArticle("is a zip archive that unpacks to more than it says") : damaged();
  }
}

function tooLarge(): RefusedArticle {
  return new RefusedArticle(`unpacks to more than ${megabytes(LIMITS.unpackedBytes)}, the most that is read`);
}

function damaged(): RefusedArticle {
  return new RefusedArticle("is a zip archive that is damaged or cut short; fetch it again");
}

const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const END_BYTES = 22;
