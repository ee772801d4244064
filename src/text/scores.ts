import type { Span } from "../domain.ts";

/** Tells whether a question asks how a match or a vote ended: "what was the score", "what was the result against Lowhaven". */
export function asksForScore(question: string): boolean {
  return ASKED.test(question);
}

const ASKED =
  /^\W*(?:what(?:['’]?s| is| was| were)|by what) (?:the |their |its |our )?(?:\p{L}+ )?(?:scores?|scoreline|results?)\b(?! of (?:this|the) (?:survey|study|test|trial|investigation|experiment))/iu;

/** Gives where the scores stand in a text, "3-1" or "two to one" of a match; no span of years and no date. */
export function scoresIn(text: string): Span[] {
  return [...text.matchAll(SCORE)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

const SCORE =
  /(?<![\p{L}\d.,/–-])(?:\d{1,3}[-–:]\d{1,3}|(?:\d{1,3}|nil|one|two|three|four|five|six|seven|eight|nine|ten)(?: (?:goals?|rounds?|games?|sets?|votes?|maps?))? to (?:\d{1,3}|nil|one|two|three|four|five|six|seven|eight|nine|ten))(?![\p{L}\d/–-]|[.,:]\d|\s(?:years?|months?|weeks?|days?|hours?|minutes?|people|percent|per cent|[ap]\.?m\b|%))/giu;
