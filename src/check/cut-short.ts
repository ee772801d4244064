import type { Span } from "../domain.ts";
import { spanAt } from "../text/spans.ts";

/**
 * Tells whether words are only some of those of their sentence, and others there take them back: "the marshals left" of "Some
 * of the marshals left", "We row every day" of "We row every day except Friday". Spans count in `text`.
 */
export function isCutShort(text: string, { start, end }: Span, sentences: readonly Span[]): boolean {
  const sentence = sentences[spanAt(sentences, start)];
  if (sentence === undefined || end > sentence.end) return false;
  return OF_SOME.test(text.slice(sentence.start, start)) || EXCEPT.test(text.slice(end, sentence.end));
}

const OF_SOME = /\b(?:some|few|several|half|none|many|not all) of\s+$/iu;
const EXCEPT = /^[,\s]+(?:except|apart from|other than|but not|unless|only if)\b/iu;
