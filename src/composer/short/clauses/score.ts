import type { Span } from "../../../domain.ts";
import { asksForScore, scoresIn } from "../../../text/scores.ts";
import type { Scene } from "../scene.ts";

/** Gives the first score that a sentence tells, of a match before that of a series, where one is asked for; or null. */
export function scoreOf({ question, sentence }: Scene): Span | null {
  if (!asksForScore(question.text)) return null;
  const scores = scoresIn(sentence.text);
  const first = scores.find(({ end }) => !LEADS.test(sentence.text.slice(end))) ?? scores[0];
  return first === undefined
    ? null
    : { start: sentence.start + first.start, end: sentence.start + first.end };
}

/** "Took a 2-1 lead in the series with a 7-0 win". */
const LEADS = /^ (?:series )?(?:lead|advantage|deficit)\b/iu;
