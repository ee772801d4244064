import type { Span } from "../../../domain.ts";
import { asksForScore, scoresIn } from "../../../text/scores.ts";
import type { Scene } from "../scene.ts";

/** Gives the first score that a sentence tells, where one is asked for, or null. */
export function scoreOf({ question, sentence }: Scene): Span | null {
  if (!asksForScore(question.text)) return null;
  const [first] = scoresIn(sentence.text);
  return first === undefined
    ? null
    : { start: sentence.start + first.start, end: sentence.start + first.end };
}
