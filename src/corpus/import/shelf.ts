import { createReadStream } from "node:fs";
import { readFile, realpath } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { decode } from "../../articles/decode.ts";
import { walk } from "../../articles/listing.ts";
import { type JsonLine, jsonLines } from "../../articles/jsonlines.ts";
import { keepVersion, keptVersions, NAMED_DIGITS, sweepHistory } from "../history.ts";
import { READABLE, sweepFolder, writeWhole } from "../whole.ts";
import type { Draft } from "./draft.ts";
import { storedFile, withAddress } from "./frontmatter.ts";
import { addressKey, textKey } from "./identity.ts";
import { headOf } from "./stored.ts";

/** An article that the corpus has: enough to tell whether another is the same. */
export interface Held {
  /** Its path in the corpus folder. */
  readonly path: string;
  readonly address: string | null;
  readonly origin: string | null;
  /** See {@link textKey}. */
  readonly textKey: string;
  /** How long its text is. */
  readonly chars: number;
  readonly published: string | null;
  /** False for a line of a .jsonl file, which import does not rewrite. */
  readonly isFile: boolean;
}

/** The articles of a corpus folder, by what makes two of them one. */
export interface Shelf {
  readonly root: string;
  /**
   * Gives the article that this one is: of the same address, or without one of the same text or origin; of one
   * collection ("" for the articles in none) where that is given.
   */
  find(draft: Draft, origin: string | null, collection?: string): Held | undefined;
  /** Gives the article that had this text before another replaced it. */
  former(draft: Draft): Held | undefined;
  /** Gives a path that no article has: `folder/slug.md`, or with a number. */
  free(folder: string, slug: string): string;
  /** Counts an article as held, and the path as taken, before it is written. */
  hold(held: Held): void;
}

/** Reads what a corpus folder holds; a folder that is not there yet holds nothing. */
export async function openShelf(
  root: string,
  { shallow = false }: { readonly shallow?: boolean } = {},
): Promise<Shelf> {
  const real = await realpath(root).catch(() => root);
  const shelf = emptyShelf(real);
  const loading = { refusals: [] };
  const folders = new Set([real]);
  let batch: Promise<Held[]>[] = [];
  for await (const { path, name } of walk(loading, real, "")) {
    folders.add(dirname(path));
    if (shallow && name.includes("/")) continue;
    batch.push(heldIn(path, name));
    if (batch.length < READ_AT_ONCE) continue;
    for (const held of (await Promise.all(batch)).flat()) shelf.hold(held);
    batch = [];
  }
  for (const held of (await Promise.all(batch)).flat()) shelf.hold(held);
  for (const { version, path } of await keptVersions(real)) shelf.remember(version, path);
  for (const folder of folders) await sweepFolder(folder);
  await sweepHistory(real);
  return shelf;
}

/** A shelf that is being filled. */
interface OpenShelf extends Shelf {
  /** Counts a text, by the beginning of its version, as one that an article had. */
  remember(version: string, path: string): void;
}

function emptyShelf(root: string): OpenShelf {
  const everywhere = emptyIndex();
  const collections = new Map<string, Index>();
  const byPath = new Map<string, Held>();
  const formerPaths = new Map<string, string>();
  const stems = new Set<string>();
  const remember = (version: string, path: string) => formerPaths.set(version.slice(0, NAMED_DIGITS), path);
  return {
    root,
    find: ({ stated, text }, origin, collection) => {
      const index = collection === undefined ? everywhere : collections.get(collection);
      const address = addressKey(stated.url);
      const key = textKey(text);
      // The same text at two addresses is two articles: a wire report and its copy. Once without, it is one.
      if (address !== null) return index?.byAddress.get(address) ?? index?.byTextAlone.get(key);
      return index?.byText.get(key) ?? (origin === null ? undefined : index?.byOrigin.get(origin));
    },
    former: ({ text }) => {
      const path = formerPaths.get(textKey(text).slice(0, NAMED_DIGITS));
      return path === undefined ? undefined : byPath.get(path);
    },
    remember,
    free: (folder, slug) => {
      let path = join(folder, slug);
      for (let n = 2; stems.has(path.toLowerCase()); n++) path = join(folder, `${slug}-${n}`);
      stems.add(path.toLowerCase());
      return `${path}.md`.replaceAll("\\", "/");
    },
    hold: (held) => {
      const name = collectionOf(held.path);
      const own = collections.get(name) ?? emptyIndex();
      collections.set(name, own);
      const before = byPath.get(held.path);
      for (const index of [everywhere, own]) hold(index, held, before);
      if (before !== undefined && before.textKey !== held.textKey) remember(before.textKey, held.path);
      if (held.isFile) byPath.set(held.path, held);
      stems.add(held.path.slice(0, held.path.length - extname(held.path).length).toLowerCase());
    },
  };
}

