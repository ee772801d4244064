/** Gives the inner product of two vectors of one length. */
export function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let product = 0;
  for (let axis = 0; axis < one.length; axis += 1) product += one[axis]! * other[axis]!;
  return product;
}

/** Gives a vector's length. */
export function lengthOf(vector: ArrayLike<number>): number {
  return Math.sqrt(dot(vector, vector));
}

/** Gives a vector of the same direction whose length is 1. */
export function unit(vector: Float64Array): Float64Array {
  const length = lengthOf(vector);
  return vector.map((value) => value / length);
}

/** Adds one vector to another so many times, in place. */
export function add(sum: Float64Array, vector: ArrayLike<number>, times: number): void {
  for (let axis = 0; axis < sum.length; axis += 1) sum[axis]! += times * vector[axis]!;
}

/** Gives the sum of some numbers. */
export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at]!;
  return sum;
}

/** Gives the cosine of two vectors, −1 … 1; 0 where one of them is nothing. */
export function cosine(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const lengths = Math.sqrt(dot(one, one) * dot(other, other));
  return one.length !== other.length || lengths === 0 ? 0 : dot(one, other) / lengths;
}
