import { passages as passagesOf } from "../../articles/passages.ts";
import type { Article, Span } from "../../domain.ts";
import { sentences as sentencesOf } from "../../text/sentences.ts";
import { terms as stems } from "../../text/tokens.ts";

/** A sentence as the plain rankings see it. */
export interface GroundSentence extends Span {
  readonly article: string;
  /** Place among all sentences of the ground. */
  readonly place: number;
  /** Stems without stop words, repeats kept. */
  readonly terms: readonly string[];
}

export interface GroundPassage extends Span {
  readonly id: string;
  readonly article: string;
  readonly text: string;
  readonly sentences: readonly GroundSentence[];
}

/** The sentences and passages of a suite, cut as the engine cuts them, so that rankings alone are compared. */
export interface Ground {
  readonly sentences: readonly GroundSentence[];
  readonly passages: readonly GroundPassage[];
  readonly byArticle: ReadonlyMap<string, readonly GroundSentence[]>;
  /** The sentences that have a term, in the order of the text. */
  readonly byTerm: ReadonlyMap<string, readonly GroundSentence[]>;
}

/** How an article is cut; passages name their sentences by `[from, to)`. */
export interface Cut {
  readonly sentences: readonly Span[];
  readonly passages: readonly (Span & { readonly from: number; readonly to: number })[];
}

/** Gives the ground of some articles, cut as the engine cuts them or as they are given. */
export function createGround(
  articles: readonly Article[],
  cutting: (article: Article) => Cut = cutAsEngine,
): Ground {
  const byArticle = new Map<string, GroundSentence[]>();
  const passages: GroundPassage[] = [];
  let place = 0;
  for (const article of articles) {
    const cut = cutting(article);
    const cutSentences = cut.sentences.map(({ start, end }) => ({
      article: article.id,
      place: place++,
      start,
      end,
      terms: stems(article.text.slice(start, end)),
    }));
    byArticle.set(article.id, cutSentences);
    for (const { from, to, start, end } of cut.passages) {
      const text = article.text.slice(start, end);
      const id = `${article.id}#${from}`;
      passages.push({ id, article: article.id, start, end, text, sentences: cutSentences.slice(from, to) });
    }
  }
  const sentences = [...byArticle.values()].flat();
  return { sentences, passages, byArticle, byTerm: termIndex(sentences) };
}

function cutAsEngine(article: Article): Cut {
  const sentences = sentencesOf(article);
  return { sentences, passages: passagesOf(article, sentences) };
}

function termIndex(sentences: readonly GroundSentence[]): Map<string, GroundSentence[]> {
  const index = new Map<string, GroundSentence[]>();
  for (const sentence of sentences) {
    for (const term of new Set(sentence.terms)) {
      const having = index.get(term);
      if (having === undefined) index.set(term, [sentence]);
      else having.push(sentence);
    }
  }
  return index;
}
