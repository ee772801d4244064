import type { AnalysedSentence } from "../../domain.ts";
import { add, cosine, dot, sumOf } from "../../text/algebra.ts";
import { type Meaning, meaningOf } from "../../text/meanings.ts";
import { overlap } from "../overlap.ts";
import type { Asked, PoolSentence } from "../types.ts";

/** What is told of the meanings of a sentence and a question sees both, and those beside the sentence. */
interface Sight {
  readonly asked: Asked;
  /** The terms that the sentence has not, names aside, each with the cosines of its nearest few words. */
  readonly lacking: readonly { readonly place: number; readonly nearest: readonly number[] }[];
  /** What the sentence means, by itself and without the words that are asked for. */
  readonly sentence: Float64Array;
  readonly rest: Float64Array;
  /** What the question means, and what of it the sentence has not. */
  readonly question: Float64Array;
  readonly missing: Float64Array;
  /** What the sentences beside it mean; null where none is. */
  readonly previous: Float64Array | null;
  readonly next: Float64Array | null;
}

/** What is told of the meanings of a sentence and a question. Each is about 0 … 1. */
const TOLD: Readonly<Record<string, (sight: Sight) => number>> = {
  meansNearest: (sight) => shareLacking(sight, ([nearest = 0]) => Math.max(0, nearest - UNRELATED)),
  meansNear: (sight) => shareLacking(sight, (near) => sumOf(near) / Math.max(1, near.length)),
  means: ({ question, sentence }) => cosine(question, sentence),
  meansMissing: ({ missing, rest }) => cosine(missing, rest),
  meansBeside: ({ question, rest }) => cosine(question, rest),
  meansWithPrevious: ({ question, sentence, previous }) =>
    previous === null ? 0 : cosine(question, added(sentence, previous, 0.5)),
  previousMeansMissing: ({ missing, previous }) => (previous === null ? 0 : cosine(missing, previous)),
  nextMeans: ({ question, next }) => (next === null ? 0 : cosine(question, next)),
};

/** The names of what is told of meanings. */
export const MEANINGS: readonly string[] = Object.keys(TOLD);

/** Gives what tells of the meanings of a sentence, in the order of `MEANINGS`. */
export function createMeaningRows(asked: Asked): (item: PoolSentence) => number[] {
  const terms = asked.question.terms.flatMap(({ term, name }, place) => {
    const meaning = meaningOf(term);
    return meaning === null ? [] : [{ place, name, meaning }];
  });
  const question = total(terms.map(({ meaning }) => meaning));
  const known = new Map<AnalysedSentence, Meant>();
  const meantBy = (sentence: AnalysedSentence): Meant => {
    const found = known.get(sentence) ?? readMeanings(asked, sentence);
    known.set(sentence, found);
    return found;
  };
  return ({ sentence, previous, next }) => {
    const here = overlap(asked, sentence);
    const { words, all, rest } = meantBy(sentence);
    const missing = terms.filter(({ place }) => here.counts[place] === 0);
    const sight: Sight = {
      asked,
      lacking: missing.flatMap(({ place, name, meaning }) =>
        name ? [] : [{ place, nearest: nearestOf(meaning, words) }],
      ),
      sentence: all,
      rest,
      question,
      missing: missing.length === terms.length ? question : total(missing.map(({ meaning }) => meaning)),
      previous: previous === null ? null : meantBy(previous).all,
      next: next === null ? null : meantBy(next).all,
    };
    return TELL.map((tell) => tell(sight));
  };
}

const TELL = Object.values(TOLD);

/** What the words of a sentence mean, one by one, together, and together without those that are asked for. */
interface Meant {
  readonly words: readonly Meaning[];
  readonly all: Float64Array;
  readonly rest: Float64Array;
}

function readMeanings({ places }: Asked, sentence: AnalysedSentence): Meant {
  const words: Meaning[] = [];
  const askedFor: Meaning[] = [];
  for (const { term } of sentence.words) {
    const meaning = term === "" ? null : meaningOf(term);
    if (meaning === null) continue;
    words.push(meaning);
    if (places.has(term)) askedFor.push(meaning);
  }
  const all = total(words);
  if (askedFor.length === words.length) return { words, all, rest: NOTHING };
  return { words, all, rest: added(all, total(askedFor), -1) };
}

const NOTHING = new Float64Array();

/** Cosine of two words that have little to do with each other. */
const UNRELATED = 0.3;

/** The share of what is asked of each term that the sentence lacks: what its nearest few words tell. */
function shareLacking(
  { asked: { soft }, lacking }: Sight,
  tell: (nearest: readonly number[]) => number,
): number {
  let found = 0;
  for (const { place, nearest } of lacking) found += soft[place]! * tell(nearest);
  return found / Math.max(1e-9, sumOf(soft));
}

/** The cosines of the few nearest of some words, nearest first. */
function nearestOf({ vector }: Meaning, words: readonly Meaning[]): readonly number[] {
  const nearest: number[] = [];
  for (const word of words) {
    const found = dot(vector, word.vector);
    let at = nearest.length;
    while (at > 0 && nearest[at - 1]! < found) at -= 1;
    if (at < FEW) nearest.splice(at, 0, found);
    if (nearest.length > FEW) nearest.pop();
  }
  return nearest;
}

const FEW = 3;

/** The sum of meanings, the rarer words' counting more. */
function total(meanings: readonly Meaning[]): Float64Array {
  const all = new Float64Array(meanings[0]?.vector.length ?? 0);
  for (const { vector, weight } of meanings) add(all, vector, weight);
  return all;
}

function added(one: Float64Array, other: Float64Array, times: number): Float64Array {
  if (one.length === 0) return other;
  return one.map((value, axis) => value + times * (other[axis] ?? 0));
}
