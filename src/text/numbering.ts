/** Numbers some of many strings, each by its place among them, in the order in which they come. */
export interface Numbering {
  /** Begins anew, over the strings of which places will come. */
  begin(strings: readonly string[]): void;
  /** Gives a string's number. */
  of(place: number): number;
  /** Ends, and gives the strings that have a number, in the order of their numbers. */
  end(): readonly string[];
}

/** Gives a numbering that is used again and again: what it knows of places is overwritten, not cleared. */
export function createNumbering(): Numbering {
  let turn = 0;
  /** By place: the turn in which it was numbered last, and the number. */
  let known = new Uint32Array(1 << 13);
  let all: readonly string[] = [];
  let numbered: string[] = [];
  return {
    begin(strings) {
      turn += 1;
      all = strings;
      numbered = [];
    },
    of(place) {
      if (known[2 * place] === turn) return known[2 * place + 1]!;
      if (2 * place >= known.length) known = larger(known, 2 * place + 2);
      known[2 * place] = turn;
      known[2 * place + 1] = numbered.length;
      numbered.push(all[place]!);
      return numbered.length - 1;
    },
    end: () => numbered,
  };
}

function larger(array: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const copy = new Uint32Array(Math.max(array.length * 2, least));
  copy.set(array);
  return copy;
}
