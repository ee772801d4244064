import type { Article, Citation, MetadataField, Span } from "./domain.ts";

/** Gives the citation of a quote of an article, or of one of its metadata fields. */
export function citationOf(
  article: Article,
  cited: { readonly number: number; readonly quote: Span | null; readonly field?: MetadataField },
): Citation {
  const { number, quote, field } = cited;
  return {
    number,
    article: article.id,
    version: article.version,
    title: article.title,
    source: article.source,
    author: article.author,
    published: article.published,
    url: article.url,
    status: article.status,
    ...(article.corrected === null ? {} : { corrected: article.corrected }),
    inferred: article.inferred,
    ...(field === undefined ? {} : { field }),
    ...(article.sample ? { sample: true as const } : {}),
    quote: quote === null ? null : article.text.slice(quote.start, quote.end),
    start: quote?.start ?? null,
    end: quote?.end ?? null,
  };
}
