import type { Article, Scope } from "../domain.ts";
import { inquire } from "../engine/inquiry.ts";
import type { Suite, SuiteQuestion } from "../evaluate/questions/suite.ts";
import { signalRows, type SignalRows } from "../ranker/abstention/confidence.ts";
import { createIdf, type Background } from "../ranker/idf.ts";
import type { Weights } from "../ranker/weights.ts";
import { createSnapshot } from "../snapshot.ts";
import { loadTagger } from "../text/tagger.ts";
import { coversGold } from "./examples.ts";
import { createLikes } from "./likes.ts";
import { createTwists } from "./near-misses.ts";
import { createRandom, shuffled } from "./random.ts";
import type { ModelOf } from "./readers.ts";

/** A question asked of a corpus: whether the corpus answers it, and whether the best sentence does. */
export interface Asking {
  readonly rows: SignalRows;
  readonly kind: "answerable" | "off-topic" | "near-miss";
  readonly hit: boolean;
  readonly passages: number;
  /** Whether we wrote it, and no suite has it. */
  readonly written: boolean;
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
      const { articles, inside, outside } = drawn(suite, size, random);
      const half = Math.ceil(Math.min(inside.length, ASKED_OF_EACH) / 2);
      const others = [...outside.slice(0, half), ...shuffled(strangers, random).slice(0, half)];
      found.push(...(await askAll(articles, { inside, outside: others }, options)));
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
    const { articles, inside, outside } = drawn(suite, OWN_AMONG, createRandom(SEED + round));
    found.push(...(await askAll([...articles, ...others], { inside, outside }, options)));
  }
  return found;
}

const ROUNDS_AMONG = 4;
const OWN_AMONG = 400;

/** Questions that the articles asked answer, and ones that they do not. */
interface Asked {
  readonly inside: readonly SuiteQuestion[];
  readonly outside: readonly SuiteQuestion[];
}

/** Draws so many articles of a suite, and its questions: those that the articles answer, and the others. */
function drawn(
  suite: Suite,
  size: number,
  random: () => number,
): Asked & { readonly articles: readonly Article[] } {
  const articles = shuffled(suite.articles, random).slice(0, size);
  const ids = new Set(articles.map(({ id }) => id));
  const usable = shuffled(withGold(suite), random);
  const isInside = ({ gold }: SuiteQuestion) => ids.has(gold[0]!.article);
  return {
    articles,
    inside: usable.filter(isInside),
    outside: usable.filter((asked) => !isInside(asked)),
  };
}

/** Asks articles a hundred questions of each kind at most. */
async function askAll(
  articles: readonly Article[],
  { inside, outside }: Asked,
  options: AskingOptions,
): Promise<Asking[]> {
  const ask = await createAsker(articles, options);
  const found: Asking[] = [];
  for (const asked of inside.slice(0, ASKED_OF_EACH)) found.push(...(await ask(asked, "answerable")));
  for (const asked of outside.slice(0, ASKED_OF_EACH)) found.push(...(await ask(asked, "off-topic")));
  return found;
}

/**
 * Gives questions asked of their own article, and of it in another way that it does not answer, and those that we wrote
 * over it: of the article alone, and of a few that tell of the like.
 */
export async function nearMisses(
  suite: Suite,
  written: readonly SuiteQuestion[],
  options: AskingOptions,
): Promise<Asking[]> {
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
  for (const asked of written) found.push(...(await askWritten(ask, asked, { articles: [asked.article!] })));
  const alike = await createLikes(suite.articles);
  for (const [at, article] of suite.articles.entries()) {
    const askLikes = await createAsker([article, ...(await alike(article, at % MOST_LIKES))], options);
    const own = usable.filter(({ gold }) => gold[0]!.article === article.id);
    for (const asked of own.slice(0, ASKED_OF_LIKES)) await askBoth(askLikes, asked, {});
    for (const asked of written)
      if (asked.article === article.id) found.push(...(await askWritten(askLikes, asked, {})));
  }
  return found;
}

/** Some two thousand questions teach as much as all. */
const NEAR_EVERY = 2;
const ASKED_OF_LIKES = 3;
const MOST_LIKES = 8;

/** Asks what we wrote. */
async function askWritten(ask: Ask, asked: SuiteQuestion, scope: Scope): Promise<Asking[]> {
  const askings = await ask(asked, asked.answerable ? "answerable" : "near-miss", scope);
  return askings.map((asking) => ({ ...asking, written: true }));
}

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
    return [{ rows: signalRows(situation), kind, hit, passages: pool.passages, written: false }];
  };
}
