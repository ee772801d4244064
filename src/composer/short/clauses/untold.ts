import type { ExpectedAnswer } from "../../../domain.ts";
import { deniesVerb } from "../../../text/denies.ts";
import { QUESTION_WORDS } from "../../../text/question-words.ts";
import { gapBefore } from "./clause.ts";
import type { Scene } from "../scene.ts";

/**
 * Tells whether a sentence says that what is asked is not told: "The club has not decided who will replace him",
 * "It is unclear when the bridge, closed in May, will open". It answers, but nothing cut from it does.
 */
export function isUntold(scene: Scene): boolean {
  const { question, sentence } = scene;
  const asking = question.tokens.find(({ folded }) => QUESTION_WORDS.has(folded))?.folded;
  const wanted = [asking, BY_KIND[question.expected]];
  return sentence.tokens.some(
    ({ folded }, at) => QUESTION_WORDS.has(folded) && wanted.includes(folded) && isOpenBefore(scene, at),
  );
}

/** "In what year" is when, and "which club" who. */
const BY_KIND: Partial<Readonly<Record<ExpectedAnswer, string>>> = {
  date: "when",
  place: "where",
  person: "who",
  organisation: "who",
  reason: "why",
};

/** Tells whether what stands right before an asking word leaves it open: "not yet known", "did not say", "unclear". */
function isOpenBefore(scene: Scene, asking: number): boolean {
  const { tokens } = scene.sentence;
  // "At what time", "exactly when".
  let at = asking - 1;
  while (at > 0 && BETWEEN.test(tokens[at]!.folded)) at -= 1;
  if (at < 0) return false;
  for (let place = at + 1; place <= asking; place += 1)
    if (/[^\s“”"'’]/u.test(gapBefore(scene, place))) return false;
  const word = tokens[at]!.folded;
  if (OPEN.test(word)) return true;
  return (
    SETTLES.test(word) && tokens.slice(Math.max(0, at - REACH), at).some(({ folded }) => deniesVerb(folded))
  );
}

/** "Has not yet been decided who". */
const REACH = 4;

const BETWEEN = /^(?:exactly|precisely|just|at|by|from|in|of|on|to|with|about)$/u;
const OPEN = /^(?:unknown|unclear|uncertain|undecided|unsure|unsaid|undisclosed)$/u;
const SETTLES =
  /^(?:say|said|saying|tell|told|know|known|knew|knows|decide|decided|announced?|reveal(?:ed)?|disclosed?|specify|specified|explain(?:ed)?|agreed?|settled?|chosen?|determined?|recorded?|clear|certain|sure|established)$/u;
