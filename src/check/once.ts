import { sentenceOf } from "../text/asked-sentence.ts";
import type { Claim } from "./claim.ts";
import { type Contradiction, pair } from "./contradictions.ts";
import type { Evidence } from "./evidence.ts";
import { SAID, type Matches } from "./matches.ts";

/**
 * Gives what was so once, where a claim says that it is: "The flags are white" of "until 1951 they were white", "Hart is
 * treasurer" of "Hart, who was treasurer from 2019 to 2023", "is in the yard" of "was moved from the yard to the quay".
 */
export function onceSo(matches: Matches, claim: Claim, { sentence }: Evidence): Contradiction[] {
  if (!IS.test(claim.text) || ONCE_TOLD.test(claim.text)) return [];
  const verb = sentenceOf(claim.question).tokens.findIndex(({ folded }) => IS.test(folded));
  const told = matches.filter(
    ({ term, match }) => term.token > verb && match.token !== null && match.worth >= SAID,
  );
  if (told.length === 0) return [];
  const stretches = FORMERLY.flatMap((pattern) => [...sentence.text.matchAll(pattern)]);
  const found = stretches.find(({ index, 0: stretch }) =>
    told.every(({ match }) => {
      const { start, end } = sentence.tokens[match.token!]!;
      return start >= sentence.start + index && end <= sentence.start + index + stretch.length;
    }),
  );
  if (found === undefined) return [];
  const { token } = told[0]!.term;
  const { start, end } = claim.question.tokens[token]!;
  return [pair("opposite", claim.text.slice(start, end), found[0].trim())];
}

const IS = /\b(?:is|are)\b/iu;
const ONCE_TOLD = /\b(?:until|till|before|once|former(?:ly)?|previous(?:ly)?|was|were|used)\b/iu;
/** "Until 1951 they were white": told before it. */
const UNTIL_THEN = /\b(?:until|till|up to|before) (?:\p{L}+ )?\d{4},? [^,;.]*\b(?:was|were)\b[^,;.]*/giu;
/** "Was treasurer from 2019 to 2023": told behind it. */
const WAS_UNTIL =
  /\b(?:was|were|had been)\b[^,;.]*\b(?:until|till|from \d{4} (?:to|until)) (?:\p{L}+ ){0,2}\d{4}/giu;
const ONCE = /\b(?:formerly|previously|once|used to be) [^,;.]*/giu;
/** "Was moved from the yard to the quay": what stands between the two. */
const MOVED_FROM =
  /\b(?:moved|transferred|relocated|renamed|switched|changed)\b[^,;.]{0,20}? from (?=[^,;.]* to\b)(?:(?! to\b)[^,;.])*/giu;
/** What tells of how it was before, and is no longer. */
const FORMERLY = [UNTIL_THEN, WAS_UNTIL, ONCE, MOVED_FROM];
