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

/**
 * Gives a numbering that is used again and again. A number is kept as the count of all that were given before, and it:
 * what is less than where a turn began is of an earlier one, so that nothing is cleared, and one look tells all.
 */
export function createNumbering(): Numbering {
  let known = new Uint32Array(1 << 12);
  let numbered = new Uint32Array(1 << 10);
  /** Where this turn began; what no turn has numbered is 0. */
  let begun = 1;
  let count = 0;
  const add = (place: number): number => {
    if (place >= known.length) known = larger(known, place + 1);
    if (count === numbered.length) numbered = larger(numbered, count + 1);
    known[place] = begun + count;
    numbered[count] = place;
    count += 1;
    return count - 1;
  };
  return {
    begin() {
      begun += count;
      count = 0;
      if (begun < MOST_NUMBERS) return;
      known.fill(0);
      begun = 1;
    },
    of: (place) => (place < known.length && known[place]! >= begun ? known[place]! - begun : add(place)),
    write(places, into, from) {
      if (count + places.length > numbered.length) numbered = larger(numbered, count + places.length);
      // Held at hand: what closures share is read anew for every place.
      let own = known;
      let next = begun + count;
      for (let at = 0; at < places.length; at += 1) {
        const place = places[at]!;
        if (place >= own.length) known = own = larger(own, place + 1);
        // All bits where the place has no number yet. Half have none: no processor guesses which, so it need not.
        const isNew = (own[place]! - begun) >> 31;
        const number = own[place]! ^ ((own[place]! ^ next) & isNew);
        own[place] = number;
        numbered[next - begun] = place;
        next -= isNew;
        into[from + at] = number - begun;
      }
      count = next - begun;
      return from + places.length;
    },
    count: () => count,
    places: () => numbered.subarray(0, count),
  };
}

/** Within what V8 counts with as it does with small numbers; a turn has far fewer. */
const MOST_NUMBERS = 1 << 30;
