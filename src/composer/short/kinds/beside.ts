import type { Quantity, Span, Token } from "../../../domain.ts";

/** Gives the tokens that a span touches. */
export function within(tokens: readonly Token[], span: Span): readonly Token[] {
  return tokens.filter(({ start, end }) => start < span.end && span.start < end);
}

/** The few words behind an amount, as far as its noun phrase may reach. */
export function following(tokens: readonly Token[], quantity: Quantity): readonly Token[] {
  const at = tokens.findIndex(({ start }) => start >= quantity.end);
  return at === -1 ? [] : tokens.slice(at, at + 1);
}

/** Gives what stands before a span and after it. */
export function around(
  text: string,
  offset: number,
  { start, end }: Span,
): { before: string; after: string } {
  return { before: text.slice(0, start - offset), after: text.slice(end - offset) };
}
