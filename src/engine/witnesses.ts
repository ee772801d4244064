import type { Reading } from "../check/claim.ts";
import type { Witness } from "../check/support.ts";
import type { Article, Question, Scope } from "../domain.ts";
import { createPool, type Pool } from "../pool/pool.ts";
import type { PoolSentence } from "../ranker/types.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { setsOutClaim } from "../text/claimed.ts";
import { correctionsOf } from "../text/corrected.ts";

/** What a claim is held against the articles with. */
export interface ClaimDesk {
  readonly snapshot: Snapshot;
  readonly scope: Scope;
  readonly reading: Reading;
}

/** What was found for a claim, and those of its sentences that may say it. */
export interface Gathered {
  readonly pool: Pool;
  readonly witnesses: readonly Witness[];
}

/** Finds the sentences that may say a claim. */
export async function gather(claim: Question, { snapshot, scope, reading }: ClaimDesk): Promise<Gathered> {
  const pool = await createPool(snapshot, claim, scope, { idf: reading.idf, passages: PASSAGES });
  return { pool, witnesses: witnessesOf(snapshot, pool) };
}

function witnessesOf(snapshot: Snapshot, pool: Pool): Witness[] {
  const found = new Map<string, Witness>();
  for (const item of pool.sentences) {
    const entry = snapshot.entries.get(item.sentence.article)!;
    if (item.sentence.role === "byline" || item.sentence.role === "columns") continue;
    found.set(`${item.sentence.article} ${item.sentence.start}`, {
      ...item,
      // What stands in the rows beside it is of something else; the names of its columns are of it.
      ...(item.sentence.role === "row"
        ? { previous: item.heading?.sentence.role === "columns" ? item.heading.sentence : null, next: null }
        : {}),
      article: entry.article,
      sentences: entry.sentences,
      isClaim: setsOutClaim(item.sentence.text) || isPutRight(item, entry.article),
    });
  }
  return [...found.values()];
}

/** "We wrote that it opened in May", before what puts it right. */
function isPutRight({ sentence, next }: PoolSentence, { title }: Article): boolean {
  return (
    next !== null && correctionsOf(next, sentence, title ?? "").some(({ wrong }) => wrong === sentence.text)
  );
}

/** Twice as many as are read for an answer: a claim shares its words with more than one sentence. */
const PASSAGES = 24;
