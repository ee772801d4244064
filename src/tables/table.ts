import type { AnalysedSentence } from "../domain.ts";

/** A table of an article, as far as it is read. */
export interface Table {
  readonly columns: AnalysedSentence;
  readonly rows: readonly AnalysedSentence[];
  /** The terms of the article's title and of the heading over the table: what its rows are of. */
  readonly about: ReadonlySet<string>;
}
