/** A claim held against the articles. */

import type { Quote } from "./span.ts";

/** What the articles say of a claim, the surest first. */
export type ClaimVerdict = "exact" | "altered" | "supported" | "differs" | "absent";

/** A stretch of a claim held against an article: words of both, of the claim alone, or of the article alone. */
export interface DifferencePart {
  readonly kind: "same" | "claim" | "article";
  readonly text: string;
}

/** A place in an article that a claim comes from, and where the claim says otherwise. */
export interface ClaimMatch extends Quote {
  /** Null where the article says it. Of a quote, all of its words; else the figures, names or words that differ. */
  readonly difference: readonly DifferencePart[] | null;
}

/** What was found of one sentence of a text. */
export interface StatementCheck extends Pick<ClaimCheck, "verdict" | "confidence" | "matches" | "nearest"> {
  /** The sentence as it stands in the text. */
  readonly text: string;
}

/** A claim held against the articles. Its JSON form is the command line's. */
export interface ClaimCheck {
  readonly verdict: ClaimVerdict;
  /** Probability that the verdict is right. */
  readonly confidence: number;
  /** The places, best first; none where the verdict is "absent". */
  readonly matches: readonly ClaimMatch[];
  /** The closest sentences where the verdict is "absent". */
  readonly nearest: readonly Quote[];
  /** The claim's words that no article in scope has. */
  readonly unmatched: readonly string[];
  /** The sentences of a text of several, in order, each by itself; none of a single one, or of one that stands whole. */
  readonly statements: readonly StatementCheck[];
}
