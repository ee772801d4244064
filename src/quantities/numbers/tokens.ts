/** A word, a run of digits, a mark, a web address or a paragraph's end; spans are UTF-16 into the text. */
export interface Token {
  readonly kind: "word" | "number" | "mark" | "address" | "break";
  readonly text: string;
  /** Folded: lower case, straight apostrophe, one sign for all hyphens. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** True where white space stands before it. */
  readonly gap: boolean;
  /** True where it opens a line. */
  readonly opensLine: boolean;
}

/**
 * Gives the tokens of a text, in order, once and in linear time: every alternative of the pattern is anchored
 * and none repeats a repetition. White space and invisible signs (direction marks, zero widths) lie between tokens.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  let gap = false;
  let opensLine = true;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [piece] = match;
    const start = match.index;
    const end = start + piece.length;
    if (piece === " " || SPACE.test(piece)) {
      const newline = piece.indexOf("\n");
      if (newline >= 0 && piece.includes("\n", newline + 1)) {
        tokens.push({ kind: "break", text: piece, lower: "", start, end, gap, opensLine });
      }
      gap = true;
      opensLine ||= newline >= 0;
      continue;
    }
    const kind = kindOf(piece);
    if (kind === null) continue;
    tokens.push({ kind, text: piece, lower: fold(piece, kind), start, end, gap, opensLine });
    gap = false;
    opensLine = false;
  }
  return tokens;
}

function kindOf(piece: string): Token["kind"] | null {
  const code = piece.charCodeAt(0);
  if ((code >= 48 && code <= 57) || (code === 46 && piece.length > 1)) return "number";
  if (piece.length > 4 && ADDRESS.test(piece)) return "address";
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return "word";
  if (code < 128) return "mark";
  return INVISIBLE.test(piece) ? null : LETTER.test(piece) ? "word" : "mark";
}

function fold(piece: string, kind: Token["kind"]): string {
  if (kind === "mark") return HYPHENS.test(piece) ? "-" : piece;
  if (kind === "number") return piece;
  const lower = piece.toLowerCase();
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
}

const SPACE = /^\s/;

const ADDRESS = /^(?:https?:\/\/|www\.)/;

const INVISIBLE = /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]/;

const LETTER = /^\p{L}/u;

const HYPHENS = /^[-\u2010\u2011\u2212]$/;

/**
 * Thousands may be parted by a space that does not break or, as the Swiss do, by an apostrophe; by a plain one only where the last are noughts ("10 000"),
 * which no number begins with ("in 2014 500 people"), or where two groups follow the first ("1 234 567").
 */
const TOKEN = new RegExp(
  [
    "\\s+",
    "[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069]+",
    "(?:https?:\\/\\/|www\\.)\\S+",
    "\\p{L}(?:\\.\\p{L})+\\.?(?!\\p{L})",
    "\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)*",
    "(?<=^|[\\s$£€(])\\.\\d+(?![.\\d])",
    "(?<![.,\\d]|\\d )[1-9]\\d{0,2}(?: \\d{3}){2,4}(?![.,]?\\d| \\d)",
    "(?<![.,\\d])\\d{1,3}(?: \\d{3}){0,4} 000(?![.,]?\\d)",
    "\\d+(?:[.,]\\d+|[\\u00a0\\u202f\\u2009'’]\\d{3}(?!\\d))*",
    "[^]",
  ].join("|"),
  "gu",
);
