// BM25+ (Lv and Zhai, 2011) with MiniSearch's constants: it is the measure of what this index gives.

/** BM25's k: how soon the same term said again counts no more. */
export const K = 1.2;
/** How much a field's length counts, 0 … 1. */
const B = 0.7;
/** BM25+'s δ: what a term counts in a field of any length. */
export const D = 0.5;

/** What a match in the headline counts beside one in the text. */
export const TITLE_BOOST = 0.4;

/** Gives how much a term tells that `having` of `passages` have. */
export function inverseFrequency(passages: number, having: number): number {
  return Math.log(1 + (passages - having + 0.5) / (having + 0.5));
}

/** What a field's lengths do to its frequencies: `base + slope × length`, length in different terms. */
export interface Norm {
  readonly base: number;
  readonly slope: number;
}

/** Gives the norm of a field whose lengths are `total` over all passages. */
export function normOf(total: number, passages: number): Norm {
  return { base: K * (1 - B), slope: total === 0 ? 0 : (K * B * passages) / total };
}

/** Gives what a term that stands `frequency` times in a field adds to a passage, before idf and boost. */
export function weightOf(frequency: number, length: number, { base, slope }: Norm): number {
  return D + (frequency * (K + 1)) / (frequency + base + slope * length);
}
