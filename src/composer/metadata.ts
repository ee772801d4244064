import type { Article, Citation, MetadataField, QuotedSentence, Sentence, ShortAnswer } from "../domain.ts";
import { citationOf } from "../citation.ts";

/** An answer that stands in the metadata: the first article's, with a citation for each that has the field. */
export interface MetadataAnswer {
  readonly short: ShortAnswer;
  readonly sentences: readonly QuotedSentence[];
  readonly citations: readonly Citation[];
}

/**
 * Answers a question that is asked of the articles themselves by their metadata, or gives null where
 * none of them has the field. Where the text says it, its sentence is quoted.
 */
export function answerFromMetadata(
  field: MetadataField,
  entries: readonly { readonly article: Article; readonly sentences: readonly Sentence[] }[],
): MetadataAnswer | null {
  const having = entries.filter(({ article }) => article[field] !== null);
  const first = having[0];
  if (first === undefined) return null;
  const said = having.map(({ article, sentences }) => {
    const span = article.fieldSpans[field] ?? null;
    const inside = (sentence: Sentence) =>
      span !== null && sentence.start <= span.start && span.end <= sentence.end;
    return { article, span, sentence: sentences.find(inside) ?? null };
  });
  const citations = said.map(({ article, sentence }, at) =>
    citationOf(article, { number: at + 1, quote: sentence, field }),
  );
  const sentences = said.flatMap(({ article, sentence }, at) => {
    if (sentence === null) return [];
    const { start, end, role } = sentence;
    const text = article.text.slice(start, end);
    return [{ text, article: article.id, start, end, role, probability: 1, citations: [at + 1] }];
  });
  const { article, span, sentence } = said[0]!;
  const inText = span !== null && sentence !== null;
  const short = {
    text: inText ? article.text.slice(span.start, span.end) : article[field]!,
    article: article.id,
    start: inText ? span.start : null,
    end: inText ? span.end : null,
    field,
  };
  return { short, sentences, citations };
}
