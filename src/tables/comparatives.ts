import type { AnalysedSentence, Question } from "../domain.ts";
import { isAmong } from "../text/asked-terms.ts";
import { cellsOf } from "../text/cells.ts";
import { type Column, columnsOf, isKey, isNamed, LIGHT } from "./columns.ts";
import { measureOf } from "./measures.ts";
import { comparativeOf, type Superlative } from "./superlatives.ts";
import type { Table } from "./table.ts";

/** Two rows that a question holds against each other, and the word by which it does. */
export interface Compared {
  readonly rows: readonly AnalysedSentence[];
  readonly word: string;
}

/**
 * Gives the two rows that a question holds against each other: "Is plot 8 bigger than plot 5?", "which is bigger, plot 8
 * or plot 5?", the one that is more so first where that can be told. Null where it holds none against another, where no
 * table has both, or several do.
 */
export function comparedRows(question: Question, tables: () => readonly Table[]): Compared | null {
  const comparative = comparativeOf(question);
  if (comparative === null) return null;
  const found = tables()
    .map((table) => comparedIn(table, question, comparative))
    .filter((rows) => rows !== null);
  return found.length === 1 ? { rows: found[0]!, word: question.tokens[comparative.from]!.folded } : null;
}

function comparedIn(
  table: Table,
  question: Question,
  comparative: Superlative,
): readonly AnalysedSentence[] | null {
  const columns = columnsOf(table, table.rows);
  const key = columns.find(isKey);
  if (key === undefined) return null;
  const named = [...table.rows.keys()].filter((row) => isNamedRow(table.rows[row]!, key, question));
  const measure = measureOf(question, comparative, columns);
  if (named.length !== 2 || measure === null || measure.column === key) return null;
  if (!isAllOfThese(table, columns, { question, comparative, rows: named })) return null;
  const sign = measure.wants === "most" ? -1 : 1;
  return inOrder(named, measure.column, sign).map((row) => table.rows[row]!);
}

/** What cannot be told stays in the table's order. */
function inOrder(rows: readonly number[], { values }: Column, sign: number): readonly number[] {
  const told = rows.map((row) => (values === null || values === "unsure" ? null : values.values[row]!));
  if (told.includes(null)) return rows;
  return [...rows.keys()].sort((a, b) => sign * (told[a]! - told[b]!)).map((at) => rows[at]!);
}

/** Tells whether a question has all words of the cell that names a row. */
function isNamedRow(row: AnalysedSentence, { at }: Column, question: Question): boolean {
  const terms = termsOf(row, at);
  return (
    terms.length > 0 && terms.every((term) => question.terms.some((asked) => isAmong(asked, new Set([term]))))
  );
}

function termsOf(row: AnalysedSentence, column: number): string[] {
  const cell = cellsOf(row)[column];
  if (cell === undefined) return [];
  const inside = row.tokens.filter(({ start, end }) => start >= cell.start && end <= cell.end);
  return inside.flatMap(({ term }) => (term === "" ? [] : [term]));
}

interface Held {
  readonly question: Question;
  readonly comparative: Superlative;
  readonly rows: readonly number[];
}

/** Tells whether all that a question says stands over the table, in the names of its columns or in one of the rows. */
function isAllOfThese(
  table: Table,
  columns: readonly Column[],
  { question, comparative, rows }: Held,
): boolean {
  const compares = new Set(question.tokens.slice(comparative.from, comparative.to).map(({ term }) => term));
  const said = new Set(rows.flatMap((row) => table.rows[row]!.words.map(({ term }) => term)));
  return question.terms.every(
    (term) =>
      compares.has(term.term) ||
      LIGHT.has(term.term) ||
      isAmong(term, said) ||
      isAmong(term, table.about) ||
      columns.some((column) => [term.term, ...term.alternatives].some((one) => isNamed(column, one))),
  );
}
