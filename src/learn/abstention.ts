import type { Article, Scope } from "../domain.ts";
import type { Suite, SuiteQuestion } from "../evaluate/questions/suite.ts";
import { inquire } from "../engine/inquiry.ts";
import {
  confidenceOf,
  type Judgement,
  rawLogOdds,
  signalRows,
  type SignalRows,
  THOUSANDS,
} from "../ranker/abstention/confidence.ts";
import { createIdf, type Background } from "../ranker/idf.ts";
import { NEAR_SIGNALS, STANDING_SIGNALS, TOPIC_SIGNALS } from "../ranker/abstention/signals.ts";
import type {
  AbstentionModel,
  Calibration,
  Provenance,
  StandingCalibration,
  Weights,
} from "../ranker/weights.ts";
import { createSnapshot } from "../snapshot.ts";
import { loadTagger } from "../text/tagger.ts";
import { coversGold } from "./examples.ts";
import { createTwists } from "./near-misses.ts";
import { createLikes } from "./likes.ts";
import { learnCases } from "./optimise.ts";
import { learnOdds } from "./odds.ts";
import { createRandom, shuffled } from "./random.ts";
import type { ModelOf } from "./readers.ts";

/** A question asked of a corpus: whether the corpus answers it, and whether the best sentence does. */
export interface Asking {
  readonly rows: SignalRows;
  readonly kind: "answerable" | "off-topic" | "near-miss";
  readonly hit: boolean;
  readonly passages: number;
}

export interface AskingOptions {
  readonly ranking: Weights;
  readonly background: Background;
  readonly modelOf: ModelOf;
}

/**
 * Gives questions asked of corpora of many sizes, since idf and scores change with size: as many that the
 * corpus answers as ones about something else, half of them of `strangers`.
 */
export async function askings(
  suite: Suite,
  strangers: readonly SuiteQuestion[],
  options: AskingOptions,
): Promise<Asking[]> {
  const found: Asking[] = [];
  let round = 0;
  for (const [size, rounds] of SIZES) {
    for (let again = 0; again < rounds; again += 1) {
      const random = createRandom(SEED + round++);
      const articles = shuffled(suite.articles, random).slice(0, size);
      const ids = new Set(articles.map(({ id }) => id));
      const usable = shuffled(withGold(suite), random);
      const inside = usable.filter((asked) => ids.has(asked.gold[0]!.article)).slice(0, ASKED_OF_EACH);
      const half = Math.ceil(inside.length / 2);
      const outside = [
        ...usable.filter((asked) => !ids.has(asked.gold[0]!.article)).slice(0, half),
        ...shuffled(strangers, random).slice(0, half),
      ];
      const ask = await createAsker(articles, options);
      for (const asked of inside) found.push(...(await ask(asked, "answerable")));
      for (const asked of outside) found.push(...(await ask(asked, "off-topic")));
    }
  }
  return found;
}

/** Articles a corpus, from two files on a laptop to all that the sets have, and how many such corpora. */
const SIZES: readonly (readonly [number, number])[] = [
  [2, 24],
  [5, 10],
  [10, 6],
  [20, 4],
  [40, 3],
  [80, 3],
  [200, 2],
  [400, 2],
  [700, 1],
];
const ASKED_OF_EACH = 100;
const SEED = 20_220_617;

/**
 * Gives questions asked of some of their articles among those of other suites, and as many of the articles left out:
 * the largest corpora that the sets make, in which the like of most questions is told.
 */
