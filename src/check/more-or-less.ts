import type { AnalysedSentence } from "../domain.ts";
import { sentenceOf } from "../text/asked-sentence.ts";
import type { Claim } from "./claim.ts";
import { type Contradiction, pair, runText, wordOf } from "./contradictions.ts";
import type { Evidence } from "./evidence.ts";

/** Gives the other way that a sentence compares: "one more than Marsh" of "one less than Marsh". */
export function comparedOtherwise(claim: Claim, { sentence }: Evidence): Contradiction[] {
  const asked = sentenceOf(claim.question);
  const [own, there] = [comparativeIn(asked), comparativeIn(sentence)];
  if (own === null || there === null) return [];
  const [word, other] = [asked.tokens[own]!.folded, sentence.tokens[there]!.folded];
  if (LESS.test(word) === LESS.test(other)) return [];
  return [pair("opposite", wordOf(claim, own), runText(sentence, { start: there, end: there + 1 }))];
}

/** The one word that compares, with what it compares to behind it. */
function comparativeIn({ tokens }: Pick<AnalysedSentence, "tokens">): number | null {
  const places = [...tokens.keys()].filter(
    (at) => LESS.test(tokens[at]!.folded) || MORE.test(tokens[at]!.folded),
  );
  const [only] = places;
  if (only === undefined || places.length > 1) return null;
  return tokens.slice(only + 1, only + REACH).some(({ folded }) => folded === "than") ? only : null;
}

/** "Less than Marsh", "less votes than Marsh". */
const REACH = 4;
const LESS = /^(?:less|fewer|lower|smaller|shorter)$/u;
const MORE = /^(?:more|higher|larger|greater|longer|bigger)$/u;
