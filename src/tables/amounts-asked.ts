import type { Quantity, Question } from "../domain.ts";
import { type Column, shared, uniquely } from "./columns.ts";
import { amountOf } from "./values.ts";

/** An amount that rows are asked for: under which column it is looked for, and where it holds. */
export interface AmountAsked {
  /** The terms by which it is asked for: they need not stand anywhere else. */
  readonly words: ReadonlySet<string>;
  /** The column's place. */
  readonly column: number;
  readonly holds: (row: number) => boolean;
  /** False where a cell may hold and does not say so. */
  readonly isSure: boolean;
}

/** Gives the amounts that a question asks rows for; null where one of them belongs to no one column. */
export function boundsOf(question: Question, columns: readonly Column[]): readonly AmountAsked[] | null {
  const found = question.quantities.filter(isAsked).map((quantity) => askedIn(question, quantity, columns));
  return found.every((one) => one !== null) ? found : null;
}

/** Gives the nothing that a question asks rows for: "which planets have no moons", under a column of moons; else null. */
export function noneAsked({ text, tokens }: Question, columns: readonly Column[]): AmountAsked | null {
  const word = NONE.exec(text)?.[1]?.toLowerCase();
  const asked = tokens.find(({ folded }) => folded === word);
  if (asked === undefined) return null;
  const counting = columns.flatMap(({ at, values, name }) =>
    values !== null && values !== "unsure" && values.kind === "amount" && name.own.has(asked.term)
      ? [{ at, values }]
      : [],
  );
  const [only, second] = counting;
  if (only === undefined || second !== undefined || !only.values.values.includes(0)) return null;
  const { values } = only.values;
  return { words: new Set([asked.term]), column: only.at, holds: (row) => values[row] === 0, isSure: true };
}

const NONE = /\b(?:(?:has|have|had|with|got) (?:no|zero)|without(?: any)?) (\p{L}+)[^\p{L}\p{N}]*$/iu;

/** "More than 3 games", "under £5", "six games"; "2019" and "one day" may be the words of a cell. */
function isAsked({ kind, bound, low, high }: Quantity): boolean {
  if (kind === "date" || (low === null && high === null) || bound === "nearly") return false;
  return bound !== null || (kind === "count" && low === high);
}

function askedIn(question: Question, quantity: Quantity, columns: readonly Column[]): AmountAsked | null {
  const limit = amountAt(question, quantity);
  const column = limit === null ? null : columnOf(question, { limit, columns });
  if (limit === null || column === null) return null;
  const { values, isLeastOpen } = column.values;
  const isOver = quantity.bound === null || /^(?:more than|at least)$/u.test(quantity.bound);
  return {
    words: wordsOf(question, quantity),
    column: column.at,
    holds: (row) => values[row] !== null && compares(values[row]!, limit.value, quantity.bound),
    isSure: isOver || !isLeastOpen,
  };
}

function compares(value: number, limit: number, bound: Quantity["bound"]): boolean {
  switch (bound) {
    case "more than":
      return value > limit;
    case "at least":
      return value >= limit;
    case "less than":
      return value < limit;
    case "at most":
      return value <= limit;
    default:
      return value === limit;
  }
}

/** The amount with the unit that stands behind it; without one that is read, its number. */
function amountAt({ text }: Question, { start, low, high, kind }: Quantity) {
  const value = low ?? high!;
  const written = /^\S+(?:\s\p{L}+)?/u.exec(text.slice(start))?.[0] ?? "";
  const read = amountOf(written.replace(/[?!.,]+$/u, ""));
  if (kind === "money") return { value, unit: read?.unit ?? "", isMoney: true };
  if (kind === "percent") return { value, unit: "%", isMoney: false };
  return read ?? { value, unit: "", isMoney: false };
}

interface Sought {
  readonly limit: { readonly value: number; readonly unit: string; readonly isMoney: boolean };
  readonly columns: readonly Column[];
}

/** The column that has amounts of the kind and is named; money and measures need no name where one column has them. */
function columnOf(question: Question, { limit, columns }: Sought) {
  const terms = question.terms.map(({ term }) => term);
  const fitting = columns.filter(({ values }) => {
    if (values === null || values === "unsure" || values.kind === "date") return false;
    if (limit.isMoney || values.isMoney) return limit.isMoney && values.isMoney;
    return values.unit === "" || values.unit === limit.unit;
  });
  const isOwn = ({ values }: Column) =>
    values !== null &&
    values !== "unsure" &&
    (values.isMoney || (values.unit !== "" && values.unit === limit.unit));
  const meant = fitting.filter((column) => isOwn(column) || shared(column, terms) > 0);
  const column = uniquely(meant, (one) => shared(one, terms));
  if (column === null || column.values === null || column.values === "unsure") return null;
  return { at: column.at, values: column.values };
}

/** The number with what compares, and the unit of a measure: "bigger than 100 MB"; what is counted must be named. */
function wordsOf(
  { tokens, text }: Question,
  { start, end, kind, bound, unit }: Quantity,
): ReadonlySet<string> {
  const comparing = bound === null ? null : COMPARES.exec(text.slice(0, start));
  const from = comparing?.index ?? start;
  const own = tokens.filter((token) => token.start >= from && token.end <= end);
  const isCounted = kind === "count" && unit !== null && own.length > 1;
  return new Set((isCounted ? own.slice(0, -1) : own).map(({ term }) => term));
}

const COMPARES = /\b(?:\p{L}+er|more|less|over|at least|at most|up to)\s(?:than\s)?$/iu;
