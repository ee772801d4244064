import type { Days, Part } from "./days.ts";

/** Which one of several is meant: "last Friday", "next June", "this spring"; null where only tense can tell. */
export type Shift = "last" | "this" | "next" | null;

/** What a date says before it is held against a reference day. Months count from 1, weekdays from Sunday = 0. */
export type Calendar =
  | ({ readonly form: "fixed" } & Days)
  | { readonly form: "weekday"; readonly weekday: number; readonly shift: Shift }
  | {
      readonly form: "month";
      readonly month: number;
      readonly days: readonly [number, number] | null;
      readonly part: Part;
      readonly shift: Shift;
      /** The ISO day of what such a day has become the name of: "the Jan. 6 riot". */
      readonly event?: string;
      /** The year or season that it is of: "next year's race is on 18 April". */
      readonly within?: Calendar;
      /** The days that its sentence has told before it, which it follows where they are long over. */
      readonly after?: Days;
    }
  | { readonly form: "season"; readonly season: number; readonly shift: Shift }
  | { readonly form: "quarter"; readonly quarter: number; readonly half: boolean; readonly shift: Shift }
  | { readonly form: "step"; readonly unit: StepUnit; readonly steps: number; readonly part: Part }
  | { readonly form: "span"; readonly unit: StepUnit; readonly steps: number }
  | { readonly form: "range"; readonly first: Calendar; readonly last: Calendar };

/** What a sentence says of when; null where it does not say. */
export interface Tense {
  readonly is: "past" | "future" | null;
  /** Where what says so stands: the date's own verb right before it, or behind a date that opens its sentence; else near or far. */
  readonly by: "own" | "behind" | "near" | "far";
}

/** What a date counts in that stands at a distance from another: "two weeks ago". */
export type StepUnit = "day" | "week" | "weekend" | "month" | "quarter" | "year" | "decade" | "century";
