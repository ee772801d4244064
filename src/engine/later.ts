import type { AnalysedSentence, Article } from "../domain.ts";

/** Tells whether a correction may be of what a sentence says: behind it, or in an article that is not known to be older. */
export function mayBeLater(
  correcting: AnalysedSentence,
  sentence: AnalysedSentence,
  article: (id: string) => Article,
): boolean {
  const isDated =
    article(correcting.article).published !== null && article(sentence.article).published !== null;
  return isLater(correcting, sentence, article) || (correcting.article !== sentence.article && !isDated);
}

/** Tells whether a sentence stands behind another in its article, or in one that was not published before it. */
export function isLater(
  sentence: AnalysedSentence,
  best: AnalysedSentence,
  article: (id: string) => Article,
): boolean {
  if (sentence.article === best.article) return sentence.index > best.index;
  const [own, other] = [article(best.article).published, article(sentence.article).published];
  return own !== null && other !== null && other >= own;
}

/** Gives what stands over a sentence in words: its article's title, and a heading. */
export function wordsOver({ title }: Article, heading: AnalysedSentence | null): string {
  return `${title ?? ""} ${heading?.text ?? ""}`;
}
