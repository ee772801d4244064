import type { AnalysedSentence, Question } from "../domain.ts";
import type { Pool } from "../pool/pool.ts";
import type { PoolSentence } from "../ranker/types.ts";
import type { Ranking } from "../ranker/rank.ts";
import type { Entry } from "../snapshot/entries.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { type Compared, comparedRows } from "../tables/comparatives.ts";
import { fittingRows } from "../tables/fitting.ts";
import { outstandingRow } from "../tables/outstanding.ts";
import { isAmong } from "../text/asked-terms.ts";
import { itemOf, type Led, ledBy } from "./led.ts";
import type { Table } from "../tables/table.ts";

/**
 * Holds the rows of the tables that were found against each other, where a question asks for the most of something, or
 * for those that have so much of it.
 */
export function compareRows(snapshot: Snapshot, question: Question, pool: Pool, ranking: Ranking): Led {
  const none: Led = { ranking, outcome: null, cell: null, fitting: [] };
  if (!pool.sentences.some(({ sentence }) => sentence.role === "row")) return none;
  const compared = comparedRows(question, () => tablesIn(snapshot, pool));
  if (compared !== null) return rowsCompared(snapshot, compared, { pool, none });
  const found = outstandingRow(question, () => tablesIn(snapshot, pool));
  if (found === null) return rowsThatFit(snapshot, question, { pool, none });
  const best = ranking.ranked[0];
  // A sentence that says which is the largest needs no table.
  if (best?.sentence.role === "body" && saysSo(best.sentence, found.words) && hasAll(question, best.sentence))
    return none;
  if (found.kind === "row") {
    const items = [itemOf(snapshot, pool, found.row)];
    return { ...none, ranking: ledBy(ranking, items), outcome: "row", cell: found.cell };
  }
  const isOther = best?.sentence.role === "body" && !found.isOfTable;
  const isTold = best === undefined || isOther || saysSo(best.sentence, found.words);
  return isTold ? none : { ...none, outcome: "unsure" };
}

/** A sentence that holds something against another itself, in the word that is asked, says which. */
function rowsCompared(snapshot: Snapshot, { rows, word }: Compared, { pool, none }: Found): Led {
  const { question } = none.ranking.asked;
  const best = none.ranking.ranked[0]?.sentence;
  if (best?.role === "body" && saysSo(best, [word, "than"]) && hasAll(question, best)) return none;
  const items = rows.map((row) => itemOf(snapshot, pool, row));
  return { ranking: ledBy(none.ranking, items), outcome: "row", cell: "none", fitting: rows };
}

interface Found {
  readonly pool: Pool;
  /** What nothing that rows say changes. */
  readonly none: Led;
}

/** A sentence that has all that is asked says how many, or which. */
function rowsThatFit(snapshot: Snapshot, question: Question, { pool, none }: Found): Led {
  const best = none.ranking.ranked[0];
  if (best?.sentence.role === "body" && hasAll(question, best.sentence)) return none;
  const found = fittingRows(question, () => tablesIn(snapshot, pool));
  if (found === null) return none;
  if (found === "none") return best?.sentence.role === "body" ? none : { ...none, outcome: "unsure" };
  const items = found.rows.map((row) => itemOf(snapshot, pool, row));
  return { ranking: ledBy(none.ranking, items), outcome: "row", cell: found.cell, fitting: found.rows };
}

function hasAll({ terms }: Question, { words }: AnalysedSentence): boolean {
  const own = new Set(words.map(({ term }) => term));
  return terms.every((term) => isAmong(term, own));
}

function saysSo({ words }: AnalysedSentence, superlative: readonly string[]): boolean {
  return superlative.every((said) => words.some(({ folded }) => folded === said));
}

/** Gives the tables of which a row was found, whole. */
function tablesIn(snapshot: Snapshot, { sentences }: Pool): Table[] {
  const rowOf = new Map<AnalysedSentence, PoolSentence>();
  for (const item of sentences) {
    const columns = item.heading?.sentence;
    if (item.sentence.role === "row" && columns?.role === "columns" && !rowOf.has(columns))
      rowOf.set(columns, item);
  }
  return [...rowOf].map(([columns, { titleTerms }]) => {
    const entry = snapshot.entries.get(columns.article)!;
    return { columns, rows: rowsUnder(snapshot, entry, columns), about: titleTerms };
  });
}

function rowsUnder(snapshot: Snapshot, entry: Entry, { index }: AnalysedSentence): AnalysedSentence[] {
  const rows: AnalysedSentence[] = [];
  for (let at = index + 1; entry.sentenceAt(at)?.role === "row" && rows.length < MOST_ROWS; at += 1)
    rows.push(snapshot.sentence(entry, at)!);
  // Of a longer table nobody knows which row is the most.
  return rows.length === MOST_ROWS ? [] : rows;
}

const MOST_ROWS = 1_000;
