import type { Token } from "../../../domain.ts";
import { LABELS } from "../../../quantities/cue-words.ts";
import { MONTHS } from "../../../quantities/time/almanac.ts";
import { isFree, isNoPrice } from "../../../text/free.ts";
import { gapBehind } from "../../../text/gaps.ts";
import type { Scene } from "../scene.ts";
import type { SpanCandidate } from "../spans.ts";
import { WEEKDAY, WEEKDAY_ASKED, isStretchOfTime, leadAsked, tellsTime } from "./times.ts";

/** What is an amount or a time without being read as one: "three", "twice", "after the war". */
export function isOtherwiseSaid(
  { question, sentence, tags }: Scene,
  { from, to }: Pick<SpanCandidate, "from" | "to">,
): boolean {
  const words = sentence.tokens.slice(from, to).map(({ folded }) => folded);
  if (question.expected === "date") {
    const led = leadAsked(question);
    if (led !== null && !new RegExp(`^(?:${led})$`, "u").test(words[0]!)) return false;
    if (WEEKDAY_ASKED.test(question.text)) return words.every((word) => WEEKDAY.test(word));
    return (
      tellsTime({ question, sentence, tags }, { from, to }) ||
      (question.focus === "time" && words.every((word) => /^(?:\d+|[ap]m|noon|midnight)$/u.test(word)))
    );
  }
  if (question.expected === "duration") return isStretchOfTime(words);
  // "It costs nothing": a price without a number.
  if (question.expected === "money" && isFree(question, sentence.text)) return isNoPrice(words.join(" "));
  if (words.length > 4 || question.tokens.some(({ folded }) => folded === words[0])) return false;
  if (isScored({ sentence }, from, to) || isNumbered({ sentence }, from, to)) return false;
  // "At nine" and "4 p.m." tell when.
  if (sentence.tokens[from - 1]?.folded === "at" || HALF.test(sentence.tokens[to]?.folded ?? ""))
    return false;
  if (question.expected !== "count" && words.some((word) => TIMES.test(word))) return false;
  const free = !sentence.quantities.some(
    ({ start, end }) => start < sentence.tokens[to - 1]!.end && sentence.tokens[from]!.start < end,
  );
  // "Twenty" stands alone; "two teachers" counts teachers.
  const next = tags[to];
  const noun = question.focus;
  const counts = words.length === 1 && /^(?:NOUN|PROPN|ADJ)$/u.test(next ?? "") && noun !== null;
  if (!free || counts || !NUMERAL.test(words[0]!) || words.every((word) => QUALIFIER.test(word)))
    return false;
  const rest = words.filter((word) => !NUMERAL.test(word));
  return rest.length === 0 || (question.expected === "measure" && rest.length === 1);
}

const HALF = /^(?:[ap]\.?m\.?|o['’]?clock)$/u;

/** How often, and no amount of anything else. */
const TIMES = /^(?:once|twice|thrice)$/u;

/** "Nine to four" or "3-1", of a vote or a match, is no amount, nor is half of it; a range goes up. */
function isScored({ sentence }: Pick<Scene, "sentence">, from: number, to: number): boolean {
  const { tokens } = sentence;
  const isDown = (first: number, second: number) => {
    const [won, lost] = [valueOf(tokens[first]), valueOf(tokens[second])];
    return won !== null && lost !== null && won >= lost;
  };
  return tokens.some(({ folded }, at) => {
    if (at + 1 < from || at > to) return false;
    if (folded === "to") return isDown(at - 1, at + 1);
    return /^[-–]$/u.test(gapBehind(sentence, at)) && isDown(at, at + 1);
  });
}

/** "Years 7 to 11", "bays 1 to 6", "3 April 2026": a number that says which counts nothing. */
function isNumbered({ sentence: { tokens } }: Pick<Scene, "sentence">, from: number, to: number): boolean {
  const number = tokens.findIndex(({ folded }, place) => place >= from && place < to && DIGITS.test(folded));
  let at = number - 1;
  while (at >= 0 && (DIGITS.test(tokens[at]!.folded) || /^(?:to|and|or)$/u.test(tokens[at]!.folded))) at -= 1;
  const token = tokens[at];
  if (token === undefined) return false;
  return LABELS.has(token.folded) || MONTHS.has(token.folded) || (token.folded === "years" && token.capital);
}

const DIGITS = /^\d+$/u;

function valueOf(token: Token | undefined): number | null {
  const value = NUMBER_VALUES.get(token?.folded ?? "") ?? Number(token?.folded);
  return Number.isNaN(value) ? null : value;
}

const NUMBER_VALUES: ReadonlyMap<string, number> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, value) => [word, value]),
);

const NUMERAL =
  /^(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozens?|hundreds|thousands|millions|once|twice|thrice|none|zero|about|nearly|almost|over|or|to|around)$/u;

const QUALIFIER = /^(?:about|nearly|almost|over|or|to|around)$/u;
