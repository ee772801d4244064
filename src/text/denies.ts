/** Tells whether a folded word denies the verb beside it: "not", "never", "didn't" with its apostrophe or without. */
export function deniesVerb(folded: string): boolean {
  return DENIES.test(folded);
}

// "Government" ends so too.
const DENIES =
  /^(?:not|never|cannot)$|n['’]t$|^(?:do|does|did|wo|would|should|could|ca|is|are|was|were|has|have|had)nt$/u;
