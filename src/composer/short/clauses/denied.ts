import type { Span } from "../../../domain.ts";
import { deniesVerb } from "../../../text/denies.ts";
import { gapBefore } from "./clause.ts";
import type { Scene } from "../scene.ts";

/** Tells whether a stretch is what somebody did not say: "the toll will rise" of "She did not say the toll will rise". */
export function isDenied(scene: Scene, span: Span): boolean {
  const { question, sentence, tags } = scene;
  if (question.expected !== "quotation" || question.tokens.some(({ folded }) => deniesVerb(folded)))
    return false;
  const { tokens } = sentence;
  return tokens.some(({ folded, end }, at) => {
    if (!deniesVerb(folded) || end > span.start) return false;
    const verb = tags.findIndex((tag, place) => place > at && place <= at + REACH && tag === "VERB");
    if (verb === -1 || tokens[verb]!.start > span.end || !SAYS.test(tokens[verb]!.folded)) return false;
    return !turns(scene, at, span);
  });
}

const REACH = 2;

/** "Did not say", "never said", "has not said". */
const SAYS =
  /^(?:sa(?:y|ys|id)|tell|tells|told|(?:call|claim|argue|state|warn|announce|promise|suggest|describe|ask|comment)(?:s|d|ed)?|writes?|wrote|written|thinks?|thought)$/u;

/** Behind "but" something else is said; a comma may end what is denied. */
function turns(scene: Scene, denial: number, span: Span): boolean {
  return scene.sentence.tokens.some(
    ({ folded, start }, at) =>
      at > denial && start <= span.start && (folded === "but" || /[,;:—–(]/u.test(gapBefore(scene, at))),
  );
}
