import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { openStored } from "../corpus/stored.ts";
import type { Derived } from "../derive.ts";
import { evenly } from "../evaluate/mean.ts";
import type { SuiteQuestion } from "../evaluate/suite.ts";
import { createCompactRetriever } from "../retriever/compact/compact.ts";
import { numbered } from "../text/terms.ts";
import { terms } from "../text/tokens.ts";
import { type Asking, CONTENDERS, type Doc, type Index, OURS, REFERENCE, type Saved } from "./engines.ts";
import { readMaterial, recombined, type Sized, sized } from "./material.ts";
import { heldBytes, type Recall, recallOf, slopeOf, type Spread, spreadOf } from "./measure.ts";
import { measureStart, placesIn, type Start, writeCorpus } from "./start.ts";

export interface BenchOptions {
  /** The folder of the data sets. */
  readonly data: string;
  /** Where Footnote itself is. */
  readonly home: string;
  /** A folder to write in, which is there and is emptied by whoever gave it. */
  readonly scratch: string;
  readonly cpuMs: () => number;
  readonly progress: (line: string) => void;
  readonly sizes: readonly number[];
  /** The size at which ours alone is asked; null for none. */
  readonly large: number | null;
  readonly questions: number;
}

/** What one engine did at one size. */
export interface EngineRow {
  readonly engine: string;
  readonly spread: Spread;
  readonly recall: Recall;
  readonly bytesPerPassage: number;
  readonly savedBytes: number;
  readonly openMs: number;
  readonly buildMs: number;
}

export interface SizeResult {
  readonly passages: number;
  readonly recombined: number;
  readonly articles: number;
  readonly rows: readonly EngineRow[];
  /** A whole answer: retrieved, ranked and composed. */
  readonly answer: Spread;
  /** Processor time to take in all articles: files read, sentences, index, snapshot written. */
  readonly ingestMs: number;
  /** What of it is reading the files and parsing their lines, measured by itself. */
  readonly readingMs: number;
  readonly snapshotBytes: number;
  readonly start: Start;
}

export interface BenchResult {
  readonly sizes: readonly SizeResult[];
  readonly questions: number;
  readonly large: {
    readonly passages: number;
    readonly spread: Spread;
    readonly bytesPerPassage: number;
    readonly slope: number;
    readonly slopeFrom: number;
  } | null;
}

/** What is asked, and what is asked before: a bot has been asked something before most of its questions. */
interface Questions {
  readonly questions: readonly SuiteQuestion[];
  readonly warming: readonly SuiteQuestion[];
}

function inTurn<T>(items: readonly T[]): [T[], T[]] {
  return [items.filter((_, at) => at % 2 === 0), items.filter((_, at) => at % 2 === 1)];
}

/** Measures every engine at every size. The same questions go to all of them in turn, one after the other. */
export async function bench(options: BenchOptions): Promise<BenchResult> {
  const { progress } = options;
  progress("reading the data");
  const material = await readMaterial(options.data);
  const [questions, others] = inTurn(evenly(material.questions, 2 * options.questions));
  const asked = { questions, warming: evenly(others, options.questions / 2) };
  const results: SizeResult[] = [];
  const left = new Set(CONTENDERS.map(({ name }) => name));
  let all: Sized | undefined;
  for (const size of options.sizes) {
    progress(`${size.toLocaleString("en")} passages: sentences`);
    all = sized(material, size);
    const result = await measureSize(all, asked, left, options);
    for (const { engine, spread } of result.rows) if (spread.p95 > TOO_SLOW_MS) left.delete(engine);
    results.push(result);
  }
  const large = options.large === null ? null : await measureLarge(all!, asked, options.large, options);
  return { sizes: results, questions: questions.length, large };
}

/** An engine whose slow questions take longer is not asked at larger sizes. */
const TOO_SLOW_MS = 500;

const LIMIT = 20;

async function measureSize(
  { derived, passages, recombined: made }: Sized,
  asked: Questions,
  left: ReadonlySet<string>,
  options: BenchOptions,
): Promise<SizeResult> {
  const { cpuMs, progress, scratch } = options;
  const docs = derived.flatMap(docsOf);
  progress(`${passages.toLocaleString("en")} passages: taking the articles in`);
  // Before any index is held: what is held makes collecting garbage dearer.
  const ingested = await ingest(derived, options);
  const built = new Map<string, { index: Index; buildMs: number; bytes: number; saved: Saved }>();
  for (const { name, build, narrowed } of CONTENDERS) {
    if (!left.has(name)) continue;
    progress(`${passages.toLocaleString("en")} passages: building ${name}`);
    const before = heldBytes();
    const beganMs = cpuMs();
    const index = build(docs, scratch);
    const own = { index, buildMs: cpuMs() - beganMs, bytes: heldBytes() - before, saved: index.save() };
    built.set(name, own);
    if (narrowed === undefined) continue;
    const narrow = narrowed.by(docs);
    const search = async (asking: Asking, limit: number) => index.search(narrow(asking), limit);
    built.set(narrowed.name, { ...own, index: { ...index, search } });
  }
  progress(`${passages.toLocaleString("en")} passages: asking`);
  const turns = new Map<string, (asking: Asking) => Promise<readonly string[]>>();
  for (const [name, { index }] of built) turns.set(name, async (asking) => index.search(asking, LIMIT));
  turns.set(ANSWER, async ({ text }) => {
    await ingested.engine.ask(text, {});
    return [];
  });
  const { questions } = asked;
  const { times, found } = await askInTurn(turns, asked, cpuMs);
  const right = rightPassages(derived, questions);
  const rows = [...built].map(([engine, { buildMs, bytes, saved }]): EngineRow => {
    const beganMs = cpuMs();
    saved.open();
    return {
      engine,
      spread: spreadOf(times.get(engine)!),
      recall: recallOf(found.get(engine)!.map((ids, at) => ({ found: ids, right: right[at]! }))),
      bytesPerPassage: bytes / passages,
      savedBytes: saved.bytes,
      openMs: cpuMs() - beganMs,
      buildMs,
    };
  });
  progress(`${passages.toLocaleString("en")} passages: starting`);
  const start = await measureStart(built.get(REFERENCE)?.saved.json ?? null, questions[0]!.question, options);
  return {
    passages,
    recombined: made,
    articles: derived.length,
    rows,
    answer: spreadOf(times.get(ANSWER)!),
    ingestMs: ingested.ms,
    readingMs: ingested.readingMs,
    snapshotBytes: ingested.bytes,
    start,
  };
}

