/** Tells whether a heading names a version, under which stands what changed in it: "2.4.0 (7 October 2025)", "Version 1.2". */
export function namesVersion(heading: string): boolean {
  return NAMES.test(heading);
}

const NAMES = /^\W*(?:(?:version|release|patch|update)\s)?v?\d{1,4}(?:\.\d{1,4}){1,3}\b/iu;

/** Tells whether a question asks in which version something is. */
export function asksForVersion(question: string): boolean {
  return ASKS.test(question);
}

const ASKS = /^\W*(?:in |since |from |with )?(?:which|what) (?:version|release|update|patch)\b(?! of\b)/iu;
