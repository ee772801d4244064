import type { QuestionTerm, Retriever } from "../domain.ts";

/** Gives the terms worth searching for: common ones cost most of a query's time and decide nothing. */
export function selectiveTerms(
  terms: readonly QuestionTerm[],
  retriever: Pick<Retriever, "size" | "frequency">,
): readonly QuestionTerm[] {
  if (retriever.size <= MIN_PASSAGES) return terms;
  const frequency = ({ term, alternatives }: QuestionTerm) =>
    [term, ...alternatives].reduce((sum, spelling) => sum + retriever.frequency(spelling), 0);
  const rarer = terms.filter((term) => frequency(term) <= COMMON_SHARE * retriever.size);
  return rarer.filter((term) => frequency(term) > 0).length >= RARER_TERMS ? rarer : terms;
}

/** Terms in more than this share of the passages are dropped … */
const COMMON_SHARE = 0.05;
/** … where at least this many rarer ones that some passage has remain … */
const RARER_TERMS = 2;
/** … in an index of more passages than this. */
const MIN_PASSAGES = 1000;
