import { readArticle } from "../../src/articles/article.ts";
import type { Article } from "../../src/domain.ts";
import type { Reported } from "../../src/figures/statements.ts";
import { quantities } from "../../src/quantities/quantities.ts";
import { analyseSentence } from "../../src/text/analysis.ts";
import { sentences } from "../../src/text/sentences.ts";

/** Gives an article as the figures take it. */
export function reportedOf(article: Article): Reported {
  const { text, published } = article;
  const options = published?.length === 10 ? { reference: published } : {};
  return {
    article,
    sentences: () =>
      sentences(article).map((one) => analyseSentence(text, one, (stretch) => quantities(stretch, options))),
  };
}

/** Gives an article of plain text, published on a day unless that is null. */
export function newsOf(id: string, text: string, published: string | null = "2025-03-14"): Reported {
  return reportedOf({ ...readArticle({ id, content: text, format: "text" }), published });
}
