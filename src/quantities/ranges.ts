import { eraYearAt } from "./time/almanac.ts";
import { daysOf } from "./time/days.ts";
import { isMovedFrom } from "./time/moved.ts";
import { CHANGES } from "./cue-words.ts";
import { lowEnd, withSign } from "./lower-end.ts";
import { exact } from "./numbers/numeral.ts";
import { glued, wordAt, type Draft, type Reading, type Refiner } from "./reading.ts";

/**
 * Joins two ends into one range: "$5 to $10 million", "5-10 percent", "between 20 and 30 people", "from 2014 to 2018",
 * "a week to 10 days". "rose from 5% to 7%" stays two figures, since something was 5 % and became 7 %.
 */
export const ranges: Refiner = (drafts, reading) => {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    const range = before === undefined ? null : join(before, draft, reading);
    if (range === null) joined.push(draft);
    else joined.splice(-1, 1, range);
  }
  return joined;
};

function join(before: Draft, last: Draft, reading: Reading): Draft | null {
  const first = withSign(before, reading);
  const link = linkBetween(reading, first.to, last.from);
  if (!LINKS.test(link)) return null;
  if (link === "and" && !opens(reading, first, /^between$/) && !betweenAges(reading, first)) return null;
  if (first.kind === "date" || last.kind === "date") return joinDates(first, last, reading);
  if (first.low === null || first.high !== first.low || first.kind === "nothing") return null;
  if (last.low === null || last.kind === "nothing") return null;
  if (link === "to" && staysTwo(first, last, reading)) return null;
  return (
    toAge(first, last, { link, reading }) ??
    toMoney(first, last, { link, reading }) ??
    toAlike(first, last, { link, reading })
  );
}

/** What two ends are joined with. */
interface Joint {
  readonly link: string;
  readonly reading: Reading;
}

/** "rose from 5% to 7%", "dropped by 62 to 894": something was one and became the other. */
function staysTwo(first: Draft, last: Draft, reading: Reading): boolean {
  if (last.kind === "duration") return false;
  if (becomes(reading, first, last)) return true;
  const isAge = first.kind === "age" || last.kind === "age";
  return opens(reading, first, /^from$/) && !ranging(reading, first.from - 2) && !isAge;
}

/** "aged 40 to 79", where the upper end is a mere number, and "aged 18 months to 5 years", where it is a time. */
function toAge(first: Draft, last: Draft, { link, reading }: Joint): Draft | null {
  if (first.kind !== "age" || !/^(?:to|-|–|and)$/.test(link)) return null;
  if (!/^(?:number|duration|age)$/.test(last.kind)) return null;
  const isBare = reading.numerals[first.from]?.to === first.to;
  const low = last.kind === "number" || isBare ? (first.low ?? 0) : lowEnd(first, last, reading);
  if (low >= (last.low ?? 0)) return null;
  return { ...first, to: last.to, low, high: last.low, unit: last.unit ?? first.unit };
}

/** "$5 to $10 million", "$100-150". */
function toMoney(first: Draft, last: Draft, { link, reading }: Joint): Draft | null {
  if (first.kind !== "money" || !/^(?:to|-|–)$/.test(link)) return null;
  const upper = moneyEnd(first, last, reading);
  const low = upper === null ? 0 : lowEnd(first, upper, reading);
  return upper?.low && low < upper.low
    ? { ...first, to: last.to, low, high: upper.low, scale: upper.scale }
    : null;
}

/** Two ends of one kind and unit, or a mere number and what says of what it is one: "5-10 percent". */
function toAlike(first: Draft, last: Draft, { link, reading }: Joint): Draft | null {
  const isTight = glued(reading, first.to) && glued(reading, last.from) && link !== "to";
  const isBare = first.kind === "number";
  if (last.kind === "number") return isBare ? unnamed(first, last, { isTight, reading }) : null;
  const isAlike = first.kind === last.kind && first.unit === last.unit;
  // "10 months or 10 years" are two.
  const isTime = first.kind === "duration" && last.kind === "duration" && link !== "or";
  if (!isBare && !isAlike && !isTime) return null;
  const [low, high] = [lowEnd(first, last, reading), last.low ?? 0];
  if (low < high) return span(first, last, low, high);
  // "5 to 10 degrees below zero"
  if (low < 0 && high < low) return span(first, last, high, low);
  return isTight && isBare ? { ...span(first, last, low, high), kind: "nothing" } : null;
}