/** Gives the collection of a file by its path in the corpus folder; "" for one that lies in the folder itself. */
export function collectionOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
}

/** Articles by what makes two of them one. */
interface Index {
  readonly byAddress: Map<string, Held>;
  readonly byOrigin: Map<string, Held>;
  readonly byText: Map<string, Held>;
  /** Those without an address. */
  readonly byTextAlone: Map<string, Held>;
}

function emptyIndex(): Index {
  return { byAddress: new Map(), byOrigin: new Map(), byText: new Map(), byTextAlone: new Map() };
}

function hold(
  { byAddress, byOrigin, byText, byTextAlone }: Index,
  held: Held,
  before: Held | undefined,
): void {
  if (before !== undefined) {
    for (const map of [byText, byTextAlone]) {
      if (map.get(before.textKey)?.path === held.path) map.delete(before.textKey);
    }
  }
  // Of two articles with one text, that without an address is told by it.
  if (held.address === null || !byText.has(held.textKey)) byText.set(held.textKey, held);
  if (held.address !== null) byAddress.set(held.address, held);
  else {
    byTextAlone.set(held.textKey, held);
    if (held.origin !== null) byOrigin.set(held.origin, held);
  }
}

async function heldIn(path: string, name: string): Promise<Held[]> {
  const ending = extname(name).toLowerCase();
  if (ending === ".jsonl") return heldInLines(path, name);
  if (ending !== ".md" && ending !== ".markdown" && ending !== ".txt") return [];
  try {
    const { url, origin, published, text } = headOf(decode(await readFile(path)));
    const address = addressKey(url);
    const known = { address, origin, published, textKey: textKey(text), chars: text.length };
    return [{ path: name, ...known, isFile: true }];
  } catch {
    // What cannot be read is named where the corpus is loaded; its name is taken all the same.
    const nothing = { address: null, origin: null, published: null, textKey: "", chars: 0 };
    return [{ path: name, ...nothing, isFile: true }];
  }
}

async function heldInLines(path: string, name: string): Promise<Held[]> {
  const held: Held[] = [];
  for await (const lines of jsonLines(createReadStream(path)))
    for (const line of lines) held.push(...heldInLine(line, name));
  return held;
}

function heldInLine(line: JsonLine, name: string): Held[] {
  try {
    const { text, url, published } = Object(line.read());
    if (typeof text !== "string") return [];
    const address = typeof url === "string" ? addressKey(url) : null;
    const day = typeof published === "string" ? published : null;
    const known = { address, origin: null, published: day, textKey: textKey(text), chars: text.length };
    return [{ path: name, ...known, isFile: false }];
  } catch {
    // As above.
    return [];
  }
}

/**
 * Writes an article whole or not at all; the caller flushes its folder. The text that it replaces is kept first, so that what was quoted of it
 * can still be opened.
 */
export async function put(
  root: string,
  path: string,
  draft: Draft,
  { origin, replaces }: { readonly origin: string | null; readonly replaces: boolean },
): Promise<void> {
  if (replaces) await keepVersion(root, path);
  await writeWhole(join(root, path), [Buffer.from(storedFile(draft, origin))], ONE_OF_MANY);
}

/** Writes the address into the front matter of an article whose text came without one; nothing else of it changes. */
export async function putAddress(root: string, path: string, url: string): Promise<void> {
  const target = join(root, path);
  const stored = withAddress(decode(await readFile(target)), url);
  if (stored !== null) await writeWhole(target, [Buffer.from(stored)], ONE_OF_MANY);
}

const ONE_OF_MANY = { mode: READABLE, isOneOfMany: true } as const;

const READ_AT_ONCE = 32;
