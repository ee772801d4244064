import type { Bound, QuantityKind } from "../domain.ts";
import type { Calendar } from "./time/calendar-forms.ts";
import { exact, type Numeral } from "./numbers/numeral.ts";
import { readNumeral } from "./numbers/numerals.ts";
import { tokenise, type Token } from "./numbers/tokens.ts";

/** A text with its tokens, and the numeral that starts at each of them. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly numerals: readonly (Numeral | null)[];
}

/** What a recogniser makes of some tokens, before the refiners. Token places are half-open. */
export interface Draft {
  /** "number" waits for a refiner to find what it counts; "nothing" keeps its tokens from all others. */
  readonly kind: QuantityKind | "number" | "nothing";
  readonly from: number;
  readonly to: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly bound: Bound | null;
  readonly approximate: boolean;
  readonly polarity: "positive" | "negative";
  /** The scale word's value, which the lower end of a range may share: "$5 to $10 million". */
  readonly scale: number;
  /** What one of the number read is in `unit`, which the lower end may share too: "25 to 50 cents"; negative below zero. */
  readonly factor: number;
  /** What a date says before it is held against the article's own. */
  readonly calendar?: Calendar;
}

/** Reads the quantity that starts at a token, or gives null. It looks a bounded way ahead and behind. */
export type Recogniser = (reading: Reading, at: number) => Draft | null;

/** Turns the drafts of a text, in order, into better ones. */
export type Refiner = (drafts: readonly Draft[], reading: Reading) => readonly Draft[];

/** Gives the tokens and numerals of a text. */
export function read(text: string): Reading {
  const tokens = tokenise(text);
  return { text, tokens, numerals: tokens.map((_, at) => readNumeral(tokens, at)) };
}

/** Gives an amount from a numeral: exact, positive, and open upwards where the numeral is vague. */
export function amount(
  numeral: Numeral,
  kind: Draft["kind"],
  unit: string | null,
  options: { readonly to: number; readonly factor?: number; readonly value?: number },
): Draft {
  const factor = options.factor ?? 1;
  const stated = options.value ?? numeral.value;
  const value = factor === 1 ? stated : exact(stated * factor);
  const vague = numeral.form === "vague";
  return {
    kind,
    from: numeral.from,
    to: options.to,
    low: numeral.open === "at most" ? null : value,
    high: vague || numeral.open === "at least" ? null : value,
    unit,
    bound: numeral.open ?? null,
    approximate: vague,
    polarity: "positive",
    scale: numeral.scale,
    factor,
  };
}

/** Gives a draft that holds its tokens and is no quantity. */
export function nothing(from: number, to: number): Draft {
  return amount({ from, to, value: 0, scale: 1, form: "digits" }, "nothing", null, { to });
}

/** Gives the folded word at a place; empty outside the text and at a paragraph's end. */
export function wordAt(reading: Reading, at: number): string {
  return reading.tokens[at]?.lower ?? "";
}

/** Tells whether the token at a place follows the one before it without a space. */
export function glued(reading: Reading, at: number): boolean {
  return at > 0 && reading.tokens[at]?.gap === false && reading.tokens[at - 1]?.kind !== "break";
}

/** Tells whether a minus stands at a place: the word, or the sign before a number. A hyphen after a word is none. */
export function signed(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  if (word === "minus" || word === "negative") return true;
  const isApart = at === 0 || reading.tokens[at]?.gap === true || wordAt(reading, at - 1) === "(";
  return word === "-" && isApart && glued(reading, at + 1);
}

/** Tells whether the token at a place is a word with a capital letter. */
export function capitalised(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return token?.kind === "word" && /^\p{Lu}/u.test(token.text);
}

/** Gives a set of the words in a text. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
