import { OPENING } from "../text/openings.ts";
import type { AnalysedSentence, Question, QuestionTerm, Span } from "../domain.ts";
import { isPlural } from "../quantities/plurals.ts";
import { isAmong } from "../text/asked-terms.ts";
import { cellsOf } from "../text/cells.ts";
import { stem } from "../text/stems.ts";
import { type AmountAsked, boundsOf, noneAsked } from "./amounts-asked.ts";
import { type Column, columnsOf, isKey, isNamed, LIGHT } from "./columns.ts";
import type { Table } from "./table.ts";

/** The rows of a table that fit what is asked, in their order. */
export interface Fitting {
  readonly rows: readonly AnalysedSentence[];
  /** The cell that answers, where one row fits; "none" where rows are counted or several fit, null where it is not known. */
  readonly cell: Span | "none" | null;
}

/**
 * Gives the rows that have all that a question asks of them: more than so many under a column, "yes" or "no" under
 * another, a word in a cell. Null where it asks for no rows, where tables have none of it, or several have some; "none"
 * where a table is of it and no row fits, or nobody can tell which.
 */
export function fittingRows(question: Question, tables: () => readonly Table[]): Fitting | "none" | null {
  if (!ASKS.test(question.text) || OTHERWISE.test(question.text)) return null;
  const found = tables().flatMap((table) => fittingIn(table, question) ?? []);
  const some = found.flatMap((one) => (one === "none" || one.rows.length === 0 ? [] : [one]));
  if (some.length === 1) return some[0]!;
  return found.length === 0 ? null : "none";
}

const ASKS = new RegExp(String.raw`${OPENING}(?:who|whose|which|what|how many|list|name|show|give)\b`, "iu");

/** A row has nothing of reasons, and two amounts that are both meant are held against no one column. */
const OTHERWISE =
  /\b(?:why|or(?! (?:more|less|fewer|over|under|above|below)\b)|except|besides|between|average|total|sum|(?<!at )(?:most|least)|both|neither|either)\b/iu;

function fittingIn(table: Table, question: Question): Fitting | "none" | null {
  const all = columnsOf(table, table.rows);
  const key = keyOf(all);
  const wanted = key === undefined ? null : wantedOf(table, question, all);
  if (key === undefined || wanted === null) return null;
  const { bounds, said, left, isDenied } = wanted;
  if (left.some((term) => !table.rows.some((row) => has(row, term)))) return null;
  const counts = COUNTS.test(question.text);
  if (counts && (!isOf(key, question) || left.some((term) => isWithin(key, term)))) return null;
  const says = DENIES.test(question.text) ? "no" : "yes";
  const rows = table.rows.filter(
    (row, at) =>
      bounds.every(({ holds }) => holds(at)) &&
      said.every(({ texts }) => texts[at]!.toLowerCase() === says) &&
      left.every((term) => has(row, term) !== isDenied),
  );
  if (rows.length === 0 || bounds.some(({ isSure }) => !isSure)) return "none";
  if (counts || rows.length > 1) return { rows, cell: "none" };
  const at = askedAt(question, all, { key, wanted });
  return { rows, cell: at === undefined ? null : (cellsOf(rows[0]!)[at] ?? null) };
}

/** What a question asks of the rows. */
interface Wanted {
  readonly bounds: readonly AmountAsked[];
  /** Columns of yes and no. */
  readonly said: readonly Column[];
  /** What has to stand in a cell. */
  readonly left: readonly QuestionTerm[];
  /** Whether it must not stand there: "which boats are not sold". */
  readonly isDenied: boolean;
}

/** Null where nothing is asked of rows, or what no column has. */
function wantedOf(table: Table, question: Question, columns: readonly Column[]): Wanted | null {
  const amounts = boundsOf(question, columns);
  const said = saidIn(question, columns);
  if (amounts === null) return null;
  const nothing = noneAsked(question, columns);
  const bounds = nothing === null ? amounts : [...amounts, nothing];
  const left = leftOf(question, table, columns).filter(
    ({ term }) => !bounds.some(({ words }) => words.has(term)),
  );
  const isPlain = bounds.length === 0 && said.length === 0;
  const isDenied = said.length === 0 && nothing === null && DENIES.test(question.text);
  if (isDenied && !(bounds.length === 0 && left.length === 1 && deniesWord(question.text, left[0]!)))
    return null;
  return isPlain && (left.length === 0 || !asksForSeveral(question))
    ? null
    : { bounds, said, left, isDenied };
}

interface Choice {
  readonly key: Column;
  readonly wanted: Wanted;
}

/** The column that is named, but for that of an amount which is given; else, where cells decide, what names the row. */
function askedAt({ focus }: Question, columns: readonly Column[], { key, wanted }: Choice) {
  const { bounds, said } = wanted;
  const named = focus === null ? [] : columns.filter((column) => isNamed(column, stem(focus)));
  const [asked, second] = named.filter(({ at }) => !bounds.some(({ column }) => column === at));
  if (asked !== undefined) return second === undefined ? asked.at : undefined;
  return (bounds.length === 0 && said.length === 0) || key.values !== null ? undefined : key.at;
}

/** The column that names the rows: the first that has another name in each. */
function keyOf(columns: readonly Column[]): Column | undefined {
  const keys = columns.filter((column) => isKey(column));
  return keys.find(({ at }) => at === 0) ?? keys.find(({ values }) => values === null);
}

/** "How many teams won …" counts rows, "how many points has …" asks for a cell. */
function isOf(key: Column, { focus }: Question): boolean {
  return focus !== null && isNamed(key, stem(focus));
}

/** "How many cells has a human" counts no "Human egg": what names a row says nothing of it. */
function isWithin({ texts }: Column, { words }: QuestionTerm): boolean {
  return texts.some((text) => text.toLowerCase().includes(words.toLowerCase()));
}

/** The columns of yes and no that a question names. */
function saidIn({ terms }: Question, columns: readonly Column[]): Column[] {
  const isSaid = ({ texts }: Column) => texts.every((text) => /^(?:yes|no)$/iu.test(text));
  return columns.filter(
    (column) =>
      isSaid(column) &&
      terms.some(({ term, alternatives }) => [term, ...alternatives].some((one) => isNamed(column, one))),
  );
}

const COUNTS = /\bhow many\b/iu;
const DENIES = /\b(?:not?|never|without|lacks?)\b|n['’]?t\b/iu;

/** What of a question stands neither over the table nor in the names of its columns: it has to stand in a row. */
function leftOf({ terms }: Question, { about }: Table, columns: readonly Column[]): readonly QuestionTerm[] {
  const named = new Set([...about, ...columns.flatMap(({ name }) => [...name.own, ...name.meant])]);
  return terms.filter((term) => !isAmong(term, named) && !LIGHT.has(term.term) && !DENIES.test(term.words));
}

/** "Not sold": what is denied farther off may be something else. */
function deniesWord(text: string, { words }: QuestionTerm): boolean {
  const asked = text.replace(/[^\p{L}\p{N}]+$/u, "");
  return [" not ", " never "].some((denial) => asked.endsWith(`${denial}${words}`));
}

function has({ words }: AnalysedSentence, term: QuestionTerm): boolean {
  return isAmong(term, new Set(words.map((word) => word.term)));
}

/** One is asked for by what stands in its cells as by anything else: only of several it matters that all are found. */
function asksForSeveral({ expected, focus, text }: Question): boolean {
  const isOfSeveral = focus !== null && isPlural(focus) && !/\bhow\b/iu.test(text);
  return COUNTS.test(text) || expected === "list" || isOfSeveral;
}
