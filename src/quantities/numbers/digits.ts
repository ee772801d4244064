import { type Numeral, scaled } from "./numeral.ts";
import type { Token } from "./tokens.ts";

/** Gives the value of "1,234.5", "12,34,567" or "0.25"; null for a version, an odd grouping or more than 15 digits. */
function parseDigits(text: string): number | null {
  if (text.length > 24) return null;
  if (
    !/^(?:\d{1,15}|\d{1,3}(?:[, '’\u00a0\u202f\u2009]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(?:\.\d+)?$|^\.\d{1,15}$/.test(
      text,
    )
  )
    return null;
  return Number(text.replace(/[^\d.]/g, ""));
}

/** Reads digits: "1,234.5", "7 3/4", "3.4bn". */
export function digits(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at];
  const value = token && parseDigits(token.text);
  if (value === null || value === undefined) return null;
  const slash = fraction(tokens, at);
  if (slash === "odd") return null;
  if (slash !== null) return scaled(tokens, at, at + 3, slash, "digits");
  const next = tokens[at + 1];
  const vulgar = next && VULGAR.get(next.text);
  if (vulgar !== undefined) return scaled(tokens, at, at + 2, value + vulgar, "digits");
  const mixed = next?.gap && next.kind === "number" ? fraction(tokens, at + 1) : null;
  if (typeof mixed === "number") return scaled(tokens, at, at + 4, value + mixed, "digits");
  return scaled(tokens, at, at + 1, value, "digits");
}

/** Gives the value of "3/4"; "odd" for digits on both sides that make no fraction ("9/11", "24/7"). */
function fraction(tokens: readonly Token[], at: number): number | "odd" | null {
  const [over, slash, under] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (slash?.text !== "/" || slash.gap || under?.gap !== false || under.kind !== "number") return null;
  const [a, b] = [Number(over?.text), Number(under.text)];
  const plain = a < b && [2, 3, 4, 5, 6, 8, 10, 16, 32].includes(b) && tokens[at + 3]?.text !== "/";
  return plain ? a / b : "odd";
}

/** Fractions that are one character. */
export const VULGAR: ReadonlyMap<string, number> = new Map([
  ["½", 0.5],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 0.25],
  ["¾", 0.75],
  ["⅕", 0.2],
  ["⅖", 0.4],
  ["⅗", 0.6],
  ["⅘", 0.8],
  ["⅙", 1 / 6],
  ["⅚", 5 / 6],
  ["⅐", 1 / 7],
  ["⅛", 0.125],
  ["⅜", 0.375],
  ["⅝", 0.625],
  ["⅞", 0.875],
  ["⅑", 1 / 9],
  ["⅒", 0.1],
]);
