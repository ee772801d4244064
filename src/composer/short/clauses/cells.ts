import type { AnalysedSentence, Span } from "../../../domain.ts";
import { askedTerms } from "../../../text/asked-terms.ts";
import { trimSpan } from "../../../text/spans.ts";
import type { Scene } from "../scene.ts";

/**
 * Gives the cell of a table's row that stands under the column whose name is asked for, or null where no one column is:
 * "204" of "Ann Lee | 204" under "Name | Extension", asked what Ann Lee's extension is.
 */
export function cellOf({ question, sentence }: Scene, columns: AnalysedSentence | null): Span | null {
  if (columns === null || sentence.role !== "row") return null;
  // A column that has the question's own word is meant before one with a word for the same.
  const own = new Set(question.terms.map(({ term }) => term));
  const at = columnNamed(columns, own) ?? columnNamed(columns, askedTerms(question));
  const cell = at === null ? undefined : cellsOf(sentence)[at];
  if (cell === undefined) return null;
  // What the question has already is not what it asks for, and a dash is nothing.
  const isAsked = countIn(sentence, cell, askedTerms(question)) > 0;
  return isAsked || !TELLING.test(textOf(sentence, cell)) ? null : cell;
}

/** Gives the cell that a stretch of a row lies in, where it is a few words; else the stretch. */
export function wholeCell({ sentence }: Scene, span: Span): Span {
  const cell = cellsOf(sentence).find(({ start, end }) => start <= span.start && span.end <= end);
  return cell === undefined || cell.end - cell.start > SHORT_CHARS ? span : cell;
}

const SHORT_CHARS = 80;

/** The place of the column whose name has most of some terms; null where none has any, or several have as many. */
function columnNamed(columns: AnalysedSentence, terms: ReadonlySet<string>): number | null {
  const named = cellsOf(columns).map((column) => countIn(columns, column, terms));
  const most = named.reduce((one, other) => Math.max(one, other), 0);
  const at = named.indexOf(most);
  return most === 0 || named.lastIndexOf(most) !== at ? null : at;
}

function countIn({ tokens }: AnalysedSentence, { start, end }: Span, terms: ReadonlySet<string>): number {
  const inside = tokens.filter((token) => token.start >= start && token.end <= end && terms.has(token.term));
  return new Set(inside.map(({ term }) => term)).size;
}

const TELLING = /[\p{L}\p{N}]/u;

/** Gives the cells of a row in order, each without the spaces around it. */
function cellsOf({ text, start }: AnalysedSentence): Span[] {
  const cells: Span[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && (text.charAt(at) !== "|" || text.charAt(at - 1) === "\\")) continue;
    const cell = trimSpan(text, { start: from, end: at });
    cells.push({ start: start + cell.start, end: start + cell.end });
    from = at + 1;
  }
  return cells;
}

function textOf({ text, start }: AnalysedSentence, cell: Span): string {
  return text.slice(cell.start - start, cell.end - start);
}
