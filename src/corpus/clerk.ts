import { extname } from "node:path";
import { readUnits, settle } from "../articles/files.ts";
import { listFiles, type StoredFile } from "../articles/listing.ts";
import type { Original } from "../articles/originals.ts";
import { type KnownFile, memoryOf, NOTHING, type Pack, type Published, recalled } from "./known.ts";
import type { Memory, Remembered } from "./memory.ts";
import { derive, type Derived } from "../derive.ts";
import type { Article, Clock, Refusal } from "../domain.ts";
import { packArticle } from "./pack.ts";
import { unpackArticle } from "./unpack.ts";

/** What happened to one article. Versions are those of its text; they are alike where its front matter changed. */
export interface ArticleChange {
  readonly kind: "added" | "changed" | "removed";
  readonly article: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What came to a corpus and what left it since the last look; a changed article is in both. */
export interface Update {
  /** Packed, see `unpackArticle`. */
  readonly added: readonly Uint8Array[];
  /** Ids. */
  readonly removed: readonly string[];
  readonly changes: readonly ArticleChange[];
  /** Everything that cannot be read now. */
  readonly refusals: readonly Refusal[];
  /** All that there is, and not what changed since: nothing was known before. */
  readonly whole?: true;
}

/** What a look at the files found. */
export interface Look {
  /** Null where nothing changed. */
  readonly update: Update | null;
  /** After so many milliseconds another look is needed, since a file is being written; null where none is. */
  readonly againMs: number | null;
  /** The files of other formats that wait to be imported. */
  readonly originals: readonly Original[];
}

/** Keeps what a corpus' files hold, and reads again what changed. */
export interface Clerk {
  /** Looks at every file; one look at a time. Never rejects for what is wrong with files: that is refused by name. */
  look(): Promise<Look>;
  /** Gives what is known after the last look, for a clerk who comes later. */
  memory(): Memory;
}

export interface ClerkOptions {
  readonly clock: Clock;
  /** What an earlier clerk knew: its articles are counted as told, and files that stayed are not read. */
  readonly remembered?: Remembered;
  /** A file that changed is read once it stayed as it is for so long. */
  readonly settleMs?: number;
  /** One that never stays as it is, is read as it stands after so long. */
  readonly patienceMs?: number;
  /** Told of each article whose text is another now or gone, before that is told on; `ending` is its file's. */
  readonly keep?: (article: Article, ending: string) => Promise<void>;
  /** Packs what is told of, for whoever takes each article as soon as it is read. */
  readonly pack?: (derived: Derived) => Uint8Array;
}

const CLERK_DEFAULTS = {
  settleMs: 150,
  patienceMs: 1_000,
  pack: packArticle,
} as const satisfies Partial<ClerkOptions>;

/**
 * Gives a clerk over folders and files. The first look reads everything that is not remembered; after it
 *
 * - a file is read when it stays as it is, so that a half-written one is not;
 * - a file that can no longer be read keeps its last good articles, and is refused by name;
 * - a corpus that cannot be listed keeps everything, and says so.
 */
export function createClerk(paths: readonly string[], options: ClerkOptions): Clerk {
  const { clock, settleMs, patienceMs, pack } = { ...CLERK_DEFAULTS, ...options };
  let { known, published } = options.remembered === undefined ? NOTHING : recalled(options.remembered);
  const flux = new Map<string, Flux>();
  let isFirst = true;

  /** Tells for how many milliseconds a file that changed is to be left alone; 0 where it is ready. */
  const unrest = (path: string, signature: string, modifiedMs: number): number => {
    const nowMs = clock.now();
    const seen = flux.get(path);
    const sinceMs = seen?.signature === signature ? seen.sinceMs : nowMs;
    const firstMs = seen?.firstMs ?? nowMs;
    const isOld = Math.abs(nowMs - modifiedMs) > patienceMs;
    if (isFirst || isOld || nowMs - sinceMs >= settleMs || nowMs - firstMs >= patienceMs) {
      flux.delete(path);
      return 0;
    }
    flux.set(path, { signature, sinceMs, firstMs });
    return Math.max(1, settleMs - (nowMs - sinceMs));
  };

  return {
    async look() {
      let againMs: number | null = null;
      const wait = (ms: number) => (againMs = Math.min(againMs ?? ms, ms));
      const listing = await listFiles(paths).catch((error: unknown) => messageOf(error));
      if (typeof listing === "string") {
        if (isFirst) throw new Error(listing);
        const refusals = [
          { from: paths.join(", "), reason: `${listing}; what was read before still answers` },
        ];
        return {
          update: await publish({ packs: published.packs, refusals }),
          againMs: null,
          originals: [],
        };
      }
      const next = new Map<string, KnownFile>();
      for (const file of listing.files) {
        const before = known.get(file.path);
        if (before !== undefined && before.signature === file.signature) {
          flux.delete(file.path);
          next.set(file.path, before);
          continue;
        }
        const leaveMs = unrest(file.path, file.signature, file.modifiedMs);
        if (leaveMs === 0) next.set(file.path, await readFile(file, before, pack));
        else {
          wait(leaveMs);
          if (before !== undefined) next.set(file.path, before);
        }
      }
      for (const [path, before] of known) {
        if (next.has(path)) continue;
        // An editor that writes anew takes the old file away first.
        const leaveMs = unrest(path, GONE, clock.now());
        if (leaveMs === 0) continue;
        wait(leaveMs);
        next.set(path, before);
      }
      known = next;
      const isWhole = isFirst && options.remembered === undefined;
      isFirst = false;
      const update = await publish(settled([...next.values()], listing.refusals));
      return {
        update: update === null || !isWhole ? update : { ...update, whole: true },
        againMs,
        originals: listing.originals,
      };
    },
    memory: () => memoryOf(known, published),
  };

  async function publish(next: Published): Promise<Update | null> {
    const update = difference(published, next);
    const before = published;
    published = next;
    for (const { article, before: was, after } of update?.changes ?? []) {
      const pack = before.packs.get(article);
      if (options.keep === undefined || pack === undefined || was === after) continue;
      // A folder that cannot be written to costs old versions, not answers.
      await options.keep(unpackArticle(pack.bytes()).article, pack.ending).catch(() => {});
    }
    return update;
  }
}

/** A file that changed and is not yet read. */
interface Flux {
  readonly signature: string;
  /** Since when it stays as it is, and when it first was otherwise. */
  readonly sinceMs: number;
  readonly firstMs: number;
}

const GONE = "gone";

/** Reads a file, of a file that was read before only the lines that changed. */
async function readFile(
  file: StoredFile,
  before: KnownFile | undefined,
  pack: (derived: Derived) => Uint8Array,
): Promise<KnownFile> {
  const read = new Map(before?.articles.map(({ article }) => [article.key, article]));
  const { articles, refusals } = await readUnits(file, (unit): Pack => {
    const key = unit.key();
    const same = read.get(key);
    if (same !== undefined) return same;
    const article = unit.read();
    const { id, sample, version } = article;
    const ending = file.format === "jsonl" ? ".txt" : extname(file.name).toLowerCase();
    const bytes = pack(derive(article));
    return { id, sample, version, ending, key, bytes: () => bytes };
  });
  const { signature } = file;
  const faults = refusals.length;
  if (before === undefined || before.articles.length === 0 || faults <= before.faults) {
    return { signature, articles, refusals, faults };
  }
  const there = new Set(articles.map(({ article }) => article.id));
  const held = before.articles.filter(({ article }) => !there.has(article.id));
  const still = held.length === 0 ? "" : "; its last version that could be read still answers";
  return {
    signature,
    articles: [...articles, ...held],
    refusals: refusals.map(({ from, reason }) => ({ from, reason: `${reason}${still}` })),
    faults: before.faults,
  };
}

function settled(files: readonly KnownFile[], listed: readonly Refusal[]): Published {
  const { kept, refused } = settle(
    files.flatMap(({ articles }) => articles),
    (pack) => pack,
  );
  const refusals = [...listed, ...files.flatMap((file) => file.refusals), ...refused];
  return {
    packs: new Map(kept.map((pack) => [pack.id, pack])),
    refusals: refusals.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
  };
}

function difference(before: Published, after: Published): Update | null {
  const changes: ArticleChange[] = [];
  const added: Uint8Array[] = [];
  for (const [id, { key, version, bytes }] of after.packs) {
    const old = before.packs.get(id);
    if (old?.key === key) continue;
    added.push(bytes());
    const kind = old === undefined ? "added" : "changed";
    changes.push({ kind, article: id, before: old?.version ?? null, after: version });
  }
  for (const [id, { version }] of before.packs) {
    if (after.packs.has(id)) continue;
    changes.push({ kind: "removed", article: id, before: version, after: null });
  }
  const removed = changes.filter(({ kind }) => kind !== "added").map(({ article }) => article);
  const isReported = JSON.stringify(before.refusals) !== JSON.stringify(after.refusals);
  return changes.length === 0 && !isReported ? null : { added, removed, changes, refusals: after.refusals };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
