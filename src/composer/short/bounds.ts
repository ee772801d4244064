import type { AnalysedSentence, Question, Span } from "../../domain.ts";
import { DAY } from "../../text/weekdays.ts";

/**
 * Gives a short answer with the words around an amount without which it would say something else: "more than" of
 * "more than two hours", "within" of "within two weeks" where a time is asked for, "Article" of "Article 5".
 */
export function withBounds(question: Question, sentence: AnalysedSentence, span: Span): Span {
  const { quantities } = sentence;
  const around = aroundOf(sentence, span);
  // "5 May instead of 20 April": what it is not is no part of it.
  const instead = lengthOf(INSTEAD, around.cut);
  if (instead > 0) return withBounds(question, sentence, { start: span.start, end: span.end - instead });
  if (question.expected === "date") {
    const closing = quantities.find(({ start, end }) => start < span.end && span.end <= end);
    return widened(span, timeBounds(around, closing?.kind === "duration"));
  }
  if (question.expected === "place") return widened(span, { before: -lengthOf(PLACE_LEAD, around.cut) });
  if (question.expected === "person") return personBounds(question, span, around);
  const opens = quantities.some(({ start, end }) => start <= span.start && span.start < end);
  const closes = quantities.some(({ start, end }) => start < span.end && span.end <= end);
  return widened(span, opens && closes ? amountBounds(question, around) : numberBounds(question, around));
}

/** A short answer as it was cut, and its sentence on both sides of it. */
interface Around {
  readonly before: string;
  readonly cut: string;
  readonly after: string;
}

function aroundOf({ text, start: from }: AnalysedSentence, { start, end }: Span): Around {
  return {
    before: text.slice(0, start - from),
    cut: text.slice(start - from, end - from),
    after: text.slice(end - from),
  };
}

/** How many characters more a short answer takes on each side; fewer where negative. */
interface Room {
  readonly before?: number;
  readonly after?: number;
}

function widened({ start, end }: Span, { before = 0, after = 0 }: Room): Span {
  return { start: start - before, end: end + after };
}

/** "Within two weeks", and the other days of "Tuesday and Thursday". */
function timeBounds({ before, cut, after }: Around, isDuration: boolean): Room {
  if (isDuration || LENGTH_OF_TIME.test(cut))
    return { before: lengthOf(TIME_LEAD, before), after: lengthOf(TIME_TAIL, after) };
  if (!WEEKDAY.test(cut)) return {};
  return { before: lengthOf(DAYS_BEFORE, before), after: lengthOf(DAYS_BEHIND, after) };
}

/** "Archbishop of Canterbury Ann Lee", "children under 12", and "Ann Lee" of "Ann Lee’s letters". */
function personBounds(question: Question, { start, end }: Span, { before, cut, after }: Around): Span {
  const owner = ownerIn(question, cut);
  const lead = lengthOf(RANK, before) || lengthOf(WILL, before);
  const isWhole = owner === null || owner >= cut.length;
  return { start: start - lead, end: isWhole ? end + lengthOf(AGED, after) : start + owner };
}

/** "More than two hours", "between 5 and 10", "10 or more". */
function amountBounds({ text }: Question, { before, cut, after }: Around): Room {
  if (NEEDED_AGE.test(text) && TOO_YOUNG.test(before)) return {};
  const sides = lengthOf(SIDES, before);
  const lead = sides > 0 ? sides : lengthOf(/\sand\s/u.test(cut) ? BETWEEN : BOUND, before);
  return {
    before: lead,
    after:
      lengthOf(BOUND_AFTER, after) ||
      lengthOf(DIGITAL, /\d$/u.test(cut) ? after : "") ||
      lengthOf(AGAINST, /\b(?:votes?|points?|goals?)$/u.test(cut) ? after : ""),
  };
}

/** "8 GB", "500 gold", and "Article 5" of the question's article. */
function numberBounds({ expected, focus }: Question, { before, cut, after }: Around): Room {
  if (!/^\d[\d.,]*$/u.test(cut)) return {};
  const unit = lengthOf(expected === "money" ? PLAYED : DIGITAL, after);
  // A number that has its unit is no number of an article.
  if (unit > 0 || !/^\d+$/u.test(cut) || focus === null) return { after: unit };
  const noun = /(\p{Lu}\p{L}+)\s$/u.exec(before);
  return { before: noun?.[1]?.toLowerCase() === focus ? noun[0].length : 0 };
}

