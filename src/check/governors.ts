import type { AnalysedSentence, Quantity } from "../domain.ts";
import { sentenceOf } from "../text/asked-sentence.ts";
import type { Claim } from "./claim.ts";
import { type Contradiction, pair, sliceOf } from "./contradictions.ts";
import { areOpposite } from "./opposites.ts";

/**
 * Gives where the words right before one figure say the opposite: "a profit of $94 million" of a sentence that
 * has "lost $94 million", whatever else it says of a profit.
 */
export function governedOtherwise(
  claim: Claim,
  figure: Quantity,
  said: { readonly sentence: AnalysedSentence; readonly figure: Quantity },
): Contradiction[] {
  const asked = sentenceOf(claim.question);
  for (const own of before(asked, figure)) {
    const other = before(said.sentence, said.figure).find(({ term }) => areOpposite(own.term, term));
    if (other === undefined) continue;
    return [pair("opposite", sliceOf(asked, own), sliceOf(said.sentence, other))];
  }
  return [];
}

/** The words that carry a subject right before a figure. */
function before(sentence: AnalysedSentence, { start }: Quantity) {
  const at = sentence.tokens.findIndex((token) => token.end > start);
  const near = sentence.tokens.slice(Math.max(0, at - REACH), Math.max(0, at));
  return near.filter(({ term }) => term !== "");
}

const REACH = 3;
