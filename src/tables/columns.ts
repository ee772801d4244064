import type { AnalysedSentence } from "../domain.ts";
import { cellsOf } from "../text/cells.ts";
import { type ColumnName, columnNames } from "../text/column-names.ts";
import { stem } from "../text/stems.ts";
import type { Table } from "./table.ts";
import { type Values, valuesOf } from "./values.ts";
import { textAt } from "../text/spans.ts";

/** A column of a table: its name, and what its cells say where they can be compared. */
export interface Column {
  readonly at: number;
  readonly name: ColumnName;
  readonly values: Values | "unsure" | null;
  readonly texts: readonly string[];
}

/** Gives a table's columns, with what stands in some of its rows. */
export function columnsOf({ columns }: Table, rows: readonly AnalysedSentence[]): Column[] {
  const cells = rows.map((row) => cellsOf(row).map((cell) => textAt(row, cell)));
  return columnNames(columns).map((name, at) => {
    const texts = cells.map((row) => row[at] ?? "");
    return { at, name, texts, values: valuesOf(texts) };
  });
}

/** Tells whether no two rows have the same there. */
export function isKey({ texts }: Column): boolean {
  return new Set(texts).size === texts.length;
}

/** Tells whether a column is asked for by a term: by its own name, or by what that stands for. */
export function isNamed({ name }: Column, term: string): boolean {
  return name.own.has(term) || name.meant.has(term);
}

/** Gives how many of some terms name a column. */
export function shared(column: Column, terms: Iterable<string>): number {
  return [...new Set(terms)].filter((term) => isNamed(column, term)).length;
}

/** Gives the one of which there is most; null where there is none, or several have as much. */
export function uniquely<T>(all: readonly T[], howMuch: (one: T) => number): T | null {
  const [first, second] = all.map((one) => ({ one, much: howMuch(one) })).toSorted((a, b) => b.much - a.much);
  return first === undefined || second?.much === first.much ? null : first.one;
}

/** Stems of verbs that only say that a row has something, and of nouns that stand for any row. */
export const LIGHT: ReadonlySet<string> = new Set(
  "score take give deal offer hold carry reach earn come run worth cost game match one item thing overall ever so far right now currently list name"
    .split(" ")
    .map(stem),
);
