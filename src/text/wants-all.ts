/** Tells whether a question wants all that is told of something, "tell me about the flood": no stretch of a sentence is its answer. */
export function wantsAll(text: string): boolean {
  return ALL.test(text);
}

const ALL = /^\W*(?:please )?tell (?:me|us) (?:more |all |everything |something )?about\b/iu;
