import type { AnalysedSentence, Quantity, Question, Span } from "../domain.ts";
import { isSameValue } from "../quantities/agreement.ts";
import { AMOUNT_ANSWERS } from "../quantities/answering.ts";
import { figuresWrong } from "../quantities/called-wrong.ts";
import { asksOfPast } from "../text/asks-of-past.ts";
import { type Correction, isUpdate, rightTest, wrongPart } from "../text/corrected.ts";
import type { AnsweringSentence } from "./opposed.ts";
import type { Ranked, ShortSpan } from "./types.ts";
import { textAt } from "../text/spans.ts";

/** Tells whether a correction calls an answer wrong, or the sentence that answers only says what was written. */
export function callsWrong(correction: Correction, { sentence, short }: AnsweringSentence): boolean {
  if (correction.told === sentence) return true;
  if (short === null) return false;
  const amount = amountIn(sentence, short);
  if (amount === null) return includesWords(correction.wrong, textAt(sentence, short));
  const wrong = wrongPart(correction);
  const told = textAt(sentence, short);
  const isIn = ({ start, end }: Span) => start >= wrong.start && end <= wrong.end;
  const touched = wrong.sentence.quantities.filter(
    ({ start, end }) => start < wrong.end && wrong.start < end,
  );
  // "From 6 to 10 November" is read as one time, and of "38 votes instead of 41" the number alone is no figure.
  if (touched.length > 0 && !touched.some(isIn)) return includesWords(correction.wrong, told);
  if (touched.length === 0 && NUMBER.test(correction.wrong)) return includesWords(told, correction.wrong);
  return figuresWrong(wrong, correction.right).some((one) => isSameValue(one, amount));
}

const NUMBER = /^\W*\d[\d.,]*\W*$/u;

/** Gives what a correction has in place of an answer: the one amount of its kind that is not called wrong, or what is read. */
export function rightIn(
  correction: Correction,
  { sentence, short }: AnsweringSentence,
  read: ShortSpan | null,
): ShortSpan | null {
  if (correction.now !== undefined) return { ...correction.now, score: 1 };
  const isRight = rightTest(correction);
  const amount = short === null ? null : amountIn(sentence, short);
  const [same, second] = correction.right.quantities.filter(
    (one) => one.kind === amount?.kind && isRight(one),
  );
  if (same !== undefined && second === undefined) return { start: same.start, end: same.end, score: 1 };
  if (read !== null && isRight(read)) return read;
  return wrongPart(correction).sentence === correction.right ? bareNumber(correction.right, isRight) : null;
}

/** "It is 116": the only number that is not called wrong. */
function bareNumber({ tokens }: AnalysedSentence, isRight: (one: Span) => boolean): ShortSpan | null {
  const [only, second] = tokens.filter((token) => /^\d[\d.,]*$/u.test(token.folded) && isRight(token));
  return only === undefined || second !== undefined ? null : { start: only.start, end: only.end, score: 1 };
}

/**
 * Gives what a sentence says in place of an answer where it says that it is so by now, "at 7.50" for "at 8.15"; null where
 * it says nothing else, or the past is asked of.
 */
export function newlyIn(
  question: Question,
  { sentence, short }: AnsweringSentence,
  other: { readonly sentence: AnalysedSentence; readonly read: () => ShortSpan | null },
): ShortSpan | null {
  if (short === null || !asksHowItIs(question)) return null;
  if (isUpdate(sentence.text) || !isUpdate(other.sentence.text)) return null;
  const said = textAt(sentence, short);
  const found = alikeIn(other.sentence, said) ?? other.read();
  return found === null || textAt(other.sentence, found) === said ? null : found;
}

/** Tells whether a question asks when or how much something is by now. */
export function asksHowItIs({ expected, text }: Question): boolean {
  return (expected === "date" || AMOUNT_ANSWERS.has(expected)) && !asksOfPast(text);
}

/** Puts what amends the best answer before it, to be read behind the sentence that it belongs to. */
export function withAmendment(
  ranked: readonly Ranked[],
  sentence: AnalysedSentence,
  told: AnalysedSentence | null,
): readonly Ranked[] {
  const [best] = ranked;
  const first: Ranked = { ...best!, sentence, previous: told, next: null, amends: true };
  return [first, ...ranked.filter((one) => one.sentence !== sentence && one.sentence !== told)];
}

/** "At 7.50" for "at 8.15": the one stretch that is written alike. */
function alikeIn({ text, start }: AnalysedSentence, written: string): ShortSpan | null {
  if (!/\d/u.test(written)) return null;
  const form = written.replaceAll(SPECIAL, String.raw`\$&`).replaceAll(/\d+/gu, String.raw`\d+`);
  const found = [...text.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}])${form}(?![\p{L}\p{N}])`, "gu"))];
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  return { start: start + only.index, end: start + only.index + only[0].length, score: 1 };
}

/** What a pattern reads as its own; to escape anything else ("£", ",") is an error. */
const SPECIAL = /[\\^$.*+?()[\]{}|/]/gu;

function amountIn({ quantities }: AnalysedSentence, { start, end }: Span): Quantity | null {
  return quantities.find((one) => one.start < end && start < one.end) ?? null;
}

function includesWords(text: string, words: string): boolean {
  const spaced = (one: string) =>
    ` ${one
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
      .trim()} `;
  return spaced(text).includes(spaced(words));
}
