import { larger } from "./larger.ts";

/** Numbers some of many places, in the order in which they come. */
export interface Numbering {
  /** Begins anew. */
  begin(): void;
  /** Gives a place's number. */
  of(place: number): number;
  /** Writes the numbers of places into a list from a place on; gives the place behind them. */
  write(places: Uint32Array, into: Uint32Array, from: number): number;
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
  const add = (place: number): number => {
    if (2 * place >= known.length) known = larger(known, 2 * place + 2);
    if (count === numbered.length) numbered = larger(numbered, count + 1);
    known[2 * place] = turn;
    known[2 * place + 1] = count;
    numbered[count] = place;
    count += 1;
    return count - 1;
  };
  return {
    begin() {
      turn += 1;
      count = 0;
    },
    of: (place) =>
      2 * place < known.length && known[2 * place] === turn ? known[2 * place + 1]! : add(place),
    write(places, into, from) {
      // Held at hand: what closures share is read anew for every place.
      const now = turn;
      let own = known;
      for (let at = 0; at < places.length; at += 1) {
        const place = 2 * places[at]!;
        const isKnown = place < own.length && own[place] === now;
        into[from + at] = isKnown ? own[place + 1]! : add(places[at]!);
        if (!isKnown) own = known;
      }
      return from + places.length;
    },
    count: () => count,
    places: () => numbered.subarray(0, count),
  };
}
