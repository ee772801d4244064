import type { AnalysedSentence } from "../../domain.ts";
import type { Relation } from "../../text/thesaurus.ts";
import { alikeness, CLOSENESS } from "../kinship.ts";
import type { Asked, Kinship, Overlap } from "../types.ts";

/**
 * Gives how the sentence's words are like each of the question's terms: the greatest cosine, and the closest
 * relation. Nothing for terms that stand there themselves, and for names, which are met by their spelling alone.
 */
export function kinOf(asked: Asked, sentence: AnalysedSentence, here: Overlap): Kinship {
  const { terms } = asked.question;
  const likeness = new Float64Array(terms.length);
  const relation = new Float64Array(terms.length);
  const open: number[] = [];
  for (let place = 0; place < terms.length; place += 1)
    if (!terms[place]!.name && here.counts[place] === 0) open.push(place);
  if (open.length === 0) return { likeness, relation };
  const { words } = sentence;
  // By their places: a dozen sentences have hundreds of words, and an iterator makes an object for each.
  for (let at = 0; at < words.length; at += 1) {
    const { term } = words[at]!;
    if (term === "") continue;
    const kin = asked.kinship(term);
    for (let which = 0; which < open.length; which += 1) {
      const place = open[which]!;
      if (kin.likeness[place]! > likeness[place]!) likeness[place] = kin.likeness[place]!;
      if (kin.relation[place]! > relation[place]!) relation[place] = kin.relation[place]!;
    }
  }
  return { likeness, relation };
}

/** Gives the share of what is asked that the sentence has in other words: "purchase" for "buy". */
export function inOtherWords({ soft }: Asked, { likeness }: Kinship): number {
  return shareOf(soft, (place) => alikeness(likeness[place]!));
}

/** Gives the share of what is asked that the sentence has in words whose cosine lies in a range. */
export function likeWithin({ soft }: Asked, { likeness }: Kinship, from: number, to: number): number {
  return shareOf(soft, (place) => Number(likeness[place]! > from && likeness[place]! <= to));
}

/** Gives the share of what is asked that the sentence has by a relation. */
export function relatedBy({ soft }: Asked, kin: Kinship, relation: Relation): number {
  return shareOf(soft, (place) => Number(kin.relation[place] === CLOSENESS[relation]));
}

/** Gives the share of what is asked that the sentence has in another word of its family or meaning, as near as it is. */
export function inKin({ soft }: Asked, { likeness, relation }: Kinship): number {
  return shareOf(soft, (place) =>
    relation[place]! >= CLOSENESS.synonym ? Math.max(LEAST_KIN, likeness[place]!) : 0,
  );
}

const LEAST_KIN = 0.3;

/** Gives how near in meaning the sentence has a word to the noun that is asked for: "piano" for "instrument". */
export function likeFocus(asked: Asked, sentence: AnalysedSentence): number {
  if (asked.question.focus === null) return 0;
  let most = 0;
  for (const { term } of sentence.words) {
    if (term === "" || asked.places.has(term)) continue;
    most = Math.max(most, asked.focusSimilarity(term));
  }
  return Math.max(0, most - FOCUS_UNRELATED);
}

/** Cosine of a word and a noun that have nothing to do with each other, and more. */
const FOCUS_UNRELATED = 0.3;

/** Gives the weighted mean of what `counts` gives for each term. */
export function shareOf(weights: Float64Array, counts: (place: number) => number): number {
  let found = 0;
  let all = 0;
  for (let place = 0; place < weights.length; place += 1) {
    all += weights[place]!;
    found += weights[place]! * counts(place);
  }
  return all === 0 ? 0 : found / all;
}

/** Tells whether a word of a sentence begins as a term does: "annexation" and "annexed" begin alike. */
export function beginsAlike(term: string, { words }: AnalysedSentence): boolean {
  if (term.length < SHORTEST_PREFIX) return false;
  const prefix = term.slice(0, Math.max(SHORTEST_PREFIX, Math.ceil(term.length * 0.6)));
  return words.some((word) => word.term.startsWith(prefix));
}

const SHORTEST_PREFIX = 4;
