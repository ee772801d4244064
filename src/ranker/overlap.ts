import type { AnalysedSentence, Question } from "../domain.ts";
import { impliedDays } from "./implied.ts";
import type { Asked, Overlap } from "./types.ts";

/** Finds where a sentence's tokens meet the question's terms. */
export function overlap(asked: Asked, sentence: AnalysedSentence): Overlap {
  const known = asked.overlaps.get(sentence);
  if (known !== undefined) return known;
  const found = findOverlap(asked, asked.question.terms, sentence);
  asked.overlaps.set(sentence, found);
  return found;
}

/** Finds the same of a question that is not yet prepared. */
export function findOverlap(
  { places, implied }: Pick<Asked, "places" | "implied">,
  terms: Question["terms"],
  sentence: AnalysedSentence,
): Overlap {
  const counts = sentence.count(places, terms.length);
  const days = impliedDays(implied, sentence).filter(({ place }) => counts[place] === 0);
  for (const { place } of days) counts[place]! += 1;
  return new LazyOverlap(counts, { places, sentence, days });
}

/** What a lazy overlap finds its matches by. */
interface Met {
  readonly places: ReadonlyMap<string, number>;
  readonly sentence: AnalysedSentence;
  /** What the sentence tells without naming it. */
  readonly days: Overlap["matches"];
}

/** Of most sentences of a pool it is asked how often each term stands there, and never where. */
class LazyOverlap implements Overlap {
  readonly counts: Uint32Array;
  readonly #met: Met;
  #matches: Overlap["matches"] | undefined;

  constructor(counts: Uint32Array, met: Met) {
    this.counts = counts;
    this.#met = met;
  }

  get matches(): Overlap["matches"] {
    return (this.#matches ??= matchesOf(this.#met));
  }
}

function matchesOf({ places, sentence, days }: Met): Overlap["matches"] {
  const { words } = sentence;
  const matches: { token: number; place: number }[] = [];
  for (let token = 0; token < words.length; token += 1) {
    const { term } = words[token]!;
    const place = term === "" ? undefined : places.get(term);
    if (place !== undefined) matches.push({ token, place });
  }
  return days.length === 0 ? matches : [...matches, ...days].sort((a, b) => a.token - b.token);
}
