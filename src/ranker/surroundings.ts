import type { AnalysedSentence } from "../domain.ts";
import { shareOf } from "./likeness.ts";
import { overlap } from "./overlap.ts";
import type { Asked, Overlap, PoolSentence } from "./types.ts";

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
export function surroundings(asked: Asked, item: PoolSentence, here: Overlap): Surroundings {
  const has = (sentence: AnalysedSentence | null, place: number) =>
    sentence !== null && (overlap(asked, sentence).counts[place] ?? 0) > 0;
  const stands = (place: number) => (here.counts[place] ?? 0) > 0;
  const { previous, next, earlier, later, titleTerms } = item;
  const { terms } = asked.question;
  const before = terms.map((_, place) => !stands(place) && earlier.some((one) => has(one, place)));
  const inTitle = ({ term, alternatives }: (typeof terms)[number]) =>
    titleTerms.has(term) || alternatives.some((spelling) => titleTerms.has(spelling));
  const share = (counts: (place: number) => boolean) => shareOf(asked.soft, (place) => Number(counts(place)));
  return {
    carried: share((place) => before[place]!),
    carriedNames: share((place) => before[place]! && terms[place]!.name),
    follows: share((place) => !stands(place) && later.some((one) => has(one, place))),
    withPrevious: share((place) => stands(place) || has(previous, place)),
    withNext: share((place) => stands(place) || has(next, place)),
    withBoth: share(
      (place) => stands(place) || has(previous, place) || has(next, place) || inTitle(terms[place]!),
    ),
  };
}

/** Tells whether a sentence has a pronoun of the third person, wherever it stands. */
export function hasPronoun({ tokens }: AnalysedSentence): boolean {
  return tokens.some(({ folded }) => PRONOUNS.has(folded));
}

/** Tells whether a sentence opens with something that was named before: "The company", "This treaty". */
export function opensDefinite({ text }: AnalysedSentence): boolean {
  return /^(?:The|This|These|That|Those|Such)\s/u.test(text);
}

const PRONOUNS: ReadonlySet<string> = new Set("he she it they his hers her its their him them".split(" "));
