import type { Answer, Article, Citation } from "../domain.ts";
import { countOrigins, type Shingles, shinglesOf } from "../text/shingles.ts";
import type { Desk } from "./desk.ts";

/** Counts the cited articles, and how many of them were written apart from each other. */
export function supportOf({ snapshot }: Desk, citations: readonly Citation[]): Answer["support"] {
  const ids = [...new Set(citations.map(({ article }) => article))];
  const shingles = ids.length < 2 ? [] : ids.map((id) => shinglesIn(snapshot.entries.get(id)!.article));
  return { articles: ids.length, independent: ids.length < 2 ? ids.length : countOrigins(shingles) };
}

function shinglesIn(article: Article): Shingles {
  const known = SHINGLES.get(article) ?? shinglesOf(article.text);
  SHINGLES.set(article, known);
  return known;
}

const SHINGLES = new WeakMap<Article, Shingles>();
