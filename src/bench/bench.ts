import { join } from "node:path";
import type { Derived } from "../derive.ts";
import { evenly, median } from "../evaluate/mean.ts";
import type { SuiteQuestion } from "../evaluate/questions/suite.ts";
import { type Asked, askInTurn, type Questions } from "./asking.ts";
import { CONTENDERS, REFERENCE, savedJson } from "./engines.ts";
import { measureLarge } from "./large.ts";
import { firstOf, type Material, readMaterial, type Sized, sized } from "./material.ts";
import type { Job } from "./jobs.ts";
import { recallOf, spreadOf } from "./measure.ts";
import { docsOf, writePassages } from "./passages.ts";
import { runProcess, type Running, startProcess } from "./process.ts";
import type { BenchResult, EngineRow, SizeResult } from "./result.ts";
import { measureStart, placeIn, writeCorpus } from "./start.ts";

export interface BenchOptions {
  /** The folder of the data sets. */
  readonly data: string;
  /** Where Footnote itself is. */
  readonly home: string;
  /** A folder to write in, which is there and is emptied by whoever gave it. */
  readonly scratch: string;
  readonly progress: (line: string) => void;
  readonly sizes: readonly number[];
  /** The size at which ours alone is asked; null for none. */
  readonly large: number | null;
  readonly questions: number;
  /** So many others are asked before at most, which do not count. */
  readonly warming: number;
}

/** Measures every engine at every size, each in a process of its own. The same questions go to all of them in turn. */
export async function bench(options: BenchOptions): Promise<BenchResult> {
  const { progress } = options;
  progress("reading the data");
  const material = await readMaterial(options.data);
  const asked = questionsOf(material, options);
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
  const slopeFrom = Math.min(SLOPE_FROM, options.sizes.at(-1)!);
  const large =
    options.large === null
      ? null
      : await measureLarge(all!, asked, { ...options, size: options.large, slopeFrom });
  const { questions, warming } = asked;
  return { sizes: results, questions: questions.length, warming: warming.length, large };
}

const SLOPE_FROM = 20_000;

function questionsOf(
  material: Material,
  { questions: count, warming }: Pick<BenchOptions, "questions" | "warming">,
): Questions {
  const questions = evenly(material.questions, count);
  const others = material.questions.filter((one) => !questions.includes(one));
  return { questions, warming: evenly(others, warming) };
}

/** An engine whose slow questions take longer is not asked at larger sizes. */
const TOO_SLOW_MS = 500;

async function measureSize(
  all: Sized,
  asked: Questions,
  left: ReadonlySet<string>,
  options: BenchOptions,
): Promise<SizeResult> {
  const { scratch, home } = options;
  const { derived, passages } = all;
  const progress = (what: string) => options.progress(`${passages.toLocaleString("en")} passages: ${what}`);
  const warming = firstOf(all, WARMING);
  const place = placeIn(options, "corpus");
  const file = join(scratch, "passages.jsonl");
  await writePassages(file, derived.flatMap(docsOf));
  const jobOf = (engine: string) =>
    ({ kind: "index", engine, passages: file, warming: warming.passages, scratch }) as const;
  progress("taking the articles in");
  const { referenceMs, ...taken } = await takeIn(
    { derived, few: warming.derived, reference: left.has(REFERENCE) ? jobOf(REFERENCE) : null },
    options,
  );
  const built = new Map<string, Running>();
  for (const { name: engine } of CONTENDERS.filter(({ name }) => left.has(name))) {
    progress(`building ${engine}`);
    built.set(engine, await startProcess(jobOf(engine), home));
  }
  const answer = await startProcess({ kind: "answer", place }, home);
  progress("asking");
  const told = await askInTurn(new Map([...built, [ANSWER, answer]]), asked);
  await answer.end();
  const right = rightPassages(derived, asked.questions);
  const rows: EngineRow[] = [];
  for (const [engine, running] of built) {
    const row = await rowOf(running, told(engine), right, passages);
    rows.push({ engine, ...row, buildMs: engine === REFERENCE ? referenceMs : row.buildMs });
  }
  progress("starting");
  const json = built.has(REFERENCE) ? savedJson(scratch, REFERENCE) : null;
  return {
    passages,
    recombined: all.recombined,
    articles: derived.length,
    rows,
    answer: spreadOf(told(ANSWER).times),
    cold: spreadOf(told(ANSWER).cold),
    ...taken,
    start: await measureStart(json, asked.questions[0]!.question, options),
  };
}

const ANSWER = "a whole answer";

/** Whoever builds or takes in has done so with about so many passages before, the same for all. */
const WARMING = 2_000;

/**
 * Takes the articles in, and builds the reference, each in a process of its own, after a few articles that warm up;
 * in turn and several times, of which the median counts: of a single time much is chance.
 */
async function takeIn(
  {
    derived,
    few,
    reference,
  }: {
    readonly derived: readonly Derived[];
    readonly few: readonly Derived[];
    /** Null where it is no longer asked. */
    readonly reference: Job | null;
  },
  options: BenchOptions,
): Promise<Pick<SizeResult, "ingestMs" | "readingMs" | "snapshotBytes"> & { readonly referenceMs: number }> {
  const [place, warming] = [placeIn(options, "corpus"), placeIn(options, "warming")];
  const times = { ingest: [] as number[], reference: [] as number[] };
  let snapshotBytes = 0;
  for (let turn = 0; turn < TURNS; turn += 1) {
    // Written anew: the snapshot of the last turn goes.
    writeCorpus(place, derived);
    writeCorpus(warming, few);
    const ingest = await runProcess({ kind: "ingest", warming, place }, options.home);
    times.ingest.push(ingest.ms);
    snapshotBytes = ingest.bytes;
    if (reference !== null) times.reference.push((await runProcess(reference, options.home)).ms);
  }
  const reading = await runProcess({ kind: "reading", corpus: place.corpus }, options.home);
  return {
    ingestMs: median(times.ingest),
    referenceMs: median(times.reference),
    readingMs: reading.ms,
    snapshotBytes,
  };
}

const TURNS = 3;

async function rowOf(
  running: Running,
  { times, found }: Asked,
  right: readonly ReadonlySet<string>[],
  passages: number,
): Promise<Omit<EngineRow, "engine">> {
  const { ready } = running;
  const saved = await running.end();
  return {
    spread: spreadOf(times),
    recall: recallOf(found.map((ids, at) => ({ found: ids, right: right[at]! }))),
    bytesPerPassage: ready.bytes / passages,
    savedBytes: saved.bytes,
    openMs: saved.ms,
    buildMs: ready.ms,
  };
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
