import type { Question, Token } from "../../../domain.ts";
import { LABELS } from "../../../quantities/cue-words.ts";
import { MONTHS } from "../../../quantities/time/almanac.ts";
import { isFree, isNoPrice } from "../../../text/free.ts";
import { gapBehind, isJoined } from "../../../text/gaps.ts";
import type { Scene } from "../scene.ts";
import type { SpanCandidate } from "../spans.ts";
import { WEEKDAY, WEEKDAY_ASKED, isStretchOfTime, leadAsked, tellsTime } from "./times.ts";

/** What is an amount or a time without being read as one: "three", "twice", "after the war". */
export function isOtherwiseSaid(scene: Scene, stretch: Stretch): boolean {
  const { question, sentence } = scene;
  const words = wordsOf(scene, stretch);
  if (question.expected === "date") return saysWhen(scene, stretch);
  if (question.expected === "duration") return isStretchOfTime(words);
  // "It costs nothing": a price without a number.
  if (question.expected === "money" && isFree(question, sentence.text)) return isNoPrice(words.join(" "));
  return isNumeral(question, words) && !hasJoined(scene, stretch) && !meansAnother(scene, stretch);
}

type Stretch = Pick<SpanCandidate, "from" | "to">;

function wordsOf({ sentence }: Scene, { from, to }: Stretch): string[] {
  return sentence.tokens.slice(from, to).map(({ folded }) => folded);
}

function saysWhen(scene: Scene, stretch: Stretch): boolean {
  const { question } = scene;
  const words = wordsOf(scene, stretch);
  const led = leadAsked(question);
  if (led !== null && !new RegExp(`^(?:${led})$`, "u").test(words[0]!)) return false;
  if (WEEKDAY_ASKED.test(question.text)) return words.every((word) => WEEKDAY.test(word));
  return tellsTime(scene, stretch) || (question.focus === "time" && words.every((word) => CLOCK.test(word)));
}

/** "5G" is no amount of anything. */
function hasJoined({ sentence }: Scene, { from, to }: Stretch): boolean {
  for (let at = from + 1; at <= to; at += 1) if (isJoined(sentence, at)) return true;
  return false;
}

const CLOCK = /^(?:\d+|[ap]m|noon|midnight)$/u;

/** "Nearly two dozen"; of a measure, its unit may stand behind. */
function isNumeral({ expected, tokens }: Question, words: readonly string[]): boolean {
  if (words.length > 4 || tokens.some(({ folded }) => folded === words[0])) return false;
  if (expected !== "count" && words.some((word) => TIMES.test(word))) return false;
  // "To sea" tells how tall nobody is.
  const isNumber = (word: string) => NUMERAL.test(word) && !QUALIFIER.test(word);
  if (!NUMERAL.test(words[0]!) || !words.some(isNumber)) return false;
  const rest = words.filter((word) => !NUMERAL.test(word));
  return rest.length === 0 || (expected === "measure" && rest.length === 1);
}

/** What the number is of is said beside it, and is not what is asked for. */
function meansAnother(scene: Scene, { from, to }: Stretch): boolean {
  const { question, sentence, tags } = scene;
  const { tokens } = sentence;
  if (isScored(scene, from, to) || isNumbered(scene, from, to)) return true;
  // "At nine" and "4 p.m." tell when.
  if (tokens[from - 1]?.folded === "at" || HALF.test(tokens[to]?.folded ?? "")) return true;
  const isRead = sentence.quantities.some(
    ({ start, end }) => start < tokens[to - 1]!.end && tokens[from]!.start < end,
  );
  // "Twenty" stands alone; "two teachers" counts teachers.
  return (
    isRead ||
    (to - from === 1 &&
      (question.focus !== null || (question.expected === "age" && gapBehind(sentence, from) === " ")) &&
      /^(?:NOUN|PROPN|ADJ)$/u.test(tags[to] ?? ""))
  );
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
  if (LABELS.has(token.folded) || MONTHS.has(token.folded)) return true;
  return token.capital && GROUPS.test(token.folded);
}

const DIGITS = /^\d+$/u;
const GROUPS = /^(?:years|teams?|troops?|squads?|crews?|units?|packs?)$/u;

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
