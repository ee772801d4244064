import type { AnalysedSentence, Question } from "../../domain.ts";
import { namedRuns } from "../../text/name-kinds.ts";
import type { ShortSpan } from "../types.ts";
import type { Scene } from "./scene.ts";

/** Tells whether a stretch only says who told the rest, or what it is, where that is not asked for: "Lee" of "Lee: The roof." */
export function isOnlyLabel(scene: Scene, chosen: ShortSpan): boolean {
  return isLabel(scene.sentence, chosen) && !mayHaveSaid(scene, chosen);
}

/** "Ann Lee: The roof." may tell who; but "Recap" of "Recap: a jury was called" is nobody. */
function mayHaveSaid({ question, sentence }: Scene, { start, end }: ShortSpan): boolean {
  if (!ACTORS.has(question.expected)) return false;
  if (start !== sentence.start || SAYS.test(question.text)) return true;
  return namedRuns(sentence).some(
    ({ kind, sure, ...run }) =>
      sure &&
      kind !== "date" &&
      kind !== "place" &&
      run.start === 0 &&
      sentence.tokens[run.end - 1]!.end === end,
  );
}

const ACTORS: ReadonlySet<Question["expected"]> = new Set(["person", "organisation"]);
const SAYS = /\b(?:said|says?|told|tells?|asks?|asked|thinks?|thought|wrote|writes?|spoke|speaks?)\b/iu;

/** Where news was written, and by whom it was sent, is not what it tells: "LOWHAVEN — ", "Lowhaven (Coast News) ". */
export function isDateline({ text, start: from }: AnalysedSentence, { end }: ShortSpan): boolean {
  const lead = DATELINE.exec(text)?.[0].length ?? 0;
  return end <= from + lead;
}

const DATELINE =
  /^(?:\p{Lu}[\p{L}.’']*[ ,]{1,2}){0,4}\(\p{Lu}[\p{L}. ]{1,24}\)\s(?:[—–-]\s)?(?=\p{Lu})|^\p{Lu}{3}[\p{Lu}.,’' ]{0,40}(?:\([^)]{1,30}\) ?)?[—–-]\s/u;

/** "Lee" of "Lee: The roof." and of "According to Lee, the roof": who says it is not what is said. */
function isLabel({ text, start: from }: AnalysedSentence, { start, end }: ShortSpan): boolean {
  if (start === from) return /^:\s/u.test(text.slice(end - from));
  return ACCORDING.test(text.slice(0, start - from));
}

const ACCORDING = /\baccording to (?:the |an? )?$/iu;
