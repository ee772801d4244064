import type { AnalysedSentence } from "../domain.ts";
import { AMOUNT_ANSWERS } from "../quantities/answering.ts";
import { isPlural } from "../quantities/plurals.ts";
import { isRefuted } from "../text/refuted.ts";
import { areOpposed, mayOppose } from "./opposed.ts";
import { isSame } from "./same.ts";
import type { Composition, Ranked, ShortSpan } from "./types.ts";

/** One thing that the articles say: the sentence that is shown, and those of other articles that say the same. */
export interface Point {
  readonly shown: Ranked;
  readonly same: readonly Ranked[];
  readonly short: ShortSpan | null;
}

/**
 * Picks what to show, best first, within the quoting limits: three sentences, two an article, and so many
 * characters an article; the first sentence always whole.
 */
export function pickPoints(composition: Composition): Point[] {
  const best = composition.ranked[0];
  if (best === undefined) return [];
  const budget = createBudget(composition);
  const points: Growing[] = [];
  for (const ranked of composition.ranked.slice(0, LOOKED_AT)) {
    if (ranked.score < best.score - SUPPORT_MARGIN) break;
    if (!mayStand(composition, best, ranked)) continue;
    const point = pointOf(composition, points, ranked);
    if (point === undefined && !mayOpen(composition, points, ranked)) continue;
    if (point !== undefined && mentions(point, ranked)) continue;
    if (points.some(({ shown }) => shown === ranked) || !budget.take(ranked)) continue;
    if (point === undefined)
      points.push(...opened(composition, ranked, { isFirst: points.length === 0, budget }));
    else point.same.push(ranked);
  }
  // Of several rows none alone is the list.
  const isList = points.some(({ shown }) => shown !== best && shown.sentence.role === "row");
  return points.map((point) =>
    newestFirst(composition, point.shown === best && isList ? { ...point, short: null } : point),
  );
}

/** A point to which those that say the same are still added. */
interface Growing extends Point {
  readonly same: Ranked[];
}

/** A headline repeats what the text says better; it is shown where nothing else answers. */
function mayStand(composition: Composition, best: Ranked, ranked: Ranked): boolean {
  return ranked === best || ranked.sentence.role === "body" || isFellow(composition, best, ranked);
}

/** The point that a sentence says again; of rows that all fit, each is one of its own. */
function pointOf(
  { fitting = [] }: Composition,
  points: readonly Growing[],
  { sentence }: Ranked,
): Growing | undefined {
  if (fitting.includes(sentence)) return undefined;
  return points.find(({ shown, short }) => isSame(shown.sentence, short, sentence));
}

/** What another article says otherwise is shown though it says it less in the question's words. */
function mayOpen(composition: Composition, points: readonly Point[], ranked: Ranked): boolean {
  const [best] = composition.ranked;
  return ranked.score >= best!.score - MARGIN || contests(composition, points, ranked);
}

/** A point of its own, and what has to be shown behind it, where the limits allow. */
function opened(
  composition: Composition,
  ranked: Ranked,
  { isFirst, budget }: { readonly isFirst: boolean; readonly budget: Budget },
): Growing[] {
  // The first point's is the answer's; those of the others matter where amounts are held against each other.
  const isWanted = isFirst || AMOUNT_ANSWERS.has(composition.question.expected);
  const refuting = refutationOf(composition, ranked) ?? ranked.claim?.verdict ?? undefined;
  const behind = refuting ?? explanationOf(composition, ranked);
  // What is called false, or only claimed, is not what is so.
  const isTold = isWanted && refuting === undefined && ranked.claim === undefined;
  const point = { shown: ranked, same: [], short: isTold ? composition.cut(ranked.sentence) : null };
  if (behind === undefined || !budget.take(behind)) return [point];
  return [point, { shown: behind, same: [], short: null }];
}

