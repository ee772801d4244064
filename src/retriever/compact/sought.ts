import type { Frequencies, Part } from "./parts.ts";
import { type Statistics, type TermWeights, termWeights, windowPeaksOf, windowsOf } from "./peaks.ts";
import { lowerBound, passagesOf, type Segment } from "./segment.ts";
import { findString } from "../../text/strings.ts";

/** A term of a query with what the whole index knows of it. */
export interface Asked {
  readonly term: string;
  /** Which of the query's terms it is a spelling of. */
  readonly group: number;
  readonly weights: TermWeights;
}

/** A term of a query in one segment: its postings `[from, to)`, and the most that a window's passages get by it. */
export interface Sought {
  readonly group: number;
  readonly weights: TermWeights;
  readonly from: number;
  readonly to: number;
  readonly peaks: Float64Array;
  /** Its postings `[low, high)` in the window that is being scored, and the most that they add. */
  low: number;
  high: number;
  peak: number;
}

/** Gives a query's spellings, each with its weights; those that no passage has are left out. */
export function askedOf(
  groups: ReadonlyMap<string, number>,
  statistics: Statistics,
  frequencies: (term: string) => Frequencies,
): Asked[] {
  const asked: Asked[] = [];
  for (const [term, group] of groups) {
    const having = frequencies(term);
    if (having.either > 0) asked.push({ term, group, weights: termWeights(statistics, having) });
  }
  return asked;
}

/** Gives what of a query's terms stands in a segment. */
export function soughtIn(part: Part, asked: readonly Asked[]): Sought[] {
  const { terms, postingOffsets, needPostings } = part.segment;
  const found: Sought[] = [];
  for (const { term, group, weights } of asked) {
    const place = findString(terms, term);
    if (place < 0) continue;
    const range = { from: postingOffsets[place]!, to: postingOffsets[place + 1]! };
    needPostings(range.from, range.to);
    const peaks = peaksOf(part, place, weights);
    found.push({ group, weights, from: range.from, to: range.to, peaks, low: 0, high: 0, peak: 0 });
  }
  return found;
}

/** Kept peaks hold in the segment's own statistics; in others they are raised by the most that these can add. */
function peaksOf(part: Part, term: number, weights: TermWeights): Float64Array {
  const { segment } = part;
  const windows = windowsOf(passagesOf(segment));
  const peaks = new Float64Array(windows);
  // One window is scored whole, whatever its peak.
  if (windows < 2) return peaks.fill(Infinity);
  const row = rowOf(segment, term);
  if (row === -1) {
    const range = { from: segment.postingOffsets[term]!, to: segment.postingOffsets[term + 1]! };
    windowPeaksOf(segment, range, weights, peaks);
    return peaks;
  }
  const share = (segment.longPeaks[row]! * raised(part, term, weights)) / 255;
  const first = row * windows;
  for (let window = 0; window < windows; window += 1)
    peaks[window] = segment.windowPeaks[first + window]! * share;
  return peaks;
}

function raised({ segment, reference }: Part, term: number, now: TermWeights): number {
  const having = { text: segment.textFrequencies[term]!, title: segment.titleFrequencies[term]! };
  const then = termWeights(reference, having);
  const text = having.text === 0 ? 0 : now.text / then.text;
  const title = having.title === 0 ? 0 : now.title / then.title;
  const longer = Math.max(
    1,
    now.textNorm.slope === 0 ? 1 : then.textNorm.slope / now.textNorm.slope,
    now.titleNorm.slope === 0 ? 1 : then.titleNorm.slope / now.titleNorm.slope,
  );
  return Math.max(text, title) * longer * (1 + SLACK);
}

/** More than what is lost in the last bits. */
const SLACK = 1e-9;

function rowOf({ longTerms }: Segment, term: number): number {
  const row = lowerBound(longTerms, term);
  return longTerms[row] === term ? row : -1;
}
