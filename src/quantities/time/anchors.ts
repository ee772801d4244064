import type { StepUnit } from "./calendar-forms.ts";
import { wordAt, type Draft, type Reading, type Refiner } from "../reading.ts";
import { tenseAt } from "./tense.ts";

/** Ties a length of time to the article's own day: "the next two weeks", "over the past year", "will meet within 10 days". */
export const anchors: Refiner = (drafts, reading) =>
  drafts.map((draft) => {
    const steps = draft.kind === "duration" ? direction(draft, reading) * (draft.high ?? draft.low ?? 0) : 0;
    const unit = STEPS.get(draft.unit ?? "");
    // "In the last 10,000 years" no calendar goes back to.
    const isTooLong = unit === "year" && Math.abs(steps) > LONGEST_YEARS;
    return steps === 0 || unit === undefined || isTooLong
      ? draft
      : { calendar: { form: "span", unit, steps }, ...draft };
  });

/** 1 looks forward, -1 back, and 0 says that nothing ties it: "the first 100 days", "the last two weeks of July". */
function direction(draft: Draft, reading: Reading): 1 | 0 | -1 {
  if (wordAt(reading, draft.to) === "of") return 0;
  const before = wordAt(reading, draft.from - 1);
  if (/^(?:next|coming)$/.test(before)) return 1;
  // "The money will last eleven months" looks nowhere.
  if (before === "last" && LASTS.test(wordAt(reading, draft.from - 2))) return 0;
  if (/^(?:past|last|previous)$/.test(before)) return -1;
  return before === "within" && tenseAt(reading, draft.from, draft.to).is === "future" ? 1 : 0;
}

const LASTS = /^(?:will|would|to|can|could|may|might|must|should|did|does|do|not|only|'ll)$/;
const LONGEST_YEARS = 1000;

const STEPS: ReadonlyMap<string, StepUnit> = new Map([
  ["day", "day"],
  ["week", "week"],
  ["month", "month"],
  ["year", "year"],
]);
