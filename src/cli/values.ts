import { InvalidArgumentError } from "commander";
import { isDay } from "../../commands/parts/day.ts";

/** Adds one more value of an option that may be given more than once. */
export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** Reads a whole number that stays small enough to print. */
export function wholeNumber(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= 1_000) return number;
  throw new InvalidArgumentError("A whole number from 1 to 1000 was wanted.");
}

/** Reads a whole number from 1. */
export function atLeastOne(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new InvalidArgumentError("A whole number from 1 was wanted.");
}

/** Reads a day of the calendar. */
export function day(value: string): string {
  if (isDay(value)) return value;
  throw new InvalidArgumentError("A day of the calendar was wanted, such as 2025-08-19.");
}

/** Reads a day, or a number of days such as "7d", as a time that depends on the present one. */
export function since(value: string): (now: number) => number {
  if (isDay(value)) return () => Date.parse(`${value}T00:00:00Z`) - 1;
  const [, days] = /^0*([1-9]\d{0,3})d$/.exec(value) ?? [];
  if (days !== undefined) return (now) => now - Number(days) * DAY_MS;
  throw new InvalidArgumentError("A day such as 2025-08-19 was wanted, or a number of days such as 7d.");
}

const DAY_MS = 86_400_000;
