import { readFile, rename, writeFile } from "node:fs/promises";
import { add, dot, unit } from "../text/algebra.ts";
import { packCommon, type Common } from "../text/common.ts";
import { readVectors } from "../text/vectors.ts";

/** Packs what the word vectors of one file have in common into another. */
export async function writeCommon(source: string, target: string): Promise<void> {
  const read = readVectors(await readFile(source));
  const vectors = Array.from({ length: read.size }, () => new Float64Array(read.dimensions));
  for (const [row, vector] of vectors.entries()) read.add(row, vector, 1);
  await writeFile(`${target}.tmp`, packCommon(findCommon(vectors)));
  await rename(`${target}.tmp`, target);
}

/** Finds what vectors have in common: their mean, and the directions in which they differ most. */
export function findCommon(vectors: readonly Float64Array[]): Common {
  const mean = vectors[0]!.map(
    (_, axis) => vectors.reduce((sum, one) => sum + one[axis]!, 0) / vectors.length,
  );
  let left = vectors.map((vector) => vector.map((value, axis) => value - mean[axis]!));
  const directions: Float64Array[] = [];
  while (directions.length < DIRECTIONS) {
    const direction = mainDirection(left);
    directions.push(direction);
    left = left.map((vector) => {
      const along = dot(vector, direction);
      return vector.map((value, axis) => value - along * direction[axis]!);
    });
  }
  return { mean, directions };
}

const DIRECTIONS = 2;

/** The direction in which vectors differ most, by power iteration. */
function mainDirection(vectors: readonly Float64Array[]): Float64Array {
  let direction = unit(vectors[0]!.map((_, axis) => 1 / (axis + 1)));
  for (let turn = 0; turn < TURNS; turn += 1) {
    const next = direction.map(() => 0);
    for (const vector of vectors) add(next, vector, dot(vector, direction));
    direction = unit(next);
  }
  return direction;
}

const TURNS = 60;
