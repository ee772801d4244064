/** How many units the hidden layer has, and how many look at words. */
export const UNITS = 16;
export const WORD_UNITS = 8;

/** How many numbers a row, a context and a term have, and whether units see what leads. */
interface Size {
  /** The numbers of a row as it comes; the means over its words follow them. */
  readonly own: number;
  readonly contexts: number;
  /** 0 where no unit looks at words. */
  readonly words: number;
  readonly leading: boolean;
}

/** All that is learned, each part with where it begins in one stretch of numbers. */
export interface Parts extends Size {
  readonly size: number;
  /** How many numbers a row has with the means over its words. */
  readonly columns: number;
  readonly hidden: number;
  readonly context: number;
  readonly bias: number;
  readonly out: number;
  readonly word: number;
  readonly wordBias: number;
  readonly lead: number;
}

/** Lays the parts out: the linear weights first, then those of the units. */
export function partsOf({ own, contexts, words, leading }: Size): Parts {
  const means = words === 0 ? 0 : WORD_UNITS;
  const columns = own + means;
  const hidden = columns;
  const context = hidden + UNITS * columns;
  const bias = context + UNITS * contexts;
  const out = bias + UNITS;
  const word = out + UNITS;
  const wordBias = word + means * words;
  const lead = wordBias + means;
  const size = lead + (leading ? UNITS * columns : 0);
  return { size, own, columns, contexts, words, leading, hidden, context, bias, out, word, wordBias, lead };
}
