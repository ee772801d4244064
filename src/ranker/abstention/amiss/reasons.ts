import { maySayWhy } from "../../../text/causes.ts";
import { asksWhy, placesBefore } from "../../by-hand/reasons.ts";
import type { Findings } from "../findings.ts";
import type { Rule } from "./rule.ts";

/**
 * Tells of no reason: "She left the company in May" of "Why did she leave?"; or only of what follows: "…, because it rained".
 * Of the questions of `test/labels/corpora/` that are asked why and answered, the first was so of 49 that the articles do
 * not answer and of one that they do.
 */
export const givesNoReason: Rule = (found) => {
  const { question, ranking, inSentence } = found;
  if (!asksWhy(question) || inSentence.found.length === 0) return false;
  const { sentence, next } = ranking.ranked[0]!.item;
  if (THAT_IS_WHY.test(sentence.text)) return false;
  if (maySayWhy(sentence.text)) return inSentence.found.length >= SEVERAL && tellsWhatFollows(found);
  // "It was closed in May. The reason was the roof.": what is shown leads to it.
  return !(next?.block === sentence.block && GOES_ON.test(next.text));
};

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
const GOES_ON =
  /^(?:this|that|it|he|she|they|the (?:reason|cause)s?) .{0,40}\b(?:because|reasons?|due|owing|blamed?)\b/iu;
const BECAUSE = /\bbecause\b/iu;
const FURTHER = /\b(?:because|after|as|due|owing|since|when)\b/iu;
