import type { AnalysedSentence } from "../domain.ts";
import type { Relation } from "../text/thesaurus.ts";
import type { Asked, Overlap } from "./types.ts";

/**
 * Gives for each of the question's terms how near in meaning the sentence's nearest word is, as a cosine; 0 for
 * terms that stand there themselves, and for names, which are met by their spelling alone.
 */
export function likenesses(asked: Asked, sentence: AnalysedSentence, here: Overlap): number[] {
  return asked.question.terms.map(({ name }, place) => {
    if (name || (here.counts[place] ?? 0) > 0) return 0;
    let most = 0;
    for (const { term } of sentence.tokens)
      if (term !== "") most = Math.max(most, asked.similarity(place, term));
    return most;
  });
}

/** Gives the share of what is asked that the sentence has in other words: "purchase" for "buy". */
export function inOtherWords({ soft }: Asked, nearest: readonly number[]): number {
  return shareOf(soft, (place) => Math.max(0, (nearest[place]! - UNRELATED) / (1 - UNRELATED)));
}

/** Gives the share of what is asked that the sentence has in words whose cosine lies in a range. */
export function likeWithin({ soft }: Asked, nearest: readonly number[], from: number, to: number): number {
  return shareOf(soft, (place) => Number(nearest[place]! > from && nearest[place]! <= to));
}

/**
 * Gives for each of the question's terms how the sentence has another word of its family or meaning, the
 * closest relation first; null for terms that stand there themselves, and for names.
 */
export function relations(
  { question, relatives }: Asked,
  sentence: AnalysedSentence,
  here: Overlap,
): (Relation | null)[] {
  return question.terms.map(({ name }, place) => {
    const others = relatives[place]!;
    if (name || others.size === 0 || (here.counts[place] ?? 0) > 0) return null;
    const found = new Set(sentence.tokens.map(({ term }) => others.get(term)));
    return CLOSEST.find((relation) => found.has(relation)) ?? null;
  });
}

const CLOSEST: readonly Relation[] = ["derived", "synonym", "kind"];

/** Gives the share of what is asked that the sentence has by a relation. */
export function relatedBy(
  { soft }: Asked,
  related: readonly (Relation | null)[],
  relation: Relation,
): number {
  return shareOf(soft, (place) => Number(related[place] === relation));
}

/** Gives the share of what is asked that the sentence has in another word of its family or meaning, as near as it is. */
export function inKin(
  { soft }: Asked,
  related: readonly (Relation | null)[],
  nearest: readonly number[],
): number {
  const isKin = (place: number) => related[place] === "derived" || related[place] === "synonym";
  return shareOf(soft, (place) => (isKin(place) ? Math.max(LEAST_KIN, nearest[place]!) : 0));
}

const LEAST_KIN = 0.3;

/** Gives how near in meaning the sentence has a word to the noun that is asked for: "piano" for "instrument". */
export function likeFocus(asked: Asked, sentence: AnalysedSentence): number {
  let most = 0;
  for (const { term } of sentence.tokens) {
    if (term === "" || asked.places.has(term)) continue;
    most = Math.max(most, asked.focusSimilarity(term));
  }
  return Math.max(0, most - FOCUS_UNRELATED);
}

/** Cosine of two words that have nothing to do with each other, and more. */
const UNRELATED = 0.4;
const FOCUS_UNRELATED = 0.3;

/** Gives the weighted mean of what `counts` gives for each term. */
export function shareOf(weights: readonly number[], counts: (place: number) => number): number {
  let found = 0;
  let all = 0;
  for (const [place, weight] of weights.entries()) {
    all += weight;
    found += weight * counts(place);
  }
  return all === 0 ? 0 : found / all;
}
