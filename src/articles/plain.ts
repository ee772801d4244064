import type { Span } from "../domain.ts";
import { trimSpan } from "../text/spans.ts";
import { plainTables } from "./plain-tables.ts";
import { type Stretch, lines } from "./stretches.ts";

/** Mails and old pages are wrapped at 60 to 80; nobody wraps wider than this by hand. */
const WIDEST_WRAP = 132;

/** Lists and verse are narrower than any wrapped text. */
const NARROWEST_WRAP = 40;

/** A wrapped line may stay this share short of the width: some programs even out the right edge. */
const SLACK = 0.1;

/** So few lines are wrapped text only where none of them ends a sentence. */
const FEW_PAIRS = 6;

const LIST_ITEM = /^(?:[-*•–—]|\d{1,3}[.)])\s/;

/**
 * Gives the stretches of plain text as it is found on the web: every line is one, since there a newline is
 * a paragraph's end; in hard-wrapped text, every paragraph. The rows of tables are stretches by themselves.
 */
export function plainStretches(text: string): Stretch[] {
  const all = lines(text).map((line) => trimSpan(text, line));
  const width = wrapWidth(text, all);
  const tables = plainTables(text, all);
  const stretches: Stretch[] = [];
  let joined: Span | null = null;
  for (let at = 0; at < all.length; at += 1) {
    const line = all[at]!;
    if (line.start === line.end) continue;
    const role = tables.get(at);
    if (role !== undefined) {
      if (role !== "rule") stretches.push({ ...line, wrapped: false, role });
      continue;
    }
    const next = at + 1 < all.length ? all[at + 1] : undefined;
    const start: number = joined?.start ?? line.start;
    const { end } = line;
    if (width !== null && next !== undefined && !tables.has(at + 1) && isFull(text, line, { next, width })) {
      joined = { start, end };
      continue;
    }
    // Written out: this runs for every line of the corpus.
    stretches.push({ start, end, wrapped: joined !== null, role: null });
    joined = null;
  }
  return stretches;
}

/**
 * Gives the width at which the text is hard-wrapped, or null.
 *
 * Wrapped lines are full (the next line's first word would not have fitted), break inside sentences and
 * go on in lower case. One sentence a line, lists and headlines fail one of the three.
 */
function wrapWidth(text: string, all: readonly Span[]): number | null {
  const pairs: { readonly line: Span; readonly next: Span }[] = [];
  for (let at = 0; at + 1 < all.length; at += 1) {
    const line = all[at]!;
    const next = all[at + 1]!;
    if (isWrappable(line) && isWrappable(next)) pairs.push({ line, next });
  }
  // In a text without capitals, going on in lower case says nothing.
  if (pairs.length < 2 || !/\p{Lu}/u.test(text)) return null;
  // A text may have more lines than a call takes arguments.
  const width = pairs.reduce((most, { line }) => Math.max(most, line.end - line.start), 0);
  if (width < NARROWEST_WRAP) return null;
  const full = pairs.filter(({ line, next }) => isFull(text, line, { next, width }));
  const open = full.filter(({ line }) => !/[.!?:]["'”’)\]]*$/.test(text.slice(line.start, line.end)));
  const continued = full.filter(({ next }) => /\p{Ll}/u.test(text.charAt(next.start)));
  const few = pairs.length < FEW_PAIRS;
  const wrapped =
    full.length >= 2 &&
    full.length >= pairs.length * 0.6 &&
    open.length >= full.length * (few ? 1 : 0.6) &&
    continued.length >= full.length * (few ? 0.6 : 0.4);
  return wrapped ? width : null;
}

function isWrappable(line: Span): boolean {
  return line.end > line.start && line.end - line.start <= WIDEST_WRAP;
}

/** Tells whether a line ends where it does only because the next line's first word did not fit. */
function isFull(text: string, line: Span, wrap: { next: Span; width: number }): boolean {
  if (!isWrappable(line) || wrap.next.start === wrap.next.end) return false;
  const following = text.slice(wrap.next.start, Math.min(wrap.next.end, wrap.next.start + WIDEST_WRAP));
  if (LIST_ITEM.test(following)) return false;
  const word = /^\S+/.exec(following);
  const length = line.end - line.start;
  return length <= wrap.width && length + 1 + (word?.[0].length ?? 0) > wrap.width * (1 - SLACK);
}
