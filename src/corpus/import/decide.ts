import { basename, dirname, relative } from "node:path";
import { MAX_TEXT_CHARS } from "../../articles/article.ts";
import { RefusedArticle } from "../../articles/refused.ts";
import type { Draft } from "./draft.ts";
import type { Found } from "./found.ts";
import { addressKey, hashOf, textKey } from "./identity.ts";
import { collectionOf, type Held, type Shelf } from "./shelf.ts";
import { slugOf } from "./slug.ts";

/** What becomes of an article, and where it stands. */
export interface Decision {
  readonly kind: "added" | "replaced" | "unchanged";
  readonly path: string;
  readonly origin: string | null;
  /** The address that the article there had not; it alone is stored. Null where everything is. */
  readonly address: string | null;
}

/** What a run knows when it decides. */
export interface Course {
  readonly shelf: Shelf;
  readonly options: {
    /** The collection, a sub-folder, that new articles go to. */
    readonly collection?: string;
  };
  /** The articles that this run met already, by their paths. */
  readonly met: Set<string>;
  /** How many records went by each origin. */
  readonly origins: Map<string, number>;
}

/**
 * Decides what becomes of an article beside those that are there, and counts it as there from then on. Throws a
 * {@link RefusedArticle} for what is not stored.
 */
export function decide(
  { shelf, options, met, origins }: Course,
  found: Found & { readonly draft: Draft },
): Decision {
  const { draft } = found;
  checkText(draft.text);
  const origin = numbered(originOf(found, shelf.root), origins);
  // What lies in a collection is its own: the same article in another does not stand in for it.
  const dropped = folderOf(found, shelf.root);
  const collection = dropped?.split("/")[0];
  const before = shelf.find(draft, origin, collection);
  const key = textKey(draft.text);
  // A text that says nothing of itself is no news where it is known to be the old text of an article.
  const known = before === undefined && draft.stated.url === null ? shelf.former(draft) : undefined;
  const former =
    known !== undefined && (collection === undefined || collectionOf(known.path) === collection)
      ? known
      : undefined;
  if (former !== undefined) {
    met.add(former.path);
    return { kind: "unchanged", path: former.path, origin, address: null };
  }
  if (before === undefined) {
    const folder = dropped ?? options.collection ?? "";
    const path = shelf.free(folder, slugOf(titleOf(found), draft.stated.published));
    const held = heldOf(draft, { path, origin, key });
    shelf.hold(held);
    met.add(path);
    return { kind: "added", path, origin, address: null };
  }
  const { path } = before;
  const { url } = draft.stated;
  if (before.textKey === key && before.address === null && url !== null && before.isFile) {
    shelf.hold({ ...before, address: addressKey(url) });
    met.add(path);
    return { kind: "replaced", path, origin, address: url };
  }
  if (before.textKey === key || !mayReplace(draft, before, met.has(path))) {
    met.add(path);
    return { kind: "unchanged", path, origin, address: null };
  }
  if (!before.isFile) {
    throw new RefusedArticle(`is in ${path} already with another text; change it there, import does not`);
  }
  shelf.hold(heldOf(draft, { path, origin, key }));
  met.add(path);
  return { kind: "replaced", path, origin, address: null };
}

function heldOf(
  { stated, text }: Draft,
  { path, origin, key }: { readonly path: string; readonly origin: string | null; readonly key: string },
): Held {
  const { url, published } = stated;
  return {
    path,
    origin,
    published,
    address: addressKey(url),
    textKey: key,
    chars: text.length,
    isFile: true,
  };
}

/**
 * Tells whether an article is newer than the one that is there. Of two in one run the first stays, unless the
 * other says that it was published later: so a second run over the same sources changes nothing. What a feed says
 * of a page is no newer version of the page.
 */
function mayReplace({ stated, text, isExcerpt }: Draft, before: Held, isMet: boolean): boolean {
  if (isExcerpt && text.length < before.chars) return false;
  const [day, dayBefore] = [stated.published, before.published];
  if (day === null || dayBefore === null) return !isMet;
  return day > dayBefore || (day === dayBefore && !isMet);
}

function checkText(text: string): void {
  if (text.trim() === "") throw new RefusedArticle("holds no text");
  if (text.includes("\0")) throw new RefusedArticle("is not a text (it holds NUL characters)");
  // The first test is quick, and nearly always enough.
  if (/[\uD800-\uDFFF]/.test(text) && /\p{Cs}/u.test(text))
    throw new RefusedArticle("is not a text (it holds halves of characters)");
  if (text.length <= MAX_TEXT_CHARS) return;
  throw new RefusedArticle(
    `has ${text.length} characters; at most ${MAX_TEXT_CHARS} are read, split it into several articles`,
  );
}

/**
 * Gives what a later run knows a source by when its text has changed: a path in the corpus, or a file's name
 * with a hash of where it lies, since front matter may be shared and a path may say too much.
 */
function originOf({ file, address, draft }: Found & { draft: Draft }, root: string): string | null {
  if (file === null)
    return address === null || draft.key === null
      ? null
      : `${addressKey(address)}: ${draft.key.slice(0, 200)}`;
  const inside = insideOf(file, root);
  const name = inside ?? `${basename(file)} (${hashOf(file).slice(0, 8)})`;
  return draft.key === null ? name : `${name}: ${draft.key.slice(0, 200)}`;
}

/** Two records of one file that go by one name are two: the second does not replace the first. */
function numbered(origin: string | null, origins: Map<string, number>): string | null {
  if (origin === null) return null;
  const count = (origins.get(origin) ?? 0) + 1;
  origins.set(origin, count);
  return count === 1 ? origin : `${origin} (${count})`;
}

/** A file dropped into the corpus is stored beside itself. */
function folderOf({ file }: Found, root: string): string | null {
  const inside = file === null ? null : insideOf(file, root);
  if (inside === null) return null;
  const folder = dirname(inside);
  return folder === "." ? "" : folder;
}

function insideOf(file: string, root: string): string | null {
  const path = relative(root, file).replaceAll("\\", "/");
  return path === "" || path.startsWith("../") || path === ".." || /^([a-z]:|\/)/i.test(path) ? null : path;
}

/** An article without a title is named after its record, its file, or its first words. */
function titleOf({ draft, file }: Found & { draft: Draft }): string {
  const name = file === null ? null : basename(file).replace(/\.[^.]+$/, "");
  const part = draft.part === undefined || name === null ? null : `${name} ${draft.part}`;
  return draft.stated.title ?? part ?? draft.key ?? name ?? draft.text.slice(0, 60);
}
