import { extname } from "node:path";
import { readUnits, settle } from "../articles/files.ts";
import { listFiles, type StoredFile } from "../articles/listing.ts";
import type { Original } from "../articles/originals.ts";
import { type KnownFile, memoryOf, NOTHING, type Pack, type Published, recalled } from "./known.ts";
import type { Memory, Remembered } from "./memory.ts";
import { derive, type Derived } from "../derive.ts";
import type { Article, Clock, Refusal } from "../domain.ts";
import { packArticle } from "./pack.ts";
import { createUnrest, type Unrest, type UnrestOptions } from "./unrest.ts";
import { unpackArticle } from "./unpack.ts";
import { difference, type Update } from "./update.ts";
import { messageOf } from "../problem.ts";

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

/** What a clerk works with, and who is told of what it finds. */
export interface ClerkOptions extends Partial<UnrestOptions> {
  readonly clock: Clock;
  /** What an earlier clerk knew: its articles are counted as told, and files that stayed are not read. */
  readonly remembered?: Remembered;
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
  const unrest = createUnrest({ clock, settleMs, patienceMs });
  let isFirst = true;

  return {
    async look() {
      let againMs: number | null = null;
      const isReady: IsReady = (path, signature, modifiedMs) => {
        const leaveMs = isFirst ? 0 : unrest.leaveMs(path, { signature, modifiedMs });
        if (leaveMs > 0) againMs = Math.min(againMs ?? leaveMs, leaveMs);
        return leaveMs === 0;
      };
      const listing = await listFiles(paths).catch((error: unknown) => messageOf(error));
      if (typeof listing === "string") {
        if (isFirst) throw new Error(listing);
        const reason = `${listing}; what was read before still answers`;
        const refusals = [{ from: paths.join(", "), reason }];
        const update = await publish({ packs: published.packs, refusals });
        return { update, againMs: null, originals: [] };
      }
      known = await readAnew(listing.files, known, { isReady, unrest, clock, pack });
      const isWhole = isFirst && options.remembered === undefined;
      isFirst = false;
      const update = await publish(settled([...known.values()], listing.refusals));
      const told = update === null || !isWhole ? update : { ...update, whole: true as const };
      return { update: told, againMs, originals: listing.originals };
    },
    memory: () => memoryOf(known, published),
  };

  async function publish(next: Published): Promise<Update | null> {
    const before = published;
    published = next;
    const update = difference(before, next);
    for (const { article, before: was, after } of update?.changes ?? []) {
      const old = before.packs.get(article);
      if (options.keep === undefined || old === undefined || was === after) continue;
      // A folder that cannot be written to costs old versions, not answers.
      await options.keep(unpackArticle(old.bytes()).article, old.ending).catch(() => {});
    }
    return update;
  }
}

/** Tells whether a file that changed may be read as it stands, or counted as gone. */
type IsReady = (path: string, signature: string, modifiedMs: number) => boolean;

/** Gives what is known of the files there are: what changed and is ready is read, all else is as it was. */
async function readAnew(
  files: readonly StoredFile[],
  known: ReadonlyMap<string, KnownFile>,
  { isReady, unrest, clock, pack }: Reading,
): Promise<Map<string, KnownFile>> {
  const next = new Map<string, KnownFile>();
  for (const file of files) {
    const { path, signature, modifiedMs } = file;
    const before = known.get(path);
    const isSame = before?.signature === signature;
    if (isSame) unrest.settled(path);
    if (!isSame && isReady(path, signature, modifiedMs)) next.set(path, await readFile(file, before, pack));
    else if (before !== undefined) next.set(path, before);
  }
  for (const [path, before] of known) {
    // An editor that writes anew takes the old file away first.
    if (!next.has(path) && !isReady(path, GONE, clock.now())) next.set(path, before);
  }
  return next;
}

interface Reading extends Required<Pick<ClerkOptions, "clock" | "pack">> {
  readonly isReady: IsReady;
  readonly unrest: Unrest;
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
