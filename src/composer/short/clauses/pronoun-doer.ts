import { BE } from "../../../text/be.ts";
import type { Scene } from "../scene.ts";

/**
 * Tells whether whoever did what is asked stands there as a pronoun alone: "He won and beat Ann Lee" names none who
 * won, of "Who won?".
 */
export function isDoneByPronoun({ question, sentence, tags }: Scene): boolean {
  const { tokens } = sentence;
  if (question.expected !== "person" || !PRONOUN.test(tokens[0]?.folded ?? "")) return false;
  const asked = ASKED.test(question.text) ? question.tokens[1]?.term : undefined;
  if (asked === undefined || asked === "") return false;
  const verb = tokens.findIndex(({ term }) => term === asked);
  // "They were led by Ann Lee": who did it stands behind.
  if (tokens.slice(1, verb).some(({ folded }) => BE.has(folded))) return false;
  // Nothing but adverbs and auxiliaries stand between it and the deed.
  return verb > 0 && tags.slice(1, verb).every((tag) => tag === "AUX" || tag === "ADV");
}

const ASKED = /^\W*who\s\p{Ll}/iu;
const PRONOUN = /^(?:he|she|they|it)$/u;
