import { neutralise } from "./neutral.ts";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Breaks a text into lines of at most `width` columns, at white space where there is any, else inside a word.
 * The text comes raw and leaves neutralised; `style` is given each piece that lies in one of `strong`
 * (offsets into the raw text). An infinite width gives one line.
 */
export function wrap(
  text: string,
  width: number,
  options: { readonly strong?: readonly Stretch[]; readonly style?: (text: string) => string } = {},
): string[] {
  const paint = (stretch: Stretch) => paintStretch(text, stretch, options.strong ?? [], options.style);
  return breakLines(text, Math.max(width, MIN_WIDTH)).map(paint);
}

/** Gives how many columns a text takes: wide characters and emoji two, marks and joiners none. */
export function columns(text: string): number {
  let total = 0;
  for (const character of text) total += columnsOf(character);
  return total;
}

function breakLines(text: string, width: number): Stretch[] {
  const lines: Stretch[] = [];
  let line: Stretch | undefined;
  let used = 0;
  for (const word of text.matchAll(/\S+/gu)) {
    for (const piece of pieces(text, { start: word.index, end: word.index + word[0].length }, width)) {
      const gapped = { start: line?.end ?? piece.start, end: piece.end };
      const longer = used + shownColumns(text, gapped);
      if (line !== undefined && longer > width) {
        lines.push(line);
        [line, used] = [piece, shownColumns(text, piece)];
      } else {
        [line, used] = [{ start: line?.start ?? piece.start, end: piece.end }, longer];
      }
    }
  }
  return line === undefined ? lines : [...lines, line];
}

function shownColumns(text: string, { start, end }: Stretch): number {
  return columns(neutralise(text.slice(start, end)));
}

/** Cuts a word that is wider than a line; a surrogate pair is never cut. */
function pieces(text: string, word: Stretch, width: number): Stretch[] {
  if (word.end - word.start <= width / 2) return [word];
  const cut: Stretch[] = [];
  let [start, at, used] = [word.start, word.start, 0];
  for (const character of text.slice(word.start, word.end)) {
    const wide = columns(neutralise(character));
    if (used + wide > width) {
      cut.push({ start, end: at });
      [start, used] = [at, 0];
    }
    used += wide;
    at += character.length;
  }
  return [...cut, { start, end: word.end }];
}

function paintStretch(
  text: string,
  { start, end }: Stretch,
  strong: readonly Stretch[],
  style: (text: string) => string = (plain) => plain,
): string {
  let [painted, at] = ["", start];
  for (const mark of [...strong].sort((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(mark.start, at), Math.min(mark.end, end)];
    if (from >= to) continue;
    painted += neutralise(text.slice(at, from)) + style(neutralise(text.slice(from, to)));
    at = to;
  }
  return painted + neutralise(text.slice(at, end));
}

function columnsOf(character: string): number {
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** East Asian wide and full-width ranges of Unicode's EastAsianWidth.txt, coarsely, and emoji. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;

/** Narrower lines than these are not made. */
export const MIN_WIDTH = 20;
