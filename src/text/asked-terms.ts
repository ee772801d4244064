import type { Question } from "../domain.ts";

/** Gives the terms of a question in every spelling that the articles have for them. */
export function askedTerms(question: Pick<Question, "terms">): ReadonlySet<string> {
  const known =
    TERMS.get(question.terms) ??
    new Set(question.terms.flatMap(({ term, alternatives }) => [term, ...alternatives]));
  TERMS.set(question.terms, known);
  return known;
}

/** Every rule that cuts an answer asks for them, sentence by sentence. */
const TERMS = new WeakMap<Question["terms"], ReadonlySet<string>>();
