import { basename, dirname, join, relative } from "node:path";
import { MAX_TEXT_CHARS } from "../../articles/article.ts";
import { isSystems, RefusedArticle } from "../../articles/refused.ts";
import { takeTurn } from "./turn.ts";
import { flushFolder } from "../whole.ts";
import type { Draft } from "./draft.ts";
import { createRobots } from "./fetch/robots.ts";
import type { Fetcher } from "./fetcher.ts";
import { addressKey, hashOf, textKey } from "./identity.ts";
import type { Parser } from "./parser.ts";
import { openLedger } from "./ledger.ts";
import { collectionOf, openShelf, put, putAddress, type Held, type Shelf } from "./shelf.ts";
import { slugOf } from "./slug.ts";
import type { Found } from "./found.ts";
import { supplies, type Supplying } from "./supplies.ts";

/** What importing needs of the world. */
export interface ImportOptions {
  /** The corpus folder; made where it is missing. */
  readonly corpus: string;
  readonly parser: Parser;
  readonly fetcher: Fetcher;
  /** The folder that relative paths are relative to. */
  readonly standing: string;
  /** What the source "-" reads. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** The collection, a sub-folder, that new articles go to; a file inside the corpus stays in its own. */
  readonly collection?: string;
  /** Stores nothing. */
  readonly dryRun?: boolean;
  /** Fetches the pages of a feed's entries. */
  readonly follow?: boolean;
  /** Compares with the articles that lie in the corpus folder itself, and not with those of its collections. */
  readonly shallow?: boolean;
}

/** What became of one article. `from` is a path or an address, and the record in it where there are several. */
export type Imported =
  | {
      readonly kind: "added" | "replaced" | "unchanged";
      readonly from: string;
      /** The article's id in the corpus. */
      readonly id: string;
      /** Its file's path in the corpus folder. */
      readonly path: string;
      /** What a later run knows it by; see its front matter. */
      readonly origin: string | null;
      readonly draft: Draft;
      /** What people should know of its file although it is read. */
      readonly note?: string;
    }
  | { readonly kind: "refused"; readonly from: string; readonly reason: string };

/**
 * Imports files, folders, addresses and standard input ("-") into a corpus folder, and gives what became of
 * each article, as soon as it is stored. Reading on is what drives it; stopping is safe at any point.
 *
 * The same article twice is once: by its address, or where it has none by its text, else by the file and
 * record that it came from. A changed one replaces the old, whose text is kept (`readVersion`); one that says it was published
 * earlier than the one that is there does not. One import at a time goes into a corpus, of whatever process.
 */
export async function* importSources(
  sources: readonly string[],
  options: ImportOptions,
): AsyncGenerator<Imported> {
  if (options.dryRun === true) {
    yield* importing(sources, options);
    return;
  }
  const release = await takeTurn(options.corpus);
  try {
    yield* importing(sources, options);
  } finally {
    await release();
  }
}

async function* importing(sources: readonly string[], options: ImportOptions): AsyncGenerator<Imported> {
  const shelf = await openShelf(options.corpus, options);
  const run: Run = {
    shelf,
    options,
    met: new Set(),
    folders: new Set(),
    writes: new Map(),
    origins: new Map(),
  };
  const supplying: Supplying = { ...options, root: shelf.root, robots: createRobots(options.fetcher) };
  const ledger = openLedger(shelf.root);
  let waiting: { found: Found; outcome: Promise<Imported> }[] = [];
  const settled = async function* () {
    const outcomes = await Promise.all(waiting.map(async ({ outcome }) => outcome));
    // What is told as stored is on the disk, its name too.
    await Promise.all([...run.folders].map(async (folder) => flushFolder(folder)));
    run.folders.clear();
    for (const [index, { found }] of waiting.entries()) {
      const imported = outcomes[index]!;
      ledger.note(found, imported.kind === "refused" ? imported.reason : null);
      yield imported;
    }
    waiting = [];
  };
  const documents = supplies(sources, supplying);
  try {
    let next = documents.next();
    for (;;) {
      // While the next document takes its time, what is stored is told; quick ones are stored many at a time.
      const [first] = waiting;
      const step =
        first === undefined ? await next : await Promise.race([next, first.outcome.then(() => null)]);
      if (step === null || waiting.length >= WRITTEN_AT_ONCE) yield* settled();
      if (step === null) continue;
      if (step.done === true) break;
      waiting.push({ found: step.value, outcome: settle(run, step.value) });
      next = documents.next();
    }
    yield* settled();
  } finally {
    await documents.return(undefined);
  }
  if (options.dryRun !== true) await ledger.save();
}

interface Run {
  readonly shelf: Shelf;
  readonly options: ImportOptions;
  /** The articles that this run met already, by their paths. */
  readonly met: Set<string>;
  /** The folders that were written to and are not yet flushed. */
  readonly folders: Set<string>;
  /** The last write to each path: two of them must not overtake each other. */
  readonly writes: Map<string, Promise<void>>;
  /** How many records went by each origin. */
  readonly origins: Map<string, number>;
}

/** Decides at once what becomes of an article, so that the next one sees it, then stores it. */
async function settle(run: Run, found: Found): Promise<Imported> {
  if ("reason" in found) return { kind: "refused", from: found.from, reason: found.reason };
  const { from } = found;
  try {
    const decided = decide(run, found);
    const { kind, path, origin } = decided;
    if (kind !== "unchanged" && run.options.dryRun !== true) {
      await store(run, decided, found.draft);
    }
    const id = path.replace(/\.[^./]+$/, "");
    const { draft, note } = found;
    return { kind, from, id, path, origin, draft, ...(note === undefined ? {} : { note }) };
  } catch (error) {
    if (error instanceof RefusedArticle) return { kind: "refused", from, reason: error.message };
    if (isSystems(error)) {
      return { kind: "refused", from, reason: `cannot be stored: ${error.message}` };
    }
    throw error;
  }
}

async function store({ shelf, writes, folders }: Run, decided: Decision, draft: Draft): Promise<void> {
  const { kind, path, origin } = decided;
  const before = writes.get(path) ?? Promise.resolve();
  const written = before.then(async () =>
    decided.address === null
      ? put(shelf.root, path, draft, { origin, replaces: kind === "replaced" })
      : putAddress(shelf.root, path, decided.address),
  );
  writes.set(path, written);
  await written;
  if (writes.get(path) === written) writes.delete(path);
  folders.add(join(shelf.root, dirname(path)));
}

interface Decision {
  readonly kind: "added" | "replaced" | "unchanged";
  readonly path: string;
  readonly origin: string | null;
  /** The address that the article there had not; it alone is stored. Null where everything is. */
  readonly address: string | null;
}

function decide({ shelf, options, met, origins }: Run, found: Found & { draft: Draft }): Decision {
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

const WRITTEN_AT_ONCE = 64;
