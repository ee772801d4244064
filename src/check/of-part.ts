import { sentenceOf } from "../text/asked-sentence.ts";
import { isNoun } from "../text/tagger.ts";
import type { Claim } from "./claim.ts";
import type { Evidence } from "./evidence.ts";
import { deedIn, type Matches } from "./matches.ts";

/**
 * Tells whether a sentence tells of something of a claim's subject, and not of that: "The first patient of the scanner weighs
 * 740 kilograms" of "The scanner weighs 740 kilograms".
 */
export function isOfPart(matches: Matches, claim: Claim, { sentence }: Evidence): boolean {
  const deed = deedIn(matches, claim);
  if (deed === null) return false;
  const tags = claim.tagger(sentenceOf(claim.question));
  const subject = matches.findLast(({ term }) => term.token < deed.own && isNoun(tags[term.token]));
  const at = subject?.match.token ?? null;
  if (at === null || subject!.term.isName || at > deed.there) return false;
  const there = claim.tagger(sentence);
  let of = at - 1;
  while (of > 0 && /^(?:ADJ|DET|NOUN|NUM)$/u.test(there[of] ?? "") && at - of < WORDS) of -= 1;
  const head = sentence.tokens[of - 1];
  if (sentence.tokens[of]?.folded !== "of" || head === undefined || !isNoun(there[of - 1])) return false;
  const isSaid = claim.terms.some(({ spellings }) => spellings.includes(head.term));
  return !isSaid && !OF_ALL.test(head.folded);
}

/** "Of the new": so many words before a noun are its own. */
const WORDS = 4;

/** What is done by a group or a number of them is done by them. */
const OF_ALL =
  /^(?:groups?|number|majority|rest|half|part|teams?|pair|couple|lot|lots|crowds?|dozens?|hundreds|thousands|millions|members?|kinds?|types?|series|scores|all|most|many|some|one|set|row|town|city|village|county|port|state)$/u;
