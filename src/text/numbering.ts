import { larger } from "./larger.ts";

/** Numbers some of many places, in the order in which they come. */
export interface Numbering {
  /** Begins anew. */
  begin(): void;
  /** Gives a place's number. */
  of(place: number): number;
  /** Gives how many places have a number. */
  count(): number;
  /** Gives the places that have a number, in the order of their numbers; the next beginning overwrites them. */
  places(): Uint32Array;
}

/** Gives a numbering that is used again and again: what it knows of places is overwritten, not cleared. */
export function createNumbering(): Numbering {
  let turn = 0;
  /** By place: the turn in which it was numbered last, and the number. */
  let known = new Uint32Array(1 << 13);
  let numbered = new Uint32Array(1 << 10);
  let count = 0;
  return {
    begin() {
      turn += 1;
      count = 0;
    },
    of(place) {
      if (known[2 * place] === turn) return known[2 * place + 1]!;
      if (2 * place >= known.length) known = larger(known, 2 * place + 2);
      if (count === numbered.length) numbered = larger(numbered, count + 1);
      known[2 * place] = turn;
      known[2 * place + 1] = count;
      numbered[count] = place;
      count += 1;
      return count - 1;
    },
    count: () => count,
    places: () => numbered.subarray(0, count),
  };
}
