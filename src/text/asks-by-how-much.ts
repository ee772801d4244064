/** Tells whether a question asks by how much something changed or differs: no amount is of the wrong kind for that. */
export function asksByHowMuch(question: string): boolean {
  return BY.test(question);
}

const BY = /\bby (?:how (?:much|many)|what (?:amount|margin))\b/iu;