export async function askingsAmong(
  suite: Suite,
  others: readonly Article[],
  options: AskingOptions,
): Promise<Asking[]> {
  const found: Asking[] = [];
  for (let round = 0; round < ROUNDS_AMONG; round += 1) {
    const random = createRandom(SEED + round);
    const own = shuffled(suite.articles, random).slice(0, OWN_AMONG);
    const ids = new Set(own.map(({ id }) => id));
    const usable = shuffled(withGold(suite), random);
    const isInside = ({ gold }: SuiteQuestion) => ids.has(gold[0]!.article);
    const inside = usable.filter(isInside).slice(0, ASKED_OF_EACH);
    const outside = usable.filter((asked) => !isInside(asked)).slice(0, ASKED_OF_EACH);
    const ask = await createAsker([...own, ...others], options);
    for (const asked of inside) found.push(...(await ask(asked, "answerable")));
    for (const asked of outside) found.push(...(await ask(asked, "off-topic")));
  }
  return found;
}

const ROUNDS_AMONG = 4;
const OWN_AMONG = 400;

/**
 * Gives questions asked of their own article, and of it in another way that it does not answer: of the article
 * alone, and of a few that tell of the like.
 */
export async function nearMisses(suite: Suite, options: AskingOptions): Promise<Asking[]> {
  const random = createRandom(SEED);
  const twists = createTwists(suite.questions, suite.articles, random);
  const found: Asking[] = [];
  const askBoth = async (ask: Ask, asked: SuiteQuestion, scope: Scope) => {
    found.push(...(await ask(asked, "answerable", scope)));
    for (const twist of shuffled(twists, random)) {
      const question = twist(asked);
      if (question === null) continue;
      found.push(...(await ask({ ...asked, question }, "near-miss", scope)));
      break;
    }
  };
  const usable = withGold(suite);
  const ask = await createAsker(suite.articles, options);
  for (const [at, asked] of usable.entries())
    if (at % NEAR_EVERY === 0) await askBoth(ask, asked, { articles: [asked.gold[0]!.article] });
  const alike = await createLikes(suite.articles);
  for (const [at, article] of suite.articles.entries()) {
    const own = usable.filter(({ gold }) => gold[0]!.article === article.id).slice(0, ASKED_OF_LIKES);
    if (own.length === 0) continue;
    const askLikes = await createAsker([article, ...(await alike(article, at % MOST_LIKES))], options);
    for (const asked of own) await askBoth(askLikes, asked, {});
  }
  return found;
}

/** Some two thousand questions teach as much as all. */
const NEAR_EVERY = 2;
const ASKED_OF_LIKES = 3;
const MOST_LIKES = 8;

function withGold({ questions }: Suite): SuiteQuestion[] {
  return questions.filter(({ gold }) => gold.length > 0);
}

type Ask = (asked: SuiteQuestion, kind: Asking["kind"], scope?: Scope) => Promise<Asking[]>;

async function createAsker(articles: readonly Article[], options: AskingOptions): Promise<Ask> {
  const snapshot = await createSnapshot(articles);
  const idf = createIdf(snapshot.retriever, options.background);
  const tagger = await loadTagger();
  return async (asked, kind, scope = {}) => {
    const { ranking, situation, pool } = await inquire(snapshot, asked.question, scope, {
      idf,
      weights: options.ranking,
      short: options.modelOf(asked),
      tagger,
    });
    const best = ranking.ranked[0];
    if (best === undefined) return [];
    const hit = kind === "answerable" && coversGold(asked, best.sentence);
    return [{ rows: signalRows(situation), kind, hit, passages: pool.passages }];
  };
}

/**
 * Learns when to answer: first what tells the corpus's own questions from strangers, and a question from its
 * near-misses; then what both say of the probability that the first sentence answers. Of an article or two
 * nearly all that is not answered is nearly answered: there, near-misses are half of what it is held against.
 * What was asked among other suites' articles tells how sure to be in thousands of passages, and no more: learned from
 * it as well, both told strangers no better among 70,000.
 */
