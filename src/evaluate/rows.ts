/** How a figure is written: a share of 1 as percent, a plain number of three decimals, milliseconds, a rate. */
export type Unit = "percent" | "ratio" | "ms" | "per second";

/** One measured figure of a suite. */
export interface Row {
  readonly measure: string;
  readonly unit: Unit;
  /** True where less is better. */
  readonly lower?: true;
  /** True where it depends on the machine, and is not checked. */
  readonly machine?: true;
  readonly figure: number;
  readonly samples: number;
  /** The plain rankings of the same job, by name. */
  readonly baselines: Readonly<Record<string, number>>;
}

/** What one suite gave. */
export interface Measured {
  readonly suite: string;
  /** The questions that were taken at even distances; null where all were asked. */
  readonly limit: number | null;
  /** The data sets on which the weights were learned. */
  readonly learned: readonly string[];
  readonly rows: readonly Row[];
}

/** Writes a figure in its unit. */
export function written(figure: number, unit: Unit): string {
  return WRITERS[unit](figure);
}

const WRITERS: Readonly<Record<Unit, (figure: number) => string>> = {
  percent: (figure) => (100 * figure).toFixed(1),
  ratio: (figure) => figure.toFixed(3),
  ms: (figure) => `${figure.toFixed(2)} ms`,
  "per second": (figure) => `${figure.toFixed(0)}/s`,
};
