import { exact } from "./numbers/numeral.ts";
import { signed, wordAt, type Draft, type Reading } from "./reading.ts";

/**
 * Gives the lower end of a range in the unit, scale and sign of the upper: "$5 to $10 million" begins at five million,
 * "two to three decades" at twenty years, "a week to 10 days" at seven days, "-10 to -5°C" at ten below zero.
 */
export function lowEnd(first: Draft, last: Draft, reading: Reading): number {
  const low = first.low ?? 0;
  if (first.kind === "duration" || first.kind === "age") return exact(low * inUnit(first.unit, last.unit));
  const own = first.kind === "number" ? exact(low * factorFor(first, last, reading)) : low;
  const shares = first.scale === 1 && last.scale > 1 && own < (last.low ?? 0) / last.scale;
  return shares ? exact(own * last.scale) : own;
}

/** Gives a mere number with the minus that stands before it: its sign is not read until it is the end of a range. */
export function withSign(draft: Draft, reading: Reading): Draft {
  if (draft.kind !== "number" || draft.low === null || !isBelow(reading, draft)) return draft;
  return { ...draft, from: draft.from - 1, low: -draft.low, high: -draft.low };
}

/** What one of a mere number is in the other end's unit; a minus is each end's own, and "below zero" is of both. */
function factorFor(first: Draft, last: Draft, reading: Reading): number {
  const isOwn = signed(reading, first.from) || signed(reading, last.from);
  return isOwn ? Math.abs(last.factor) : last.factor;
}

function isBelow(reading: Reading, { from }: Draft): boolean {
  return signed(reading, from - 1) && wordAt(reading, from - 1) !== "negative";
}

/** How many of one unit of time another one is. */
function inUnit(unit: string | null, other: string | null): number {
  if (unit === other) return 1;
  if (`${unit} ${other}` === "month year") return 1 / 12;
  if (`${unit} ${other}` === "year month") return 12;
  return (DAYS[unit ?? ""] ?? 1) / (DAYS[other ?? ""] ?? 1);
}

const DAYS: Readonly<Record<string, number>> = {
  second: 1 / 86_400,
  minute: 1 / 1_440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30,
  year: 365,
};
