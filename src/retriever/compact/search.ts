import type { Hit, RetrieverQuery } from "../../domain.ts";
import { type Best, createBest } from "./best.ts";
import { frequenciesOver, type Part, statisticsOver } from "./parts.ts";
import { windowsOf, worthOf } from "./peaks.ts";
import { passageId, passagesOf, type Segment, WINDOW } from "./segment.ts";
import { askedOf, type Sought, soughtIn } from "./sought.ts";
import { stringAt } from "../../text/strings.ts";
import { createSlate, fill, narrow, postingIn, wipe } from "./window.ts";

/** How much a search has looked at: what its time is made of, and the same on every machine. */
export interface Effort {
  /** Postings that were added to a sum. */
  postings: number;
  /** Passages that were scored to the last bit. */
  scored: number;
}

/** A passage that may be among the best. */
interface Found {
  readonly sum: number;
  readonly matched: number;
  readonly segment: Segment;
  readonly passage: number;
}

/**
 * Gives the best passages of several parts by their BM25+ sums; equal ones in the order of article id, then start.
 *
 * Exact for the sum and the limit, without looking at everything. A window of passages whose terms' peaks
 * together do not reach the worst of the best is left out; in the others, terms whose peaks together do not
 * reach it (MaxScore: Turtle and Flood, 1995; by blocks: Ding and Suel, 2011) are looked up only for
 * the passages that the other terms bring near:
 *
 * ```
 *  window      0    1    2    3   …        taken in the order of their peaks' sum, until one does not reach
 *  "kyiv"      4.1  0    9.6  0
 *  "vote"      3.0  5.2  5.1  2.9          reaches 9: windows 2, 0 …
 *  "year"      1.2  1.3  1.2  1.3          … where "year" alone lifts nothing into the best: looked up
 * ```
 */
export function search(parts: readonly Part[], query: RetrieverQuery, effort: Effort): Hit[] {
  const groups = new Map(
    query.terms.flatMap((spellings, group) => spellings.map((term) => [term, group] as const)),
  );
  const statistics = statisticsOver(parts);
  const asked = askedOf(groups, statistics, (term) => frequenciesOver(parts, term));
  const best = createBest<Found>(query.limit, isBefore);
  const marks = new Uint32Array(query.terms.length);
  for (const part of parts) {
    const sought = soughtIn(part, asked);
    if (sought.length > 0) searchPart(part, { sought, best, accept: query.accept, effort, marks });
  }
  return [...best.items]
    .map((found) => ({ found, sum: Number(found.sum.toPrecision(10)) }))
    .sort((a, b) => b.sum - a.sum || inOrder(a.found, b.found))
    .map(({ found, sum }) => ({
      passage: passageId(found.segment, found.passage),
      sum,
      matched: found.matched,
    }));
}

interface Run {
  readonly sought: readonly Sought[];
  readonly best: Best<Found>;
  readonly accept: RetrieverQuery["accept"];
  readonly effort: Effort;
  /** For each of the query's terms the passage that had it last, by how many were scored until then. */
  readonly marks: Uint32Array;
}

function searchPart(part: Part, run: Run): void {
  const { segment } = part;
  const { sought } = run;
  const isAllowed = allowing(part, run.accept);
  const sums = peakSums(sought, windowsOf(passagesOf(segment)));
  const slate = createSlate(sought.length);
  for (const window of worthwhile(sums)) {
    const threshold = run.best.threshold();
    if (sums[window]! < threshold * NEARLY) return;
    const ordered = narrow(segment, sought, window);
    run.effort.postings += fill(slate, segment, ordered, { window, reach: threshold * NEARLY });
    for (let at = 0; at < slate.length; at += 1) {
      const slot = slate.touched[at]!;
      if (slate.sums[slot]! < run.best.threshold() * NEARLY) continue;
      const passage = window * WINDOW + slot;
      if (!isAllowed(passage)) continue;
      run.effort.scored += 1;
      run.best.offer(scored(segment, passage, run));
    }
    wipe(slate);
  }
}

/** Sums made in another order differ in their last bits: what is this near is looked at. */
const NEARLY = 1 - 1e-9;

function peakSums(sought: readonly Sought[], windows: number): Float64Array {
  const sums = new Float64Array(windows);
  for (const { peaks } of sought)
    for (let window = 0; window < windows; window += 1) sums[window] = sums[window]! + peaks[window]!;
  return sums;
}

/** Gives the windows in which anything stands, those of the highest peaks first. */
function worthwhile(sums: Float64Array): number[] {
  const windows: number[] = [];
  for (let window = 0; window < sums.length; window += 1) if (sums[window]! > 0) windows.push(window);
  return windows.sort((a, b) => sums[b]! - sums[a]!);
}

/** Scores a passage in the order of the query's terms, so that its sum is the same to the last bit. */
function scored(segment: Segment, passage: number, { sought, marks, effort }: Run): Found {
  let [sum, matched] = [0, 0];
  for (const one of sought) {
    const posting = postingIn(segment, one, passage);
    if (posting === -1) continue;
    sum += worthOf(segment, posting, one.weights);
    if (marks[one.group] !== effort.scored) matched += 1;
    marks[one.group] = effort.scored;
  }
  return { sum: shortened(sum), matched, segment, passage };
}

/** Keeps 33 of 53 bits (Veltkamp, 1968): sums that differ in their last bits alone are equal. */
function shortened(sum: number): number {
  const scaled = sum * (2 ** 20 + 1);
  return scaled - (scaled - sum);
}

/** An article is asked once whether it may be found, however many passages it has. */
function allowing(
  { segment, removed }: Part,
  accept: RetrieverQuery["accept"],
): (passage: number) => boolean {
  if (accept === undefined) return removed === null ? () => true : (passage) => removed[passage] === 0;
  const known = new Uint8Array(segment.articles.offsets.length - 1);
  return (passage) => {
    if (removed?.[passage] === 1) return false;
    const article = segment.articleOf[passage]!;
    if (known[article] === 0) known[article] = accept(stringAt(segment.articles, article)) ? 1 : 2;
    return known[article] === 1;
  };
}

function isBefore(a: Found, b: Found): boolean {
  return a.sum > b.sum || (a.sum === b.sum && inOrder(a, b) < 0);
}

function inOrder(a: Found, b: Found): number {
  if (a.segment === b.segment) return a.passage - b.passage;
  const [one, other] = [articleAt(a), articleAt(b)];
  if (one !== other) return one < other ? -1 : 1;
  return a.segment.starts[a.passage]! - b.segment.starts[b.passage]!;
}

function articleAt({ segment, passage }: Found): string {
  return stringAt(segment.articles, segment.articleOf[passage]!);
}
