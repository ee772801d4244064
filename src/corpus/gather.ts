import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isSystems } from "../articles/refused.ts";
import type { Changed, CorpusChange, Supplied, Upload } from "../domain.ts";
import { storedFile } from "./import/frontmatter.ts";
import type { CommandOptions } from "./import/command.ts";
import type { Imported } from "./import/import.ts";
import { commit, type Counter } from "./commit.ts";
import { takeTurn } from "./import/turn.ts";
import { isMistake, whyUnwritten } from "./unwritten.ts";
import { contentHash, type FileStep } from "./vault.ts";

/** Import's way in. */
export type Importing = (
  corpora: readonly string[],
  sources: readonly string[],
  options: CommandOptions,
) => AsyncIterable<Imported>;

/** What was handed over, and where it is to go. */
export interface HandedOver {
  readonly uploads: readonly Upload[];
  /** Addresses with spaces between them; at the person's own machine paths too, in quotes where they have spaces. */
  readonly sources: string;
  /** The collection's folder, "" for the corpus folder itself. */
  readonly folder: string;
  readonly kind: CorpusChange["kind"];
  /** The path that what is gathered takes the place of, where it is one article. */
  readonly into?: string;
}

type Desk = Counter & { readonly importing: Importing; readonly progress: (text: string) => void };

/**
 * Reads what was handed over through import, beside the articles of its collection and no others, then stores
 * all of it in one change. A source that is refused takes none of the others with it.
 */