const ANSWER = "a whole answer";

function docsOf({ article, passages, words, terms: own, titleTerms }: Derived): Doc[] {
  const title = numbered(titleTerms);
  return passages.map(({ id, start, end }, at) => ({
    id,
    article: article.id,
    start,
    title: article.title ?? "",
    text: article.text.slice(start, end),
    terms: { words, places: own[at]! },
    titleTerms: title,
  }));
}

/** Takes the articles in from their files as a large corpus is, and opens what was written. */
async function ingest(derived: readonly Derived[], options: BenchOptions) {
  const { corpus, folder, build } = placesIn(options);
  writeCorpus(corpus, derived);
  rmSync(folder, { recursive: true, force: true });
  const open = async () =>
    openStored([corpus], { folder, build, clock: { now: () => 0 }, quoteMaxChars: 300, fromChars: 1 });
  const readingMs = readLines(corpus, options);
  heldBytes();
  const beganMs = options.cpuMs();
  await open();
  const ms = options.cpuMs() - beganMs;
  const [file] = readdirSync(folder);
  return { engine: await open(), ms, readingMs, bytes: statSync(join(folder, file!)).size };
}

/** Gives what it takes to read the files and parse their lines, as whoever indexes them must in some way. */
function readLines(corpus: string, { cpuMs }: BenchOptions): number {
  const beganMs = cpuMs();
  for (const name of readdirSync(corpus))
    for (const line of readFileSync(join(corpus, name), "utf8").split("\n"))
      if (line !== "") JSON.parse(line);
  return cpuMs() - beganMs;
}

/** Asks each question of each engine, the first one taking turns, after others that warm up and do not count. */
async function askInTurn(
  turns: ReadonlyMap<string, (asking: Asking) => Promise<readonly string[]>>,
  { questions, warming }: Questions,
  cpuMs: () => number,
) {
  const names = [...turns.keys()];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  const found = new Map(names.map((name) => [name, [] as (readonly string[])[]]));
  for (const [at, { question }] of [...warming, ...questions].entries()) {
    const asking = { text: question, terms: [...new Set(terms(question))] };
    for (const [turn] of names.entries()) {
      const name = names[(turn + at) % names.length]!;
      const beganMs = cpuMs();
      const ids = await turns.get(name)!(asking);
      const took = cpuMs() - beganMs;
      if (at < warming.length) continue;
      times.get(name)!.push(took);
      found.get(name)!.push(ids);
    }
  }
  return { times, found };
}

/** Gives for each question the passages in which its answer begins. */
function rightPassages(
  derived: readonly Derived[],
  questions: readonly SuiteQuestion[],
): ReadonlySet<string>[] {
  const byId = new Map(derived.map((one) => [one.article.id, one]));
  return questions.map(({ gold }) => {
    const ids = gold.flatMap(({ article, start }) =>
      (byId.get(article)?.passages ?? [])
        .filter((one) => one.start <= start && start < one.end)
        .map(({ id }) => id),
    );
    return new Set(ids);
  });
}

/** Measures ours alone at a size that nothing else is asked at, in turn with a smaller one of its own. */
async function measureLarge(
  { derived, passages }: Sized,
  questions: Questions,
  size: number,
  { cpuMs, progress, sizes }: BenchOptions,
): Promise<BenchResult["large"]> {
  progress(`${size.toLocaleString("en")} passages: building ${OURS}`);
  const docs = derived.flatMap(docsOf);
  const slopeFrom = Math.min(SLOPE_FROM, sizes.at(-1)!);
  const small = createCompactRetriever();
  small.add(docs.slice(0, slopeFrom));
  small.frequency("");
  const before = heldBytes();
  const large = createCompactRetriever();
  large.add(docs);
  const more: Doc[] = [];
  for (const passage of recombined(derived, size - passages)) {
    more.push({ ...passage, title: "", text: "" });
    if (more.length === BATCH) large.add(more.splice(0));
  }
  large.add(more);
  large.frequency("");
  const bytes = heldBytes() - before;
  progress(`${size.toLocaleString("en")} passages: asking`);
  const ask = (index: typeof large) => async (asking: Asking) => {
    const hits = await index.search({ terms: asking.terms.map((term) => [term]), limit: 4 * LIMIT });
    return hits.map(({ passage }) => passage);
  };
  const { times } = await askInTurn(
    new Map([
      ["small", ask(small)],
      ["large", ask(large)],
    ]),
    questions,
    cpuMs,
  );
  const [near, far] = [spreadOf(times.get("small")!), spreadOf(times.get("large")!)];
  const slope = slopeOf({ size: small.size, ms: near.p95 }, { size: large.size, ms: far.p95 });
  return {
    passages: large.size,
    spread: far,
    bytesPerPassage: bytes / large.size,
    slope,
    slopeFrom: small.size,
  };
}

const SLOPE_FROM = 20_000;
const BATCH = 10_000;
