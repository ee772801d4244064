import type { AnalysedSentence } from "../domain.ts";

/** A sentence that may say a claim, with what stands beside it. */
export interface Evidence {
  readonly sentence: AnalysedSentence;
  readonly previous: AnalysedSentence | null;
  readonly next: AnalysedSentence | null;
  readonly titleTerms: ReadonlySet<string>;
}
