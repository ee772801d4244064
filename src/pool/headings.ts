import type { AnalysedSentence, Role } from "../domain.ts";
import type { Entry } from "../snapshot/entries.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

/** What stands over the next sentence of an article: the heading of its section, and the columns of its table. */
export interface Headings {
  readonly section: AnalysedSentence | null;
  readonly columns: AnalysedSentence | null;
}

/** Gives what stands over the sentence at a place, where it is near. */
export function headingsAt(snapshot: Snapshot, entry: Entry, from: number): Headings {
  const isRow = entry.sentenceAt(from)?.role === "row";
  const columns = isRow ? lastBefore(entry, from, { role: "columns", reach: ROW_REACH }) : null;
  const section = lastBefore(entry, columns ?? from, { role: "headline", reach: HEADING_REACH });
  const read = (at: number | null) => (at === null ? null : snapshot.sentence(entry, at));
  return { section: read(section), columns: read(columns) };
}

/** However many rows are between, a row stands under its columns. */
const ROW_REACH = 1_000;
const HEADING_REACH = 12;

function lastBefore(
  entry: Entry,
  from: number,
  { role, reach }: { readonly role: Role; readonly reach: number },
): number | null {
  for (let at = from - 1; at >= Math.max(0, from - reach); at -= 1)
    if (entry.sentenceAt(at)?.role === role) return at;
  return null;
}

/** Gives what stands over the sentence behind one; `opens` says that those behind it answer or tell of it. */
export function headingsBehind(headings: Headings, sentence: AnalysedSentence, opens: boolean): Headings {
  if (sentence.role === "columns") return { ...headings, columns: sentence };
  if (sentence.role === "headline" || opens) return { section: sentence, columns: null };
  return sentence.role === "row" || headings.columns === null ? headings : { ...headings, columns: null };
}

/** Gives what says most of a sentence: over a row the names of its columns, over all else the heading. */
export function headingOf(
  { section, columns }: Headings,
  { role }: AnalysedSentence,
): AnalysedSentence | null {
  return role === "row" ? (columns ?? section) : section;
}
