import { type FileHandle, open, realpath, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { Readable } from "node:stream";
import { walk } from "../../articles/listing.ts";
import { signatureOf } from "../../articles/originals.ts";
import { RefusedArticle } from "../../articles/refused.ts";
import {
  type Found,
  fromBytes,
  fromStream,
  guarded,
  isStream,
  NO_FILE,
  type Place,
  type Reading,
} from "./found.ts";
import { kindOf, misnamed, SNIFFED_BYTES } from "./kind.ts";
import { LIMITS, megabytes } from "./limits.ts";

/** What finding articles needs. */
export interface Supplying extends Reading {
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  readonly standing: string;
  /** The corpus folder, whose own articles are there already. */
  readonly root: string;
}

/** Gives the articles of sources, in their order, one after another. */
export async function* supplies(sources: readonly string[], supplying: Supplying): AsyncGenerator<Found> {
  for (const source of sources) {
    if (source === "-") yield* guarded(placeOf("-"), () => fromStdin(supplying));
    else if (SCHEME.test(source)) yield* guarded(placeOf(source), () => fromAddress(source, supplying));
    else yield* fromPath(source, supplying);
  }
}

/** A file's name may have a colon in it, and a drive letter is not a scheme. */
const SCHEME = /^(?:[a-z][a-z0-9+.-]+:\/\/|(?:https?|ftp|file|data|javascript|mailto|blob|about):)/i;

async function* fromPath(path: string, supplying: Supplying): AsyncGenerator<Found> {
  const placed = resolve(supplying.standing, path);
  const real = await realpath(placed).catch(() => placed);
  const info = await stat(real).catch(() => null);
  if (info === null) {
    const hint = /^www\.|^[\w-]+(?:\.[\w-]+)+\//.test(path) ? "; an address begins with https://" : "";
    yield { ...placeOf(path), reason: `there is no such file or folder${hint}` };
    return;
  }
  if (!info.isDirectory()) {
    yield* guarded({ ...placeOf(path), file: real }, () => fromFile(real, path, supplying));
    return;
  }
  const refusals: { from: string; reason: string }[] = [];
  let files = 0;
  for await (const { path: file, name } of walk({ refusals }, real, "")) {
    files += 1;
    if (files > LIMITS.files) {
      yield { ...placeOf(path), reason: `has more than ${LIMITS.files} files; import parts of it` };
      return;
    }
    // The corpus's own articles are where they belong.
    if (isInside(file, supplying.root) && OWN.test(name)) continue;
    const from = path === "." ? name : `${path.replace(/[\\/]+$/, "")}/${name}`;
    yield* guarded({ ...placeOf(from), file }, () => fromFile(file, from, supplying));
  }
  for (const { from, reason } of refusals) yield { ...placeOf(`${path}/${from}`), reason };
}

function placeOf(from: string): Place {
  return { ...NO_FILE, from };
}

function isInside(file: string, root: string): boolean {
  return file.startsWith(`${root}/`) || file.startsWith(`${root}\\`);
}

const OWN = /\.(?:md|markdown|txt|jsonl)$/i;

async function* fromFile(file: string, from: string, supplying: Supplying): AsyncGenerator<Found> {
  // A pipe or a device would be read for ever.
  if (!(await stat(file)).isFile()) throw new RefusedArticle("is neither a file nor a folder");
  const handle = await open(file);
  try {
    const info = await handle.stat();
    const place = { from, file, address: null, signature: signatureOf(info) };
    yield* guarded(place, async function* () {
      let count = 0;
      for await (const found of fromHandle(handle, info.size, place, supplying)) {
        count += 1;
        yield found;
      }
      if (count === 0) throw new RefusedArticle("holds no article");
    });
  } finally {
    await handle.close();
  }
}

async function* fromHandle(
  handle: FileHandle,
  size: number,
  place: Place & { readonly file: string },
  supplying: Supplying,
): AsyncGenerator<Found> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
  const kind = kindOf(buffer.subarray(0, bytesRead), place.file);
  const note = misnamed(kind, place.file);
  const noted = note === null ? place : { ...place, note };
  if (isStream(kind)) {
    checkSize(size, LIMITS.recordsBytes);
    yield* fromStream(handle.createReadStream({ start: 0, autoClose: false }), kind, noted);
    return;
  }
  checkSize(size, LIMITS.fileBytes);
  const bytes = await readUpTo(handle, LIMITS.fileBytes);
  yield* fromBytes({ kind, bytes, name: basename(place.file), charset: null }, noted, supplying);
}

/** Some files hold more than they say. */
async function readUpTo(handle: FileHandle, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of handle.createReadStream({ start: 0, end: limit, autoClose: false })) {
    const bytes: Uint8Array = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
  }
  checkSize(size, limit);
  return Buffer.concat(chunks);
}

async function* fromStdin(supplying: Supplying): AsyncGenerator<Found> {
  const { stdin } = supplying;
  if (stdin === undefined) throw new RefusedArticle("there is no standard input here");
  const chunks = stdin[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let size = 0;
  const next = async () => {
    const { value, done } = await chunks.next();
    if (done === true) return null;
    const bytes = typeof value === "string" ? Buffer.from(value) : value;
    size += bytes.length;
    return bytes;
  };
  for (let chunk = await next(); chunk !== null; chunk = await next()) {
    head.push(chunk);
    if (size >= SNIFFED_BYTES) break;
  }
  const kind = kindOf(Buffer.concat(head).subarray(0, SNIFFED_BYTES), "");
  const limit = isStream(kind) ? LIMITS.recordsBytes : LIMITS.fileBytes;
  const rest = async function* () {
    yield* head;
    for (let chunk = await next(); chunk !== null; chunk = await next()) {
      checkSize(size, limit);
      yield chunk;
    }
  };
  const place = placeOf("-");
  if (isStream(kind)) {
    yield* fromStream(Readable.from(rest()), kind, place);
    return;
  }
  const all: Uint8Array[] = [];
  for await (const chunk of rest()) all.push(chunk);
  yield* fromBytes({ kind, bytes: Buffer.concat(all), name: "", charset: null }, place, supplying);
}

async function* fromAddress(address: string, supplying: Supplying): AsyncGenerator<Found> {
  const fetched = await supplying.fetcher.fetch(address);
  const { bytes, charset } = fetched;
  const kind = kindOf(bytes.subarray(0, SNIFFED_BYTES), fetched.address);
  const place = { ...NO_FILE, from: address, address: fetched.address };
  if (isStream(kind)) yield* fromStream(Readable.from([bytes]), kind, place);
  else yield* fromBytes({ kind, bytes, name: fetched.address, charset }, place, supplying);
}

function checkSize(size: number, limit: number): void {
  if (size <= limit) return;
  throw new RefusedArticle(`is larger than ${megabytes(limit)}, the most that is read; split it`);
}
