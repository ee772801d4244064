/** How many units the hidden layer has. */
export const UNITS = 16;

/** How many numbers a row and a context have, and whether units see what leads. */
interface Size {
  readonly columns: number;
  readonly contexts: number;
  readonly leading: boolean;
}

/** All that is learned, each part with where it begins in one stretch of numbers. */
export interface Parts extends Size {
  readonly size: number;
  readonly hidden: number;
  readonly context: number;
  readonly bias: number;
  readonly out: number;
  readonly lead: number;
}

/** Lays the parts out: the linear weights first, then those of the units. */
export function partsOf({ columns, contexts, leading }: Size): Parts {
  const hidden = columns;
  const context = hidden + UNITS * columns;
  const bias = context + UNITS * contexts;
  const out = bias + UNITS;
  const lead = out + UNITS;
  const size = lead + (leading ? UNITS * columns : 0);
  return { size, columns, contexts, leading, hidden, context, bias, out, lead };
}
