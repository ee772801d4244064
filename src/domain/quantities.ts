/** Amounts and dates, as every part reads them. */

import type { Span } from "./span.ts";

/** What is measured. "age" is of people and animals alone; "rate" is one unit per another. */
export type QuantityKind =
  | "money"
  | "count"
  | "percent"
  | "duration"
  | "date"
  | "length"
  | "area"
  | "mass"
  | "volume"
  | "temperature"
  | "speed"
  | "energy"
  | "rate"
  | "age"
  | "fraction";

/** How exactly a date is told. */
export type DatePrecision = "day" | "week" | "month" | "season" | "year" | "range";

/** What a text says of a number besides the number; "nearly" is less than, and close. */
export type Bound = "more than" | "at least" | "less than" | "at most" | "nearly";

/** An amount or a date, read from a text. The span holds the number and its unit, not the bound word. */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  /** In `unit`; null where open. Null for dates. */
  readonly low: number | null;
  readonly high: number | null;
  /** ISO 4217 (`shilling` where none tells whose), `%`, `pp`, the English singular of what is counted, minute … year, else UCUM. Null for dates. */
  readonly unit: string | null;
  /** `2014`, `2022-02`, `2025-08-18`; null where it cannot be told, and for amounts. */
  readonly date: string | null;
  /** The days that a date covers, ISO, both included; undefined where it cannot be told, and for amounts. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly precision?: DatePrecision | undefined;
  readonly bound: Bound | null;
  readonly approximate: boolean;
  readonly polarity: "positive" | "negative";
}
