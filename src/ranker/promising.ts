import { addedByHeading } from "./by-hand/by-hand.ts";
import { overlap } from "./overlap.ts";
import { SIFTING } from "./sifting.weights.ts";
import { canonical, byPlace } from "./ties.ts";
import type { Asked, PoolSentence } from "./types.ts";

/** A pool in two: the sentences that are worth all features, and the others, the most promising first. */
export interface Sifted {
  readonly promising: readonly PoolSentence[];
  readonly others: readonly PoolSentence[];
}

/**
 * Sifts a pool by what its index tells of its sentences, alone and with those beside them: to read them and to find
 * all their features is most of the time that an answer takes. Where one stands out, few others are read; where many
 * look alike, all of these. Of a thousand questions the learned best is among them for all but a few.
 */
export function sift(asked: Asked, pool: readonly PoolSentence[]): Sifted {
  if (pool.length <= FEWEST) return { promising: pool, others: [] };
  const worth = pool.map((item) => canonical(worthOf(asked, item)));
  const order = [...pool.keys()].sort(
    (a, b) => worth[b]! - worth[a]! || byPlace(pool[a]!.sentence, pool[b]!.sentence),
  );
  const least = worth[order[0]!]! - MARGIN;
  const fewest = pool.length <= FEW_SENTENCES ? FEWEST_OF_FEW : FEWEST;
  const count = Math.max(fewest, order.slice(0, MOST).filter((at) => worth[at]! >= least).length);
  const kept = new Set(order.slice(0, count));
  return {
    promising: pool.filter((_, at) => kept.has(at)),
    others: order.slice(count).map((at) => pool[at]!),
  };
}

/** So many are kept, and more where they are this near to the best, in log-odds. */
const FEWEST = 6;
const MOST = 20;
const MARGIN = 4;
/** Of few sentences all their features take little, and a paragraph's are all read again. */
const FEW_SENTENCES = 30;
const FEWEST_OF_FEW = 12;

/** The log-odds of a sentence to be the best: what is learned, and what is set by hand as it is in ranking. */
function worthOf(asked: Asked, item: PoolSentence): number {
  const row = siftRow(asked, item);
  let worth = addedByHeading(asked, item);
  for (let at = 0; at < row.length; at += 1) worth += WEIGHTS[at]! * row[at]!;
  return worth;
}

/** The names of what a pool is sifted by, each about 0 … 1. */
export const SIFTED = [
  "coverage",
  "localCoverage",
  "softCoverage",
  "matched",
  "rarestMissing",
  "previousAdds",
  "nextAdds",
  "retrieval",
  "length",
  "pronoun",
  "first",
  "opensBlock",
] as const;

const WEIGHTS = SIFTED.map((name) => SIFTING.weights[name] ?? 0);

/** Gives what a sentence is sifted by, in the order of `SIFTED`; nothing of it is read in its text. */
export function siftRow(asked: Asked, { sentence, previous, next, retrieval }: PoolSentence): number[] {
  const { global, local, soft } = asked;
  const here = overlap(asked, sentence).counts;
  const before = previous === null ? null : overlap(asked, previous).counts;
  const after = next === null ? null : overlap(asked, next).counts;
  let [globally, locally, softly, matched, missing, rarest] = [0, 0, 0, 0, 0, 1e-9];
  let [inBefore, inAfter, allGlobal, allLocal, allSoft] = [0, 0, 1e-9, 1e-9, 1e-9];
  for (let place = 0; place < here.length; place += 1) {
    const weight = global[place]!;
    allGlobal += weight;
    allLocal += local[place]!;
    allSoft += soft[place]!;
    rarest = Math.max(rarest, local[place]!);
    if (here[place]! > 0) {
      globally += weight;
      locally += local[place]!;
      softly += soft[place]!;
      matched += 1;
      continue;
    }
    missing = Math.max(missing, local[place]!);
    if (before !== null && before[place]! > 0) inBefore += weight;
    if (after !== null && after[place]! > 0) inAfter += weight;
  }
  return [
    globally / allGlobal,
    locally / allLocal,
    softly / allSoft,
    matched / Math.max(1, here.length),
    missing / rarest,
    inBefore / allGlobal,
    inAfter / allGlobal,
    retrieval,
    Math.log1p(sentence.length) / 4,
    Number(sentence.opensWithPronoun),
    Number(sentence.index === 0),
    Number(previous === null || previous.block !== sentence.block),
  ];
}
