import type { Hit, Question, Scope } from "../domain.ts";
import { createRecency } from "../ranker/recency.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

/** A passage that was found, with its sum times what its share of the terms counts, and that with what its day does. */
export interface ScoredHit extends Hit {
  readonly relevance: number;
  readonly score: number;
}

/** Gives the best passages, best first; `most` is how many are read for an answer. */
export async function retrieve(
  snapshot: Snapshot,
  question: Question,
  scope: Scope,
  most: number = PASSAGES,
): Promise<ScoredHit[]> {
  const terms = question.terms.map(({ term, alternatives }) => [term, ...alternatives]);
  const found = await snapshot.retriever.search({
    terms,
    limit: most * (scope.asOf === undefined ? FOUND : FOUND_AS_OF),
    ...acceptor(snapshot, scope),
  });
  const recency = createRecency(scope.asOf, []);
  // Copies share a place among the passages that are read.
  const places = new Map<string, string>();
  const taken = new Set<string>();
  const hits: Hit[] = [];
  for (const hit of found) {
    for (const copy of copiesOf(snapshot, hit, scope)) {
      places.set(copy.passage, hit.passage);
      hits.push(copy);
    }
  }
  return hits
    .map((hit) => {
      const fresh = scope.asOf === undefined ? 0 : recency(snapshot.passage(hit.passage).entry.card);
      const relevance = hit.sum * hit.matched ** MATCHED;
      return {
        passage: hit.passage,
        sum: hit.sum,
        matched: hit.matched,
        relevance,
        score: relevance * (1 + RECENT * fresh),
      };
    })
    .sort((a, b) => b.score - a.score)
    .filter(({ passage }) => {
      if (taken.size < most) taken.add(places.get(passage)!);
      return taken.has(places.get(passage)!);
    });
}

const PASSAGES = 12;

/** How many are found for each that is read: the backend orders them by their sums alone, and knows no day. */
const FOUND = 4;
const FOUND_AS_OF = 16;

/** What the number of matched terms counts beside the sum, as its power. */
const MATCHED = 0.5;

/** What a passage of the day counts beside one of two years before; chosen on the first weeks of news-2022. */
const RECENT = 1;

/** Gives a passage of each copy of an article that may be quoted: one of them is indexed for all. */
function copiesOf(snapshot: Snapshot, hit: Hit, scope: Scope): Hit[] {
  const mark = hit.passage.lastIndexOf("#");
  const ids = snapshot.copies.get(hit.passage.slice(0, mark));
  if (ids === undefined) return [hit];
  const citable = ids.filter((id) => snapshot.citable(snapshot.entries.get(id)!.card, scope));
  return citable.slice(0, COPIES).map((id) => ({ ...hit, passage: id + hit.passage.slice(mark) }));
}

/** An answer cites no more of the same. */
const COPIES = 4;

/** Gives which passages a backend may find: nothing where all of them, so that it need not ask. */
export function acceptor(snapshot: Snapshot, scope: Scope): { accept?: (article: string) => boolean } {
  const open = scope.articles === undefined && scope.collections === undefined && scope.asOf === undefined;
  if (open && snapshot.allCitable) return {};
  const isCitable = (id: string) => snapshot.citable(snapshot.entries.get(id)!.card, scope);
  return { accept: (id) => snapshot.copies.get(id)?.some(isCitable) ?? isCitable(id) };
}
