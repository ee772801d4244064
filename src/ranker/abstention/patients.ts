import type { AnalysedSentence } from "../../domain.ts";
import { gapBefore } from "../../text/gaps.ts";
import type { Tag } from "../../text/tagger.ts";

/**
 * Gives the place of the noun that the deed of a verb is done to: "bank" of "The bank was founded by …" and of "They
 * founded the bank"; null where none is. A pronoun may stand for anything, and so may a name.
 */
export function patientOf(sentence: AnalysedSentence, tags: readonly Tag[], verb: number): number | null {
  const { tokens } = sentence;
  let before = verb - 1;
  while (tags[before] === "ADV") before -= 1;
  if (BE.test(tokens[before]?.folded ?? "")) {
    while (tags[before] === "AUX" || tags[before] === "ADV") before -= 1;
    // "The hall in Quay Street, in which it plays, was designed": what stands between commas only tells of it.
    const isTold = tags[before] !== "NOUN" && gapBefore(sentence, before + 1).includes(",");
    return isTold ? subjectOf(tags) : tags[before] === "NOUN" ? before : null;
  }
  return nounFrom(tags, verb + 1);
}

/** What a sentence opens with, where that is a noun behind an article. */
function subjectOf(tags: readonly Tag[]): number | null {
  return tags[0] === "DET" ? nounFrom(tags, 1) : null;
}

function nounFrom(tags: readonly Tag[], from: number): number | null {
  let at = from;
  while (LEADS_IN.has(tags[at] ?? "X")) at += 1;
  if (tags[at] !== "NOUN") return null;
  while (tags[at + 1] === "NOUN") at += 1;
  return at;
}

const BE = /^(?:is|are|was|were|be|been|being)$/u;
const LEADS_IN: ReadonlySet<Tag> = new Set(["DET", "ADJ", "NUM"]);
