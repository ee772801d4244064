import { sentenceOf } from "../text/asked-sentence.ts";
import type { Claim } from "./claim.ts";
import { type Contradiction, pair, runText } from "./contradictions.ts";
import type { Evidence } from "./evidence.ts";
import type { Matches } from "./matches.ts";

/** Gives where one is for something and the other against it: "voted for the cut" of "voted against the cut". */
export function otherSides(matches: Matches, claim: Claim, { sentence }: Evidence): Contradiction[] {
  const asked = sentenceOf(claim.question);
  return matches.flatMap(({ term, match }) => {
    if (!match.isSpelt || match.token === null) return [];
    const here = sideBehind(asked.tokens, term.token);
    const there = sideBehind(sentence.tokens, match.token);
    if (here === null || there === null || OPPOSED.get(here.word) !== there.word) return [];
    const own = runText(asked, { start: term.token, end: here.at + 1 });
    return [pair("opposite", own, runText(sentence, { start: match.token, end: there.at + 1 }))];
  });
}

/** Gives the word that tells the side, right behind a word or with a word or two between: "voted 7 to 2 against". */
function sideBehind(tokens: readonly { readonly folded: string }[], from: number) {
  for (let at = from + 1; at <= Math.min(from + REACH, tokens.length - 1); at += 1) {
    const word = tokens[at]!.folded;
    if (OPPOSED.has(word)) return { word, at };
    if (ENDS.test(word)) return null;
  }
  return null;
}

const OPPOSED: ReadonlyMap<string, string> = new Map([
  ["for", "against"],
  ["against", "for"],
  ["with", "without"],
  ["without", "with"],
]);
const ENDS = /^(?:the|a|an|to|of|in|on|at|by|and|or|but|that|which|who|it|its|his|her|their)$/u;
const REACH = 2;
