import type { AnalysedSentence, Span } from "../domain.ts";
import type { Pool } from "../pool/pool.ts";
import { itemAt } from "../pool/sentences.ts";
import type { Ranking } from "../ranker/rank.ts";
import type { PoolSentence } from "../ranker/types.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

/** A ranking that is led by what is known to answer, or is not: rows held against each other, a part of an article. */
export interface Led {
  readonly ranking: Ranking;
  /** "row": the first sentence is the row that stands out; "section": the first of the part that is asked for; "unsure": no row is known to be the one. */
  readonly outcome: "row" | "section" | "unsure" | null;
  /** The cell of that row that is asked for; "none" where none of it answers. */
  readonly cell: Span | "none" | null;
  /** All rows that fit what is asked of several, all sentences of the part; empty where none are asked for. */
  readonly fitting: readonly AnalysedSentence[];
}

/** Gives a sentence as the pool has it, or as it would. */
export function itemOf(snapshot: Snapshot, { sentences }: Pool, one: AnalysedSentence): PoolSentence {
  return sentences.find(({ sentence }) => sentence === one) ?? itemAt(snapshot, one);
}

/** Gives a ranking whose first are these, and they alone answer: nothing that was ranked is near them. */
export function ledBy({ asked, ranked }: Ranking, items: readonly PoolSentence[]): Ranking {
  const score = (ranked[0]?.score ?? 0) + APART;
  const first = items.map((item) => {
    const own = ranked.find(({ sentence }) => sentence === item.sentence);
    const features = own?.features ?? NO_FEATURES;
    return { item, sentence: item.sentence, score, share: 1, features };
  });
  const others = ranked.filter(({ sentence }) => !first.some((one) => one.sentence === sentence));
  return { asked, ranked: [...first, ...others] };
}

const APART = 20;
const NO_FEATURES = new Float64Array();
