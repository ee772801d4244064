import { BE } from "../../../text/be.ts";
import { namedRuns } from "../../../text/name-kinds.ts";
import type { Scene } from "../scene.ts";
import { verbAsked } from "./doers.ts";

/**
 * Tells whether whoever did what is asked stands there as a pronoun alone: "He won and beat Ann Lee" names none who
 * won, of "Who won?", nor does "In 1890 he founded the Lowhaven Union" of "Who started the union?".
 */
export function isDoneByPronoun(scene: Scene): boolean {
  const { question, sentence, tags } = scene;
  const { tokens } = sentence;
  if (question.expected !== "person" || !ASKED.test(question.text)) return false;
  const asked = question.tokens[1]?.term ?? "";
  const verb = verbAsked(scene) ?? tokens.findIndex(({ term }) => term !== "" && term === asked);
  if (verb < 1) return false;
  let at = verb - 1;
  // Nothing but adverbs and auxiliaries stand between it and the deed.
  while (at > 0 && /^(?:AUX|ADV)$/u.test(tags[at] ?? "")) at -= 1;
  if (!PRONOUN.test(tokens[at]!.folded)) return false;
  // "They were led by Ann Lee": who did it stands behind. "Ann Lee said that she won": before.
  if (tokens.slice(at + 1, verb).some(({ folded }) => BE.has(folded))) return false;
  return !namedRuns(sentence).some(({ end, kind }) => end <= at && kind === "person");
}

const ASKED = /^\W*who\s\p{Ll}/iu;
const PRONOUN = /^(?:he|she|they|it)$/u;
