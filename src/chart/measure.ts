import { wholeWordsEnd, withoutOpenEnd } from "../text/whole-words.ts";

/**
 * Gives the width of a line of text in pixels at a font size, never less than PT Sans draws it, so that a picture
 * can be laid out without a font at hand.
 */
export function widthOf(text: string, fontSize: number): number {
  let em = 0;
  for (const character of text) em += widthOfOne(character);
  return em * fontSize;
}

function widthOfOne(character: string): number {
  const plain = ASCII[(character.codePointAt(0) ?? 0) - 32];
  if (plain !== undefined) return (plain / 1_000) * KERNING;
  return CLASSES.find(({ like }) => like.test(character))?.em ?? WIDEST;
}

/** Thousandths of an em from the space to "~": the wider of PT Sans Regular and Bold (their `hmtx` tables), and two more. */
const ASCII: readonly number[] = `
  269 307 404 569 569 842 816 256 329 329 380 529 254 362 248 410 569 569 569 569 569 569 569 569
  569 569 271 292 529 529 529 456 1066 607 593 573 656 538 519 614 674 293 336 622 519 802 675 686
  574 686 604 533 570 654 604 864 635 594 547 326 426 326 502 446 318 498 542 453 541 510 323 539
  549 271 270 493 296 814 549 539 543 539 353 424 351 541 484 737 527 480 460 373 240 373 529
`
  .trim()
  .split(/\s+/)
  .map(Number);

/** Pairs like "vv" stand further apart than their letters are wide. */
const KERNING = 1.1;

/** The widest advance widths of PT Sans Bold in each class, a little rounded up. */
const CLASSES: readonly { readonly like: RegExp; readonly em: number }[] = [
  { like: /\p{M}/u, em: 0 },
  { like: /[il.,:;'|!()[\]\s‘’jtfrI/-]/u, em: 0.42 },
  { like: /[mwMWЖШЩЮжшщю@%…—ÆŒœæ&]/u, em: 1.02 },
  { like: /[a-z\d“”"?$€£]/u, em: 0.6 },
  { like: /[–\p{Script=Latin}\p{Script=Cyrillic}]/u, em: 0.78 },
];

/** Chinese, emoji and what the font does not have. */
const WIDEST = 1.2;

/** Gives a text in lines no wider than so many pixels, at most `lines` of them; "…" stands where it was cut. */
export function wrapLines(
  text: string,
  options: { readonly width: number; readonly fontSize: number; readonly lines: number },
): string[] {
  const fits = (line: string) => widthOf(line, options.fontSize) <= options.width;
  const made: string[] = [];
  let line = "";
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((one) => broken(one, fits))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      made.push(line);
      line = word;
    }
    if (made.length > options.lines) break;
  }
  if (line !== "") made.push(line);
  if (made.length <= options.lines) return made;
  const kept = made.slice(0, options.lines);
  return [...kept.slice(0, -1), shortened(kept.at(-1)!, fits)];
}

/** A word that is longer than a line is cut into pieces between characters. */
function broken(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const character of word.slice(0, LONGEST_WORD)) {
    if (piece !== "" && !fits(piece + character)) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}

function shortened(line: string, fits: (line: string) => boolean): string {
  const characters = Array.from(line);
  while (characters.length > 0 && !fits(`${characters.join("")}…`)) characters.pop();
  const cut = characters.join("");
  return `${withoutOpenEnd(cut === line ? cut : wholeWords(cut, line))}…`;
}

/** A cut line ends with a whole word, unless that would leave less than half of it. */
function wholeWords(cut: string, line: string): string {
  const end = wholeWordsEnd(line, cut.length);
  return end < cut.length / 2 ? cut : cut.slice(0, end);
}

const LONGEST_WORD = 2_000;
