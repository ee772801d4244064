import type { Article } from "../domain.ts";

/** Gives how recent an article is beside a day, 1 for that day … 0 for two years before it, and without a date. */
export type Recency = (article: Dated) => number;

type Dated = Pick<Article, "published">;

/**
 * Gives the recency of articles for a question that is asked on a day. Where no day is given, the newest of
 * the articles stands for it, and a date counts next to nothing: then it parts what else is the same.
 */
export function createRecency(asOf: string | undefined, articles: Iterable<Dated>): Recency {
  const reference = asOf ?? newest(articles);
  if (reference === null) return () => 0;
  const strength = asOf === undefined ? UNASKED : 1;
  return ({ published }) => {
    const days = published === null ? NaN : (Date.parse(reference) - Date.parse(published)) / DAY_MS;
    if (Number.isNaN(days)) return 0;
    return strength * Math.max(0, 1 - Math.log1p(Math.max(0, days) / WEEK) / Math.log1p(OLD / WEEK));
  };
}

const UNASKED = 0.04;
const DAY_MS = 86_400_000;
const WEEK = 7;
const OLD = 730;

function newest(articles: Iterable<Dated>): string | null {
  let found: string | null = null;
  for (const { published } of articles)
    if (published !== null && (found === null || published > found)) found = published;
  return found;
}
