/** Tells whether a question asks how something was, and not how it is. */
export function asksOfPast(question: string): boolean {
  return PAST.test(question);
}

const PAST =
  /\b(?:was|were|did|had|used to|before|previously|originally|at first|formerly|until|ago|last (?:year|month|week|season)|in (?:1\d|20)\d\d)\b/iu;
