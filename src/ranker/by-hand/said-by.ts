import { overlap } from "../overlap.ts";
import type { Asked, PoolSentence } from "../types.ts";

/**
 * Tells whether a sentence quotes whom the one before it names, as is asked: "“We lost,” she said" behind "Ann Lee was not
 * happy" of "What did Ann Lee say?".
 */
export function quotesNamed(asked: Asked, { sentence, previous }: PoolSentence): boolean {
  const { question } = asked;
  if (question.expected !== "quotation" || previous === null || previous.block !== sentence.block)
    return false;
  const speaker =
    SPEAKER.exec(question.text)?.[1]
      ?.toLowerCase()
      .split(/[^\p{L}\p{N}]+/u) ?? [];
  const places = question.terms.flatMap(({ words }, place) =>
    speaker.includes(words.toLowerCase()) ? [place] : [],
  );
  if (places.length === 0 || !SAID.test(sentence.text)) return false;
  const [here, before] = [overlap(asked, sentence).counts, overlap(asked, previous).counts];
  return places.every((place) => before[place]! > 0 && here[place] === 0) && !QUOTE.test(previous.text);
}

const SPEAKER =
  /^\W*what (?:did|does|has|had) (.{1,60}?) (?:say|said|tell|told|call|called|think|add|claim|write|comment|promise|announce|warn|argue|state)\b/iu;
const QUOTE = /["“”]/u;
const SAID =
  /["“].*["”],? (?:(?:s?he|they) (?:said|says|added|told|wrote|explained)|(?:said|added) (?:s?he|they))\b|^(?:S?he|They) (?:said|says|added|told)\b.*["“]/u;
