/** Gives a number for each of so many places: much faster than `Float64Array.from`, and each term of a pool has some. */
export function tabulate(length: number, valueAt: (place: number) => number): Float64Array {
  const values = new Float64Array(length);
  for (let place = 0; place < length; place += 1) values[place] = valueAt(place);
  return values;
}
