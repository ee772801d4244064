import { asksWhy, placesBefore } from "../../by-hand/reasons.ts";
import type { Findings } from "../findings.ts";
import type { Rule } from "./rule.ts";

/** Tells of no reason: "Police ruled out arson" of "Why did police rule out arson?"; or only of what follows: "…, because it rained". */
export const givesNoReason: Rule = (found) => {
  const { question, ranking, inSentence } = found;
  if (!asksWhy(question) || inSentence.found.length < SEVERAL) return false;
  const { text } = ranking.ranked[0]!.sentence;
  if (THAT_IS_WHY.test(text)) return false;
  return CAUSE.test(text) ? tellsWhatFollows(found) : addsNothing(found);
};

/** But for a name, nothing stands there that the question has not. */
function addsNothing({ ranking: { asked, ranked } }: Findings): boolean {
  const { words } = ranked[0]!.sentence;
  return words.filter(({ term }) => term !== "" && !asked.places.has(term)).length <= 1;
}

/** What is asked for is itself the reason for something. */
function tellsWhatFollows({ ranking: { asked, ranked } }: Findings): boolean {
  const { sentence } = ranked[0]!;
  const because = BECAUSE.exec(sentence.text);
  if (because === null || because.index < LEADING) return false;
  const from = because.index + because[0].length;
  if (FURTHER.test(sentence.text.slice(from))) return false;
  const before = placesBefore(asked, sentence, from);
  const all = placesBefore(asked, sentence, sentence.text.length);
  return before.size <= 1 && all.size - before.size >= SEVERAL;
}

/** What is told before it is the reason. */
const THAT_IS_WHY = /\b(?:that|this|which) (?:is|was) why\b/iu;
const SEVERAL = 2;
/** In characters: "Because it rained, …" goes on with what follows from it. */
const LEADING = 10;
const CAUSE =
  /\b(?:because|since|as|after|due|owing|thanks|so|for|to|from|when|if|over|lest|until|with|by|given|therefore|hence|amid|following|despite|without|but)\b|[:;–—]/iu;

const BECAUSE = /\bbecause\b/iu;
const FURTHER = /\b(?:because|after|as|due|owing|since|when)\b/iu;
