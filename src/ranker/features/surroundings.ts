import type { AnalysedSentence } from "../../domain.ts";
import { isAmong } from "../../text/asked-terms.ts";
import { overlap } from "../overlap.ts";
import type { Asked, Overlap, PoolSentence } from "../types.ts";

/** The shares of what is asked that a sentence leaves to those around it. */
export interface Surroundings {
  /** What it has not, and one of the sentences before it in its block has. */
  readonly carried: number;
  /** The same of names alone. */
  readonly carriedNames: number;
  /** What it has not, and one of those after it has. */
  readonly follows: number;
  /** What it and the sentence before it have together; with the one after it; with both and the title. */
  readonly withPrevious: number;
  readonly withNext: number;
  readonly withBoth: number;
}

/** Reads a sentence together with those around it: "he" and "the company" stand for what was named before. */
export function surroundings(
  asked: Asked,
  { previous, next, earlier, later }: PoolSentence,
  { here, titled }: { readonly here: Overlap; readonly titled: readonly boolean[] },
): Surroundings {
  const look = (sentence: AnalysedSentence) => overlap(asked, sentence).counts;
  const [before, after] = [earlier.map(look), later.map(look)];
  const [left, right] = [previous === null ? null : look(previous), next === null ? null : look(next)];
  const sums = { carried: 0, carriedNames: 0, follows: 0, withPrevious: 0, withNext: 0, withBoth: 0 };
  let all = 0;
  for (let place = 0; place < asked.soft.length; place += 1) {
    const weight = asked.soft[place]!;
    all += weight;
    const stands = here.counts[place]! > 0;
    const isLeft = stands || (left !== null && left[place]! > 0);
    const isRight = stands || (right !== null && right[place]! > 0);
    if (!stands && has(before, place)) {
      sums.carried += weight;
      if (asked.question.terms[place]!.name) sums.carriedNames += weight;
    }
    if (!stands && has(after, place)) sums.follows += weight;
    if (isLeft) sums.withPrevious += weight;
    if (isRight) sums.withNext += weight;
    if (isLeft || isRight || titled[place]!) sums.withBoth += weight;
  }
  const share = (sum: number) => (all === 0 ? 0 : sum / all);
  return {
    carried: share(sums.carried),
    carriedNames: share(sums.carriedNames),
    follows: share(sums.follows),
    withPrevious: share(sums.withPrevious),
    withNext: share(sums.withNext),
    withBoth: share(sums.withBoth),
  };
}

function has(sentences: readonly Uint32Array[], place: number): boolean {
  return sentences.some((counts) => counts[place]! > 0);
}

/** Tells which of the question's terms stand in a title, in any spelling. */
export function inTitle({ question: { terms } }: Asked, title: ReadonlySet<string>): boolean[] {
  return terms.map((term) => isAmong(term, title));
}

/** Tells whether a sentence has a pronoun of the third person, wherever it stands. */
export function hasPronoun({ words }: AnalysedSentence): boolean {
  return words.some(({ folded }) => PRONOUNS.has(folded));
}

/** Tells whether a sentence opens with something that was named before: "The company", "This treaty". */
export function opensDefinite({ text }: AnalysedSentence): boolean {
  return /^(?:The|This|These|That|Those|Such)\s/u.test(text);
}

const PRONOUNS: ReadonlySet<string> = new Set("he she it they his hers her its their him them".split(" "));
