import { OPENING } from "../text/openings.ts";
import type { AnalysedSentence, Question, Span } from "../domain.ts";
import { isAmong } from "../text/asked-terms.ts";
import { cellsOf } from "../text/cells.ts";
import { columnNames } from "../text/column-names.ts";
import { stem } from "../text/stems.ts";
import { type Column, columnsOf, isKey, isNamed, LIGHT, uniquely } from "./columns.ts";
import { MARKS, type Measure, measureOf } from "./measures.ts";
import { RANKS, type Superlative, superlativeOf } from "./superlatives.ts";
import type { Table } from "./table.ts";

/** What a question for the most or the least of something finds in tables, and the words by which it asks. */
export type Outstanding = Finding & { readonly words: readonly string[] };

/** The row that stands out with the cell that answers, or that nobody can say which row it is. */
type Finding =
  | { readonly kind: "row"; readonly row: AnalysedSentence; readonly cell: Span | null }
  | { readonly kind: "unsure"; /** True where a table is of what is asked. */ readonly isOfTable: boolean };

/**
 * Gives the row that stands out by what a question asks for: "Sunbreaker | 61" under "Sword | Damage", asked which sword
 * does the most damage. Null where the question picks nothing out. It is unsure where rows tie, a cell is missing,
 * units measure different things, or no one column is meant: it never guesses.
 */
export function outstandingRow(question: Question, tables: () => readonly Table[]): Outstanding | null {
  const superlative = ASKS.test(question.text) ? superlativeOf(question) : null;
  if (superlative === null) return null;
  const words = question.tokens.slice(superlative.from, superlative.to).map(({ folded }) => folded);
  const found = tables().flatMap((table) => compareIn(table, { question, superlative }) ?? []);
  // Most of what is won is won in prose.
  if (superlative.isWon === true && found.length === 0) return null;
  const nearest = Math.max(...found.map(({ nearness }) => nearness));
  const best = found.filter(({ nearness }) => nearness === nearest);
  return { words, ...(best.length === 1 ? best[0]!.finding : unsure(best.length > 0)) };
}

/** "How do I get the most out of it?" asks for no row. */
const ASKS = new RegExp(
  String.raw`${OPENING}(?:who|whos|who['’]s|whose|which|what|whats|what['’]s|whats|where|wheres|when|whens|how (?:much|many|long|far|old|high|deep|big|fast)|name|tell me|(?:the |a )?(?:most|least|\w+est|first|last)\b)`,
  "iu",
);

function unsure(isOfTable: boolean): Finding {
  return { kind: "unsure", isOfTable };
}

interface Wish {
  readonly question: Question;
  readonly superlative: Superlative;
}

interface Found {
  readonly nearness: Measure["nearness"];
  readonly finding: Finding;
}

/** Gives what a table has to say; null where it is about something else. */
function compareIn(table: Table, wish: Wish): Found | null {
  // Who leads a league after five rounds has not won it.
  if (wish.superlative.isWon === true && !ENDS.some((term) => table.about.has(term))) return null;
  // Most tables are of something else, and their cells need not be read.
  const meant = new Set(columnNames(table.columns).flatMap((name) => [...name.meant]));
  if (rowsMeant(table, wish, meant) === null) return null;
  const all = columnsOf(table, table.rows);
  const measure = measureOf(wish.question, wish.superlative, all);
  const rows = measure === null ? null : rowsMeant(table, wish, measure.column.name.meant);
  if (measure === null || rows === null || rows.length < 2) return null;
  const columns = rows.length === table.rows.length ? all : columnsOf(table, rows);
  const { nearness } = measure;
  const compared = columns[measure.column.at]!;
  const asked = askedColumn(wish, columns, compared);
  if (asked === "another thing") return null;
  const at = placeOf(compared, measure.wants, wish.superlative.place);
  if (at === null) return { nearness, finding: unsure(true) };
  const row = rows[at]!;
  const cell = asked === null ? null : (cellsOf(row)[asked.at] ?? null);
  return { nearness, finding: { kind: "row", row, cell } };
}

const ENDS: readonly string[] = "final result finals finish".split(" ").map(stem);

