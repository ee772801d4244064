import type { Span } from "../../../domain.ts";
import { askedTerms } from "../../../text/asked-terms.ts";
import { FELL_WORDS, clause, gapBefore, spanOf } from "./clause.ts";
import type { Scene } from "../scene.ts";

/** "What happened in May 2020?": what stands before that time. */
export function happened(scene: Scene): Span | null {
  const { question, sentence, tags } = scene;
  if (/^what (?:happened|happens|will happen|would happen) to\b/iu.test(question.text.trim()))
    return befell(scene);
  if (!/^what (?:happened|took place|occurred)\b/iu.test(question.text.trim())) return null;
  const asked = new Set(question.tokens.map(({ folded }) => folded));
  const time = sentence.quantities.find(
    ({ kind, start, end }) =>
      kind === "date" &&
      sentence.tokens
        .filter((token) => token.start < end && start < token.end)
        .every(({ folded }) => asked.has(folded)),
  );
  if (time === undefined) return null;
  const to = sentence.tokens.findIndex(({ start }) => start >= time.start) - 1;
  if (to < 1 || !/^(?:in|on|at|of)$/u.test(sentence.tokens[to]?.folded ?? "")) return null;
  let from = to;
  while (from > 0 && NOMINAL_TAG.test(tags[from - 1] ?? "") && /^[\s-]?$|^ $/u.test(gapBefore(scene, from)))
    from -= 1;
  return to - from < 2 ? null : spanOf(scene, { from, to });
}

/** "What happened to the price of eggs?": "fell 2.7%" of "the price of eggs fell 2.7% for the month". */
function befell(scene: Scene): Span | null {
  const { question, sentence, tags } = scene;
  const asked = askedTerms(question);
  const verb = sentence.tokens.findIndex(
    (_, at) =>
      /^(?:VERB|AUX)$/u.test(tags[at] ?? "") &&
      gapBefore(scene, at) === " " &&
      asked.has(sentence.tokens[at - 1]?.term || "…") &&
      !asked.has(sentence.tokens[at]!.term),
  );
  return verb === -1 ? null : clause(scene, verb, FELL_WORDS);
}

const NOMINAL_TAG = /^(?:NOUN|PROPN|ADJ|DET|NUM|PART)$/u;