/** Of a table that is asked for a list of its rows, those that answer as well as the first are shown with it. */
function isFellow({ question, fitting = [] }: Composition, best: Ranked, ranked: Ranked): boolean {
  const { sentence, previous, score } = ranked;
  if (fitting.length > 0) return fitting.includes(sentence);
  const isOfTable = best.sentence.role === "row" && sentence.role === "row" && previous === best.previous;
  return asksForSeveral(question) && isOfTable && score >= best.score - MARGIN;
}

/** "List all swords", "which teams won six games"; "how many games" asks for one amount. */
function asksForSeveral({ expected, focus }: Composition["question"]): boolean {
  return expected === "list" || (focus !== null && isPlural(focus) && !AMOUNT_ANSWERS.has(expected));
}

/** What calls a claim false is shown with it. */
function refutationOf({ ranked }: Composition, { sentence, next }: Ranked): Ranked | undefined {
  if (next === null || !isRefuted(sentence.text, next.text)) return undefined;
  return among(ranked, next);
}

/** "Yes." alone tells little where more stands behind it. */
function explanationOf({ ranked }: Composition, { sentence, next }: Ranked): Ranked | undefined {
  if (next === null || next.block !== sentence.block || sentence.tokens.length > BRIEF) return undefined;
  return among(ranked, next);
}

const BRIEF = 2;

function among(ranked: readonly Ranked[], { article, start }: AnalysedSentence): Ranked | undefined {
  return ranked.find((one) => one.sentence.article === article && one.sentence.start === start);
}

/** Tells whether a sentence gives another value for what is asked than the first that is shown. */
function contests({ question, cut }: Composition, points: readonly Point[], { sentence }: Ranked): boolean {
  const [first] = points;
  if (first === undefined || first.short === null || !AMOUNT_ANSWERS.has(question.expected)) return false;
  const told = { sentence: first.shown.sentence, short: first.short };
  return (
    mayOppose(question, told, sentence) && areOpposed(question, told, { sentence, short: cut(sentence) })
  );
}

/** Of two articles that say the same equally well, the more recent one is shown. */
function newestFirst(composition: Composition, point: Point): Point {
  const published = ({ sentence }: Ranked) => composition.article(sentence.article).published ?? "";
  const equal = point.same.filter(({ score }) => score > point.shown.score - EQUAL);
  const newest = [point.shown, ...equal].reduce((best, one) =>
    published(one) > published(best) ? one : best,
  );
  if (newest === point.shown) return point;
  const same = [point.shown, ...point.same.filter((one) => one !== newest)];
  return { shown: newest, same, short: point.short === null ? null : composition.cut(newest.sentence) };
}

/** Scores this near are one: a comma makes as much. In log-odds. */
const EQUAL = 0.1;

/** How many of the ranked sentences may be shown or counted as saying the same. */
const LOOKED_AT = 12;

/** How far behind the best a sentence may score and still be shown, in log-odds. */
const MARGIN = 2;

/** The same for a sentence that says what a shown one says: it need not say it as much in the question's words. */
const SUPPORT_MARGIN = 5;

const SENTENCES = 3;
const SENTENCES_AN_ARTICLE = 2;

/** What may still be quoted. */
interface Budget {
  /** Tells whether a sentence may be quoted too, and counts it. */
  take(ranked: Ranked): boolean;
}

function createBudget(composition: Composition): Budget {
  const characters = new Map<string, number>();
  const sentences = new Map<string, number>();
  let all = 0;
  return {
    take({ sentence }) {
      const { article } = sentence;
      const limit = Math.min(
        composition.quoteMaxChars,
        composition.article(article).quoteMaxChars ?? Infinity,
      );
      const used = (characters.get(article) ?? 0) + sentence.text.length;
      const count = (sentences.get(article) ?? 0) + 1;
      if (all > 0 && (all >= SENTENCES || count > SENTENCES_AN_ARTICLE || used > limit)) return false;
      characters.set(article, used);
      sentences.set(article, count);
      all += 1;
      return true;
    },
  };
}

function mentions(point: { shown: Ranked; same: readonly Ranked[] }, ranked: Ranked): boolean {
  return [point.shown, ...point.same].some(({ sentence }) => sentence.article === ranked.sentence.article);
}
