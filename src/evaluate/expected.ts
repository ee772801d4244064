import { readFile, rename, writeFile } from "node:fs/promises";
import type { Measured, Row } from "./rows.ts";

/** A row as it is kept: what is expected of the next run, and how far below it that run may fall. */
export interface ExpectedRow extends Row {
  readonly tolerance: number;
}

/** A suite's figures of the last run that was written down. */
export interface Expected extends Measured {
  /** ISO day. */
  readonly measured: string;
  readonly rows: readonly ExpectedRow[];
}

/** The same results come from the same code, but for the machine's own Unicode tables. */
const TOLERANCE = 0.003;

/** Reads the expected figures, a suite each; none where there is no file yet. */
export async function readFigures(file: string): Promise<readonly Expected[]> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw new Error(`Cannot read the expected figures in "${file}"`, { cause: error });
  }
}

/** Writes the expected figures. */
export async function writeFigures(file: string, figures: readonly Expected[]): Promise<void> {
  await writeFile(`${file}.tmp`, `${JSON.stringify(figures, null, 1)}\n`);
  await rename(`${file}.tmp`, file);
}

/** Gives the figures with one suite's replaced; tolerances that were set stay. Suites come in the given order. */
export function withMeasured(
  figures: readonly Expected[],
  { measured, day }: { readonly measured: Measured; readonly day: string },
  order: readonly string[],
): Expected[] {
  const before = figures.find(({ suite }) => suite === measured.suite);
  const rows = measured.rows.map((row) => ({
    ...rounded(row),
    tolerance: before?.rows.find(({ measure }) => measure === row.measure)?.tolerance ?? TOLERANCE,
  }));
  const others = figures.filter(({ suite }) => suite !== measured.suite);
  const place = ({ suite }: Expected) => (order.indexOf(suite) + order.length) % order.length;
  return [...others, { ...measured, measured: day, rows }].toSorted((a, b) => place(a) - place(b));
}

function rounded(row: Row): Row {
  const baselines = Object.entries(row.baselines).map(
    ([name, figure]) => [name, fourDigits(figure)] as const,
  );
  return { ...row, figure: fourDigits(row.figure), baselines: Object.fromEntries(baselines) };
}

function fourDigits(figure: number): number {
  return Number(figure.toFixed(4));
}

/** Gives a line for each row that fell below what is expected of it, or cannot be compared. */
export function shortfalls(measured: Measured, expected: Expected | undefined): string[] {
  if (expected === undefined) return [`${measured.suite}: no figures are expected yet; --write makes them`];
  if (measured.limit !== expected.limit)
    return [`${measured.suite}: ${limited(measured)}, and the figures are of ${limited(expected)}`];
  return expected.rows.flatMap((row) => {
    if (row.machine === true) return [];
    const now = measured.rows.find(({ measure }) => measure === row.measure);
    const name = `${measured.suite}, ${row.measure}`;
    if (now === undefined) return [`${name}: was not measured`];
    const below = row.lower === true ? now.figure - row.figure : row.figure - now.figure;
    // A figure of nothing is no number, and is not within any tolerance; JSON has null for one.
    const isNumber = [now.figure, row.figure].every((figure) => Number.isFinite(figure));
    return !isNumber || below > row.tolerance
      ? [`${name}: ${now.figure.toFixed(4)}, expected ${row.figure} within ${row.tolerance}`]
      : [];
  });
}

function limited({ limit }: Measured): string {
  return limit === null ? "all questions" : `${limit} questions`;
}
