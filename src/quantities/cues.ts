import { decide, no, type Rule, yes } from "./rules.ts";
import {
  AFTER,
  BEFORE,
  BESIDE_ZERO,
  CHANGES,
  DONE,
  GAMES,
  LABELS,
  OF,
  OF_THEM,
  OPENING,
  ROOM,
  STANDS,
  TOTAL,
} from "./cue-words.ts";
import { isPlural } from "./plurals.ts";
import { capitalised, glued, wordAt, type Draft, type Reading } from "./reading.ts";

/** A bare number with the words beside it. */
interface Case {
  readonly draft: Draft;
  readonly reading: Reading;
  /** The first token of the number as it is written. */
  readonly digits: string;
  readonly before: string;
  readonly last: string;
  readonly next: string;
}

/** Tells whether a number counts something that nobody names: "killed 14", "1,200 were hurt", "two of them". */
export function countsUnsaid(draft: Draft, reading: Reading): boolean {
  const word = (place: number): string => wordAt(reading, place);
  return decide(RULES, {
    draft,
    reading,
    digits: reading.tokens[draft.from]?.text ?? "",
    before: word(draft.from - 1),
    last: word(draft.from - 2),
    next: word(draft.to),
  });
}

/** In order: what surely counts nothing stands before what counts, and what is written as an amount before a mere cue. */
const RULES: readonly Rule<Case>[] = [
  // "mid-14", "14-seat"
  [({ before }) => before === "-", no],
  [({ next, reading, draft }) => next === "-" && glued(reading, draft.to), no],
  // "one of the reasons"
  [({ draft, next }) => draft.low === 1 && next === "of", no],
  [({ draft, before }) => (draft.low ?? draft.high) === 0 && BESIDE_ZERO.test(before), no],
  [({ draft, digits }) => isYear(digits) && draft.scale === 1, no],
  // "Channel Four"
  [({ draft, reading }) => capitalised(reading, draft.from) && capitalised(reading, draft.from - 1), no],
  // "2 million"
  [({ draft }) => draft.scale > 1, yes],
  [({ before }) => before === "a" || before === "an" || LABELS.has(before), no],
  // "12,400", "more than 40", but not "at about 5 p.m."
  [isAmount, isNoHour],
  // "Windows 11", but not "Only 11"
  [({ draft, reading, before }) => capitalised(reading, draft.from - 1) && !OPENING.test(before), no],
  [({ draft, reading }) => tallied(draft, reading) !== null, yes],
  [({ draft }) => draft.low === 1, no],
  // "14 were hurt", "two of them", but not "the three were"
  [isOfSome, ({ before }) => !/^(?:the|these|those)$/.test(before)],
  // "by a vote of 52-48"
  [({ draft, last }) => draft.low !== draft.high && /^(?:tally|vote|score|result)$/.test(last), no],
  // "a death toll of 56"
  [({ before, last }) => TOTAL.test(last) && /^(?:of|to|at|is|was|reached|hit)$/.test(before), yes],
  // "attendance was 312, up from 268"
  [isCompared, ({ before }) => /^(?:is|was|are|were|of|at|to|reached|stood)$/.test(before)],
  // "won 17, drew 7 and lost 6", but not "won 3–1"
  [
    ({ draft, before }) => draft.low === draft.high && GAMES.test(before) && (draft.low ?? 0) > 1,
    ({ next }) => !/^[-–—]$|^to$/.test(next),
  ],
  // "beds for 400"
  [({ before, last }) => before === "for" && ROOM.test(last), isNoHour],
  // "three of the four engines"
  [({ draft, reading, next }) => next === "of" && Boolean(reading.numerals[draft.to + 1]), yes],
  // "of the 588 they studied", "the 49 who died"
  [
    ({ draft, before, next }) => /^(?:the|those)$/.test(before) && (draft.low ?? 0) > 1 && OF_THEM.test(next),
    yes,
  ],
  // "13 showed up"
  [({ before, next }) => !/^(?:the|those|these)$/.test(before) && DONE.test(next), yes],
  // "up from 12"
  [({ before, next }) => /^(?:up|down)$/.test(before) && /^(?:from|on|over)$/.test(next), yes],
  // "stands at 56", "keeping the number of deaths at 56"
  [(one) => one.before === "at" && STANDS.test(one.last) && isNoHour(one), yes],
  [(one) => one.before === "at" && totals(one.reading, one.draft.from - 1) && isNoHour(one), yes],
  [({ draft, reading, before }) => /^(?:from|to)$/.test(before) && changes(reading, draft.from - 1), yes],
  // "fell by 40", "fell sharply by 40"
  [
    ({ draft, reading, before, last }) =>
      before === "by" && (CHANGES.has(last) || CHANGES.has(wordAt(reading, draft.from - 3))),
    yes,
  ],
  // "killed 14", "all 14"
  [({ before }) => BEFORE.test(before), ({ next }) => !/^(?:who|hours?)$/.test(next)],
];

/** Gives the plural that a number in brackets counts, null where it stands otherwise: "boys (143) and girls (141)". */
export function tallied(draft: Draft, reading: Reading): string | null {
  const noun = wordAt(reading, draft.from - 2);
  const bracketed = wordAt(reading, draft.from - 1) === "(" && wordAt(reading, draft.to) === ")";
  return bracketed && isPlural(noun) && !capitalised(reading, draft.from - 2) ? noun : null;
}

/** "2016", which counts only with its comma or as a round number. */
function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d$/.test(digits) && !digits.endsWith("00") && digits < "2060";
}

function isAmount({ draft, digits }: Case): boolean {
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits) || draft.bound !== null || draft.approximate;
}

/** ", up from 268": what is higher or lower than before was counted, and is no name. */
function isCompared({ draft, reading }: Case): boolean {
  const [comma, way, than] = [0, 1, 2].map((behind) => wordAt(reading, draft.to + behind));
  return comma === "," && /^(?:up|down)$/.test(way!) && /^(?:from|on)$/.test(than!);
}

function isNoHour({ next }: Case): boolean {
  return !/^(?:a\.m\.?|p\.m\.?|am|pm|o'clock)$/.test(next);
}

function isOfSome({ draft, reading, next }: Case): boolean {
  return AFTER.test(next) || (next === "of" && OF.test(wordAt(reading, draft.to + 1)));
}

/** "rose from 500 to 925": a verb of change shortly before. */
function changes(reading: Reading, place: number): boolean {
  for (let near = place - 1; near > place - 12; near -= 1) {
    if (CHANGES.has(wordAt(reading, near))) return true;
    if (/^[.;?!]$/.test(wordAt(reading, near))) return false;
  }
  return false;
}

/** "keeping the total number of deaths in the state at 56". */
function totals(reading: Reading, place: number): boolean {
  for (let near = place - 1; near > place - 10; near -= 1) {
    if (/^(?:[.;?!]|)$/.test(wordAt(reading, near))) return false;
    if (TOTAL.test(wordAt(reading, near)))
      return /^(?:keeping|putting|leaving|holding|the|total|death|is|stands)$/.test(
        wordAt(reading, near - 1),
      );
  }
  return false;
}
