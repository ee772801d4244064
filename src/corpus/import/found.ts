import type { Readable } from "node:stream";
import { isSystems, RefusedArticle } from "../../articles/refused.ts";
import type { Draft } from "./draft.ts";
import type { Robots } from "./fetch/robots.ts";
import type { Fetcher } from "./fetcher.ts";
import { type Kind, kindOf, SNIFFED_BYTES } from "./kind.ts";
import { LIMITS } from "./limits.ts";
import type { Parser, ParseRequest } from "./parser.ts";
import { partAddress } from "./parts.ts";
import { drafts } from "./streams.ts";

/** Where an article comes from. */
export interface Place {
  /** What people call it. */
  readonly from: string;
  /** The file that it is of, as an absolute path; null for an address and for standard input. */
  readonly file: string | null;
  /** The address, after redirects, that it was fetched from; null for what was not fetched. */
  readonly address: string | null;
  /** What tells the file from what it is once it is written anew; null for what is no file. */
  readonly signature: string | null;
  /** What people should know of it although it is read. */
  readonly note?: string;
}

/** An article that was found, or why there is none. */
export type Found = Place & ({ readonly draft: Draft } | { readonly reason: string });

/** What reading documents needs. */
export interface Reading {
  readonly parser: Parser;
  readonly fetcher: Fetcher;
  readonly robots: Robots;
  /** Fetches the pages of a feed's entries. */
  readonly follow?: boolean;
}

/** The place of what is neither a file nor fetched. */
export const NO_FILE = { file: null, address: null, signature: null } as const;

/** Gives the articles of a document, and of the pages that a feed's entries are of. */
export async function* fromBytes(
  document: Omit<ParseRequest, "address">,
  place: Place,
  { parser, fetcher, robots, follow }: Reading,
): AsyncGenerator<Found> {
  for (const read of await parser.parse({ ...document, address: place.address })) {
    const draft = addressed(read, place.address);
    const from = draft.key === null ? place.from : `${place.from}, ${draft.key}`;
    const page = follow === true ? draft.page : null;
    if (page === null) yield { ...noted(place, draft), from, draft };
    else {
      yield* guarded({ ...NO_FILE, from: page, address: page }, async function* () {
        await robots.check(page);
        const { bytes, address, charset } = await fetcher.fetch(page);
        const kind = kindOf(bytes.subarray(0, SNIFFED_BYTES), address);
        if (isStream(kind)) throw new RefusedArticle("is a list of articles and no page");
        const parts = await parser.parse({ kind, bytes, name: address, address, charset });
        // A book or a list is no page of an entry; a long page is all of its parts.
        const read = parts[0]?.part === undefined ? parts.slice(0, 1) : parts;
        if (read.length === 0) throw new RefusedArticle("holds no article");
        // A page that names no address of its own has that of its entry.
        const own = draft.stated.url ?? address;
        for (const part of read) yield { ...NO_FILE, from: page, address, draft: addressed(part, own) };
      });
    }
  }
}

/** What is known of how a draft was read is told with its place. */
function noted(place: Place, { note = place.note }: Draft): Place {
  return note === undefined ? place : { ...place, note };
}

/** A document that is one article and names no address has the one that it was fetched from. */
function addressed(draft: Draft, address: string | null): Draft {
  if (address === null || draft.stated.url !== null) return draft;
  const { part } = draft;
  if (part !== undefined) return { ...draft, stated: { ...draft.stated, url: partAddress(address, part) } };
  if (draft.key !== null) return draft;
  return { ...draft, stated: { ...draft.stated, url: address } };
}

/** Gives the articles of a file of many; of the lines that cannot be read, the first are named. */
export async function* fromStream(
  stream: Readable,
  kind: "jsonl" | "csv",
  place: Place,
): AsyncGenerator<Found> {
  let refused = 0;
  for await (const { number, read } of drafts(stream, kind, place.file ?? place.address)) {
    const from = number === null ? place.from : `${place.from}, line ${number}`;
    try {
      const draft = read();
      yield { ...noted(place, draft), from, draft };
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === null) throw error;
      refused += 1;
      if (refused <= LIMITS.refusedRecords) yield { ...place, from, reason };
    }
  }
  const more = refused - LIMITS.refusedRecords;
  if (more > 0) {
    yield { ...place, reason: `${more} more of its lines cannot be read; see the first of them` };
  }
}

/** Tells the kinds of file that are read a record at a time. */
export function isStream(kind: Kind): kind is "jsonl" | "csv" {
  return kind === "jsonl" || kind === "csv";
}

/** Turns what a source throws into a refusal of it; the other sources go on. */
export async function* guarded(place: Place, read: () => AsyncGenerator<Found>): AsyncGenerator<Found> {
  try {
    yield* read();
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    yield { ...place, reason };
  }
}

/** Gives why something cannot be read; null for a mistake of the program. */
function reasonOf(error: unknown): string | null {
  if (error instanceof RefusedArticle) return error.message;
  if (!isSystems(error)) return null;
  const code = String(error.code);
  return `cannot be read: ${code === "EACCES" || code === "EPERM" ? "reading it is not permitted" : code}`;
}
