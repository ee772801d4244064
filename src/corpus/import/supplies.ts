import { createReadStream } from "node:fs";
import { open, readFile, realpath, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { Readable } from "node:stream";
import { walk } from "../../articles/files.ts";
import { RefusedArticle } from "../../articles/refused.ts";
import type { Draft } from "./draft.ts";
import type { Fetcher } from "./fetcher.ts";
import { type Kind, kindOf, SNIFFED_BYTES } from "./kind.ts";
import { LIMITS, megabytes } from "./limits.ts";
import type { Parser } from "./parser.ts";
import { drafts } from "./streams.ts";

/** An article that was found, or why there is none. */
export type Found = {
  readonly from: string;
  /** The file that it is of, as an absolute path; null for an address and for standard input. */
  readonly file: string | null;
} & ({ readonly draft: Draft } | { readonly reason: string });

/** What finding articles needs. */
export interface Supplying {
  readonly parser: Parser;
  readonly fetcher: Fetcher;
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  readonly follow?: boolean;
  readonly standing: string;
  /** The corpus folder, whose own articles are there already. */
  readonly root: string;
}

/** Gives the articles of sources, in their order, one after another. */
export async function* supplies(sources: readonly string[], supplying: Supplying): AsyncGenerator<Found> {
  for (const source of sources) {
    if (source === "-") yield* guarded("-", null, () => fromStdin(supplying));
    else if (SCHEME.test(source)) yield* guarded(source, null, () => fromAddress(source, supplying));
    else yield* fromPath(source, supplying);
  }
}

/** A drive letter is not a scheme. */
const SCHEME = /^[a-z][a-z0-9+.-]+:/i;

async function* fromPath(path: string, supplying: Supplying): AsyncGenerator<Found> {
  const placed = resolve(supplying.standing, path);
  const real = await realpath(placed).catch(() => placed);
  const info = await stat(real).catch(() => null);
  if (info === null) {
    yield { from: path, file: null, reason: "there is no such file or folder" };
    return;
  }
  if (!info.isDirectory()) {
    yield* guarded(path, real, () => fromFile(real, path, supplying));
    return;
  }
  const refusals: { from: string; reason: string }[] = [];
  let files = 0;
  for await (const { path: file, name } of walk({ refusals }, real, "")) {
    files += 1;
    if (files > LIMITS.files) {
      yield { from: path, file: null, reason: `has more than ${LIMITS.files} files; import parts of it` };
      return;
    }
    // The corpus's own articles are where they belong.
    if (isInside(file, supplying.root) && OWN.test(name)) continue;
    const from = path === "." ? name : `${path.replace(/[\\/]+$/, "")}/${name}`;
    yield* guarded(from, file, () => fromFile(file, from, supplying));
  }
  for (const { from, reason } of refusals) yield { from: `${path}/${from}`, file: null, reason };
}

function isInside(file: string, root: string): boolean {
  return file.startsWith(`${root}/`) || file.startsWith(`${root}\\`);
}

const OWN = /\.(?:md|markdown|txt|jsonl)$/i;

/** Turns what a source throws into a refusal of it; the other sources go on. */
async function* guarded(
  from: string,
  file: string | null,
  read: () => AsyncGenerator<Found>,
): AsyncGenerator<Found> {
  try {
    yield* read();
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    yield { from, file, reason };
  }
}

/** Gives why something cannot be read; null for a mistake of the program. */
export function reasonOf(error: unknown): string | null {
  if (error instanceof RefusedArticle) return error.message;
  if (!(error instanceof Error) || !("code" in error)) return null;
  const code = String(error.code);
  return `cannot be read: ${code === "EACCES" || code === "EPERM" ? "reading it is not permitted" : code}`;
}

async function* fromFile(file: string, from: string, supplying: Supplying): AsyncGenerator<Found> {
  const info = await stat(file);
  // A pipe or a device would be read for ever.
  if (!info.isFile()) throw new RefusedArticle("is neither a file nor a folder");
  const kind = kindOf(await headOfFile(file), file);
  if (isStream(kind)) {
    checkSize(info.size, LIMITS.recordsBytes);
    yield* fromStream(createReadStream(file), { kind, from, file });
    return;
  }
  checkSize(info.size, LIMITS.fileBytes);
  const bytes = await readFile(file);
  yield* fromBytes(
    { kind, bytes, name: basename(file), address: null, charset: null },
    { from, file },
    supplying,
  );
}

async function headOfFile(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
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
  if (isStream(kind)) {
    yield* fromStream(Readable.from(rest()), { kind, from: "-", file: null });
    return;
  }
  const all: Uint8Array[] = [];
  for await (const chunk of rest()) all.push(chunk);
  const request = { kind, bytes: Buffer.concat(all), name: "", address: null, charset: null };
  yield* fromBytes(request, { from: "-", file: null }, supplying);
}

async function* fromAddress(address: string, supplying: Supplying): AsyncGenerator<Found> {
  const fetched = await supplying.fetcher.fetch(address);
  const { bytes, charset } = fetched;
  const kind = kindOf(bytes.subarray(0, SNIFFED_BYTES), fetched.address);
  const place = { from: address, file: null };
  if (isStream(kind)) yield* fromStream(Readable.from([bytes]), { kind, ...place });
  else
    yield* fromBytes(
      { kind, bytes, name: fetched.address, address: fetched.address, charset },
      place,
      supplying,
    );
}

async function* fromBytes(
  request: Parameters<Parser["parse"]>[0],
  { from, file }: { readonly from: string; readonly file: string | null },
  { parser, fetcher, follow }: Supplying,
): AsyncGenerator<Found> {
  for (const draft of await parser.parse(request)) {
    const name = draft.key === null ? from : `${from}, ${draft.key}`;
    if (follow !== true || draft.page === null) {
      yield { from: name, file, draft };
      continue;
    }
    const page = draft.page;
    yield* guarded(page, null, async function* () {
      const { bytes, address, charset } = await fetcher.fetch(page);
      const kind = kindOf(bytes.subarray(0, SNIFFED_BYTES), address);
      const [whole] = await parser.parse({ kind, bytes, name: address, address, charset });
      if (whole !== undefined) yield { from: page, file: null, draft: whole };
    });
  }
}

async function* fromStream(
  stream: Readable,
  {
    kind,
    from,
    file,
  }: { readonly kind: "jsonl" | "csv"; readonly from: string; readonly file: string | null },
): AsyncGenerator<Found> {
  let refused = 0;
  for await (const { number, read } of drafts(stream, kind)) {
    const name = `${from}, line ${number}`;
    try {
      yield { from: name, file, draft: read() };
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === null) throw error;
      refused += 1;
      if (refused <= LIMITS.refusedRecords) yield { from: name, file, reason };
    }
  }
  const more = refused - LIMITS.refusedRecords;
  if (more > 0) {
    yield { from, file, reason: `${more} more of its lines cannot be read; see the first of them` };
  }
}

function isStream(kind: Kind): kind is "jsonl" | "csv" {
  return kind === "jsonl" || kind === "csv";
}

function checkSize(size: number, limit: number): void {
  if (size <= limit) return;
  throw new RefusedArticle(`is larger than ${megabytes(limit)}, the most that is read; split it`);
}
