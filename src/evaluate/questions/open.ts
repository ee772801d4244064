import type { Article, Engine } from "../../domain.ts";
import { apart, askAll, type Asked, hitShare, type Surroundings } from "./asking.ts";
import { createBaselines } from "./baselines.ts";
import { calibrationRows } from "./calibration.ts";
import { createGround } from "./ground.ts";
import { evenly } from "../mean.ts";
import type { Row } from "../rows.ts";
import { shortRows } from "./scoped.ts";
import type { Suite, SuiteQuestion } from "./suite.ts";

export interface OpenOptions extends Surroundings {
  readonly createEngine: (articles: readonly Article[]) => Promise<Engine>;
  /** Questions about other things, at least as many as the suite has; none where there are none at hand. */
  readonly strangers: readonly SuiteQuestion[];
}

/** Measures a suite whose questions are asked of all of its articles, beside as many about other things. */
export async function measureOpen(suite: Suite, options: OpenOptions): Promise<Row[]> {
  const engine = await options.createEngine(suite.articles);
  const answerable = await askAll(
    engine,
    suite.questions.filter(({ gold }) => gold.length > 0),
    options,
  );
  const rows = [...hitRows(suite, answerable), ...shortRows(answerable)];
  if (options.strangers.length === 0) return rows;
  const strangers = await askAll(engine, strange(options.strangers, answerable.length), options);
  rows.push(
    ...refusalRows(answerable, strangers),
    ...calibrationRows([...answerable, ...strangers], "with off-topic"),
  );
  for (const size of SIZES) rows.push(...(await smallCorpora(suite, size, options)));
  return rows;
}

function hitRows(suite: Suite, answerable: readonly Asked[]): Row[] {
  const plain = Object.entries(createBaselines(createGround(suite.articles))).map(([name, rank]) => {
    const ranked = answerable.map(({ question }) => ({
      question,
      ranked: rank(question.question).slice(0, 3),
    }));
    return { name, ranked };
  });
  return [1, 3].map((k) => ({
    measure: `hit@${k}`,
    unit: "percent",
    figure: hitShare(answerable, k),
    samples: answerable.length,
    baselines: Object.fromEntries(plain.map(({ name, ranked }) => [name, hitShare(ranked, k)])),
  }));
}

/** Gives some questions as ones that nothing answers: asked of all articles, whatever article they were once asked of. */
export function strange(questions: readonly SuiteQuestion[], count: number): SuiteQuestion[] {
  return evenly(questions, count).map(({ id, question }) => ({
    id,
    question,
    answerable: false,
    answers: [],
    gold: [],
  }));
}

function refusalRows(answerable: readonly Asked[], strangers: readonly Asked[]): Row[] {
  const { refusedAtFivePercent, refused, lost } = apart(answerable, strangers);
  const row = { unit: "percent", baselines: {} } as const;
  const samples = answerable.length + strangers.length;
  return [
    {
      ...row,
      measure: "off-topic refused at 5 % of answerable lost",
      figure: refusedAtFivePercent,
      samples,
    },
    { ...row, measure: "off-topic refused as shipped", figure: refused, samples: strangers.length },
    {
      ...row,
      measure: "answerable lost as shipped",
      lower: true,
      figure: lost,
      samples: answerable.length,
    },
  ];
}

const SIZES = [1, 2, 5] as const;

/** The articles in corpora of a size, one threshold for all of them; what is left over is left out. */
async function smallCorpora(suite: Suite, size: number, options: OpenOptions): Promise<Row[]> {
  const corpora = Math.floor(suite.articles.length / size);
  const [inside, outside]: [Asked[], Asked[]] = [[], []];
  const usable = suite.questions.filter(({ gold }) => gold.length > 0);
  for (let at = 0; at < corpora; at += 1) {
    const articles = suite.articles.slice(at * size, (at + 1) * size);
    const ids = new Set(articles.map(({ id }) => id));
    const own = usable.filter(({ gold }) => ids.has(gold[0]!.article));
    const engine = await options.createEngine(articles);
    const questions = evenly(own, Math.ceil(ASKED_OF_A_SIZE / corpora));
    inside.push(...(await askAll(engine, questions, options)));
    // Other strangers for each corpus, so that no few of them decide.
    const shifted = options.strangers.filter((_, place) => place % corpora === at);
    outside.push(...(await askAll(engine, strange(shifted, questions.length), options)));
  }
  if (inside.length === 0) return [];
  const of = size === 1 ? "one article" : `${size} articles`;
  return [
    {
      measure: `corpora of ${of}: off-topic refused at 5 % of answerable lost`,
      unit: "percent",
      figure: apart(inside, outside).refusedAtFivePercent,
      samples: inside.length + outside.length,
      baselines: {},
    },
  ];
}

const ASKED_OF_A_SIZE = 1000;
