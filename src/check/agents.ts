import type { AnalysedSentence } from "../domain.ts";
import { sentenceOf } from "../text/asked-sentence.ts";
import { followsBe } from "../text/be.ts";
import { isNoun } from "../text/tagger.ts";
import type { Claim } from "./claim.ts";
import { type Contradiction, pair, runText } from "./contradictions.ts";
import type { Evidence } from "./evidence.ts";
import { deedIn, type Matches, SAID } from "./matches.ts";

/**
 * Gives by whom a sentence has done what a claim has done by others: "carried off by soldiers" of "carried off by two firemen".
 */
export function othersAgent(matches: Matches, claim: Claim, { sentence }: Evidence): Contradiction[] {
  const deed = deedIn(matches, claim);
  if (deed === null) return [];
  const asked = sentenceOf(claim.question);
  const own = agentOf(asked, claim, deed.own);
  const there = agentOf(sentence, claim, deed.there);
  if (own === null || there === null || !followsBe(asked.tokens, deed.own)) return [];
  const missing = matches.find(({ term }) => term.token === own.head);
  if (missing === undefined || missing.term.isName || missing.match.worth >= SAID) return [];
  return [
    pair(
      "name",
      runText(asked, { start: own.by, end: own.head + 1 }),
      runText(sentence, { start: there.by, end: there.head + 1 }),
    ),
  ];
}

/** Where "by" stands behind a verb, and the noun that it leads to: "by two firemen", "by railway workers". */
function agentOf(
  sentence: AnalysedSentence,
  { tagger }: Claim,
  verb: number,
): { readonly by: number; readonly head: number } | null {
  const { tokens } = sentence;
  const by = tokens.findIndex(({ folded }, at) => at > verb && at <= verb + REACH && folded === "by");
  if (by === -1) return null;
  const tags = tagger(sentence);
  let head = by + 1;
  while (head < tokens.length && /^(?:DET|ADJ|NUM|PRON)$/u.test(tags[head] ?? "")) head += 1;
  if (!isNoun(tags[head]) || tokens[head]!.capital) return null;
  while (isNoun(tags[head + 1])) head += 1;
  return { by, head };
}

/** "Carried from her house by": so many words may stand between. */
const REACH = 6;
