import { asksForVersion, namesVersion } from "../../text/version-names.ts";
import { overlap } from "../overlap.ts";
import type { Asked, PoolSentence } from "../types.ts";

/**
 * Tells whether a sentence under a version tells what is asked of versions: "Adds dark mode" of "which version has dark mode"
 * and, where the heading has a day, of "when was dark mode added".
 */
export function tellsVersion(asked: Asked, { sentence, heading }: PoolSentence): boolean {
  const { question } = asked;
  if (heading === null || sentence.role !== "body") return false;
  if (!namesVersion(heading.sentence.text)) return false;
  const hasDay = heading.sentence.quantities.some(({ kind }) => kind === "date");
  if (!asksForVersion(question.text) && !(hasDay && WHEN.test(question.text))) return false;
  const { counts } = overlap(asked, sentence);
  return question.terms.every(({ words }, place) => counts[place]! > 0 || WORDING.test(words));
}

const WHEN = /^\W*when (?:was|were|did|is|are|will)\b/iu;

/** What is asked with, and no thing. */
const WORDING =
  /^(?:versions?|releases?|updates?|patch|add(?:s|ed)?|introduc(?:es|ed)|came|got|had|has|brought|fix(?:es|ed)?|come|coming|first|get)$/iu;
