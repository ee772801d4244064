import type { Span } from "../domain.ts";
import { spanAt } from "../text/spans.ts";

/**
 * Tells whether words are only some of those of their sentence, and others there take them back: "the marshals left" of "Some
 * of the marshals left", "We row every day" of "We row every day except Friday", what is said behind "Police do not think that". Spans count in `text`.
 */
export function isCutShort(text: string, { start, end }: Span, sentences: readonly Span[]): boolean {
  const sentence = sentences[spanAt(sentences, start)];
  if (sentence === undefined || end > sentence.end) return false;
  const before = text.slice(sentence.start, start);
  return OF_SOME.test(before) || DISBELIEVED.test(before) || EXCEPT.test(text.slice(end, sentence.end));
}

const OF_SOME = /\b(?:some|few|several|half|none|many|not all) of\s+$/iu;
/** "Police do not think that", "an earlier version of this article said that". */
const DISBELIEVED = new RegExp(
  [
    String.raw`\b(?:not|never|nobody|no one)(?: \p{L}+)? (?:thinks?|believes?|says?|said|claims?|claimed|expects?|accepts?|suggests?|supposes?)(?: that)?\s+$`,
    String.raw`n['’]t (?:think|believe|say|claim|expect|accept|suggest|suppose)(?: that)?\s+$`,
    String.raw`\b(?:den(?:y|ies|ied)|doubts?|doubted|no (?:evidence|proof|sign)|untrue|not true)(?: that)?\s+$`,
    String.raw`\b(?:earlier|previous) version of (?:this|the) (?:article|story|report|page)\b.{0,60}\s+$`,
  ].join("|"),
  "iu",
);
const EXCEPT = /^[,\s]+(?:except|apart from|other than|but not|unless|only if)\b/iu;
