import type { AnsweringSentence } from "../composer/opposed.ts";
import type { AnalysedSentence } from "../domain.ts";
import type { PoolSentence } from "../ranker/types.ts";
import { asksOfPast } from "../text/asks-of-past.ts";
import { namedRuns } from "../text/name-kinds.ts";
import type { Amendment } from "./amending.ts";
import type { Inquiry } from "./inquiry.ts";
import { textAt } from "../text/spans.ts";

/**
 * Gives what tells that whoever was named holds the office no longer: "Ann Lee stood down as chair. Tom Berg was elected in
 * her place." where "The chair is Ann Lee" is best. Null where nothing later tells it, or the past is asked of.
 */
export function successorOf(
  { question }: Inquiry,
  items: readonly PoolSentence[],
  {
    answer,
    isLater,
  }: { readonly answer: AnsweringSentence; readonly isLater: (sentence: AnalysedSentence) => boolean },
): Amendment | null {
  const { sentence: best, short } = answer;
  if (question.expected !== "person" || short === null) return null;
  if (!WHO_IS.test(question.text) || asksOfPast(question.text)) return null;
  const name = textAt(best, short);
  const office = question.terms.flatMap((one) => (one.name ? [] : [one.term, ...one.alternatives]));
  const tells = (sentence: AnalysedSentence) =>
    leaves(sentence.text, name) && sentence.tokens.some(({ term }) => office.includes(term));
  const leaving = tells(best)
    ? best
    : items.find(({ sentence }) => isLater(sentence) && tells(sentence))?.sentence;
  if (leaving === undefined) return null;
  const next = items.find(({ sentence }) => isBehind(sentence, leaving))?.sentence;
  const successor = next === undefined ? null : namedFirst(next, name);
  if (next === undefined || successor === null) return { sentence: leaving, short: null, told: null };
  return { sentence: next, short: { ...successor, score: 1 }, told: leaving };
}

const WHO_IS = /^\W*who(?:['’]?s| is| are)\b/iu;

/** "Coach Ann Lee resigned", "Lee has stood down". */
function leaves(text: string, name: string): boolean {
  const last = name
    .split(/\s+/u)
    .at(-1)!
    .replaceAll(/[^\p{L}\p{N}'’-]/gu, "");
  if (!/^\p{Lu}/u.test(last)) return false;
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${last},? (?:\p{Ll}+ ){0,2}?${LEFT}\b`, "u").test(text);
}

const LEFT =
  "(?:stood down|stands down|stepped down|steps down|resigned|resigns|retired|retires|quit|quits|was (?:sacked|dismissed|fired|voted out|replaced|succeeded|ousted)|died)";

function isBehind(sentence: AnalysedSentence, before: AnalysedSentence): boolean {
  return (
    sentence.article === before.article &&
    sentence.block === before.block &&
    sentence.index === before.index + 1
  );
}

/** Who opens a sentence that tells of a successor: "Tom Berg was elected in her place". */
function namedFirst(sentence: AnalysedSentence, name: string): { start: number; end: number } | null {
  const first = namedRuns(sentence).find(({ kind }) => kind === "person" || kind === "unknown");
  if (first === undefined || !SUCCEEDS.test(sentence.text)) return null;
  const span = { start: sentence.tokens[first.start]!.start, end: sentence.tokens[first.end - 1]!.end };
  return name.includes(textAt(sentence, span)) ? null : span;
}

const SUCCEEDS =
  /\b(?:in (?:his|her|their) place|succeed(?:s|ed)?|replac(?:es|ed)|t(?:akes|ook) over|was (?:elected|appointed|named|chosen)|is the new)\b/u;