/** The place of the one row that has the most or the least; null where that cannot be told. */
function placeOf(
  { values, name }: Column,
  wants: Measure["wants"],
  place: Superlative["place"],
): number | null {
  if (values === "unsure" || values === null || (wants === "least" && values.isLeastOpen)) return null;
  if (place !== null && !name.words.some((word) => RANKS.includes(word))) {
    const at = place === "last" ? values.values.length - 1 : place - 1;
    return at < values.values.length ? at : null;
  }
  if (typeof place === "number") {
    const at = values.values.indexOf(place);
    return values.values.lastIndexOf(place) === at && at >= 0 ? at : null;
  }
  const sign = place === "last" || wants === "most" ? 1 : -1;
  const best = uniquely([...values.values.keys()], (at) => {
    const value = values.values[at]!;
    return value === null ? -Infinity : sign * value;
  });
  return best === null || values.values[best] === null ? null : best;
}

/**
 * Gives the rows that are asked about: those that have what of the question stands neither over the table nor in the
 * names of its columns ("the cheapest sword that Bram sells"). Null where something stands nowhere: the table is not
 * of that.
 */
function rowsMeant(
  { rows, columns, about }: Table,
  { question, superlative }: Wish,
  meant: ReadonlySet<string>,
): readonly AnalysedSentence[] | null {
  const names = columnNames(columns);
  const own = new Set([...about, ...names.flatMap((name) => [...name.own])]);
  const said = new Set(question.tokens.slice(superlative.from, superlative.to).map(({ term }) => term));
  const left = question.terms.filter(
    (term) =>
      !said.has(term.term) &&
      !isAmong(term, own) &&
      !isAmong(term, meant) &&
      !LIGHT.has(term.term) &&
      !MARKS.has(term.term) &&
      !((superlative.isOfTime || superlative.place !== null) && BEGINS.has(term.term)),
  );
  let meantRows = rows;
  for (const term of left)
    meantRows = meantRows.filter(({ words }) => isAmong(term, new Set(words.map((word) => word.term))));
  return meantRows.length === 0 ? null : meantRows;
}

const BEGINS: ReadonlySet<string> = new Set(
  "begin start open happen join take place finish end come league table".split(" ").map(stem),
);

/**
 * Gives the column whose cell is the short answer: the one that the question names before the superlative ("which event
 * has …", "who hosts …"), else the one behind it ("the cheapest sword"), else the first that names its rows. Null where
 * several may be meant; "another thing" where the rows are not of what is asked for ("which team" of a list of players).
 */
function askedColumn(
  wish: Wish,
  columns: readonly Column[],
  compared: Column,
): Column | null | "another thing" {
  const { question, superlative } = wish;
  if (OF_VALUE.test(question.text)) return compared;
  const before = question.tokens.slice(0, superlative.from);
  const behind = question.tokens.slice(superlative.to);
  const named = (tokens: Question["tokens"]) => namedIn(columns, tokens);
  const others = columns.filter((column) => column !== compared);
  const own = others.find((column) => column.values === null && isKey(column)) ?? null;
  if (/\bwhens?\b/iu.test(question.text)) return dated(columns, compared);
  const all = named(before);
  const [asked, second] = all.filter((column) => column !== compared);
  if (asked === undefined && all.length > 0 && !WHO.test(question.text)) return compared;
  if (asked !== undefined) {
    if (second !== undefined) return null;
    return isKey(asked) || named(behind).some((column) => column !== compared) ? asked : "another thing";
  }
  const thing = named(behind).filter((column) => column !== compared);
  // "The highest drop rate" asks for the rate; "the highest level monster" for the monster.
  if (thing.length === 0 && WHAT.test(question.text) && named(behind).includes(compared)) return compared;
  return thing.length === 1 ? thing[0]! : own;
}

function namedIn(columns: readonly Column[], tokens: Question["tokens"]): Column[] {
  return columns.filter((column) => tokens.some(({ term }) => isNamed(column, term)));
}

function dated(columns: readonly Column[], compared: Column): Column | null {
  const isDated = ({ values }: Column) => values !== null && values !== "unsure" && values.kind === "date";
  if (isDated(compared)) return compared;
  const all = columns.filter(isDated);
  return all.length === 1 ? all[0]! : null;
}

const OF_VALUE = /\bhow (?:much|many|long|far|old|high|deep|big|fast)\b/iu;
const WHO = /\bwho(?:['’]?s)?\b/iu;
const WHAT = /^\W*what(?:['’]?s| is| are| was| were)? (?:the )?/iu;
