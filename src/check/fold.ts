import type { Span } from "../domain.ts";

/** A text as it is searched, with the place in the original of each of its units. */
export interface Folded {
  readonly text: string;
  /** Where each unit of `text` begins in the original. */
  readonly starts: readonly number[];
  /** Where each unit ends in the original. */
  readonly ends: readonly number[];
}

/**
 * Folds a text so that a quote is found however it was typed: without case, accents, quotation marks and the
 * marks of emphasis and links; any white space is one space, any dash a hyphen without spaces around it.
 */
export function fold(text: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  const units: string[] = [];
  const emit = (unit: string, start: number, end: number) => {
    for (let at = 0; at < unit.length; at += 1) {
      units.push(unit[at]!);
      starts.push(start);
      ends.push(end);
    }
  };
  for (let at = 0; at < text.length;) {
    const link = text[at] === "]" ? linkEnd(text, at) : null;
    const code = text.codePointAt(at)!;
    const end = link ?? at + (code > 0xffff ? 2 : 1);
    const unit = link === null ? unitOf(text, at, code) : "";
    const last = units.at(-1) ?? " ";
    if (unit === "-" && last === " " && units.length > 0) {
      // A dash takes the place of the space before it.
      units.pop();
      starts.pop();
      ends.pop();
    }
    const isNothing = unit === "" || (unit === " " && (last === " " || last === "-"));
    if (!isNothing) emit(unit, at, end);
    at = end;
  }
  return { text: units.join(""), starts, ends };
}

/** Gives the span of the original that `[from, to)` of the folded text stands for. */
export function unfold({ starts, ends }: Folded, from: number, to: number): Span {
  return { start: starts[from] ?? 0, end: to > from ? (ends[to - 1] ?? 0) : (starts[from] ?? 0) };
}

function unitOf(text: string, at: number, code: number): string {
  if (code < 128) return ascii(text, at, code);
  const known = FOLDED.get(code);
  if (known !== undefined) return known === "'" ? apostrophe(text, at) : known;
  const folded = String.fromCodePoint(code).normalize("NFKD").toLowerCase().replace(DROPPED, "");
  return /^\s+$/u.test(folded) ? " " : folded;
}

function ascii(text: string, at: number, code: number): string {
  if (code >= 65 && code <= 90) return LOWER[code - 65]!;
  if (code <= 32) return " ";
  const character = text[at]!;
  if (character === "'") return apostrophe(text, at);
  if (character === "-") return "-";
  if (character === "_") return isWord(text, at - 1) && isWord(text, at + 1) ? "_" : "";
  return MARKS.has(character) ? "" : character;
}

/** Within a word an apostrophe is a letter; elsewhere it is a quotation mark. */
function apostrophe(text: string, at: number): string {
  return isWord(text, at - 1) && isWord(text, at + 1) ? "'" : "";
}

function isWord(text: string, at: number): boolean {
  return at >= 0 && at < text.length && WORD.test(text[at]!);
}

/** Behind the words of a Markdown link: the end of its address. */
function linkEnd(text: string, at: number): number | null {
  LINK.lastIndex = at;
  return LINK.exec(text) === null ? null : LINK.lastIndex;
}

const LINK = /\]\([^()\s]{0,2000}\)/y;
const WORD = /[\p{L}\p{N}]/u;
/** Combining marks, and what takes no room on the screen. */
const DROPPED = /[\p{Mn}\p{Cf}]/gu;
const MARKS: ReadonlySet<string> = new Set('"*`[]|\\');
const LOWER = "abcdefghijklmnopqrstuvwxyz".split("");
const FOLDED: ReadonlyMap<number, string> = new Map(
  (
    [
      ["“”„‟«»‹›〝〞＂", ""],
      ["‘’‚‛ʼʻʹ´′＇", "'"],
      ["‐‑‒–—―−﹘﹣－", "-"],
      ["…", "..."],
      ["ß", "ss"],
      ["øØ", "o"],
      ["łŁ", "l"],
      ["æÆ", "ae"],
      ["œŒ", "oe"],
      ["đĐð", "d"],
      ["\u2028\u2029\u0085", " "],
    ] as const
  ).flatMap(([characters, unit]) => Array.from(characters, (one) => [one.codePointAt(0)!, unit] as const)),
);
