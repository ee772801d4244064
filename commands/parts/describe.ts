import type { Article, Citation, SourceRow } from "../../src/domain.ts";
import { clip } from "./words.ts";

type Described = Pick<Citation, "title" | "source" | "author" | "published" | "status" | "corrected"> & {
  readonly article: string;
};

/** Gives an article's outlet, author, headline, day and id in one line; what is not known is left out. */
export function describe(cited: Described): string {
  const parts = [cited.source, cited.author, cited.title, cited.published, cited.article];
  return [...parts.filter(Boolean), ...statusNote(cited)].join(" · ");
}

/** Gives the same line for an article or a row of the list of sources. */
export function describeArticle(article: Article | SourceRow): string {
  const { title, source, author, published, status, id } = article;
  return describe({ title, source, author, published, status, article: id });
}

/** Gives what has to stand beside an article that its publisher corrected or took back. */
function statusNote({ status, corrected }: Described): string[] {
  if (status === "current") return [];
  return [corrected === undefined ? status : `${status}: ${clip(corrected, CORRECTED_CHARS)}`];
}

const CORRECTED_CHARS = 200;
