import type { AnalysedSentence, Question } from "../../domain.ts";
import type { Tag } from "../../text/tagger.ts";
import type { SpanCandidate } from "./spans.ts";

/** What telling a stretch's kind needs to see. */
export interface Scene {
  readonly question: Question;
  readonly sentence: AnalysedSentence;
  readonly tags: readonly Tag[];
}

/** Tells whether a stretch can be what the question asks for, as far as its kind tells. */
export type Fits = (stretch: Pick<SpanCandidate, "from" | "to">) => boolean;
