import type { AnalysedSentence, Question, Span } from "../../domain.ts";
import { asksForClockTime, clockTimes } from "../../text/clock-times.ts";
import { tokensIn } from "../../text/spans.ts";
import type { Asked } from "../types.ts";
import { quantitiesOf, quantityOf } from "./fresh-amounts.ts";
import { textAt } from "../../text/spans.ts";

/**
 * Tells how well a sentence tells when, 0 … 1. "On what date" wants a day, "what year" a year: a date less precise
 * than asked is half an answer. "When does it open" is answered by a time of day, "what time does it open" by nothing
 * else.
 */
export function tellsWhen(sentence: AnalysedSentence, asked: Asked): number {
  const isTimed = asksForClock(asked.question) && timesOf(sentence).length > 0;
  if (isTimed) return 1;
  const found = quantitiesOf(sentence, ["date"]);
  const fresh = quantityOf(sentence, asked, ["date"]);
  if (fresh === 0) return Number(TIME.test(sentence.text)) * 0.3;
  if (asksForClockTime(asked.question.text)) return fresh * 0.5;
  const wanted = DATE_FOCUS.get(asked.question.focus ?? "");
  if (wanted === undefined) return fresh;
  const precise = found.some((date) => {
    const text = textAt(sentence, date);
    return wanted.test(text);
  });
  return precise ? fresh : fresh * 0.5;
}

/** Gives the times of day, where one is asked for, as stretches of tokens. */
export function expectedTimes({ question }: Asked, sentence: AnalysedSentence): Span[] {
  if (question.expected !== "date" || !asksForClock(question)) return [];
  const { tokens, start: offset } = sentence;
  return timesOf(sentence).map(({ start, end }) =>
    tokensIn(tokens, { start: offset + start, end: offset + end }),
  );
}

function timesOf(sentence: AnalysedSentence): readonly Span[] {
  const known = TIMES.get(sentence) ?? clockTimes(sentence.text);
  TIMES.set(sentence, known);
  return known;
}

/** Two of the features ask for them, of each sentence. */
const TIMES = new WeakMap<AnalysedSentence, readonly Span[]>();

/** "When" and "what time"; what a day or a year is asked for has none. */
function asksForClock({ text, focus }: Question): boolean {
  return asksForClockTime(text) || (focus === null && /\bwhen (?:do|does|is|are|can|will)\b/iu.test(text));
}

const DATE_FOCUS: ReadonlyMap<string, RegExp> = new Map([
  ["date", /\p{L}.*\d{1,2}\b|\d{1,2}\b.*\p{L}|\d{4}-\d{2}-\d{2}/u],
  ["day", /\p{L}.*\d{1,2}\b|\d{1,2}\b.*\p{L}|day\b/u],
  ["year", /\d{4}/u],
  ["month", /^(?:.*\b)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu],
  ["century", /century/iu],
  ["decade", /\d0s|decade/iu],
]);

const TIME = /\b(?:after|before|during|when|until|century|era|year|season|morning|night)\b/iu;
