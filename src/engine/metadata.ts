import { answerFromMetadata } from "../composer/metadata.ts";
import type { Citation, QuotedSentence } from "../domain.ts";
import type { Inquiry } from "./inquiry.ts";
import type { Pool } from "../pool/pool.ts";
import type { Entry } from "../snapshot/entries.ts";
import { citableEntries, type Desk } from "./desk.ts";

/**
 * Answers what is asked of the article itself, or gives null.
 *
 * Of many articles, a question after "the article" means the one that its other words find.
 */
export function metadataAnswer(desk: Desk, { question, pool }: Inquiry) {
  if (question.field === null) return null;
  const field = question.field;
  const having = citableEntries(desk).filter(({ card }) => card[field] !== null);
  const found =
    having.length <= FEW_ARTICLES
      ? having
      : bestEntries(desk, pool).filter((entry) => having.includes(entry));
  const answer = answerFromMetadata(field, found);
  return answer === null ? null : { ...answer, differ: null };
}

/** As many as an answer may quote sentences. */
const FEW_ARTICLES = 3;

function bestEntries(desk: Desk, pool: Pool): Entry[] {
  const best = pool.hits[0];
  return best === undefined || best.matched < 2 ? [] : [desk.snapshot.passage(best.passage).entry];
}

/** Gives how sure such an answer is. What an article states is sure; what was inferred from it may be the date of a picture. */
export function certainty(citations: readonly Citation[]): number {
  const isInferred = citations.some(({ field, inferred }) => field !== undefined && inferred.includes(field));
  return isInferred ? INFERRED_CONFIDENCE : 1;
}

const INFERRED_CONFIDENCE = 0.8;

/** Gives a ranking led by the sentence that states the metadata asked for: it is what is answered. */
export function answerFirst(
  first: readonly QuotedSentence[],
  ranked: readonly QuotedSentence[],
): QuotedSentence[] {
  const stands = ({ article, start }: QuotedSentence) =>
    first.some((one) => one.article === article && one.start === start);
  return [...first.map((one) => ({ ...one, citations: [] })), ...ranked.filter((one) => !stands(one))];
}
