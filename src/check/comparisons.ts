import { sentenceOf } from "../text/asked-sentence.ts";
import { synonyms } from "../text/synonyms.ts";
import type { Claim } from "./claim.ts";
import type { Evidence } from "./evidence.ts";
import type { Matches } from "./matches.ts";

/** Tells whether a claim compares ("more votes than Hallam") and the sentence does not. */
export function hasNoComparison(claim: Claim, { sentence }: Evidence): boolean {
  const words = claim.question.tokens.map(({ folded }) => folded);
  const than = words.indexOf("than");
  // "more than 100" bounds a figure.
  const isBound = claim.question.quantities.some(({ start, bound }) => bound !== null && start > 0);
  if (than === -1 || isBound) return false;
  return !sentence.tokens.some(({ folded }) => folded === "than" || COMPARING.test(folded));
}

/**
 * Tells whether a thing of the claim stands between the same two words as another thing of the sentence: "malaria
 * deaths by 52 per cent" of "malaria cases by 52 per cent".
 */
export function isElsewhere(claim: Claim, matches: Matches, { sentence }: Evidence): boolean {
  const asked = sentenceOf(claim.question);
  const tags = claim.tagger(asked);
  const known = new Set(claim.terms.flatMap(({ spellings }) => spellings));
  return matches.some(({ term, match }) => {
    if (match.isSpelt || term.isName || tags[term.token] !== "NOUN") return false;
    const before = matches.find((one) => one.term.token === term.token - 1)?.match.token ?? null;
    if (before === null) return false;
    const other = sentence.tokens[before + 1];
    const isThing =
      other !== undefined && !known.has(other.term) && claim.tagger(sentence)[before + 1] === "NOUN";
    if (!isThing) return false;
    const after = sentence.tokens[before + 2]?.folded;
    const sameAfter = after === undefined || after === asked.tokens[term.token + 1]?.folded;
    // Vectors find "boys" near "girls".
    return sameAfter && !synonyms(term.term).includes(other.term);
  });
}

const COMPARING =
  /^(?:more|most|less|fewer|beat|beaten|ahead|behind|lead|led|above|below|exceed(?:s|ed)?|over|under)$/u;
