import type { Span, Token } from "../../../domain.ts";

/** Gives the tokens that a span touches. */
export function within(tokens: readonly Token[], span: Span): readonly Token[] {
  return tokens.filter(({ start, end }) => start < span.end && span.start < end);
}

/** Gives the word behind a span; undefined where none is. */
export function wordBehind(tokens: readonly Token[], { end }: Span): Token | undefined {
  return tokens.find(({ start }) => start >= end);
}

/** Gives what stands before a span and after it. */
export function around(
  text: string,
  offset: number,
  { start, end }: Span,
): { before: string; after: string } {
  return { before: text.slice(0, start - offset), after: text.slice(end - offset) };
}
