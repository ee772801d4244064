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
 * Gives the tokens of a text, in order, once and in linear time: every alternative below is anchored
 * and none repeats a repetition. White space and invisible signs (direction marks, zero widths) lie between tokens.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let gap = false;
  let opensLine = true;
  for (const match of text.matchAll(TOKEN)) {
    const [piece] = match;
    const { space, invisible, address, word, number } = match.groups ?? {};
    if (invisible !== undefined) continue;
    const start = match.index;
    const end = start + piece.length;
    if (space !== undefined) {
      const lines = piece.split("\n").length - 1;
      if (lines > 1) tokens.push({ kind: "break", text: piece, lower: "", start, end, gap, opensLine });
      gap = true;
      opensLine ||= lines > 0;
      continue;
    }
    const kind = word ? "word" : number ? "number" : address ? "address" : "mark";
    tokens.push({ kind, text: piece, lower: fold(piece, kind), start, end, gap, opensLine });
    gap = false;
    opensLine = false;
  }
  return tokens;
}

function fold(piece: string, kind: Token["kind"]): string {
  if (kind === "mark") return HYPHENS.test(piece) ? "-" : piece;
  if (kind === "number") return piece;
  return piece.toLowerCase().replaceAll("’", "'");
}

const HYPHENS = /^[-\u2010\u2011\u2212]$/;

/** Thousands may be parted by a space that does not break, never by a plain one: "in 2014 500 people". */
const TOKEN = new RegExp(
  [
    "(?<space>\\s+)",
    "(?<invisible>[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069]+)",
    "(?<address>(?:https?:\\/\\/|www\\.)\\S+)",
    "(?<word>\\p{L}(?:\\.\\p{L})+\\.?(?!\\p{L})|\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)*)",
    "(?<number>\\d+(?:[.,]\\d+|[\\u00a0\\u202f\\u2009]\\d{3}(?!\\d))*)",
    "[^]",
  ].join("|"),
  "gu",
);
