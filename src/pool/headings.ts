import type { AnalysedSentence, Role } from "../domain.ts";
import type { Entry } from "../snapshot/entries.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { isLead } from "../text/leads.ts";

/** What stands over the next sentence of an article: the heading of its section, and the columns of its table. */
export interface Headings {
  readonly section: AnalysedSentence | null;
  /** What opens the paragraph with the name of what all of it is about: "**Old Hobb** – keeper of the lighthouse." */
  readonly lead?: AnalysedSentence | null | undefined;
  readonly columns: AnalysedSentence | null;
}

/** Gives what stands over the sentence at a place, where it is near. */
export function headingsAt(snapshot: Snapshot, entry: Entry, from: number): Headings {
  const isRow = entry.sentenceAt(from)?.role === "row";
  const columns = isRow ? lastBefore(entry, from, { role: "columns", reach: ROW_REACH }) : null;
  const section = lastBefore(entry, columns ?? from, { role: "headline", reach: HEADING_REACH });
  const read = (at: number | null) => (at === null ? null : snapshot.sentence(entry, at));
  return { section: read(section), columns: read(columns), lead: leadBefore(snapshot, entry, from) };
}

/** A paragraph may begin in the passage before. */
function leadBefore(snapshot: Snapshot, entry: Entry, from: number): AnalysedSentence | null {
  const before = from === 0 ? null : snapshot.sentence(entry, from - 1);
  let first = before;
  for (let at = from - 2; at >= Math.max(0, from - LEAD_REACH) && first !== null; at -= 1) {
    const earlier = snapshot.sentence(entry, at);
    if (earlier?.block !== before?.block) break;
    first = earlier;
  }
  return first !== null && isLead(first) ? first : null;
}

const LEAD_REACH = 6;

/** However many rows are between, a row stands under its columns. */
const ROW_REACH = 1_000;
const HEADING_REACH = 12;

function lastBefore(
  entry: Entry,
  from: number,
  { role, reach }: { readonly role: Role; readonly reach: number },
): number | null {
  for (let at = from - 1; at >= Math.max(0, from - reach); at -= 1)
    if (entry.sentenceAt(at)?.role === role) return openingOf(entry, at);
  return null;
}

/** The first sentence of a heading that has several. */
function openingOf(entry: Entry, at: number): number {
  const { role, block } = entry.sentenceAt(at)!;
  const before = entry.sentenceAt(at - 1);
  return at > 0 && role === "headline" && before?.role === role && before.block === block
    ? openingOf(entry, at - 1)
    : at;
}

/** Gives what stands over the sentence behind one; `opens` says that those behind it answer or tell of it. */
export function headingsBehind(headings: Headings, sentence: AnalysedSentence, opens: boolean): Headings {
  const lead = isLead(sentence) ? sentence : headings.lead;
  if (sentence.role === "columns") return { ...headings, columns: sentence };
  // "I have lost my key. What now?": the first says what it is about.
  const { section } = headings;
  const goesOn =
    sentence.role === "headline" && section?.block === sentence.block && section.index === sentence.index - 1;
  if (goesOn) return headings;
  if (sentence.role === "headline" || opens) return { section: sentence, columns: null };
  const columns = sentence.role === "row" ? headings.columns : null;
  return lead === headings.lead && columns === headings.columns ? headings : { ...headings, columns, lead };
}

/** Gives what says most of a sentence: over a row the names of its columns, over all else what leads its paragraph, or the heading. */
export function headingOf(
  { section, columns, lead }: Headings,
  { role, block }: AnalysedSentence,
): AnalysedSentence | null {
  if (role === "row") return columns ?? section;
  return lead?.block === block ? lead : section;
}
