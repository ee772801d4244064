import type { Article, SourceRow } from "../domain.ts";

/** What a card is made of. */
interface Read {
  readonly article: Article;
  readonly sentences: readonly unknown[];
  readonly passages: readonly unknown[];
}

/** Gives what is told of an article without reading it; what replaced it is not told here. */
export function cardOf({ article, sentences, passages }: Read): SourceRow {
  const { id, title, source, author, published, url, status, collection, version, inferred, sample } =
    article;
  return {
    id,
    title,
    source,
    author,
    published,
    url,
    status,
    collection,
    version,
    inferred,
    sample,
    supersedes: article.supersedes,
    supersededBy: null,
    sentences: sentences.length,
    passages: passages.length,
  };
}
