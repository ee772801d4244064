import type { Article, Citation, SourceRow } from "../../src/domain.ts";

type Described = Pick<Citation, "title" | "source" | "author" | "published" | "status"> & {
  readonly article: string;
};

/** Gives an article's outlet, author, headline, day and id in one line; what is not known is left out. */
export function describe(cited: Described): string {
  const parts = [cited.source, cited.author, cited.title, cited.published, cited.article];
  return [...parts.filter(Boolean), ...statusNote(cited.status)].join(" · ");
}

/** Gives the same line for an article or a row of the list of sources. */
export function describeArticle(article: Article | SourceRow): string {
  return describe({ ...article, article: article.id });
}

/** Gives the word that has to stand beside an article that its publisher corrected or took back. */
function statusNote(status: Citation["status"]): string[] {
  return status === "current" ? [] : [status];
}
