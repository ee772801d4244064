import type { Claim } from "./claim.ts";
import { type Contradiction, pair, wordOf } from "./contradictions.ts";
import type { Evidence } from "./evidence.ts";
import type { Matches } from "./matches.ts";
import { areOpposite } from "./opposites.ts";

/** Gives what a sentence leaves out, where a claim says it of that: "except on Fridays" of "open on Fridays". */
export function excepted(matches: Matches, claim: Claim, { sentence }: Evidence): Contradiction[] {
  const found = EXCEPT.exec(sentence.text);
  if (found === null || EXCEPT.test(claim.text) || claim.denials.near.size > 0) return [];
  const [whole] = WHOLE.exec(claim.text) ?? [];
  if (whole !== undefined) return [pair("opposite", whole, found[0].trim())];
  // "Closed on Fridays" is what the exception says.
  const isOpposite = claim.terms.some(({ term }) =>
    sentence.tokens.some((token) => areOpposite(term, token.term)),
  );
  if (isOpposite) return [];
  const [from, to] = [sentence.start + found.index, sentence.start + found.index + found[0].length];
  const told = matches.find(({ match }) => {
    const token = match.token === null ? undefined : sentence.tokens[match.token];
    return match.isSpelt && token !== undefined && token.start > from && token.end <= to;
  });
  if (told === undefined) return [];
  return [pair("opposite", wordOf(claim, told.term.token), found[0].trim())];
}

/** "All moorings", "every day" of "every day except Friday". */
const WHOLE = /\b(?:all|every|each|always|everyone|everybody)\b/iu;
const EXCEPT = /\b(?:except|apart from|other than|excluding|but not)\s[^,;.:()]{2,40}/iu;
