import type { Scene } from "../scene.ts";
import type { SpanCandidate } from "../spans.ts";

/**
 * Tells whether a stretch only names what the answer is held against: "the Green" of "on Moor Field instead of the Green",
 * "Mercury" of "the hottest, hotter even than Mercury". Not where the question asks by these words.
 */
export function isSetAgainst(
  { question, sentence: { tokens } }: Scene,
  { from, to }: Pick<SpanCandidate, "from" | "to">,
): boolean {
  if (question.tokens.some(({ folded }) => AGAINST.test(folded))) return false;
  const asksMost = question.focus !== null && question.tokens.some(({ folded }) => MOST.test(folded));
  if (asksMost && tokens.slice(from, to).some(({ folded }) => folded === "than")) return true;
  let at = from - 1;
  while (at >= 0 && LEADING.test(tokens[at]!.folded)) at -= 1;
  const [word, before] = [tokens[at]?.folded ?? "", tokens[at - 1]?.folded ?? ""];
  return word === "than" || word === "unlike" || (word === "of" && before === "instead");
}

const AGAINST = /^(?:than|unlike|instead|rather)$/u;
const MOST = /^(?:most|least|\p{L}{2,}est)$/u;
const LEADING = /^(?:the|an?|even|that|those)$/u;
