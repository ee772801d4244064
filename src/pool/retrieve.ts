import type { Hit, Question, Scope } from "../domain.ts";
import { createRecency } from "../ranker/recency.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { isUnlimited } from "../snapshot/standing.ts";

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
  const scored = found.flatMap((hit) =>
    copiesOf(snapshot, hit, scope).map((passage) => {
      const fresh = scope.asOf === undefined ? 0 : recency(snapshot.passage(passage).entry.card);
      const relevance = hit.sum * hit.matched ** MATCHED;
      return { ...hit, passage, relevance, score: relevance * (1 + RECENT * fresh), indexed: hit.passage };
    }),
  );
  return firstOf(
    scored.sort((a, b) => b.score - a.score),
    most,
  );
}

/** Copies share a place among the passages that are read. */
function firstOf(hits: readonly (ScoredHit & { readonly indexed: string })[], most: number): ScoredHit[] {
  const taken = new Set<string>();
  return hits.flatMap(({ indexed, ...hit }) => {
    if (taken.size < most) taken.add(indexed);
    return taken.has(indexed) ? [hit] : [];
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
function copiesOf(snapshot: Snapshot, { passage }: Hit, scope: Scope): string[] {
  const mark = passage.lastIndexOf("#");
  const ids = snapshot.copies.get(passage.slice(0, mark));
  if (ids === undefined) return [passage];
  const citable = ids.filter((id) => snapshot.citable(snapshot.entries.get(id)!.card, scope));
  return citable.slice(0, COPIES).map((id) => id + passage.slice(mark));
}

/** An answer cites no more of the same. */
const COPIES = 4;

/** Gives which passages a backend may find: nothing where all of them, so that it need not ask. */
export function acceptor(snapshot: Snapshot, scope: Scope): { accept?: (article: string) => boolean } {
  if (isUnlimited(scope) && snapshot.allCitable) return {};
  const isCitable = (id: string) => snapshot.citable(snapshot.entries.get(id)!.card, scope);
  return { accept: (id) => snapshot.copies.get(id)?.some(isCitable) ?? isCitable(id) };
}
