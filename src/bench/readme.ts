import { withRow } from "../evaluate/readme.ts";
import { OURS, REFERENCE } from "./engines.ts";
import type { BenchResult, SizeResult } from "./result.ts";

/**
 * Gives the README with the rows of its table of speeds as they were measured, one for each size.
 *
 * @throws Error that names the row that the README lacks
 */
export function withSpeed(readme: string, { sizes }: Pick<BenchResult, "sizes">): string {
  return sizes.reduce((text, size) => {
    const passages = (Math.round(size.passages / 1000) * 1000).toLocaleString("en");
    return withRow(text, `${passages} |`, () => `| ${passages} | ${cells(size).join(" | ")} |`);
  }, readme);
}

function cells({ rows, answer, start, passages }: SizeResult): string[] {
  const p95 = (name: string) => short(of(rows, name).spread.p95);
  const megabytes = (passages * Math.round(of(rows, OURS).bytesPerPassage)) / 1e6;
  return [
    ...[OURS, REFERENCE, FTS].map((name) => `${p95(name)} ms`),
    `${printed(answer.p50).toFixed(0)} / ${printed(answer.p95).toFixed(0)} ms`,
    `${(Math.round(start.ours) / 1000).toFixed(2)} s`,
    `${megabytes.toFixed(megabytes < 10 ? 1 : 0)} MB`,
  ];
}

const FTS = "SQLite FTS5";

function of(rows: SizeResult["rows"], name: string): SizeResult["rows"][number] {
  const row = rows.find(({ engine }) => engine === name);
  if (row === undefined) throw new Error(`${name} was not measured`);
  return row;
}

function short(milliseconds: number): string {
  const value = printed(milliseconds);
  return value.toFixed(value < 10 ? 1 : 0);
}

/** Rounded of what `docs/speed.md` prints, so that the two never differ in a digit. */
function printed(milliseconds: number): number {
  return Number(milliseconds.toFixed(milliseconds >= 100 ? 0 : milliseconds >= 10 ? 1 : 2));
}
