import type { AnalysedSentence } from "../domain.ts";

/** Scores differ in their last bits with the order of adding: equal is equal to 9 digits. */
export function canonical(score: number): number {
  return Math.round(score * 1e9) / 1e9;
}

/** The order of sentences that score the same: article id, then start. */
export function byPlace(a: AnalysedSentence, b: AnalysedSentence): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.start - b.start;
}
