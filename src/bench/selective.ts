import type { QuestionTerm, Retriever } from "../domain.ts";

export interface SelectiveOptions {
  /** Terms in more than this share of the passages are dropped … */
  readonly commonShare?: number;
  /** … where at least this many rarer ones that some passage has remain … */
  readonly rarerTerms?: number;
  /** … in an index of more passages than this. */
  readonly minPassages?: number;
}

const SELECTIVE_DEFAULTS = {
  commonShare: 0.05,
  rarerTerms: 2,
  minPassages: 1000,
} as const satisfies Required<SelectiveOptions>;

/** Gives the terms worth searching for: common ones cost most of a query's time and decide nothing. */
export function selectiveTerms(
  terms: readonly QuestionTerm[],
  retriever: Pick<Retriever, "size" | "frequency">,
  options: SelectiveOptions = {},
): readonly QuestionTerm[] {
  const { commonShare, rarerTerms, minPassages } = { ...SELECTIVE_DEFAULTS, ...options };
  if (retriever.size <= minPassages) return terms;
  const frequency = ({ term, alternatives }: QuestionTerm) =>
    [term, ...alternatives].reduce((sum, spelling) => sum + retriever.frequency(spelling), 0);
  const rarer = terms.filter((term) => frequency(term) <= commonShare * retriever.size);
  return rarer.filter((term) => frequency(term) > 0).length >= rarerTerms ? rarer : terms;
}
