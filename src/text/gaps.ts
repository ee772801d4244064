import type { AnalysedSentence } from "../domain.ts";

type Line = Pick<AnalysedSentence, "text" | "start" | "tokens">;

/** Gives what stands between a token and the one before it; nothing where there is none on either side. */
export function gapBefore(sentence: Line, at: number): string {
  return sentence.tokens[at] === undefined || at === 0 ? "" : gapBehind(sentence, at - 1);
}

/** Gives what stands between a token and the next one, or the sentence's end. */
export function gapBehind({ text, start, tokens }: Line, at: number): string {
  return text.slice(tokens[at]!.end - start, (tokens[at + 1]?.start ?? start + text.length) - start);
}

/** Tells whether nothing stands before a token but the one before it: "G" of "5G" and "th" of "26th" are no words. */
export function isJoined({ tokens }: Pick<AnalysedSentence, "tokens">, at: number): boolean {
  return at > 0 && at < tokens.length && tokens[at - 1]!.end === tokens[at]!.start;
}
