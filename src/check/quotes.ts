import type { Article, Quote } from "../domain.ts";
import { fold, type Folded, unfold } from "./fold.ts";

/** Words to be found as they stand; null where there is nothing to find. */
export interface Wanted {
  /** The folded words with the punctuation at their end, and without it. */
  readonly spellings: readonly string[];
  /** Words without accents of which an article must have each; what has them not is not read. */
  readonly rare: readonly RegExp[];
}

/** Reads what a person gave as a quote: marks of quotation, citation and list at its ends are none of its words. */
export function wantedOf(quote: string): Wanted | null {
  const { text } = fold(quote.replace(LEADING, "").replace(CITED, ""));
  const whole = text.trim();
  const bare = whole.replace(LEADING_MARKS, "").replace(TRAILING_MARKS, "");
  if (!/[\p{L}\p{N}]/u.test(bare)) return null;
  const words = [...new Set(bare.match(/[a-z0-9]{3,}/gu) ?? [])];
  const rare = words.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, RARE_WORDS);
  return {
    spellings: [...new Set([whole.replace(LEADING_MARKS, ""), bare])],
    rare: isPlain(quote) ? rare.map((word) => new RegExp(word.slice(0, RARE_CHARS), "iu")) : [],
  };
}

/** Gives the places behind one where an article has the words, in order, whole words alone; at most `limit`. */
export function findQuotes(
  { id, text }: Pick<Article, "id" | "text">,
  wanted: Wanted,
  { limit, behind = 0 }: { readonly limit: number; readonly behind?: number },
): Quote[] {
  if (!wanted.rare.every((word) => word.test(text))) return [];
  const folded = fold(text);
  for (const spelling of wanted.spellings) {
    const found: Quote[] = [];
    for (const from of occurrences(folded, spelling)) {
      const { start, end } = unfold(folded, from, from + spelling.length);
      if (start < behind || losesSign(text, start)) continue;
      if (found.push({ text: text.slice(start, end), article: id, start, end }) === limit) break;
    }
    if (found.length > 0) return found;
  }
  return [];
}

function* occurrences({ text }: Folded, words: string): Generator<number> {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    if (isWhole(text, at, at + words.length)) yield at;
}

/** "rest" does not stand in "forest", nor "$9" in "$90" or "$9.5". */
function isWhole(text: string, start: number, end: number): boolean {
  const startsInside =
    WORD.test(text.slice(start, start + 1)) && WORD_BEFORE.test(text.slice(Math.max(0, start - 2), start));
  const endsInside = WORD.test(text.slice(end - 1, end)) && WORD_AFTER.test(text.slice(end, end + 2));
  return !startsInside && !endsInside;
}

/** "5 degrees" does not stand in "-5 degrees"; in "twenty-5" the dash is none of its own. */
function losesSign(text: string, start: number): boolean {
  return /[\d$€£¥]/u.test(text.charAt(start)) && SIGN.test(text.slice(Math.max(0, start - 2), start));
}

/** Letters that fold are spelt otherwise in the article: its own text is then no test. */
function isPlain(quote: string): boolean {
  return !/[^\p{ASCII}\p{P}\p{Z}\p{S}]/u.test(quote);
}

const WORD = /[\p{L}\p{N}]/u;
const WORD_BEFORE = /[\p{L}\p{N}]$|\p{N}[.,]$/u;
const WORD_AFTER = /^[\p{L}\p{N}%]|^[.,]\p{N}|^'\p{L}/u;
const LEADING = /^(?:\s*(?:>+|[-*•]|#{1,6})\s)+/u;
const CITED = /(?:\s*\[\d{1,3}\])+\s*$/u;
/** What no quote begins with; a number keeps its sign. */
const LEADING_MARKS = /^(?:(?!-[$€£¥]?\p{N})[^\p{L}\p{N}$€£¥])+/u;
const TRAILING_MARKS = /[^\p{L}\p{N}%°)]+$/u;
const SIGN = /(?<![\p{L}\p{N}\p{M}])[-−–]$/u;
const RARE_WORDS = 3;
const RARE_CHARS = 40;
