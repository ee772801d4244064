import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Article, Engine } from "../domain.ts";
import { createEngine } from "../engine.ts";
import { LEARNED, type Models } from "../models.ts";
import { NO_WEIGHTS } from "../ranker/weights.ts";
import { measureAmong } from "./questions/among.ts";
import type { Surroundings } from "./questions/asking.ts";
import { measureBoundaries } from "./boundaries.ts";
import { measureCandidates } from "./questions/candidates.ts";
import { learnWithout } from "./heldout.ts";
import { evenly } from "./mean.ts";
import { measureNames } from "./names.ts";
import { measureNews } from "./questions/news.ts";
import { measureOpen } from "./questions/open.ts";
import { measureMixed, readOwn } from "./questions/own.ts";
import { measurePages, readPageCases, readPages } from "./pages.ts";
import type { Measured, Row } from "./rows.ts";
import { measureFigures } from "./quantities/quantities.ts";
import { measureScoped } from "./questions/scoped.ts";
import { measureSpeed } from "./questions/speed.ts";
import { readSuite, type Suite } from "./questions/suite.ts";

export interface EvaluateOptions extends Surroundings {
  /** The folder that holds the suites. */
  readonly data: string;
  /** The folder of the repository, with `corpus/` and `test/`. */
  readonly home: string;
  /** ISO day, for what is learned on the way. */
  readonly today: string;
  /** Asks so many questions of each suite, at even distances; absent, all. */
  readonly limit?: number;
  /** Measures these models instead of the learned ones. */
  readonly models?: Models;
}

/** The suites of `evaluate all`, in the order of the page. */
export const SUITES: readonly string[] = [
  "own",
  "squad-paragraph",
  "squad-open",
  "selqa-dev",
  "wikiqa-dev",
  "wikiqa-train",
  "news-2022",
  "archive",
  "names",
  "sentences",
  "figures",
  "pages",
  "speed",
];

/** Measures one suite: one of `SUITES`, or any folder of the same form in `data`. */
export async function evaluate(suite: string, options: EvaluateOptions): Promise<Measured> {
  const models = await modelsFor(suite, options);
  const special = Object.hasOwn(SPECIAL, suite) ? SPECIAL[suite] : undefined;
  const all = await (special?.(options, models) ?? measureFolder(suite, options, models));
  // A slice may have no question of some kind, and so no figure for it.
  const rows = all.filter(({ figure }) => !Number.isNaN(figure));
  return { suite, limit: options.limit ?? null, learned: learnedOn(suite, models), rows };
}

/** What needs no folder of its own, or more than one. */
const SPECIAL: Readonly<Record<string, (options: EvaluateOptions, models: Models) => Promise<Row[]>>> = {
  own: async (options, models) => {
    const suite = sliced(await readOwn(options.home), options.limit);
    return measureMixed(suite, await engineOver(suite.articles, models), options);
  },
  names: async ({ home }) => measureNames(home),
  sentences: async ({ home, data }) => measureBoundaries(home, data),
  figures: measureFigures,
  pages: async ({ home }) => measurePages(await readPages(await readPageCases(home))),
  archive: async (options, models) => {
    const others = await readWeeks("archive", join(options.data, "news-2022"));
    const suite = sliced(await readSuite(options.data, "squad-open"), options.limit);
    const searches = await readSuite(options.data, "wikiqa-train");
    const strangers = {
      "off-topic": await strangersTo("squad-open", options.data),
      "search queries": searches.questions,
    };
    const createEngine = async (articles: readonly Article[]) => engineOver(articles, models);
    return measureAmong(suite, { ...options, createEngine, others, strangers });
  },
  speed: async (options, models) => {
    const suite = await readSuite(options.data, "squad-open");
    const shipped = await engineOver(suite.articles, models);
    const plain = await engineOver(suite.articles, { ...models, ranking: NO_WEIGHTS });
    return measureSpeed(suite, { shipped, plain }, options);
  },
  // The half that hand-set values are chosen on; never in the page.
  "news-2022-first": async (options, models) => measureWeeks("news-2022", options, models, [0, NEWS_TUNING]),
};

/** A folder of folders is one of weeks; else its questions tell how it is to be asked. */
async function measureFolder(name: string, options: EvaluateOptions, models: Models): Promise<Row[]> {
  if (!existsSync(join(options.data, name, "questions.jsonl")))
    return measureWeeks(name, options, models, name === "news-2022" ? [NEWS_TUNING] : [0]);
  const suite = sliced(await readSuite(options.data, name), options.limit);
  const over = async (articles: readonly Article[]) => engineOver(articles, models);
  const some = suite.questions[0];
  if (some?.choices !== undefined) return measureNews([suite], over, options);
  if (some?.candidates !== undefined) return measureCandidates(suite, await over(suite.articles), options);
  if (some?.article !== undefined) return measureScoped(suite, await over(suite.articles), options);
  const strangers = await strangersTo(name, options.data);
  return measureOpen(suite, { ...options, createEngine: over, strangers });
}

/** Of news-2022, the weeks on which hand-set values were chosen; the page reports the others. */
const NEWS_TUNING = 14;

async function measureWeeks(
  name: string,
  options: EvaluateOptions,
  models: Models,
  range: readonly [number, number?],
): Promise<Row[]> {
  const weeks = await readWeeks(name, join(options.data, name), range);
  const limit = options.limit === undefined ? undefined : Math.ceil(options.limit / weeks.length);
  return measureNews(
    weeks.map((week) => sliced(week, limit)),
    async (articles) => engineOver(articles, models),
    options,
  );
}

/** Reads the weeks of a folder; throws an Error that names what cannot be measured where there is none. */
async function readWeeks(
  suite: string,
  folder: string,
  range: readonly [number, number?] = [0],
): Promise<Suite[]> {
  if (!existsSync(folder)) {
    throw new Error(
      `Cannot measure "${suite}": there is no folder "${folder}"; name the folder that holds it with --data`,
    );
  }
  const names = (await readdir(folder)).toSorted().slice(...range);
  return Promise.all(names.map(async (name) => readSuite(folder, name)));
}

/** The training questions are about other things than the articles of any suite that reports. */
async function strangersTo(name: string, data: string): Promise<Suite["questions"]> {
  const isThere = existsSync(join(data, STRANGERS, "questions.jsonl"));
  return name === STRANGERS || !isThere ? [] : (await readSuite(data, STRANGERS)).questions;
}

const STRANGERS = "squad-train";

function sliced(suite: Suite, limit: number | undefined): Suite {
  return limit === undefined ? suite : { ...suite, questions: evenly(suite.questions, limit) };
}

async function engineOver(articles: readonly Article[], models: Models): Promise<Engine> {
  return createEngine(articles, { refusals: [], clock: { now: () => 0 }, models });
}

/** No weights are reported on a set that they were learned on. */
async function modelsFor(suite: string, options: EvaluateOptions): Promise<Models> {
  if (options.models !== undefined) return options.models;
  return Object.hasOwn(LEARNED.ranking.data, suite) ? learnWithout(suite, options) : LEARNED;
}

/** What a row's weights were learned on; nothing where none are used. */
function learnedOn(suite: string, models: Models): string[] {
  return UNWEIGHTED.has(suite) ? [] : Object.keys(models.ranking.data);
}

const UNWEIGHTED: ReadonlySet<string> = new Set(["names", "sentences", "figures", "pages"]);
