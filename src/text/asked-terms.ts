import type { Question, QuestionTerm, Span } from "../domain.ts";

/** Gives the terms of a question in every spelling that the articles have for them. */
export function askedTerms(question: Pick<Question, "terms">): ReadonlySet<string> {
  const known =
    TERMS.get(question.terms) ??
    new Set(question.terms.flatMap(({ term, alternatives }) => [term, ...alternatives]));
  TERMS.set(question.terms, known);
  return known;
}

/** Tells whether a term of a question is among some terms, in any of its spellings. */
export function isAmong({ term, alternatives }: QuestionTerm, terms: ReadonlySet<string>): boolean {
  return terms.has(term) || alternatives.some((spelling) => terms.has(spelling));
}

/** Gives the places of the terms that stand in a stretch of a question. */
export function placesWithin({ tokens, terms }: Question, { start, end }: Span): readonly number[] {
  const within = tokens.filter((token) => token.start >= start && token.end <= end);
  const named = new Set(within.map(({ term }) => term));
  return [...terms.keys()].filter((place) => named.has(terms[place]!.term));
}

/** Every rule that cuts an answer asks for them, sentence by sentence. */
const TERMS = new WeakMap<Question["terms"], ReadonlySet<string>>();