/** "Ann Lee" of "Ann Lee’s letters", asked whose letters they are; but "the harbour’s board" is the board. */
function ownerIn({ tokens }: Question, text: string): number | null {
  const found = OWNER.exec(text);
  const rest = found?.[2]?.toLowerCase().match(/\p{L}+/gu) ?? [];
  return found !== null && rest.every((word) => tokens.some(({ folded }) => folded === word))
    ? found[1]!.length
    : null;
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}

/** "Children under 12" are not all children. */
const AGED =
  /^\s(?:under|over|below|above|aged|up to) (?:\d{1,2}|\p{L}+teen)(?: (?:and|or|to) (?:over|under|above|below|\d{1,2}))?\b/u;

/** "Archbishop of" of "Archbishop of Canterbury Ann Lee". */
const RANK =
  /\b(?:Archbishop|Bishop|King|Queen|Duke|Duchess|Prince|Princess|Earl|Count|Secretary|Minister|Governor|Mayor|President|Emir|Sultan|Head|Director|Chief)\sof\s(?:the\s)?$/u;

/** "Captain Will Strand": with a capital within a sentence, it is a first name. */
const WILL = /(?<=[\p{L},;]\s)Will\s$/u;

const OWNER = /^(\p{Lu}[^,;'’]{1,60}?)['’]s?(?:\s(.*))?$/u;

/** "On the Isle of Lewis" is the isle; "near Lowhaven" is another place than Lowhaven. */
const PLACE_LEAD = /^(?:in|on|at|to|from|into)\s(?:the\s)?/iu;

/** "8 GB", "60 fps": units in which nothing else is measured. */
const DIGITAL =
  /^\s?(?:[kKMGTP]i?B|[kKMG]?bit\/s|[kKMGT]bps|[kMG]?Hz|fps|FPS|px|dpi|mAh|(?:kilo|mega|giga|tera)(?:byte|bit|pixel)s?(?: (?:per|a) second)?)\b/u;

/** What games are paid in. */
const PLAYED = /^\s(?:gold|silver|coins?|credits?|gems?|tokens?|points?|diamonds?)\b/iu;

/** "Children under eight may not climb": whoever asks how old one has to be is told eight. */
const NEEDED_AGE = /\bhow old (?:(?:do|does) .+ (?:have|need) to|must|should)\b/iu;
const TOO_YOUNG = /\b(?:under|below)\s$/iu;

const INSTEAD = /\s(?:instead|rather)$/iu;
const BOUND =
  /\b(?:(?:just|well|slightly|far|no|not|a little)\s)?(?:more than|less than|fewer than|at least|at most|as many as|as much as|as little as|as few as|over|under|nearly|almost|up to|upwards? of|close to|about|around|roughly|approximately|an estimated|more like)\s(?:(?:an estimated|about|some)\s)?$/iu;
/** "20 by 12 by" of "20 by 12 by 25 centimetres", and not "2019 rose by" of "rose by 25 centimetres". */
const SIDES =
  /(?<![\d.,])(?:\d[\d.,]*(?:\s?(?:mm|cm|km|m|ft|in|(?:milli|centi|kilo)?met(?:er|re)s?|inch(?:es)?|feet|foot|yards?|miles?|pixels?|px))?\s?(?:by|x|×)\s?){1,2}$/iu;
const BETWEEN = /\b(?:somewhere )?between\s$/iu;
const BOUND_AFTER = /^\sor (?:more|less|fewer|so)\b/iu;
/** "14 votes to 8". */
const AGAINST = /^\s(?:to|against)\s\d[\d,]*\b(?!\s(?:per|%))/u;
const LENGTH_OF_TIME = /\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)$/iu;
const TIME_LEAD =
  /\b(?:(?:with)?in|after|over|for)\s(?:the\s)?(?:(?:next|last|past|coming|following|first)\s)?(?:(?:about|around|roughly|at least|more than|less than|nearly|almost)\s)?$|\b(?:the\s)?(?:next|last|past|coming|following)\s$/iu;
/** "Tuesday and Thursday", "Mondays, Fridays or Saturdays": days that stand in a row belong together. */
const WEEKDAY = new RegExp(`^${DAY}s?$`, "iu");
/** Six at most, all but one of a week: where no end is set, a long row of days is read anew from each of them. */
const DAYS_BEFORE = new RegExp(`\\b(?:${DAY}s?(?:, | and | or |, and |, or )){1,6}$`, "iu");
const DAYS_BEHIND = new RegExp(`^(?:(?:, | and | or |, and |, or )${DAY}s?\\b)+`, "iu");
const TIME_TAIL = /^\s(?:ago|later|earlier|from now|afterwards?|before)\b/iu;
