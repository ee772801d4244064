import type { AnalysedSentence, ClaimMatch, DifferencePart, Quantity, Span } from "../domain.ts";
import { cellsOf } from "../text/cells.ts";
import { columnNames } from "../text/column-names.ts";
import { stem } from "../text/stems.ts";
import type { Claim, ClaimTerm } from "./claim.ts";
import type { Evidence } from "./evidence.ts";
import { textAt } from "../text/spans.ts";

/** What a row of a table says of a claim, and the row with what it says otherwise. */
export interface InRow {
  readonly kind: "same" | "other";
  readonly match: ClaimMatch;
}

/**
 * Holds a claim against a row of a table, by the names of its columns: "A badge costs £4" against "Badge | £3" under
 * "Thing | Price". Null where the row is not plainly what the claim is of: its first cell has to stand in the claim
 * whole, and all else that the claim has in the row or over it.
 */
export function inRow(claim: Claim, { sentence, previous, titleTerms }: Evidence): InRow | null {
  if (sentence.role !== "row" || previous?.role !== "columns" || COMPARES.test(claim.text)) return null;
  const cells = cellsOf(sentence);
  const columns = columnNames(previous);
  const label = cells.findIndex((cell) => /\p{L}{2}/u.test(textAt(sentence, cell)));
  if (label === -1 || label > 1 || cells.length !== columns.length || cells.length < 2) return null;
  const named = wordsIn(sentence, cells[label]!);
  const has = (term: string) => claim.terms.some(({ spellings }) => spellings.includes(term));
  if (named.length === 0 || !named.every(has)) return null;
  // "The spring term", of "Spring" under "Term".
  const own = [...named, ...columns[label]!.own];
  const rest = claim.terms.filter(({ spellings }) => !spellings.some((term) => own.includes(term)));
  const units = claim.question.quantities.flatMap(({ unit }) => unit?.split(" ").map(stem) ?? []);
  const asked = columns.flatMap((column, at) => {
    const isOfUnit = units.some((unit) => column.own.has(unit));
    return at !== label && (isOfUnit || isNamed(column, rest)) ? [at] : [];
  });
  const ofColumns = (term: ClaimTerm) => columns.some((column) => isNamed(column, [term]));
  const values = rest.filter((one) => !ofColumns(one) && !titleTerms.has(one.term) && !isLight(one));
  return claim.question.quantities.length > 0
    ? byFigure(claim, { sentence, cells, asked, values })
    : byWords({ sentence, cells, label, values });
}

interface Held {
  readonly sentence: AnalysedSentence;
  readonly cells: readonly Span[];
  readonly asked: readonly number[];
  /** The words of the claim that name neither the row nor a column. */
  readonly values: readonly ClaimTerm[];
}

/** Of one figure: it stands in a cell that is asked for, or another one does. */
function byFigure(claim: Claim, { sentence, cells, asked, values }: Held): InRow | null {
  const [figure, second] = claim.question.quantities;
  if (figure === undefined || second !== undefined || values.length > 0) return null;
  const wanted = asked.length > 0 ? asked.map((at) => cells[at]!) : cells.slice(1);
  const told = wanted.flatMap((cell) => valueOf(sentence, cell, figure) ?? []);
  if (told.some(({ isSame }) => isSame)) return { kind: "same", match: matchOf(sentence, null) };
  const [only, other] = told;
  const isMeant = asked.length === 1 || figure.kind === "money";
  if (only === undefined || other !== undefined || figure.bound !== null || !isMeant) return null;
  return {
    kind: "other",
    match: matchOf(sentence, [claim.text.slice(figure.start, figure.end), textAt(sentence, only.cell)]),
  };
}

/** Holds a figure against a cell; null where the cell has none of its kind. A number may lack what it counts. */
function valueOf(
  sentence: AnalysedSentence,
  cell: Span,
  figure: Quantity,
): { readonly cell: Span; readonly isSame: boolean } | null {
  const inside = sentence.quantities.filter(({ start, end }) => start >= cell.start && end <= cell.end);
  const alike = inside.filter(({ kind }) => kind === figure.kind);
  const written = textAt(sentence, cell).replaceAll(",", "");
  const bare = figure.kind === "count" && /\d/u.test(written) ? Number(written) : Number.NaN;
  if (alike.length === 0 && Number.isNaN(bare)) return null;
  const isSame = (one: Quantity) =>
    figure.kind === "date"
      ? figure.date !== null && figure.date === one.date
      : figure.low === one.low && figure.high === one.high && figure.unit === one.unit;
  return { cell, isSame: alike.some(isSame) || (bare === figure.low && bare === figure.high) };
}

/** Of words alone: all of them stand in one other cell. */
function byWords({ sentence, cells, label, values }: Omit<Held, "asked"> & { label: number }): InRow | null {
  if (values.length === 0) return null;
  const others = cells.filter((_, at) => at !== label).map((cell) => wordsIn(sentence, cell));
  const isSaid = others.some((words) =>
    values.every(({ spellings }) => spellings.some((term) => words.includes(term))),
  );
  return isSaid ? { kind: "same", match: matchOf(sentence, null) } : null;
}

function isNamed(
  { own, meant }: ReturnType<typeof columnNames>[number],
  terms: readonly ClaimTerm[],
): boolean {
  return terms.some(({ spellings, term }) =>
    [...own, ...meant].some((name) => spellings.includes(name) || isDoer(name, term)),
  );
}

/** Whoever leads stands under "Leader". */
function isDoer(name: string, term: string): boolean {
  return term.length >= SHORTEST && (name === `${term}er` || name === `${term}r`);
}

const SHORTEST = 3;

/** What is said of any row, whatever its columns are called. */
function isLight({ folded }: ClaimTerm): boolean {
  return LIGHT.test(folded);
}

const LIGHT =
  /^(?:costs?|cost|priced?|has|have|had|gets?|got|is|are|was|were|takes?|took|lasts?|lasted|goes|runs?|starts?|started|begins?|began|ends?|ended|held|holds?)$/u;
const COMPARES = /\b(?:than|not|no|never|only|most|least|every|all|none)\b|n['’]t\b/iu;

function wordsIn({ tokens }: AnalysedSentence, { start, end }: Span): string[] {
  const own = tokens.filter((token) => token.start >= start && token.end <= end && token.term !== "");
  return own.filter(({ folded }) => /\p{L}/u.test(folded)).map(({ term }) => term);
}

function matchOf(
  { text, article, start, end }: AnalysedSentence,
  otherwise: readonly [string, string] | null,
): ClaimMatch {
  const parts: DifferencePart[] | null =
    otherwise === null
      ? null
      : [
          { kind: "claim", text: otherwise[0] },
          { kind: "article", text: otherwise[1] },
        ];
  return { text, article, start, end, difference: parts };
}
