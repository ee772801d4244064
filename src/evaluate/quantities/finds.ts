import type { Quantity, Span } from "../../domain.ts";

/** A figure that some reader found: ours with all its fields, a package's with what it can tell. */
export interface Find extends Span {
  /** The numbers that it may mean; of a range both ends, of a length of time the number in each unit. */
  readonly numbers: readonly number[];
  /** The dates that it may mean, ISO, as precise as it tells; of a date range its first day. */
  readonly dates: readonly string[];
  readonly quantity?: Quantity;
}

/** Finds the figures of a text; `reference` is the ISO day of its article. */
export type FigureReader = (text: string, reference: string | null) => readonly Find[];

/** Gives one of our quantities as a find. */
export function findOf(quantity: Quantity): Find {
  const { start, end, low, high, date } = quantity;
  const numbers = [low, high].filter((number) => number !== null);
  return { start, end, numbers, dates: date === null ? [] : [date], quantity };
}

/** Gives the numbers in some words by a simple reading: digits or number words, each with the scale behind it. */
export function numbersIn(words: string): number[] {
  const numbers: number[] = [];
  let open = false;
  for (const piece of words.toLowerCase().match(/\d[\d,]*(?:\.\d+)?|\p{L}+/gu) ?? []) {
    const value = /^\d/.test(piece) ? Number(piece.replaceAll(",", "")) : NUMBERS.get(piece);
    const scale = SCALES.get(piece);
    const last = numbers.length - 1;
    if (scale !== undefined && open) numbers[last] = (numbers[last] ?? 1) * scale;
    else if (scale !== undefined) numbers.push(scale);
    else if (value !== undefined && open && value < 10 && (numbers[last] ?? 0) % 10 === 0)
      numbers[last] = (numbers[last] ?? 0) + value;
    else if (value !== undefined) numbers.push(value);
    open = value !== undefined || scale !== undefined;
  }
  return numbers;
}

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value): [string, number] => [word, value]),
  ..."twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, place): [string, number] => [word, 10 * place + 20]),
]);

const SCALES: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 1e2],
  ["thousand", 1e3],
  ["k", 1e3],
  ["million", 1e6],
  ["m", 1e6],
  ["billion", 1e9],
  ["bn", 1e9],
  ["trillion", 1e12],
]);
