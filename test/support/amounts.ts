import type { Quantity } from "../../src/domain.ts";
import { quantities } from "../../src/quantities/quantities.ts";

/** Gives the amounts of a text, a line each: its words, kind, ends (one where they agree, "-" where open), unit, and what bounds it. */
export function amountLines(text: string): string[] {
  return quantities(text)
    .filter(({ kind }) => kind !== "date")
    .map((quantity) => line(text, quantity));
}

function line(text: string, quantity: Quantity): string {
  const { start, end, kind, low, high, unit, bound, approximate, polarity } = quantity;
  const round = (value: number | null): string =>
    value === null ? "-" : String(Number(value.toPrecision(6)));
  const value = low === high ? round(low) : `${round(low)}..${round(high)}`;
  const marks = [bound, approximate ? "about" : null, polarity === "negative" ? "not" : null];
  return [`${text.slice(start, end)} = ${kind} ${value}`, unit, ...marks]
    .filter((part) => part !== null)
    .join(" ");
}
