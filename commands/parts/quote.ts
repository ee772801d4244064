import { citationOf } from "../../src/citation.ts";
import type {
  Article,
  Citation,
  Quote,
  QuotedSentence,
  ReplyBlock,
  Scope,
  Services,
  Span,
} from "../../src/domain.ts";

import { cellsNamed } from "./row.ts";

/** A quote of a reply, with its sources. */
export type QuoteBlock = Extract<ReplyBlock, { kind: "quote" }>;

/** Gives a quoted sentence as part of a reply; `strong` are the stretches to set in bold. */
export function quoteSentence(
  sentence: QuotedSentence,
  citations: readonly Citation[],
  options: { readonly services: Services; readonly scope: Scope; readonly strong?: readonly Span[] },
): QuoteBlock {
  const found = options.services.engine.article(sentence.article, options.scope);
  const index = found?.sentences.findIndex(({ start }) => start === sentence.start) ?? -1;
  const cells = found === null ? [] : cellsNamed(found.article, found.sentences, index);
  return {
    kind: "quote",
    quote: { text: sentence.text, article: sentence.article, start: sentence.start, end: sentence.end },
    strong: (options.strong ?? []).filter(({ start, end }) => start >= sentence.start && end <= sentence.end),
    before: cells.length > 0 ? null : (sentence.before?.text ?? null),
    citations,
    // A place that was found as a quote is handed over as text, whatever it is there.
    role: found?.sentences[index]?.role ?? sentence.role,
    sentenceNumber: index < 0 ? null : index + 1,
    ...(cells.length === 0 ? {} : { cells }),
  };
}

/** Gives sentences as quotes numbered from 1, each with its own source; what the scope does not show is left out. */
export function quoteEach(
  sentences: readonly QuotedSentence[],
  options: { readonly services: Services; readonly scope: Scope },
): QuoteBlock[] {
  const blocks: QuoteBlock[] = [];
  for (const sentence of sentences) {
    const article = options.services.engine.article(sentence.article, options.scope)?.article;
    if (article === undefined || !isSlice(article, sentence)) continue;
    blocks.push(
      quoteSentence(sentence, [citationOf(article, { number: blocks.length + 1, quote: sentence })], options),
    );
  }
  return blocks;
}

/** Tells whether a quote is still what its article says there. */
export function isSlice(article: Pick<Article, "text">, quote: Omit<Quote, "article">): boolean {
  return article.text.slice(quote.start, quote.end) === quote.text;
}
