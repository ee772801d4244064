import { type Statistics, statisticsOf } from "./peaks.ts";
import { frequenciesAt, passageOf, passagesOf, type Segment } from "./segment.ts";
import { findString } from "../../text/strings.ts";

/** A segment, and what has been removed from it since it was made. */
export interface Part {
  readonly segment: Segment;
  /** 1 where a passage is no longer there; null where all are. */
  readonly removed: Uint8Array | null;
  /** The segment's own statistics, nothing removed: its peaks are kept in these. */
  readonly reference: Statistics;
  /** What those that are left make of the statistics. */
  readonly statistics: Statistics;
  /** By how many passages each term has become rarer. */
  readonly lost: ReadonlyMap<number, Frequencies>;
}

/** In how many passages a term stands: in their texts, in their titles, in either. */
export interface Frequencies {
  readonly text: number;
  readonly title: number;
  readonly either: number;
}

const NONE: Frequencies = { text: 0, title: 0, either: 0 };

/** Gives a segment as a part of an index, of which nothing is removed yet. */
export function createPart(segment: Segment): Part {
  const statistics = statisticsOf(segment);
  return { segment, removed: null, reference: statistics, statistics, lost: new Map() };
}

/** Gives the frequencies of a term in what is left of a segment. */
export function frequenciesOf({ segment, lost }: Part, term: number): Frequencies {
  const gone = lost.get(term) ?? NONE;
  const { textFrequencies, titleFrequencies, postingOffsets } = segment;
  return {
    text: textFrequencies[term]! - gone.text,
    title: titleFrequencies[term]! - gone.title,
    either: postingOffsets[term + 1]! - postingOffsets[term]! - gone.either,
  };
}

/** Gives the frequencies of a term over several parts. */
export function frequenciesOver(parts: readonly Part[], term: string): Frequencies {
  let all = NONE;
  for (const part of parts) {
    const place = findString(part.segment.terms, term);
    if (place >= 0) all = plus(all, frequenciesOf(part, place));
  }
  return all;
}

function plus(a: Frequencies, b: Frequencies): Frequencies {
  return { text: a.text + b.text, title: a.title + b.title, either: a.either + b.either };
}

/** Gives the statistics of several parts together. */
export function statisticsOver(parts: readonly Part[]): Statistics {
  let [passages, textLength, titleLength] = [0, 0, 0];
  for (const { statistics } of parts) {
    passages += statistics.passages;
    textLength += statistics.textLength;
    titleLength += statistics.titleLength;
  }
  return { passages, textLength, titleLength };
}

/**
 * Gives the part without some of its passages. What terms they have is found in the postings, which is one
 * pass over all of them however many passages go: nothing has to be kept for it.
 */
export function without(part: Part, passages: readonly number[]): Part {
  const { segment } = part;
  const removed = part.removed?.slice() ?? new Uint8Array(passagesOf(segment));
  const going = new Uint8Array(passagesOf(segment));
  let { textLength, titleLength } = part.statistics;
  for (const passage of passages) {
    removed[passage] = 1;
    going[passage] = 1;
    textLength -= segment.textLengths[passage]!;
    titleLength -= segment.titleLengths[passage]!;
  }
  const lost = new Map(part.lost);
  const { postings, postingOffsets } = segment;
  segment.needPostings(0, postings.length);
  let term = 0;
  for (let at = 0; at < postings.length; at += 1) {
    if (going[passageOf(postings[at]!)] === 0) continue;
    while (postingOffsets[term + 1]! <= at) term += 1;
    const { text, title } = frequenciesAt(segment, at);
    const own = { text: Number(text > 0), title: Number(title > 0), either: 1 };
    lost.set(term, plus(lost.get(term) ?? NONE, own));
  }
  const left = part.statistics.passages - passages.length;
  return { ...part, removed, statistics: { passages: left, textLength, titleLength }, lost };
}
