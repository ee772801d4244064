import type { Article } from "../domain.ts";
import { createSnapshot } from "../snapshot.ts";
import { tokens } from "../text/tokens.ts";

/** Gives what finds the articles that tell most nearly of what one tells, nearest first: as many as are wanted. */
export async function createLikes(
  articles: readonly Article[],
): Promise<(article: Article, count: number) => Promise<Article[]>> {
  const { retriever } = await createSnapshot(articles);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return async ({ id, text }, count) => {
    const terms = new Set(tokens(text).map(({ term }) => term));
    terms.delete("");
    const hits = await retriever.search({ terms: [...terms].map((term) => [term]), limit: count + OWN });
    const found = new Set(hits.map(({ passage }) => passage.slice(0, passage.lastIndexOf("#"))));
    found.delete(id);
    return [...found].slice(0, count).map((other) => byId.get(other)!);
  };
}

/** An article is most like itself, passage by passage. */
const OWN = 4;
