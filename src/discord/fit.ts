import { escapeText } from "./escape.ts";
import { LIMITS } from "./limits.ts";

/**
 * Tells what a text takes of a message's room: its characters, or its UTF-8 bytes in the same currency where
 * they run out first (Chinese, emoji, combining marks), so that one budget keeps both limits.
 */
export function weight(text: string): number {
  return Math.max(text.length, Math.ceil(Buffer.byteLength(text) / BYTES_PER_UNIT));
}

/** Gives a text of at most `max` UTF-16 units, cut between words or else between what people see as characters. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = Math.max(0, max - ELLIPSIS.length);
  const kept = text.slice(0, boundary(text, room));
  const word = kept.lastIndexOf(" ");
  return (word > room * 0.6 ? kept.slice(0, word) : kept).trimEnd() + ELLIPSIS;
}

/** Gives the escaped markup of as much of a text as weighs at most `max`. */
export function fitted(text: string, max: number): string {
  return shrink(max, (chars) => escapeText(cut(text, chars)));
}

/** Gives `make(chars)` for the largest of a few lengths whose result weighs at most `max`. */
export function shrink(max: number, make: (chars: number) => string): string {
  let chars = max;
  let made = make(chars);
  while (weight(made) > max && chars > 1) {
    chars = Math.max(1, Math.min(chars - 1, Math.floor((chars * max) / weight(made))));
    made = make(chars);
  }
  return weight(made) > max ? "" : made;
}

/**
 * Gives the last place at or before `at` between two graphemes. Inside a grapheme that alone is longer
 * (a letter with thousands of combining marks) it gives the last place between two code points.
 */
export function boundary(text: string, at: number): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  const from = beforeFlags(text, Math.max(0, at - GRAPHEME_WINDOW));
  let last = 0;
  for (const { index } of GRAPHEMES.segment(text.slice(from, at + GRAPHEME_WINDOW))) {
    if (from + index > at) break;
    last = from + index;
  }
  if (last > from) return last;
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}

/** Gives a place from which graphemes are told rightly: the letters of flags pair up from the beginning of their row. */
function beforeFlags(text: string, at: number): number {
  let from = /[\uDC00-\uDFFF]/.test(text.charAt(at)) && at > 0 ? at - 1 : at;
  while (from >= 2 && /^\p{Regional_Indicator}$/u.test(text.slice(from - 2, from))) from -= 2;
  return from;
}

const ELLIPSIS = "…";
/** Enough for every emoji sequence; what is longer is nobody's grapheme. */
const GRAPHEME_WINDOW = 64;
const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

/** So that a message of `textWeight` in `components` text displays stays under `textBytes`. */
const BYTES_PER_UNIT =
  (LIMITS.textBytes - 1 - LIMITS.bytesPerTextDisplay * LIMITS.components) / LIMITS.textWeight;