/** The word between two ends: "to", and in "5-to-11" and "2- to 5-year-olds" without its hyphens. */
function linkBetween(reading: Reading, from: number, to: number): string {
  if (to === from + 1) return wordAt(reading, from);
  if (to - from > 3 || (wordAt(reading, from) !== "-" && wordAt(reading, from + 1) !== "-")) return "";
  const between = Array.from({ length: Math.min(to - from, 4) }, (_, place) =>
    wordAt(reading, from + place),
  ).join(" ");
  return /^(?:- to|- to -|to -)$/.test(between) ? "to" : "";
}

/** The upper end of "$100-150", "$3.5-4 billion" and "$5m-10m", which does not repeat the sign. */
function moneyEnd(first: Draft, last: Draft, reading: Reading): Draft | null {
  if (last.kind === "number")
    return last.low === null ? null : { ...last, low: exact(last.low * Math.abs(first.factor)) };
  const millions = last.unit === "m" && wordAt(reading, last.to - 1) === "m" && glued(reading, last.to - 1);
  return millions && last.low !== null ? { ...last, low: exact(last.low * 1e6), scale: 1e6 } : null;
}

function span(first: Draft, last: Draft, low: number, high: number): Draft {
  return { ...last, from: first.from, low, high, approximate: first.approximate || last.approximate };
}

/** "3-2" is a score and "10 to 15" a range that may yet be counted. */
function unnamed(
  first: Draft,
  last: Draft,
  { isTight, reading }: { readonly isTight: boolean; readonly reading: Reading },
): Draft | null {
  const [low, high] = [lowEnd(first, last, reading), last.low ?? 0];
  if (isTight)
    return { ...span(first, last, low, high), kind: high > low && low >= 1000 ? "number" : "nothing" };
  return low < high ? span(first, last, low, high) : null;
}

function joinDates(first: Draft, last: Draft, reading: Reading): Draft | null {
  const link = linkBetween(reading, first.to, last.from);
  if (link !== "or" && first.kind === "number") return joinEra(first, last, reading);
  if (first.calendar === undefined || last.calendar === undefined || link === "or") return null;
  if (link === "to" && isMovedFrom(reading, first.from - 1)) return null;
  if (
    link === "to" &&
    !opens(reading, first, /^(?:from|between|of)$/) &&
    first.calendar.form !== last.calendar.form
  )
    return null;
  return {
    ...last,
    from: first.from,
    calendar: { form: "range", first: first.calendar, last: last.calendar },
  };
}

/** "between 500 and 460 BC", "149 to 146 BC": the era behind the last year is the first one's too. */
function joinEra(first: Draft, last: Draft, reading: Reading): Draft | null {
  const year = eraYearAt(reading, last.from);
  if (year?.to !== last.to || first.low === null || !Number.isInteger(first.low)) return null;
  const days = daysOf(Math.sign(year.year) * first.low);
  if (days === null || first.low === 0 || Math.sign(year.year) * first.low >= year.year) return null;
  return {
    ...last,
    from: first.from,
    calendar: { form: "range", first: { form: "fixed", ...days }, last: last.calendar! },
  };
}

/** "between the ages of 40 and 79": the number alone repeats no word. */
function betweenAges(reading: Reading, first: Draft): boolean {
  if (first.kind !== "age") return false;
  return [2, 3, 4].some((back) => wordAt(reading, first.from - back) === "between");
}

/** "increased one to 46" and "changed from a drop of 1.4% to 1.6%": one thing became the other. */
function becomes(reading: Reading, first: Draft, last: Draft): boolean {
  // "dropped by 62 to 894"
  if (wordAt(reading, first.from - 1) === "by" && changesBefore(reading, first.from - 1)) return true;
  const tripled = (first.low ?? 0) * 3 < (last.low ?? 0);
  if (first.kind === "number" && tripled && CHANGES.has(wordAt(reading, first.from - 1))) return true;
  for (let place = first.from - 2; place > first.from - 7; place -= 1) {
    if (reading.tokens[place]?.kind !== "word") return false;
    if (wordAt(reading, place) === "from") return CHANGES.has(wordAt(reading, place - 1));
  }
  return false;
}

function changesBefore(reading: Reading, place: number): boolean {
  return [1, 2].some((back) => CHANGES.has(wordAt(reading, place - back)));
}

function opens(reading: Reading, draft: Draft, word: RegExp): boolean {
  const before = wordAt(reading, draft.from - 1);
  return word.test(before === "the" ? wordAt(reading, draft.from - 2) : before);
}

/** "ranging from", "anywhere from", "aged from". */
function ranging(reading: Reading, place: number): boolean {
  return /^(?:ranging|ranges|ranged|range|anywhere|vary|varies|varied|varying|somewhere)$/.test(
    wordAt(reading, place),
  );
}

const LINKS = /^(?:to|-|–|—|and|or|through|until|till)$/;
