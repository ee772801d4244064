import { D, K } from "./bm25.ts";
import { worthOf } from "./peaks.ts";
import { isFrequent, passageOf, type Segment, textOf, titleOf, WINDOW } from "./segment.ts";
import type { Sought } from "./sought.ts";

/** Sets each term's stretch of a window, and gives those that stand there, the highest peak first. */
export function narrow(segment: Segment, sought: readonly Sought[], window: number): Sought[] {
  const standing: Sought[] = [];
  for (const one of sought) {
    one.peak = one.peaks[window]!;
    if (one.peak === 0) one.low = one.high = one.from;
    else {
      one.low = firstPostingFrom(segment.postings, one.from, one.to, window * WINDOW);
      one.high = firstPostingFrom(segment.postings, one.low, one.to, (window + 1) * WINDOW);
      if (one.low < one.high) insert(standing, one);
    }
  }
  return standing;
}

/** Puts a term behind those whose peaks are as high: a search looks at hundreds of windows, and to sort makes lists for each. */
function insert(standing: Sought[], one: Sought): void {
  let at = standing.length;
  for (; at > 0 && standing[at - 1]!.peak < one.peak; at -= 1) standing[at] = standing[at - 1]!;
  standing[at] = one;
}

/** Gives the first of the postings `[from, to)` whose passage is not before one. */
export function firstPostingFrom(postings: Uint32Array, from: number, to: number, passage: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passageOf(postings[middle]!) < passage) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Gives the place of a passage's posting in a term's stretch; -1 where it has none. */
export function postingIn({ postings }: Segment, { low, high }: Sought, passage: number): number {
  const at = firstPostingFrom(postings, low, high, passage);
  return at < high && passageOf(postings[at]!) === passage ? at : -1;
}

/** Sums of one window's passages, and which of them are worth a look. Used again for each window. */
export interface Slate {
  readonly sums: Float64Array;
  readonly touched: Uint16Array;
  /** How many of `touched` are worth a look … */
  length: number;
  /** … of how many that have a sum. */
  used: number;
  /** Those that have a sum. */
  readonly dirty: Uint16Array;
  /** What the terms from each place on can add at most. */
  readonly rests: Float64Array;
}

/** Gives a slate for the windows of any segment, and for queries of so many terms. */
export function createSlate(terms: number): Slate {
  return {
    sums: new Float64Array(WINDOW),
    touched: new Uint16Array(WINDOW),
    dirty: new Uint16Array(WINDOW),
    rests: new Float64Array(terms + 1),
    length: 0,
    used: 0,
  };
}

/** Makes a slate ready for the next window. */
export function wipe(slate: Slate): void {
  const { sums, dirty, used } = slate;
  for (let at = 0; at < used; at += 1) sums[dirty[at]!] = 0;
  slate.length = slate.used = 0;
}

/**
 * Sums what the passages of a window get, and leaves those whose sum reaches; gives how many postings were read.
 * Terms that even together do not reach are added to those passages alone that the terms before bring near.
 */
export function fill(
  slate: Slate,
  segment: Segment,
  terms: readonly Sought[],
  { window, reach }: { readonly window: number; readonly reach: number },
): number {
  const { rests } = slate;
  rests[terms.length] = 0;
  for (let at = terms.length - 1; at >= 0; at -= 1) rests[at] = rests[at + 1]! + terms[at]!.peak;
  let read = 0;
  let place = 0;
  for (; place < terms.length && rests[place]! >= reach; place += 1) {
    addAll(slate, segment, terms[place]!, window * WINDOW);
    read += terms[place]!.high - terms[place]!.low;
  }
  slate.length = slate.used;
  slate.touched.set(slate.dirty.subarray(0, slate.used));
  for (; place < terms.length; place += 1) {
    keep(slate, reach - rests[place]!);
    if (slate.length === 0) return read;
    const { low, high } = terms[place]!;
    const looked = slate.length * LOOK_UP;
    if (looked < high - low) lookUp(slate, segment, terms[place]!, window * WINDOW);
    else addKnown(slate, segment, terms[place]!, window * WINDOW);
    read += Math.min(looked, high - low);
  }
  keep(slate, reach);
  return read;
}

/** Looking a passage up costs about as much as reading so many postings in a row. */
const LOOK_UP = 8;

/** Leaves the passages whose sum is at least so much. */
function keep(slate: Slate, least: number): void {
  const { sums, touched } = slate;
  let length = 0;
  for (let at = 0; at < slate.length; at += 1) {
    const slot = touched[at]!;
    if (sums[slot]! >= least) touched[length++] = slot;
  }
  slate.length = length;
}

/** Adds a term to every passage that has it. This loop is where a search's time goes, so it is written out. */
function addAll(slate: Slate, segment: Segment, term: Sought, base: number): void {
  const { sums, dirty } = slate;
  const { postings, textLengths, titleLengths } = segment;
  const { weights, low, high } = term;
  const { text: textWeight, title: titleWeight } = weights;
  const { base: textBase, slope: textSlope } = weights.textNorm;
  const { base: titleBase, slope: titleSlope } = weights.titleNorm;
  let { used } = slate;
  for (let at = low; at < high; at += 1) {
    const posting = postings[at]!;
    const passage = passageOf(posting);
    let worth = 0;
    if (isFrequent(posting)) worth = worthOf(segment, at, weights);
    else {
      const text = textOf(posting);
      const title = titleOf(posting);
      if (text > 0) {
        const norm = textBase + textSlope * textLengths[passage]!;
        worth = textWeight * (D + (text * (K + 1)) / (text + norm));
      }
      if (title > 0) {
        const norm = titleBase + titleSlope * titleLengths[passage]!;
        worth += titleWeight * (D + (title * (K + 1)) / (title + norm));
      }
    }
    const slot = passage - base;
    const sum = sums[slot]!;
    if (sum === 0) dirty[used++] = slot;
    sums[slot] = sum + worth;
  }
  slate.used = used;
}

/** Adds a term to the passages that have a sum already. */
function addKnown({ sums }: Slate, segment: Segment, term: Sought, base: number): void {
  const { postings } = segment;
  for (let at = term.low; at < term.high; at += 1) {
    const slot = passageOf(postings[at]!) - base;
    const sum = sums[slot]!;
    if (sum > 0) sums[slot] = sum + worthOf(segment, at, term.weights);
  }
}

/** Adds a term to the passages worth a look, each looked up. */
function lookUp({ sums, touched, length }: Slate, segment: Segment, term: Sought, base: number): void {
  for (let at = 0; at < length; at += 1) {
    const slot = touched[at]!;
    const posting = postingIn(segment, term, base + slot);
    if (posting !== -1) sums[slot] = sums[slot]! + worthOf(segment, posting, term.weights);
  }
}