export function learnAbstaining(
  asked: readonly Asking[],
  near: readonly Asking[],
  among: readonly Asking[],
): Omit<AbstentionModel, keyof Provenance> {
  const cases = (all: readonly Asking[], part: "topic" | "near") =>
    all.map((asking) => ({ row: asking.rows[part], right: isAnswerable(asking), weight: 1 }));
  const judgement: Judgement = {
    topic: learnOdds(cases(asked, "topic"), Object.keys(TOPIC_SIGNALS)),
    near: learnOdds(cases(near, "near"), Object.keys(NEAR_SIGNALS)),
  };
  const many = calibrate(
    asked.filter(({ passages }) => passages >= MANY_PASSAGES),
    judgement,
  );
  const calibration = {
    few: calibrate([...near, ...asked.filter(({ passages }) => passages < FEW_PASSAGES)], judgement),
    many,
    thousands: among.length === 0 ? { ...many, standing: {} } : calibrateStanding(among, judgement),
  };
  const model = { ...judgement, calibration };
  const sure = ({ rows, passages }: Asking) => confidenceOf(rows, model, passages);
  // All that the sets have is less than an archive, and taken for one.
  const archived = among.map((asking) => ({ ...asking, passages: THOUSANDS }));
  return { ...model, thresholds: chooseThresholds([...asked, ...archived].filter(isAnswerable), sure) };
}

const FEW_PASSAGES = 16;
const MANY_PASSAGES = 32;

function isAnswerable({ kind }: Asking): boolean {
  return kind === "answerable";
}

function calibrate(asked: readonly Asking[], judgement: Judgement): Calibration {
  const cases = asked.map(({ rows, passages, hit }) => ({
    row: [1, rawLogOdds(rows, judgement, passages)],
    right: hit,
    weight: 1,
  }));
  const [bias = 0, slope = 1] = learnCases(cases, 2, PATIENT);
  return { bias, slope };
}

/** The same, and what weighs how far the best sentence stands out. */
function calibrateStanding(among: readonly Asking[], judgement: Judgement): StandingCalibration {
  const cases = among.map(({ rows, passages, hit }) => ({
    row: [1, rawLogOdds(rows, judgement, passages), ...rows.standing],
    right: hit,
    weight: 1,
  }));
  const names = Object.keys(STANDING_SIGNALS);
  const [bias = 0, slope = 1, ...weights] = learnCases(cases, 2 + names.length, PATIENT);
  return { bias, slope, standing: Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0])) };
}

const PATIENT = { steps: 1500, decay: 0.0001 };

/**
 * Where four of a hundred answerable questions are lost in corpora of a size; of those that nothing was learned on,
 * five. In a handful of articles strangers are told so well that near-misses are what is left: there, what is rather
 * wrong than right is not answered. It is learned among as many near-misses as others, and people ask fewer. In
 * thousands of passages some sentence looks right for most questions, and one that gets a wrong sentence is no loss:
 * there, five of a hundred right answers are lost, and shown as the closest sentences.
 */
function chooseThresholds(answerable: readonly Asking[], sure: (asking: Asking) => number) {
  return BANDS.flatMap(({ passages, least, most, atLeast, lost }) => {
    const scores = answerable
      .filter((asking) => asking.passages >= least && asking.passages < most)
      .filter(({ hit }) => hit || lost === "answerable")
      .map(sure)
      .sort((a, b) => a - b);
    const learned = scores[Math.floor(scores.length * LOST[lost])];
    return learned === undefined
      ? []
      : [{ passages, threshold: Number(Math.max(learned, atLeast).toFixed(4)) }];
  });
}

const LOST = { answerable: 0.04, right: 0.05 } as const;

const BANDS = [
  { passages: 12, least: 0, most: 16, atLeast: 0.48, lost: "answerable" },
  { passages: 32, least: 16, most: 64, atLeast: 0.35, lost: "answerable" },
  { passages: 128, least: 64, most: 256, atLeast: 0, lost: "answerable" },
  { passages: 1024, least: 256, most: THOUSANDS, atLeast: 0, lost: "answerable" },
  { passages: THOUSANDS, least: THOUSANDS, most: Infinity, atLeast: 0, lost: "right" },
] as const;
