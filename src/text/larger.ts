/** Gives a copy of a list of numbers with room for twice as many, and for `least`. */
export function larger(array: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const copy = new Uint32Array(Math.max(2 * array.length, least));
  copy.set(array);
  return copy;
}
