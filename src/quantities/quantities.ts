import type { Quantity } from "../domain.ts";
import { ages } from "./ages.ts";
import { anaphora } from "./time/anaphora.ts";
import { anchors } from "./time/anchors.ts";
import { bounds } from "./bounds.ts";
import { resolve } from "./time/calendar.ts";
import { counts } from "./counts.ts";
import { datelines } from "./time/datelines.ts";
import { dates } from "./time/dates.ts";
import { sharedDate } from "./time/days.ts";
import { durations } from "./durations.ts";
import { exclusions, ordinals } from "./exclusions.ts";
import { fractions } from "./fractions.ts";
import { leftover, leftovers } from "./leftovers.ts";
import { measures } from "./measures.ts";
import { money } from "./money.ts";
import { percent } from "./percent.ts";
import { ranges } from "./ranges.ts";
import { rates } from "./rates.ts";
import { read, type Draft, type Reading, type Recogniser, type Refiner } from "./reading.ts";
import { relative } from "./time/relative.ts";
import { mayStart } from "./starters.ts";
import { temperatures } from "./temperatures.ts";
import { tenseAt } from "./time/tense.ts";
import { years } from "./time/years.ts";

/**
 * Gives the amounts and dates of a text (a sentence, a paragraph, an article), in order and never overlapping;
 * offsets are UTF-16 into `text`. `reference` is the ISO day on which the text was published: without it
 * "Monday" and "last week" keep their span and have no `date`. Time is linear in the text's length.
 */
export function quantities(text: string, options: { readonly reference?: string } = {}): Quantity[] {
  const reading = read(text);
  const drafts = REFINERS.reduce<readonly Draft[]>(
    (before, refine) => refine(before, reading),
    recognise(reading),
  );
  const reference = options.reference !== undefined && DAY.test(options.reference) ? options.reference : null;
  return drafts.map((draft) => quantity(draft, reading, reference));
}

/** Tries the recognisers at each token in turn; the first that reads something takes its tokens. */
function recognise(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  let at = 0;
  while (at < reading.tokens.length) {
    const draft = mayStart(reading, at) ? first(reading, at) : null;
    if (draft !== null) drafts.push(draft);
    at = draft === null ? at + 1 : Math.max(at + 1, draft.to);
  }
  return drafts;
}

function first(reading: Reading, at: number): Draft | null {
  for (const recognise of RECOGNISERS) {
    const draft = recognise(reading, at);
    if (draft !== null) return draft;
  }
  return null;
}

function quantity(draft: Draft, reading: Reading, reference: string | null): Quantity {
  const start = reading.tokens[draft.from]?.start ?? 0;
  const last = reading.tokens[draft.to - 1];
  const end = (last?.end ?? start) - (last?.lower.endsWith("'s") ? 2 : 0);
  const { low, high, unit, bound, approximate, polarity } = draft;
  const kind = draft.kind === "number" || draft.kind === "nothing" ? "count" : draft.kind;
  const days =
    draft.calendar === undefined
      ? null
      : resolve(draft.calendar, reference, tenseAt(reading, draft.from, draft.to));
  const date = days !== null && kind === "date" ? sharedDate(days) : null;
  // All of one shape, dated or not: V8 would compile each of the many functions that read some for both.
  const { from, to, precision } = days ?? NO_DAYS;
  return { start, end, kind, low, high, unit, bound, approximate, polarity, date, from, to, precision };
}

const NO_DAYS = { from: undefined, to: undefined, precision: undefined };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The order is a ladder of certainty. What is no figure goes first, so that nobody reads it. Percentages precede
 * money and measures ("per cent" is no cent). "three years ago" and "18 August" are dates before they are a duration or a
 * count; ages take "16-year-old" from durations; counts take any noun, so only the unnamed number comes after them.
 */
const RECOGNISERS: readonly Recogniser[] = [
  exclusions,
  percent,
  money,
  dates,
  years,
  relative,
  ordinals,
  ages,
  temperatures,
  measures,
  durations,
  fractions,
  counts,
  leftover,
];

/** Days take their year before ends join into ranges; they do before a rate or a bound is read beside them; what is left unnamed is judged last. */
const REFINERS: readonly Refiner[] = [anaphora, ranges, rates, bounds, anchors, leftovers, datelines];
