import type { Question, QuestionTerm, Scope } from "../domain.ts";
import { createRecency } from "../ranker/recency.ts";
import type { PoolSentence } from "../ranker/types.ts";
import type { Entry } from "../snapshot/entries.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { isAmong } from "../text/asked-terms.ts";
import { acceptor, retrieve, type ScoredHit } from "./retrieve.ts";
import { sentencesOf } from "./sentences.ts";

/** What was found for a question: its passages with their combined scores, and their sentences. */
export interface Pool {
  readonly hits: readonly ScoredHit[];
  readonly sentences: readonly PoolSentence[];
  /** The question's terms that no visible article has, in any spelling. */
  readonly absent: readonly QuestionTerm[];
  /** How many passages there are to find: of a small scope its own, else those of the corpus. */
  readonly passages: number;
}

/** Finds the passages of a question and gives their sentences; of a scope that small, all of its sentences. */
export async function createPool(
  snapshot: Snapshot,
  question: Question,
  scope: Scope,
  { idf, passages: most }: { readonly idf: (term: string) => number; readonly passages?: number },
): Promise<Pool> {
  const hits = await retrieve(snapshot, question, scope, most);
  const within = scopedEntries(snapshot, scope);
  const passages =
    within === null
      ? hits.map((hit) => hit.passage)
      : within.flatMap((entry) => entry.passages.map(({ id }) => id));
  const scores = new Map(
    within === null
      ? hits.map(({ passage, relevance }) => [passage, relevance])
      : passages.map((id) => [id, worthOf(snapshot, id, { question, idf })]),
  );
  const best = Math.max(1e-9, ...scores.values());
  const located = passages.map((id) => snapshot.passage(id));
  const recency = createRecency(
    scope.asOf,
    located.map(({ entry }) => entry.card),
  );
  const sentences: PoolSentence[] = [];
  for (const { entry, passage } of located) {
    const retrieval = (scores.get(passage.id) ?? 0) / best;
    sentences.push(...sentencesOf(snapshot, { entry, passage }, { retrieval, recency: recency(entry.card) }));
  }
  const absent = await absentTerms(snapshot, question, scope);
  return { hits, sentences, absent, passages: within === null ? snapshot.retriever.size : passages.length };
}

/**
 * What a passage of a small corpus is worth: the idf of the question's terms that it has. The backend knows
 * the corpus alone, and in two articles every word seems as rare as another.
 */
function worthOf(
  snapshot: Snapshot,
  id: string,
  { question, idf }: { readonly question: Question; readonly idf: (term: string) => number },
): number {
  const { entry, passage } = snapshot.passage(id);
  const terms = new Set<string>();
  for (let at = passage.from; at < passage.to; at += 1) {
    for (const { term } of snapshot.sentence(entry, at)?.tokens ?? []) terms.add(term);
  }
  return question.terms.filter((term) => isAmong(term, terms)).reduce((sum, { term }) => sum + idf(term), 0);
}

async function absentTerms(snapshot: Snapshot, question: Question, scope: Scope): Promise<QuestionTerm[]> {
  const { accept } = acceptor(snapshot, scope);
  const stands = await Promise.all(
    question.terms.map(async ({ term, alternatives }) => {
      const spellings = [term, ...alternatives];
      if (!spellings.some((spelling) => snapshot.retriever.frequency(spelling) > 0)) return false;
      if (accept === undefined) return true;
      return (await snapshot.retriever.search({ terms: [spellings], limit: 1, accept })).length > 0;
    }),
  );
  return question.terms.filter((_, place) => !stands[place]);
}

/** The visible articles, where their passages are few enough to read them all; else null. */
function scopedEntries(snapshot: Snapshot, scope: Scope): Entry[] | null {
  const ids = scope.articles ?? (snapshot.retriever.size <= READ_ALL ? snapshot.entries.keys() : null);
  if (ids === null) return null;
  const entries = [...new Set(ids)]
    .flatMap((id) => snapshot.entries.get(id) ?? [])
    .filter((entry) => snapshot.citable(entry.card, scope));
  const passages = entries.reduce((sum, entry) => sum + entry.passages.length, 0);
  return passages <= READ_ALL ? entries : null;
}

const READ_ALL = 40;
