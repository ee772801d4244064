import type { ExpectedAnswer, Span } from "../../domain.ts";
import { deniesVerb } from "../../text/denies.ts";
import { gapBehind } from "../../text/gaps.ts";
import { AMOUNT_ANSWERS } from "../../quantities/answering.ts";
import type { Scene } from "./scene.ts";

/**
 * Gives a short answer with the word that denies it: "does not condone violence", where "condone violence" would be the
 * opposite of what is said. Null where what is denied has no such words: "2.7" of "and not 2.7" is nothing.
 */
export function withDenial(scene: Scene, span: Span): Span | null {
  const { question, sentence, tags } = scene;
  // Who asks what is not so is told what is not so.
  if (question.tokens.some(({ folded }) => folded === "no" || folded === "without" || deniesVerb(folded)))
    return span;
  const { tokens } = sentence;
  const first = tokens.findIndex(({ end }) => end > span.start);
  if (first <= 0 || STRESSED.test(tokens[first]!.folded)) return span;
  const at = tags[first - 1] === "ADV" && !denies(scene, first - 1) ? first - 2 : first - 1;
  if (at < 0 || !denies(scene, at) || !adjoin(scene, at, first)) return span;
  if (AMOUNT_ANSWERS.has(question.expected) || NAMED.has(question.expected)) return null;
  const isVerb = tags[first] === "VERB" || tags[at - 1] === "AUX";
  const leads = isVerb && at > 0 && tags[at - 1] === "AUX" && gapBehind(sentence, at - 1) === " ";
  return { start: tokens[leads ? at - 1 : at]!.start, end: span.end };
}

function denies({ sentence }: Scene, at: number): boolean {
  const { folded } = sentence.tokens[at]!;
  return folded === "no" || deniesVerb(folded);
}

function adjoin({ sentence }: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (gapBehind(sentence, at) !== " ") return false;
  return true;
}

const NAMED: ReadonlySet<ExpectedAnswer> = new Set<ExpectedAnswer>([
  "date",
  "place",
  "person",
  "organisation",
]);

/** "Not only the school", "not least the school". */
const STRESSED = /^(?:only|just|merely|simply|least|until|till)$/u;
