import type { AnalysedSentence } from "../domain.ts";
import { gapBefore } from "../text/gaps.ts";
import { stem } from "../text/stems.ts";
import type { Claim } from "./claim.ts";
import { type Contradiction, pair, runText } from "./contradictions.ts";
import type { Evidence } from "./evidence.ts";
import type { Matches } from "./matches.ts";
import { denialsOf } from "./negation.ts";
import { areOpposite } from "./opposites.ts";
import { sentenceOf } from "../text/asked-sentence.ts";

/**
 * Gives where a sentence says a word of the claim of something else, and its opposite of what the claim says it of: "closed
 * on Mondays, but open on bank holidays" of "open on Mondays".
 */
export function saidOfOther(matches: Matches, claim: Claim, { sentence }: Evidence): Contradiction[] {
  const asked = sentenceOf(claim.question);
  const denied = denialsOf(sentence).near;
  return matches.flatMap(({ term, match }) => {
    if (!match.isSpelt || match.token === null || claim.denials.near.has(term.token)) return [];
    const opposite = sentence.tokens.findIndex(
      (token, at) => areOpposite(term.term, token.term) && !denied.has(at),
    );
    const of = asked.tokens.findIndex(({ term: one }, at) => at > term.token && one !== "");
    if (opposite === -1 || of === -1 || of - term.token > NEAR) return [];
    const wanted = asked.tokens[of]!.term;
    const there = reach(sentence, opposite, wanted);
    const own = reach(sentence, match.token, wanted);
    if (there === null || there > LISTED || (own !== null && own <= there)) return [];
    const said = runText(sentence, { start: opposite, end: opposite + there + 1 });
    return [pair("opposite", runText(asked, { start: term.token, end: of + 1 }), said)];
  });
}

/** How many tokens behind a word another stands in its clause; null where it does not. */
function reach(sentence: AnalysedSentence, from: number, term: string): number | null {
  for (let at = from + 1; at < sentence.tokens.length; at += 1) {
    if (/[,;:—–]/u.test(gapBefore(sentence, at))) return null;
    if (sentence.tokens[at]!.term === term) return at - from;
  }
  return null;
}

/** "Open on Mondays", "open on the Monday". Set by hand: from 2 to 5 the room's tests hold. */
const NEAR = 3;
/** "Closed on Mondays and Tuesdays". Set by hand: at 3 such a row is missed, up to 12 the room's tests hold. */
const LISTED = 6;

/** Gives where a sentence says a thing of some of a kind alone: "Guide dogs are welcome, other dogs are not" of "Dogs are welcome". */
export function saidOfSome(matches: Matches, claim: Claim, { sentence }: Evidence): Contradiction[] {
  const others = OTHERS.exec(sentence.text);
  if (others === null) return [];
  const kind = stem(others[1]!.toLowerCase());
  const found = matches.find(({ term }) => term.term === kind);
  const first = sentence.tokens.findIndex(({ term }) => term === kind);
  const some = sentence.tokens[first - 1]?.term ?? "";
  const isSome = some !== "" && !claim.terms.some(({ spellings }) => spellings.includes(some));
  if (found === undefined || !isSome) return [];
  const { token } = found.term;
  const own = runText(sentenceOf(claim.question), { start: token, end: token + 1 });
  return [pair("denial", own, others[0])];
}

const OTHERS = /\b(?:all |any )?other (\p{L}+) (?:are|is|may|can|do|does|must|will) not\b(?=[.;,!]|$)/iu;
