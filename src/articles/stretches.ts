import type { Role, Span } from "../domain.ts";

/** A line or paragraph as the format shows it, before anything is known of its content. */
export interface Stretch extends Span {
  /** True where it goes over several lines that are mere wraps. */
  readonly wrapped: boolean;
  /** What the markup says it is; null where the markup says nothing. */
  readonly role: Role | null;
}

/** Gives every line of a text, with its white space but without its line end. */
export function lines(text: string): Span[] {
  const found: Span[] = [];
  const cut = RARE_ENDS.some((end) => text.includes(end)) ? cutAtAny : cutAtLineFeeds;
  const start = cut(text, found);
  found.push({ start, end: text.length });
  return found;
}

/** Nearly all texts have no other ends, and to look for one kind takes a tenth of the time. */
function cutAtLineFeeds(text: string, found: Span[]): number {
  let start = 0;
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
    found.push({ start, end });
    start = end + 1;
  }
  return start;
}

function cutAtAny(text: string, found: Span[]): number {
  let start = 0;
  // Not by its matches: to make one of each line of a corpus takes longer than to find them.
  LINE_END.lastIndex = 0;
  while (LINE_END.test(text)) {
    const behind = LINE_END.lastIndex;
    found.push({ start, end: text.startsWith("\r\n", behind - 2) ? behind - 2 : behind - 1 });
    start = behind;
  }
  return start;
}

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const RARE_ENDS = ["\r", "\v", "\f", "\u0085", "\u2028", "\u2029"];
