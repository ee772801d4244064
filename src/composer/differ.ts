import type { AnalysedSentence, Citation, Difference, Quantity, QuantityKind } from "../domain.ts";
import { AMOUNT_ANSWERS, sameAmount, type Point } from "./points.ts";
import type { Composition } from "./types.ts";

interface NumberedPoint {
  readonly point: Point;
  readonly numbers: readonly number[];
}

/**
 * Tells where sources differ in the figure that is asked for, newest first; null where they do not.
 *
 * Only points of different articles that cover the question alike, and whose short answers are amounts
 * of one kind and unit with different values, differ. Nothing is said of who is right.
 */
export function differences(
  composition: Composition,
  points: readonly NumberedPoint[],
  citations: readonly Citation[],
): Difference[] | null {
  if (!AMOUNT_ANSWERS.has(composition.question.expected)) return null;
  const said = points.flatMap(({ point, numbers }) => {
    const amount = amountOf(point);
    return amount === null ? [] : [{ amount, numbers, sentence: point.shown.sentence }];
  });
  const first = said[0];
  if (first === undefined) return null;
  const others = said.filter(
    ({ amount, sentence }) =>
      amount.kind === first.amount.kind &&
      amount.unit === first.amount.unit &&
      sentence.article !== first.sentence.article &&
      !sameAmount(amount, first.amount) &&
      coversAlike(composition, first.sentence, sentence),
  );
  if (others.length === 0) return null;
  return [first, ...others]
    .sort((a, b) => newest(b.numbers, citations).localeCompare(newest(a.numbers, citations)))
    .map(({ amount, numbers, sentence }) => ({ text: slice(sentence, amount), citations: numbers }));
}

/** Kinds whose values can be held against each other. */
const COMPARED: ReadonlySet<QuantityKind> = new Set<QuantityKind>([
  "money",
  "count",
  "percent",
  "duration",
  "length",
  "area",
  "mass",
  "volume",
  "temperature",
  "speed",
  "energy",
  "rate",
  "age",
]);

function amountOf({ shown, short }: Point): Quantity | null {
  if (short === null) return null;
  const found = shown.sentence.quantities.find(({ start, end }) => start < short.end && short.start < end);
  return found !== undefined && COMPARED.has(found.kind) ? found : null;
}

/** Both sentences have most of the question's words, and the same ones. */
function coversAlike(composition: Composition, a: AnalysedSentence, b: AnalysedSentence): boolean {
  const covered = (sentence: AnalysedSentence) => {
    const terms = new Set(sentence.tokens.map(({ term }) => term));
    return composition.question.terms.filter(({ term, alternatives }) =>
      [term, ...alternatives].some((spelling) => terms.has(spelling)),
    );
  };
  const left = covered(a);
  const names = composition.question.terms.filter(({ name }) => name);
  if (![a, b].every((sentence) => names.every((name) => covered(sentence).includes(name)))) return false;
  const right = new Set(covered(b));
  const shared = left.filter((term) => right.has(term)).length;
  return shared >= Math.max(2, composition.question.terms.length * 0.5) && shared >= left.length - 1;
}

function newest(numbers: readonly number[], citations: readonly Citation[]): string {
  return citations.find(({ number }) => number === numbers[0])?.published ?? "";
}

function slice(sentence: AnalysedSentence, amount: Quantity): string {
  return sentence.text.slice(amount.start - sentence.start, amount.end - sentence.start);
}
