import type { AnalysedSentence } from "../domain.ts";
import type { Tag } from "../text/tagger.ts";

/**
 * Gives the place of the noun that the deed of a verb is done to: "bank" of "The bank was founded by …" and of "They
 * founded the bank"; null where none is. A pronoun may stand for anything, and so may a name.
 */
export function patientOf({ tokens }: AnalysedSentence, tags: readonly Tag[], verb: number): number | null {
  let before = verb - 1;
  while (tags[before] === "ADV") before -= 1;
  if (BE.test(tokens[before]?.folded ?? "")) {
    while (tags[before] === "AUX" || tags[before] === "ADV") before -= 1;
    return tags[before] === "NOUN" ? before : null;
  }
  let behind = verb + 1;
  while (LEADS_IN.has(tags[behind] ?? "X")) behind += 1;
  if (tags[behind] !== "NOUN") return null;
  while (tags[behind + 1] === "NOUN") behind += 1;
  return behind;
}

const BE = /^(?:is|are|was|were|be|been|being)$/u;
const LEADS_IN: ReadonlySet<Tag> = new Set(["DET", "ADJ", "NUM"]);
