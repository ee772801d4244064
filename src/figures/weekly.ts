import type { AnalysedSentence, Quantity } from "../domain.ts";
import { DAY, weekdaysIn } from "../text/weekdays.ts";

/** A time as its sentence tells it: the words, what stands before and behind them, and all of it. */
interface Told {
  readonly words: string;
  readonly before: string;
  readonly behind: string;
  readonly sentence: string;
}

/**
 * Tells whether a time is told as one that comes again or goes on, which is no day in a calendar: "open every day except
 * Friday", "open Tuesday to Saturday", "floods each year in June", "is still so today".
 */
export function comesAgain({ kind, start, end }: Quantity, { text, start: from }: AnalysedSentence): boolean {
  if (kind !== "date") return false;
  const [first, last] = [start - from, end - from];
  const told = {
    words: text.slice(first, last),
    before: text.slice(0, first),
    behind: text.slice(last),
    sentence: text,
  };
  if (WEEKDAYS.test(told.words)) return isWeekly(told);
  if (told.words.toLowerCase() === "today") return /\bstill\b/iu.test(told.before);
  return !/\d{3}/u.test(told.words) && EACH_YEAR.test(text) && !ONCE.test(text);
}

function isWeekly(told: Told): boolean {
  return PARTS_OF_DAYS.test(told.behind) || isOfProgramme(told) || isHours(told) || isOpening(told);
}

/** "Friday: street food from 5pm" and "Juniors: Wednesday 5pm to 6.30pm" are of a week that only their page tells. */
function isOfProgramme({ before, behind, sentence }: Told): boolean {
  if (OPENING_MARKS.test(before) && HEADS.test(behind)) return true;
  return HOURS.test(behind) && SLOT.test(before) && !ONCE.test(sentence);
}

/** "On Saturday and Sunday we open at ten": who names several days of their own hours tells of each week. */
function isHours({ before, words, sentence }: Told): boolean {
  if (!OUR_HOURS.test(sentence) || ONCE.test(sentence)) return false;
  return [...sentence.matchAll(SEVERAL)].some(
    ({ index, 0: days }) => index <= before.length && before.length + words.length <= index + days.length,
  );
}

/** "Open Tuesday to Saturday", "cooks from Wednesday to Sunday". */
function isOpening({ before, words, sentence }: Told): boolean {
  const [start, end] = [before.length, before.length + words.length];
  const told = weekdaysIn(sentence).find((days) => days.start < end && start < days.end);
  if (told === undefined) return false;
  if (AGAIN.test(sentence.slice(told.start, told.end))) return true;
  if (ONCE.test(sentence)) return false;
  return OPENS.test(sentence) || (HABIT.test(before) && !LASTING.test(before));
}

const OUR_HOURS = /\bwe(?: are|['’]re)? (?:\p{L}+ )?(?:open|close|closed|shut)\b/iu;
const SEVERAL = new RegExp(String.raw`\b${DAY}(?:, ${DAY})*,? (?:and|or|&) (?:on )?${DAY}\b`, "giu");

/** "On Tuesday evenings". */
const PARTS_OF_DAYS = /^ (?:morning|lunchtime|afternoon|evening|night)s\b/iu;

/** Nothing but a list's mark or bold type before a day, and behind it what parts it from its entry. */
const OPENING_MARKS = /^[\s*_•-]*$/u;
const HEADS = /^[*_]{0,2}\s{0,4}(?::|[-–—] )/u;

/** Hours from and to, behind days that stand in a line with a colon. */
const HOURS = new RegExp(
  String.raw`^(?:(?:, | and | & )${DAY})*,? (?:from )?\d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\.?)? ?(?:to|[-–]|until) ?\d`,
  "iu",
);
const SLOT = new RegExp(String.raw`:\s(?:${DAY}(?:, | and | & ))*$`, "iu");

/** Nothing but days of the week. */
const WEEKDAYS = new RegExp(String.raw`^${DAY}s?(?:(?: to | and | or |, | ?[-–] ?)${DAY}s?)*$`, "iu");
const AGAIN = /\b(?:every|each|daily|weekdays?|week-?ends?|all week|days a week)\b/iu;
const OPENS = /\b(?:open|opens|closed|closes|shut|hours)\b/iu;

/** "The kitchen cooks from", and not what takes a stretch of days once. */
const HABIT = /\b\p{Ll}+s(?: \p{Ll}+)? from $/u;
const LASTING =
  /\b(?:runs|lasts|is|goes|takes place|continues|returns|comes|meets|visits|stays) (?:\p{Ll}+ )?from $/u;

const EACH_YEAR = /\b(?:(?:each|every) (?:year|spring|summer|autumn|fall|winter)|annually|yearly)\b/iu;

/** "The fair was open Tuesday to Saturday": those days are past. */
const ONCE = /\b(?:was|were|had|will|would)\b/iu;
