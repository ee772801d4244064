/** What makes each feature one of mean 0 and deviation 1; `columns` are the places of those that are learned. */
export interface Scale {
  readonly columns: readonly number[];
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}

/** Gives the scale of some rows of features, which are named by `names`, but for those that are left out. */
export function scaleOf(
  rows: readonly ArrayLike<number>[],
  names: readonly string[],
  without: ReadonlySet<string> = new Set(),
): Scale {
  const sums = names.map(() => 0);
  const squares = names.map(() => 0);
  for (const row of rows) {
    for (let at = 0; at < row.length; at += 1) {
      sums[at]! += row[at]!;
      squares[at]! += row[at]! * row[at]!;
    }
  }
  const count = Math.max(1, rows.length);
  const mean = sums.map((sum) => sum / count);
  const deviation = squares.map((square, at) => Math.sqrt(Math.max(0, square / count - mean[at]! ** 2)));
  // What never differs teaches nothing.
  const columns = [...names.keys()].filter(
    (at) => !without.has(names[at]!) && deviation[at]! > LEAST_DEVIATION,
  );
  return { columns, mean: columns.map((at) => mean[at]!), deviation: columns.map((at) => deviation[at]!) };
}

const LEAST_DEVIATION = 1e-3;

/** Puts rows to scale, one after the other in one stretch of memory. */
export function scaled(rows: readonly ArrayLike<number>[], scale: Scale): Float32Array {
  const width = scale.columns.length;
  const flat = new Float32Array(rows.length * width);
  for (const [row, values] of rows.entries())
    for (const [at, column] of scale.columns.entries())
      flat[row * width + at] = (values[column]! - scale.mean[at]!) / scale.deviation[at]!;
  return flat;
}
