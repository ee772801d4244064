import { wholeWordsEnd, withoutOpenEnd } from "../../src/text/whole-words.ts";

/** Gives a number with commas between its thousands. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** Gives "1 sentence", "2 sentences". */
export function plural(value: number, noun: string): string {
  return `${count(value)} ${noun}${value === 1 ? "" : "s"}`;
}

/** Gives a text on one line of at most `maxChars` UTF-16 units, with "…" where it was cut: behind a word, where one ends near. */
export function clip(text: string, maxChars: number): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= maxChars) return line;
  const cut = beginningOf(line, maxChars - 1);
  const end = wholeWordsEnd(line, cut.length);
  const isNear = end > 0 && cut.length - end <= LONGEST_REST;
  return `${isNear ? withoutOpenEnd(cut.slice(0, end)) : cut}…`;
}

/** In characters: of what is longer than most words the beginning is shown. */
const LONGEST_REST = 16;

/** Gives at most `maxChars` UTF-16 units of a text, without the half of a character at the end: no request may carry it. */
export function beginningOf(text: string, maxChars: number): string {
  return text.length <= maxChars ? text : text.slice(0, maxChars).replace(/[\uD800-\uDBFF]$/, "");
}

/**
 * Gives the quotation marks to set around a quote: none on a side where it brings its own, and none at all where
 * it opens with somebody's words and goes on (“Yes,” he said): doubled marks help nobody to read.
 */
export function quoteMarks(text: string): readonly [open: string, close: string] {
  const opens = /^["“]./su.test(text);
  const closes = /.["”]$/su.test(text);
  const inner = /["“”]/u.test(text.slice(1, -1));
  if (opens && inner) return ["", ""];
  return [opens ? "" : "“", closes && (opens || !inner) ? "" : "”"];
}

/** Gives the text that an option was given, without white space around it; undefined where it has none. */
export function givenText(value: string | number | boolean | undefined): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
