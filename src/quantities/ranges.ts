import { isChange } from "./leftovers.ts";
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

function join(first: Draft, last: Draft, reading: Reading): Draft | null {
  const link = linkBetween(reading, first.to, last.from);
  if (!LINKS.test(link)) return null;
  if (link === "and" && !opens(reading, first, /^between$/) && !betweenAges(reading, first)) return null;
  if (first.kind === "date" || last.kind === "date") return joinDates(first, last, reading);
  if (first.low === null || first.high !== first.low || first.kind === "nothing") return null;
  if (last.low === null || last.kind === "nothing") return null;
  if (link === "to" && staysTwo(first, last, reading)) return null;
  return (
    toNumber(first, last, link) ??
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

/** "aged 40 to 79", where the upper end is a mere number. */
function toNumber(first: Draft, last: Draft, link: string): Draft | null {
  if (first.kind !== "age" || last.kind !== "number" || !/^(?:to|-|–|and)$/.test(link)) return null;
  return (last.low ?? 0) > (first.low ?? 0) ? { ...first, to: last.to, high: last.low } : null;
}

/** "$5 to $10 million", "$100-150". */
function toMoney(first: Draft, last: Draft, { link, reading }: Joint): Draft | null {
  if (first.kind !== "money" || !/^(?:to|-|–)$/.test(link)) return null;
  const upper = moneyEnd(last, reading);
  const low = upper === null ? 0 : lowEnd(first, upper);
  return upper?.low && low < upper.low
    ? { ...first, to: last.to, low, high: upper.low, scale: upper.scale }
    : null;
}

/** Two ends of one kind and unit, or a mere number and what says of what it is one: "5-10 percent". */
function toAlike(first: Draft, last: Draft, { link, reading }: Joint): Draft | null {
  const isTight = glued(reading, first.to) && glued(reading, last.from) && link !== "to";
  const isBare = first.kind === "number";
  if (last.kind === "number") return isBare ? unnamed(first, last, isTight) : null;
  const isAlike = first.kind === last.kind && first.unit === last.unit;
  const isTime = first.kind === "duration" && last.kind === "duration";
  if (!isBare && !isAlike && !isTime) return null;
  const [low, high] = [lowEnd(first, last), last.low ?? 0];
  if (low < high) return span(first, last, low, high);
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
function moneyEnd(last: Draft, reading: Reading): Draft | null {
  if (last.kind === "number") return last;
  const millions = last.unit === "m" && wordAt(reading, last.to - 1) === "m" && glued(reading, last.to - 1);
  return millions && last.low !== null ? { ...last, low: last.low * 1e6, scale: 1e6 } : null;
}

function span(first: Draft, last: Draft, low: number, high: number): Draft {
  return { ...last, from: first.from, low, high, approximate: first.approximate || last.approximate };
}

/** The lower end in the unit and scale of the upper: "$5 to $10 million" begins at five million, "a week to 10 days" at seven days. */
function lowEnd(first: Draft, last: Draft): number {
  const low = first.low ?? 0;
  if (first.kind === "duration") return low * (DAYS[`${first.unit} ${last.unit}`] ?? 1);
  const shares = first.scale === 1 && last.scale > 1 && low < (last.low ?? 0) / last.scale;
  return shares ? low * last.scale : low;
}

/** "3-2" is a score and "10 to 15" a range that may yet be counted. */
function unnamed(first: Draft, last: Draft, tight: boolean): Draft | null {
  const [low, high] = [lowEnd(first, last), last.low ?? 0];
  if (tight)
    return { ...span(first, last, low, high), kind: high > low && low >= 1000 ? "number" : "nothing" };
  return low < high ? span(first, last, low, high) : null;
}

function joinDates(first: Draft, last: Draft, reading: Reading): Draft | null {
  const link = linkBetween(reading, first.to, last.from);
  if (first.calendar === undefined || last.calendar === undefined || link === "or") return null;
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
  if (first.kind === "number" && tripled && isChange(wordAt(reading, first.from - 1))) return true;
  for (let place = first.from - 2; place > first.from - 7; place -= 1) {
    if (reading.tokens[place]?.kind !== "word") return false;
    if (wordAt(reading, place) === "from") return isChange(wordAt(reading, place - 1));
  }
  return false;
}

function changesBefore(reading: Reading, place: number): boolean {
  return [1, 2].some((back) => isChange(wordAt(reading, place - back)));
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

const DAYS: Readonly<Record<string, number>> = {
  "week day": 7,
  "day hour": 24,
  "hour minute": 60,
  "minute second": 60,
  "month week": 4.345,
  "month day": 30,
  "year month": 12,
};
