import type { IndexedPassage, Retriever } from "../../domain.ts";
import { alike, tolerance } from "../spelling.ts";
import { type Builder, createBuilder } from "./builder.ts";
import { encodeSegment, openSegment, type ReadBytes } from "./encoding.ts";
import { merge } from "./merge.ts";
import { createPart, frequenciesOf, frequenciesOver, type Part, statisticsOver, without } from "./parts.ts";
import { type Effort, search } from "./search.ts";
import { findPassage, passagesOf } from "./segment.ts";
import { withinDistance } from "./similar.ts";
import { stringAt } from "../../text/strings.ts";

/** A retriever over flat arrays, which can be copied and written as it stands. */
export interface CompactRetriever extends Retriever {
  copy(): CompactRetriever;
  /** Gives all of it as bytes, for `openCompactRetriever`; the same passages give the same bytes. */
  encode(): Uint8Array;
  /** What its searches have looked at so far. */
  readonly effort: Readonly<Effort>;
}

/**
 * Gives a retriever whose index is a few segments that never change, the larger ones first.
 *
 * What is added becomes a small segment when it is first looked for, and segments of like size are merged, so
 * that each passage is moved a few times at most. What is removed is marked. Frequencies and lengths are
 * counted over all of them, so that scores are those of an index built fresh.
 */
export function createCompactRetriever(): CompactRetriever {
  return over([]);
}

/**
 * Gives the retriever that was written; null where the bytes are of another form than this one's. With `read`, the
 * bytes are laid at a multiple of 8 and need not be there yet.
 */
export function openCompactRetriever(bytes: Uint8Array, read?: ReadBytes): CompactRetriever | null {
  const segment = openSegment(bytes, read);
  return segment === null ? null : over([createPart(segment)]);
}

function over(initial: readonly Part[]): CompactRetriever {
  let parts = initial;
  let pending: Builder | null = null;
  let known = new Map<string, number>();
  const effort: Effort = { postings: 0, scored: 0 };

  const settled = () => {
    if (pending === null) return parts;
    parts = tidied([...parts, createPart(pending.build())]);
    pending = null;
    return parts;
  };
  const frequency = (term: string) => {
    const found = known.get(term) ?? frequenciesOver(settled(), term).either;
    // Forgotten all at once: a misspelt word is looked for in hundreds of spellings.
    if (known.size >= KNOWN_TERMS) known = new Map();
    if (term.length < KNOWN_LENGTH) known.set(term, found);
    return found;
  };
  return {
    get size() {
      return statisticsOver(parts).passages + (pending?.size ?? 0);
    },
    effort,
    frequency,
    similar: (term) => similarTerms(settled(), term),
    search: async (query) => search(settled(), query, effort),
    add(added) {
      known = new Map();
      pending ??= createBuilder();
      for (const passage of added) {
        if (locate(parts, passage) !== null || !pending.add(passage))
          throw new RangeError(`Cannot add passage "${passage.id}": it is in the index`);
      }
    },
    remove(removed) {
      parts = removedFrom(settled(), removed);
      known = new Map();
    },
    copy: () => over(settled()),
    encode() {
      const all = settled();
      const isOne = all.length === 1 && all[0]!.removed === null;
      if (!isOne) parts = [createPart(merge(all))];
      return encodeSegment(parts[0]!.segment);
    },
  };
}

/** A question asks for a word's frequency several times; what is kept is bounded, since words come from outside. */
const KNOWN_TERMS = 10_000;
const KNOWN_LENGTH = 40;

interface Location {
  readonly part: number;
  readonly passage: number;
}

function locate(parts: readonly Part[], { article, id }: IndexedPassage): Location | null {
  for (const [part, { segment, removed }] of parts.entries()) {
    const passage = findPassage(segment, article, id);
    if (passage !== -1 && removed?.[passage] !== 1) return { part, passage };
  }
  return null;
}

function removedFrom(parts: readonly Part[], removed: readonly IndexedPassage[]): readonly Part[] {
  const going = parts.map(() => new Set<number>());
  for (const one of removed) {
    const location = locate(parts, one);
    if (location === null || going[location.part]!.has(location.passage))
      throw new RangeError(`Cannot remove passage "${one.id}": it is not in the index`);
    going[location.part]!.add(location.passage);
  }
  return tidied(parts.map((part, at) => (going[at]!.size === 0 ? part : without(part, [...going[at]!]))));
}

/** Merges segments until each is several times as large as the next, and few of their passages are removed. */
function tidied(parts: readonly Part[]): readonly Part[] {
  const kept: Part[] = [];
  for (const part of parts) {
    if (sizeOf(part) === 0) continue;
    const isHollow = sizeOf(part) < passagesOf(part.segment) * (1 - HOLLOW);
    kept.push(isHollow ? createPart(merge([part])) : part);
    while (kept.length > 1 && sizeOf(kept.at(-1)!) * GROWTH >= sizeOf(kept.at(-2)!)) {
      const [larger, smaller] = kept.splice(-2);
      kept.push(createPart(merge([larger!, smaller!])));
    }
  }
  return kept;
}

const HOLLOW = 0.3;
const GROWTH = 4;

function sizeOf({ statistics }: Part): number {
  return statistics.passages;
}

function similarTerms(parts: readonly Part[], term: string): string[] {
  const distance = tolerance(term);
  if (distance === 0) return [];
  const found = parts.flatMap((part) =>
    withinDistance(part.segment.terms, term, distance)
      .filter((place) => frequenciesOf(part, place).either > 0)
      .map((place) => stringAt(part.segment.terms, place)),
  );
  return alike(term, found);
}
