import type { Span } from "../domain.ts";

/** Gives the span without the white space at its ends; empty, at its end, where there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** Gives what stands in a sentence at a span that counts as the sentence does, in its article. */
export function textAt({ text, start }: Span & { readonly text: string }, span: Span): string {
  return text.slice(span.start - start, span.end - start);
}

/** White space, and what takes no room on the screen. */
function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x85 ||
    code === 0x1680 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000
  );
}

/**
 * Gives which of a text's tokens, which are in order, a span has something of. Found by halves: a table may have
 * thousands of amounts, and of tokens.
 */
export function tokensIn(tokens: readonly Span[], { start, end }: Span): Span {
  return {
    start: firstWhere(tokens, (token) => token.end > start),
    end: firstWhere(tokens, (token) => token.start >= end),
  };
}

/** Gives which of spans that are in order a place of their text stands in; -1 where none does. */
export function spanAt(spans: readonly Span[], place: number): number {
  const at = firstWhere(spans, ({ end }) => end > place);
  return at < spans.length && spans[at]!.start <= place ? at : -1;
}

/** Gives the place of the first of which something is true that is true of all behind it; the length where there is none. */
export function firstWhere<T>(items: readonly T[], isTrue: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isTrue(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
