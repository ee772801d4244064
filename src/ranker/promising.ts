import type { AnalysedSentence } from "../domain.ts";
import { askedAbove } from "./by-hand/asked-above.ts";
import { canonical, byPlace } from "./ties.ts";
import { overlap } from "./overlap.ts";
import type { Asked, PoolSentence } from "./types.ts";

/** A pool in two: the sentences that are worth all features, and the others, the most promising first. */
export interface Sifted {
  readonly promising: readonly PoolSentence[];
  readonly others: readonly PoolSentence[];
}

/**
 * Sifts a pool by what its sentences have of what is asked, alone and with those beside them. Features are most
 * of the time that an answer takes, and of a thousand questions the learned best is among the first so many
 * of a hundred and more for all but a few.
 */
export function sift(asked: Asked, pool: readonly PoolSentence[]): Sifted {
  if (pool.length <= FEWEST) return { promising: pool, others: [] };
  const worth = pool.map((item) => canonical(worthOf(asked, item)));
  const order = [...pool.keys()].sort(
    (a, b) => worth[b]! - worth[a]! || byPlace(pool[a]!.sentence, pool[b]!.sentence),
  );
  const least = worth[order[0]!]! * WORTHWHILE;
  const most = order.slice(0, MOST).filter((at) => worth[at]! >= least).length;
  const count = Math.max(FEWEST, most);
  const kept = new Set(order.slice(0, count));
  return {
    promising: pool.filter((_, at) => kept.has(at)),
    others: order.slice(count).map((at) => pool[at]!),
  };
}

/** So many are kept, and more where they are worth this share of the best. */
const FEWEST = 8;
const MOST = 20;
const WORTHWHILE = 0.45;

/** Coverage of the sentence, half of it with its neighbours, its passage's retrieval and its heading's; each 0 … 1. */
function worthOf(asked: Asked, item: PoolSentence): number {
  const { sentence, previous, next, retrieval } = item;
  const { global, local } = asked;
  const here = overlap(asked, sentence).counts;
  const [before, after] = [countsOf(asked, previous), countsOf(asked, next)];
  let [globally, locally, allGlobal, allLocal] = [0, 0, 1e-9, 1e-9];
  for (let place = 0; place < here.length; place += 1) {
    allGlobal += global[place]!;
    allLocal += local[place]!;
    const share = here[place]! > 0 ? 1 + BESIDE : before?.[place] || after?.[place] ? BESIDE : 0;
    globally += share * global[place]!;
    locally += share * local[place]!;
  }
  return 0.5 * (globally / allGlobal + locally / allLocal) + RETRIEVED * retrieval + askedAbove(asked, item);
}

const BESIDE = 0.5;
const RETRIEVED = 0.3;

function countsOf(asked: Asked, sentence: AnalysedSentence | null): Uint32Array | null {
  return sentence === null ? null : overlap(asked, sentence).counts;
}
