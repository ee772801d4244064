import { createReader, type ShortModel } from "../composer/short.ts";
import type { Article, Question } from "../domain.ts";
import type { Suite, SuiteQuestion } from "../evaluate/suite.ts";
import { inquire } from "../inquiry.ts";
import { signalRow } from "../ranker/confidence.ts";
import { createIdf, type Background } from "../ranker/idf.ts";
import type { Weights } from "../ranker/weights.ts";
import { createSnapshot } from "../snapshot.ts";
import { loadTagger } from "../text/tagger.ts";
import { coversGold } from "./examples.ts";
import type { Case } from "./optimise.ts";
import { createRandom, shuffled } from "./random.ts";

/** A question asked of a corpus: whether the corpus answers it, and whether the best sentence does. */
export interface Asking {
  readonly row: readonly number[];
  readonly kind: "answerable" | "off-topic" | "near-miss";
  readonly hit: boolean;
  readonly weight: number;
}

export interface AskingOptions {
  readonly ranking: Weights;
  readonly background: Background;
  readonly short: ShortModel;
  /** Articles a corpus; one of each size is drawn `rounds` times. */
  readonly sizes: readonly number[];
  readonly askedOfEach: number;
}

/**
 * Gives questions asked of corpora of many sizes, since idf and scores change with size: as many that the
 * corpus answers as ones about something else, and the answerable ones once more with the answering
 * sentence taken away, which are near-misses.
 */
export async function askings(suite: Suite, options: AskingOptions): Promise<Asking[]> {
  const found: Asking[] = [];
  for (const [round, size] of options.sizes.entries()) {
    const random = createRandom(SEED + round);
    const articles = shuffled(suite.articles, random).slice(0, size);
    const ids = new Set(articles.map(({ id }) => id));
    const usable = shuffled(
      suite.questions.filter(({ gold }) => gold.length > 0),
      random,
    );
    const inside = usable.filter((asked) => ids.has(asked.gold[0]!.article)).slice(0, options.askedOfEach);
    const outside = usable.filter((asked) => !ids.has(asked.gold[0]!.article)).slice(0, inside.length);
    const ask = await createAsker(articles, options);
    for (const asked of inside) found.push(await ask(asked, "answerable"));
    for (const asked of outside) found.push(await ask(asked, "off-topic"));
    found.push(...(await nearMisses(articles, inside, options)));
  }
  return found;
}

const SEED = 20_220_617;

/** Asks questions of the articles without the sentences that answer them. */
async function nearMisses(
  articles: readonly Article[],
  questions: readonly SuiteQuestion[],
  options: AskingOptions,
): Promise<Asking[]> {
  const found: Asking[] = [];
  const few = questions.slice(0, NEAR_MISSES);
  for (const asked of few) {
    const others = articles.filter(({ id }) => id !== asked.gold[0]!.article).slice(0, NEAR_MISS_ARTICLES);
    const article = articles.find(({ id }) => id === asked.gold[0]!.article);
    if (article === undefined) continue;
    const ask = await createAsker([withoutGold(article, asked), ...others], options);
    found.push(await ask(asked, "near-miss"));
  }
  return found;
}

const NEAR_MISSES = 150;
const NEAR_MISS_ARTICLES = 6;

/** The article with the answering sentence left out, as a block that nothing covers. */
function withoutGold(article: Article, asked: SuiteQuestion): Article {
  const { start } = asked.gold[0]!;
  const blocks = article.blocks.flatMap((block) => {
    if (start < block.start || start >= block.end) return [block];
    const before = article.text.lastIndexOf(". ", start);
    const after = article.text.indexOf(". ", start);
    const left = before < block.start ? [] : [{ ...block, end: before + 1 }];
    const right = after === -1 || after + 2 >= block.end ? [] : [{ ...block, start: after + 2 }];
    return [...left, ...right];
  });
  return { ...article, blocks };
}

async function createAsker(articles: readonly Article[], options: AskingOptions) {
  const snapshot = await createSnapshot(articles);
  const idf = createIdf(snapshot.retriever, options.background);
  const tagger = await loadTagger();
  const reader = (question: Question) => createReader(question, { tagger, model: options.short });
  return async (asked: SuiteQuestion, kind: Asking["kind"]): Promise<Asking> => {
    const { ranking, situation } = await inquire(
      snapshot,
      asked.question,
      {},
      { idf, weights: options.ranking, reader },
    );
    const best = ranking.ranked[0];
    const hit = kind === "answerable" && best !== undefined && coversGold(asked, best.sentence);
    return { row: signalRow(situation), kind, hit, weight: 1 };
  };
}

/** Cases of "the articles answer". */
export function answerableCases(found: readonly Asking[]): Case[] {
  return found.map(({ row, kind }) => ({
    row,
    right: kind === "answerable",
    weight: kind === "near-miss" ? 0.5 : 1,
  }));
}

/** Cases of "the first sentence answers", over the questions that people ask of a corpus meant for them. */
export function confidenceCases(found: readonly Asking[]): Case[] {
  return found
    .filter(({ kind }) => kind !== "near-miss")
    .map(({ row, hit, weight }) => ({ row, right: hit, weight }));
}
