import type { Question } from "../domain.ts";
import { type Column, isKey, isNamed, shared, uniquely } from "./columns.ts";
import { RANKS, type Superlative } from "./superlatives.ts";

/** The column by which rows are compared. */
export interface Measure {
  readonly column: Column;
  readonly wants: "most" | "least";
  /** How near its name is to what is asked: 2 where it has the word itself, 1 where it has another for it. */
  readonly nearness: 1 | 2;
}

/** Gives the column that a superlative compares; null where none is meant, or one of several. */
export function measureOf(
  question: Question,
  superlative: Superlative,
  columns: readonly Column[],
): Measure | null {
  const comparable = columns.filter(({ values }) => values !== null);
  const asked = new Set(question.tokens.map(({ term }) => term));
  const column = superlative.isNarrow
    ? byName(superlative, comparable, asked)
    : (byAnchor(question, superlative, comparable) ??
      (isTorn(question, superlative, columns) ? null : byKind(superlative, comparable, asked)) ??
      byWhole(comparable, asked));
  if (column === null) return byOrder(superlative, comparable);
  const isReversed =
    superlative.place === null &&
    column.name.words.some((word) => superlative.reversed.includes(word) || RANKS.includes(word));
  const { wants } = superlative;
  const opposite = wants === "most" ? "least" : "most";
  const nearness = [...column.name.own].some((term) => asked.has(term)) ? 2 : 1;
  return { column, wants: isReversed ? opposite : wants, nearness };
}

/** "Most points", "highest drop rate", "costs the most": the noun behind, or else the verb before, names the column. */
function byAnchor(question: Question, superlative: Superlative, columns: readonly Column[]): Column | null {
  const { from, to, measures } = superlative;
  const terms = question.tokens.map(({ term }) => term);
  const behind = terms.slice(to).find((term) => term !== "");
  const before = terms.slice(0, from).findLast((term) => term !== "");
  for (const anchor of [behind, before]) {
    if (anchor === undefined) continue;
    const named = columns.filter(
      (column) =>
        isNamed(column, anchor) && !(isNumbering(column) && (anchor !== behind || measures.length > 0)),
    );
    const best = uniquely(named, (column) => shared(column, terms) + (column.name.own.has(anchor) ? 1 : 0));
    if (best !== null) return best;
  }
  return null;
}

/** "The biggest plot", "which plot has the most": what numbers the rows names them, and measures nothing. */
function isNumbering(column: Column): boolean {
  return column.at === 0 && column.texts.every((text) => /^\d+$/u.test(text)) && isKey(column);
}

/**
 * "Who came third" of a table that says no places: its rows stand in the order of their points or votes, or of their
 * times, each once.
 */
function byOrder({ place }: Superlative, columns: readonly Column[]): Measure | null {
  if (place === null) return null;
  const ordered = columns.flatMap((column): Measure[] => {
    const wants = wordOf(column, DECIDING) ? "most" : wordOf(column, TIMES) ? "least" : null;
    return wants !== null && isInOrder(column, wants) ? [{ column, wants, nearness: 1 }] : [];
  });
  return ordered[0] ?? null;
}

function wordOf({ name }: Column, words: ReadonlySet<string>): boolean {
  return name.words.some((word) => words.has(word));
}

function isInOrder({ values }: Column, wants: Measure["wants"]): boolean {
  if (values === null || values === "unsure" || values.kind === "date") return false;
  const sign = wants === "most" ? 1 : -1;
  return values.values.every((value, at) => {
    const next = values.values[at + 1];
    return value !== null && (next === undefined || (next !== null && sign * (value - next) > 0));
  });
}

const DECIDING: ReadonlySet<string> = new Set(["points", "pts", "votes", "score", "total", "marks", "seats"]);
const TIMES: ReadonlySet<string> = new Set(["time", "times"]);

/** "The best goal difference": the name must stand there too; of a place in an order it goes without saying. */
function byName({ measures, place }: Superlative, columns: readonly Column[], asked: ReadonlySet<string>) {
  const named = columns.filter(({ name }) => name.words.some((word) => measures.includes(word)));
  return uniquely(
    named.filter((column) => place !== null || shared(column, asked) > 0),
    (column) => shared(column, asked),
  );
}

/** "Cheapest", "deepest", "first": the word itself says what is compared. */
function byKind(
  { wants, measures, reversed, isOfTime, isOfMoney }: Superlative,
  columns: readonly Column[],
  asked: ReadonlySet<string>,
): Column | null {
  const names = [...measures, ...reversed];
  const named = columns.filter(({ name }) => name.words.some((word) => names.includes(word)));
  const meant =
    named.length > 0
      ? named
      : columns.filter((column) => (isOfTime && areDates(column)) || (isOfMoney && areSums(column)));
  return uniquely(meant, (column) => shared(column, asked)) ?? (isOfMoney ? firstOfLike(meant, wants) : null);
}

/** Prices by the year and by the month are the least in one row: it is the cheapest, however it is paid. */
function firstOfLike(columns: readonly Column[], wants: Superlative["wants"]): Column | null {
  const rows = columns.map(({ values }) => {
    if (values === null || values === "unsure" || values.isLeastOpen) return null;
    const sign = wants === "most" ? 1 : -1;
    return uniquely([...values.values.keys()], (at) => sign * (values.values[at] ?? -sign * Infinity));
  });
  return rows[0] !== null && rows.every((row) => row === rows[0]) ? (columns[0] ?? null) : null;
}

/** "Which event starts earliest": on the first day, or at the earliest hour. "First" and "last" mean the day. */
function isTorn({ tokens }: Question, { isOfTime, from }: Superlative, columns: readonly Column[]): boolean {
  const hasHours = columns.some(({ texts }) => texts.every((text) => /^\d{1,2}[:.]\d\d$/u.test(text)));
  return isOfTime && hasHours && /^(?:earliest|latest)$/u.test(tokens[from]!.folded);
}

/** "The highest mark in the map quiz": the mark stands under "Map quiz". */
function byWhole(columns: readonly Column[], asked: ReadonlySet<string>): Column | null {
  if (![...MARKS].some((term) => asked.has(term))) return null;
  const whole = columns.filter(
    ({ name }) => name.own.size > 0 && [...name.own].every((term) => asked.has(term)),
  );
  return uniquely(whole, ({ name }) => name.own.size);
}

/** Stems that are said of whatever a column counts. */
export const MARKS: ReadonlySet<string> = new Set(["mark", "score", "grade", "result", "number", "amount"]);

function areDates({ values }: Column): boolean {
  if (values === "unsure" || values === null) return false;
  const isYear = (value: number | null) => Number.isInteger(value) && value! >= 1_000 && value! < 2_200;
  return values.kind === "date" || values.values.every(isYear);
}

function areSums({ values }: Column): boolean {
  return values !== "unsure" && values !== null && values.isMoney;
}
