import { readModelFile } from "./model-file.ts";

/**
 * What most word vectors share: their mean, and the directions, of unit length and square to each other, in which they
 * differ most. It tells how frequent a word is, and not what it means (Mu and Viswanath, 2018).
 */
export interface Common {
  readonly mean: Float64Array;
  readonly directions: readonly Float64Array[];
}

/** Gives what the word vectors that Footnote ships have in common. Read when first needed. */
export function loadCommon(): Common {
  loaded ??= readCommon(readModelFile("common.bin"));
  return loaded;
}

let loaded: Common | undefined;

/** Reads what `packCommon` wrote: the number of dimensions, then the mean and the directions, four bytes a number. */
export function readCommon(file: Uint8Array): Common {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const dimensions = view.getUint32(0, true);
  const rows = (file.byteLength - BYTES) / BYTES / dimensions;
  const [mean, ...directions] = Array.from({ length: rows }, (_row, row) =>
    Float64Array.from({ length: dimensions }, (_axis, axis) =>
      view.getFloat32(BYTES * (1 + row * dimensions + axis), true),
    ),
  );
  return { mean: mean!, directions };
}

/** Packs what vectors have in common for `readCommon`. */
export function packCommon({ mean, directions }: Common): Uint8Array {
  const packed = new Uint8Array(BYTES * (1 + mean.length * (1 + directions.length)));
  const view = new DataView(packed.buffer);
  view.setUint32(0, mean.length, true);
  for (const [row, vector] of [mean, ...directions].entries())
    for (const [axis, value] of vector.entries())
      view.setFloat32(BYTES * (1 + row * mean.length + axis), value, true);
  return packed;
}

const BYTES = 4;
