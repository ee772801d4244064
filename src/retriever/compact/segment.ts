import { findString, type PackedStrings, stringAt } from "../../text/strings.ts";

/**
 * An index over passages that never changes, in flat arrays: what is held in memory is what is in the file.
 *
 * Passages are in the order of article id, then start; a passage is named by its place in it. The passages of a
 * term are `postings[postingOffsets[term]..postingOffsets[term + 1])`, each a number of 32 bits:
 *
 * ```
 *  31 ……………………… 8 7 ………………… 3 2 ……………… 0
 *  passage          in the text  in the title        how often the term stands there
 * ```
 *
 * A passage that has a term more often than these bits hold is in `frequent`.
 */
export interface Segment {
  /** The articles' ids, in order. */
  readonly articles: PackedStrings;
  /** What follows the article's id in the passage's id; see `passageId`. */
  readonly tails: PackedStrings;
  readonly articleOf: Uint32Array;
  readonly starts: Uint32Array;
  /** How many different terms each passage has. */
  readonly textLengths: Uint32Array;
  readonly titleLengths: Uint32Array;
  /** The sum of the lengths of all texts, and that of all titles. */
  readonly totals: Float64Array;
  /** The terms, in order. */
  readonly terms: PackedStrings;
  /** In how many passages' texts and titles each term stands. */
  readonly textFrequencies: Uint32Array;
  readonly titleFrequencies: Uint32Array;
  readonly postingOffsets: Uint32Array;
  readonly postings: Uint32Array;
  /** Has postings `[from, to)` there, which is asked for before they are looked at: of a file, they are read then. */
  readonly needPostings: (from: number, to: number) => void;
  /** Triples: the posting's place, how often in the text, how often in the title; in the order of place. */
  readonly frequent: Uint32Array;
  /** The terms that have so many passages that `peaks` are kept for them, in order. */
  readonly longTerms: Uint32Array;
  /** The most that one passage gets by each of them, in the statistics of the segment alone. */
  readonly longPeaks: Float64Array;
  /** The most within each window of passages, as a share of that in 255ths, rounded up; a row a long term. */
  readonly windowPeaks: Uint8Array;
}

/** How many passages are scored together: their sums fit the processor's nearest cache. */
export const WINDOW = 2048;

const TEXT_BITS = 5;
const TITLE_BITS = 3;
const MOST_TEXT = (1 << TEXT_BITS) - 1;
const MOST_TITLE = (1 << TITLE_BITS) - 1;
const COUNT_BITS = TEXT_BITS + TITLE_BITS;

/** A passage's place has 24 bits. */
export const MOST_PASSAGES = 1 << (32 - COUNT_BITS);

/** Gives a posting. What is past its bits is cut off, see `isFrequent`. */
export function packPosting(passage: number, text: number, title: number): number {
  const bits = (Math.min(text, MOST_TEXT) << TITLE_BITS) | Math.min(title, MOST_TITLE);
  return ((passage << COUNT_BITS) | bits) >>> 0;
}

/** Gives the passage of a posting, by its place. */
export function passageOf(posting: number): number {
  return posting >>> COUNT_BITS;
}

/** Gives a posting of another passage that has the term as often. */
export function movedTo(passage: number, posting: number): number {
  return ((passage << COUNT_BITS) | (posting & ((1 << COUNT_BITS) - 1))) >>> 0;
}

/** Gives how often a posting's term stands in the text, as far as its bits tell. */
export function textOf(posting: number): number {
  return (posting >>> TITLE_BITS) & MOST_TEXT;
}

/** Gives how often a posting's term stands in the title, as far as its bits tell. */
export function titleOf(posting: number): number {
  return posting & MOST_TITLE;
}

/** Tells whether a posting's numbers stand in `frequent`. */
export function isFrequent(posting: number): boolean {
  return textOf(posting) === MOST_TEXT || titleOf(posting) === MOST_TITLE;
}

/** Gives how many passages a segment has. */
export function passagesOf(segment: Segment): number {
  return segment.starts.length;
}

/** Gives a passage's id. Nearly always it begins with its article's id, which is then kept once. */
export function passageId(segment: Segment, passage: number): string {
  const tail = stringAt(segment.tails, passage);
  return tail.startsWith(OWN)
    ? tail.slice(OWN.length)
    : stringAt(segment.articles, segment.articleOf[passage]!) + tail.slice(SHARED.length);
}

/** Gives what `tails` holds for a passage. */
export function tailOf(id: string, article: string): string {
  return id.startsWith(article) ? SHARED + id.slice(article.length) : OWN + id;
}

const SHARED = "+";
const OWN = "=";

/** Gives the place of the passage of an article by its id; -1 where there is none. */
export function findPassage(segment: Segment, article: string, id: string): number {
  const place = findString(segment.articles, article);
  if (place < 0) return -1;
  const tail = tailOf(id, article);
  for (let passage = lowerBound(segment.articleOf, place); segment.articleOf[passage] === place; passage += 1)
    if (stringAt(segment.tails, passage) === tail) return passage;
  return -1;
}

/** Gives the place of the first of numbers in order that is not below one. */
export function lowerBound(numbers: Uint32Array, least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Gives how often a posting's term stands in the text and in the title of its passage. */
export function frequenciesAt(segment: Segment, at: number): { text: number; title: number } {
  const posting = segment.postings[at]!;
  if (!isFrequent(posting)) return { text: textOf(posting), title: titleOf(posting) };
  const { frequent } = segment;
  let low = 0;
  let high = frequent.length / 3;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (frequent[middle * 3]! < at) low = middle + 1;
    else high = middle;
  }
  return { text: frequent[low * 3 + 1]!, title: frequent[low * 3 + 2]! };
}
