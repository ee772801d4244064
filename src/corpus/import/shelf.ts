import { createReadStream } from "node:fs";
import { mkdir, open, readFile, realpath, rename, rm } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { decode } from "../../articles/decode.ts";
import { walk } from "../../articles/files.ts";
import { jsonLines } from "../../articles/jsonlines.ts";
import { keepVersion } from "../history.ts";
import type { Draft } from "./draft.ts";
import { storedFile } from "./frontmatter.ts";
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
  readonly published: string | null;
  /** False for a line of a .jsonl file, which import does not rewrite. */
  readonly isFile: boolean;
}

/** The articles of a corpus folder, by what makes two of them one. */
export interface Shelf {
  readonly root: string;
  /** Gives the article that this one is: of the same address, or without one of the same text or origin. */
  find(draft: Draft, origin: string | null): Held | undefined;
  /** Gives a path that no article has: `folder/slug.md`, or with a number. */
  free(folder: string, slug: string): string;
  /** Counts an article as held, and the path as taken, before it is written. */
  hold(held: Held): void;
}

/** Reads what a corpus folder holds; a folder that is not there yet holds nothing. */
export async function openShelf(root: string): Promise<Shelf> {
  const real = await realpath(root).catch(() => root);
  const shelf = emptyShelf(real);
  const loading = { refusals: [] };
  let batch: Promise<Held[]>[] = [];
  for await (const { path, name } of walk(loading, real, "")) {
    batch.push(heldIn(path, name));
    if (batch.length < READ_AT_ONCE) continue;
    for (const held of (await Promise.all(batch)).flat()) shelf.hold(held);
    batch = [];
  }
  for (const held of (await Promise.all(batch)).flat()) shelf.hold(held);
  return shelf;
}

function emptyShelf(root: string): Shelf {
  const byAddress = new Map<string, Held>();
  const byOrigin = new Map<string, Held>();
  const byText = new Map<string, Held>();
  const byPath = new Map<string, Held>();
  const stems = new Set<string>();
  return {
    root,
    find: ({ stated, text }, origin) => {
      const address = addressKey(stated.url);
      // The same text at two addresses is two articles: a wire report and its copy.
      if (address !== null) return byAddress.get(address);
      return byText.get(textKey(text)) ?? (origin === null ? undefined : byOrigin.get(origin));
    },
    free: (folder, slug) => {
      let path = join(folder, slug);
      for (let n = 2; stems.has(path.toLowerCase()); n++) path = join(folder, `${slug}-${n}`);
      stems.add(path.toLowerCase());
      return `${path}.md`.replaceAll("\\", "/");
    },
    hold: (held) => {
      const before = byPath.get(held.path);
      if (before !== undefined && byText.get(before.textKey)?.path === held.path)
        byText.delete(before.textKey);
      if (held.isFile) byPath.set(held.path, held);
      if (held.address !== null) {
        byAddress.set(held.address, held);
      } else {
        byText.set(held.textKey, held);
        if (held.origin !== null) byOrigin.set(held.origin, held);
      }
      stems.add(held.path.slice(0, held.path.length - extname(held.path).length).toLowerCase());
    },
  };
}

async function heldIn(path: string, name: string): Promise<Held[]> {
  const ending = extname(name).toLowerCase();
  if (ending === ".jsonl") return heldInLines(path, name);
  if (ending !== ".md" && ending !== ".markdown" && ending !== ".txt") return [];
  try {
    const { url, origin, published, text } = headOf(decode(await readFile(path)));
    const address = addressKey(url);
    return [{ path: name, address, origin, published, textKey: textKey(text), isFile: true }];
  } catch {
    // What cannot be read is named where the corpus is loaded; its name is taken all the same.
    return [{ path: name, address: null, origin: null, published: null, textKey: "", isFile: true }];
  }
}

async function heldInLines(path: string, name: string): Promise<Held[]> {
  const held: Held[] = [];
  for await (const line of jsonLines(createReadStream(path))) {
    try {
      const { text, url, published } = Object(line.read());
      if (typeof text !== "string") continue;
      const address = typeof url === "string" ? addressKey(url) : null;
      const day = typeof published === "string" ? published : null;
      const key = textKey(text);
      held.push({ path: name, address, origin: null, published: day, textKey: key, isFile: false });
    } catch {
      // As above.
    }
  }
  return held;
}

/**
 * Writes an article whole or not at all: under a temporary name, then renamed. The text that it replaces is
 * kept first, so that what was quoted of it can still be opened.
 */
export async function put(
  root: string,
  path: string,
  draft: Draft,
  { origin, replaces }: { readonly origin: string | null; readonly replaces: boolean },
): Promise<void> {
  const target = join(root, path);
  if (replaces) await keepVersion(root, path);
  await mkdir(dirname(target), { recursive: true });
  const written = `${join(dirname(target), `.${basename(target)}`)}.${process.pid}${TEMPORARY}`;
  try {
    const file = await open(written, "w");
    try {
      await file.writeFile(storedFile(draft, origin));
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(written, target);
  } catch (error) {
    await rm(written, { force: true });
    throw error;
  }
}

/** Its name begins with a dot, so that no corpus reads it. */
const TEMPORARY = ".tmp";

const READ_AT_ONCE = 32;
