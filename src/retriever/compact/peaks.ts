import { inverseFrequency, type Norm, normOf, TITLE_BOOST, weightOf } from "./bm25.ts";
import { sumOf } from "../../text/algebra.ts";
import {
  frequenciesAt,
  isFrequent,
  passageOf,
  passagesOf,
  textOf,
  titleOf,
  type Segment,
  WINDOW,
} from "./segment.ts";

/** What scores depend on beside a passage itself: those of all segments that are searched together. */
export interface Statistics {
  readonly passages: number;
  /** The sum of the passages' lengths. */
  readonly textLength: number;
  readonly titleLength: number;
}

/** What one term adds to a passage's score for each of its fields, and the fields' norms. */
export interface TermWeights {
  readonly text: number;
  readonly title: number;
  readonly textNorm: Norm;
  readonly titleNorm: Norm;
}

/** Gives what a term weighs, of how many passages have it in each field. */
export function termWeights(
  statistics: Statistics,
  having: { readonly text: number; readonly title: number },
): TermWeights {
  return {
    text: inverseFrequency(statistics.passages, having.text),
    title: TITLE_BOOST * inverseFrequency(statistics.passages, having.title),
    textNorm: normOf(statistics.textLength, statistics.passages),
    titleNorm: normOf(statistics.titleLength, statistics.passages),
  };
}

/** Gives what a posting adds to its passage's score. */
export function worthOf(segment: Segment, at: number, weights: TermWeights): number {
  const posting = segment.postings[at]!;
  if (!isFrequent(posting)) return worth(segment, posting, weights, textOf(posting), titleOf(posting));
  const { text, title } = frequenciesAt(segment, at);
  return worth(segment, posting, weights, text, title);
}

function worth(segment: Segment, posting: number, weights: TermWeights, text: number, title: number): number {
  const passage = passageOf(posting);
  let sum = 0;
  if (text > 0) sum = weights.text * weightOf(text, segment.textLengths[passage]!, weights.textNorm);
  if (title > 0) sum += weights.title * weightOf(title, segment.titleLengths[passage]!, weights.titleNorm);
  return sum;
}

/** Gives the statistics of a segment by itself. */
export function statisticsOf(segment: Segment): Statistics {
  return {
    passages: passagesOf(segment),
    textLength: segment.totals[0]!,
    titleLength: segment.totals[1]!,
  };
}

/** Gives in how many windows so many passages lie. */
export function windowsOf(passages: number): number {
  return Math.ceil(passages / WINDOW);
}

/** A term of fewer passages than this has its peaks found when it is asked for. */
function longFrom(windows: number): number {
  return Math.max(256, 2 * windows);
}

/** Adds what is counted over all passages, and the peaks: the most that one passage of a window can get by a term. */
export function withPeaks(
  bare: Omit<Segment, "needPostings" | "totals" | "longTerms" | "longPeaks" | "windowPeaks">,
): Segment {
  const none = {
    needPostings: () => {},
    totals: Float64Array.of(sumOf(bare.textLengths), sumOf(bare.titleLengths)),
    longTerms: new Uint32Array(0),
    longPeaks: new Float64Array(0),
    windowPeaks: new Uint8Array(0),
  };
  const segment: Segment = { ...bare, ...none };
  const windows = windowsOf(passagesOf(segment));
  if (windows < 2) return segment;
  const longTerms = longTermsOf(segment.postingOffsets, longFrom(windows));
  const longPeaks = new Float64Array(longTerms.length);
  const windowPeaks = new Uint8Array(longTerms.length * windows);
  const statistics = statisticsOf(segment);
  const peaks = new Float64Array(windows);
  for (let row = 0; row < longTerms.length; row += 1) {
    peaksOf(segment, longTerms[row]!, statistics, peaks);
    longPeaks[row] = largestOf(peaks);
    writeShares(peaks, longPeaks[row]!, windowPeaks.subarray(row * windows, (row + 1) * windows));
  }
  return { ...segment, longTerms, longPeaks, windowPeaks };
}

// Each of these is a function by itself: V8 compiles a long loop while it runs, and with it all else that stands there.

function longTermsOf(offsets: Uint32Array, least: number): Uint32Array {
  const longTerms: number[] = [];
  for (let term = 0; term + 1 < offsets.length; term += 1)
    if (offsets[term + 1]! - offsets[term]! >= least) longTerms.push(term);
  return Uint32Array.from(longTerms);
}

function peaksOf(segment: Segment, term: number, statistics: Statistics, peaks: Float64Array): void {
  const { postingOffsets: offsets, textFrequencies, titleFrequencies } = segment;
  const weights = termWeights(statistics, { text: textFrequencies[term]!, title: titleFrequencies[term]! });
  windowPeaksOf(segment, { from: offsets[term]!, to: offsets[term + 1]! }, weights, peaks);
}

function largestOf(peaks: Float64Array): number {
  let most = 0;
  for (let window = 0; window < peaks.length; window += 1) most = Math.max(most, peaks[window]!);
  return most;
}

function writeShares(peaks: Float64Array, most: number, into: Uint8Array): void {
  for (let window = 0; window < peaks.length; window += 1)
    // The quotient can lie a bit above 255, which would be 0 in a byte.
    into[window] = Math.min(255, Math.ceil((255 * peaks[window]!) / most));
}

/** Writes the most that one passage of each window gets by the postings `[from, to)`; 0 where there is none. */
export function windowPeaksOf(
  segment: Segment,
  { from, to }: { readonly from: number; readonly to: number },
  weights: TermWeights,
  peaks: Float64Array,
): void {
  const { postings, textLengths } = segment;
  peaks.fill(0);
  // Passages are in order, and so are their windows.
  for (let at = from; at < to;) {
    const window = Math.floor(passageOf(postings[at]!) / WINDOW);
    const end = (window + 1) * WINDOW;
    let shortest = Infinity;
    let peak = 0;
    for (; at < to; at += 1) {
      const posting = postings[at]!;
      const passage = passageOf(posting);
      if (passage >= end) break;
      // The shorter a passage, the more it gets: of those that have the term once, only the shortest is weighed.
      if (isPlain(posting)) shortest = Math.min(shortest, textLengths[passage]!);
      else peak = Math.max(peak, worthOf(segment, at, weights));
    }
    const once = shortest === Infinity ? 0 : weights.text * weightOf(1, shortest, weights.textNorm);
    peaks[window] = Math.max(peak, once);
  }
}

/** Tells whether a passage has the term once, in its text alone. */
function isPlain(posting: number): boolean {
  return textOf(posting) === 1 && titleOf(posting) === 0;
}
