import type { AnalysedSentence, Question } from "../../../domain.ts";
import { isAmong } from "../../../text/asked-terms.ts";
import type { Rule } from "./rule.ts";

/**
 * Only mentions what is to be explained: "Ann Lee will give a talk about windlasses" of "What is a windlass?". What a thing is
 * stands behind its name, in the sentence or in its clause, or before it where it is "called" so.
 */
export const onlyMentions: Rule = ({ question, ranking, short }) => {
  if (short !== null || question.expected !== "definition" || !WHAT_IS.test(question.text)) return false;
  if (question.terms.some(({ name }) => name)) return false;
  const { sentence } = ranking.ranked[0]!;
  const mentions = mentionsIn(question, sentence);
  return sentence.role === "body" && mentions.length > 0 && mentions.every((at) => isBeside(sentence, at));
};

/** A thing by itself: "the windlass" is known already, and is asked after otherwise. */
const WHAT_IS =
  /^\W*what(?:['’]?s| is| are) (?:an? )?(?!the\b|your\b|our\b|my\b)[\p{L}\p{N}-]+(?: [\p{L}\p{N}-]+)?\W*$/iu;

/** The first and the last token of each stretch that has all that is asked for. */
function mentionsIn(
  { terms }: Question,
  { tokens }: AnalysedSentence,
): readonly (readonly [number, number])[] {
  const size = terms.length;
  return [...tokens.keys()].flatMap((first) => {
    const words = new Set(tokens.slice(first, first + size).map(({ term }) => term));
    return terms.every((term) => isAmong(term, words)) ? [[first, first + size - 1] as const] : [];
  });
}

function isBeside(
  { tokens, text, start }: AnalysedSentence,
  [first, last]: readonly [number, number],
): boolean {
  const before = text.slice(0, tokens[first]!.start - start);
  const behind = text.slice(tokens[last]!.end - start);
  return PREPOSED.test(before) && !CALLED.test(before) && !GOES_ON.test(behind);
}

const PREPOSED =
  /\b(?:about|of|on|for|with|by|from|to|at|in|against|during|after|before|without|over)\s(?:an?\s|the\s)?$/iu;
const CALLED =
  /\b(?:called|known|termed|named|dubbed|meaning|kinds?|types?|forms?|sorts?|definition)\b[^,;.]{0,30}$/iu;
/** "X, a kind of crane", "X (a crane)", "X, which lifts anchors". */
const GOES_ON = /^["”’]?\s?(?:[,(:–—-]|(?:is|are|was|were|means?|refers?|stands?|which|that|who)\b)/iu;
