import type { Span } from "../../../domain.ts";
import { askedTerms } from "../../../text/asked-terms.ts";
import { deniesVerb } from "../../../text/denies.ts";
import { gapBefore } from "./clause.ts";
import type { Scene } from "../scene.ts";

/**
 * Tells whether a stretch is what somebody did not say: "the toll will rise" of "She did not say the toll will rise"; or who
 * did not do what is asked: "Rovers" of "Rovers have not won", asked who won.
 */
export function isDenied(scene: Scene, span: Span): boolean {
  const { question, sentence, tags } = scene;
  if (WHO.test(question.text)) return didNot(scene, span) || isNotMeant(scene, span);
  if (question.expected === "place") return isNotMeant(scene, span);
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

/** The verb that is asked for is denied right behind who would do it. */
function didNot({ question, sentence }: Scene, { end }: Span): boolean {
  const asked = askedTerms(question);
  if (question.tokens.some(({ folded }) => deniesVerb(folded))) return false;
  const behind = sentence.tokens.findIndex(({ start }) => start >= end);
  if (behind === -1) return false;
  const near = sentence.tokens.slice(behind, behind + DENIED_WITHIN);
  const denial = near.findIndex(({ folded }) => deniesVerb(folded));
  return denial !== -1 && asked.has(near[denial + 1]?.term ?? "");
}

/** "The clerk" of "to the county, not to the clerk". */
function isNotMeant({ sentence: { text, start: from } }: Scene, { start }: Span): boolean {
  return NOT.test(text.slice(0, start - from));
}

const NOT =
  /\b(?:not|never|instead of|rather than) (?:(?:to|by|with|from|for|via|at|in|into|on|onto) )?(?:(?:the|our|your|an?) )?$/iu;

const WHO = /^\W*(?:and )?(?:who|which \p{L}+)\b/iu;
/** "Have not", "did not", "has still never". */
const DENIED_WITHIN = 4;

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