export async function gather(given: HandedOver, desk: Desk): Promise<Changed> {
  const asked = given.sources.match(/"[^"]*"|\S+/g)?.map((one) => one.replaceAll('"', "")) ?? [];
  const total = asked.length + given.uploads.length;
  if (total === 0) return { unchanged: { reason: "nothing given" } };
  if (total > MAX_SOURCES) return { unchanged: { reason: "too much given", limit: MAX_SOURCES } };
  const outcomes: Supplied[] = [];
  const sources = asked.filter((one) => {
    if (desk.standing !== null || /^https?:\/\//i.test(one)) return true;
    outcomes.push({
      kind: "refused",
      from: one,
      reason: "is no address: give one that begins with https://",
    });
    return false;
  });
  const waiting = () => desk.progress("Waiting for another import to end …");
  const release = await takeTurn(desk.root, { waiting });
  // One place for one file of one server: handed over again, it is known to be the same.
  const lobby = join(desk.uploads, contentHash(`${desk.visitor.place} ${given.folder}`).slice(0, 16));
  try {
    const files = await receive(given.uploads, lobby, { ...desk, outcomes });
    const drafts = await read([...files.keys(), ...sources], given, { ...desk, outcomes, files });
    if (drafts.length === 0) return { change: null, outcomes };
    const { steps, contents } = await stepsOf(drafts, given, desk);
    desk.progress(`Storing ${steps.length === 1 ? "1 article" : `${steps.length} articles`} …`);
    const change = steps.length === 0 ? null : await commit({ kind: given.kind, steps }, desk, contents);
    return { change, outcomes };
  } finally {
    try {
      await rm(lobby, { recursive: true, force: true });
    } finally {
      await release();
    }
  }
}

/**
 * Deletes what was handed over and lies there since a day, left by a process that was killed while it read: what is
 * younger may be another's, who is at it.
 */
export async function sweepLobbies(uploads: string, nowMs: number): Promise<void> {
  for (const name of await readdir(uploads).catch((): string[] => [])) {
    const info = await stat(join(uploads, name)).catch(() => null);
    if (info !== null && nowMs - info.mtimeMs > DAY_MS)
      await rm(join(uploads, name), { recursive: true, force: true });
  }
}

type Stored = Exclude<Imported, { kind: "refused" }>;

/** Puts the files where import reads them; gives the name by which each was handed over, by its path. */
async function receive(
  uploads: readonly Upload[],
  lobby: string,
  desk: Desk & { readonly outcomes: Supplied[] },
): Promise<ReadonlyMap<string, string>> {
  const { outcomes, progress } = desk;
  const files = new Map<string, string>();
  for (const [at, upload] of uploads.entries()) {
    progress(`Fetching “${upload.name}” …`);
    try {
      const content = await upload.read();
      const isTwice = [...files.values()].includes(upload.name);
      const folder = isTwice ? join(lobby, String(at)) : lobby;
      await mkdir(folder, { recursive: true });
      const path = join(folder, safeName(upload.name));
      await writeFile(path, content, { mode: 0o600 });
      files.set(path, upload.name);
    } catch (error) {
      if (isMistake(error)) throw error;
      outcomes.push({ kind: "refused", from: upload.name, reason: whyNotTaken(error, desk) });
    }
  }
  return files;
}

/** What cannot be fetched says so in words for people; what the system says is for who runs Footnote. */
function whyNotTaken(error: unknown, { root, failed }: Desk): string {
  if (!isSystems(error)) return whyUnwritten(error, root);
  failed?.(error);
  return `cannot be taken: ${whyUnwritten(error, root)}`;
}

async function read(
  sources: readonly string[],
  { folder }: HandedOver,
  desk: Desk & { readonly outcomes: Supplied[]; readonly files: ReadonlyMap<string, string> },
): Promise<Stored[]> {
  const { root, standing, uploads, importing, outcomes, files, progress, version } = desk;
  const place = folder === "" ? root : join(root, folder);
  const options = { dryRun: true, shallow: folder === "", standing: standing ?? uploads, version };
  const stored: Stored[] = [];
  if (sources.length === 0) return stored;
  for await (const outcome of importing([place], sources, options)) {
    const from = namedFrom(outcome.from, files);
    if (outcome.kind === "refused") outcomes.push({ kind: "refused", from, reason: outcome.reason });
    else {
      const article = folder === "" ? outcome.id : `${folder}/${outcome.id}`;
      const { kind, draft, note } = outcome;
      const { title } = draft.stated;
      outcomes.push({ kind, from, article, title, ...(note === undefined ? {} : { note }) });
      if (outcome.kind !== "unchanged") stored.push(outcome);
    }
    progress(`Read ${outcomes.length} so far …`);
  }
  return stored;
}

/** Of two that go to one path the later stays, as it would have been written. */
async function stepsOf(drafts: readonly Stored[], { folder, into }: HandedOver, { vault }: Desk) {
  const contents = new Map<string, Uint8Array>();
  const steps = new Map<string, FileStep>();
  for (const { path: own, origin, draft } of drafts) {
    const inside = folder === "" ? own : `${folder}/${own}`;
    const path = into !== undefined && drafts.length === 1 ? into : inside;
    const content = Buffer.from(storedFile(draft, origin));
    const after = contentHash(content);
    contents.set(after, content);
    steps.set(path, { kind: "file", path, before: await vault.hashOf(path), after });
  }
  return { steps: [...steps.values()].filter(({ before, after }) => before !== after), contents };
}

/** A file in passing goes by the name under which it was handed over. */
function namedFrom(from: string, files: ReadonlyMap<string, string>): string {
  for (const [path, name] of files) if (from.startsWith(path)) return name + from.slice(path.length);
  return from;
}

/** A name of one part, of letters that every system takes, and with its ending. */
function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const letters = Array.from(last.replaceAll(/[^\p{L}\p{N}._ -]+/gu, "_").replace(/^[. ]+/, "")).slice(
    -MAX_NAME,
  );
  while (Buffer.byteLength(letters.join("")) > MAX_NAME_BYTES) letters.shift();
  return letters.join("") || "file";
}

/** Most systems take 255 bytes in a name: a hundred letters of some writings are more. */
const MAX_NAME_BYTES = 200;
const MAX_NAME = 100;

const MAX_SOURCES = 20;
const DAY_MS = 86_400_000;
