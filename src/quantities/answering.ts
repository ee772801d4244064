import type { ExpectedAnswer, QuantityKind } from "../domain.ts";

/** The kinds of measures that have units of their own. */
export const MEASURES: readonly QuantityKind[] = [
  "length",
  "area",
  "mass",
  "volume",
  "temperature",
  "speed",
  "energy",
];

/** The kinds of amounts that answer a question, by what it asks for; of others, none does. */
export const ANSWERED_BY: Readonly<Partial<Record<ExpectedAnswer, readonly QuantityKind[]>>> = {
  date: ["date"],
  duration: ["duration", "age"],
  money: ["money", "rate"],
  count: ["count", "fraction", "percent", "rate"],
  percentage: ["percent", "fraction"],
  age: ["age", "duration"],
  measure: MEASURES,
};

/** What is asked for where an amount answers that is no date: sources can differ in it as amounts do. */
export const AMOUNT_ANSWERS: ReadonlySet<ExpectedAnswer> = new Set<ExpectedAnswer>([
  "money",
  "count",
  "percentage",
  "duration",
  "measure",
  "age",
]);
