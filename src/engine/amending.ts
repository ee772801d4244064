import { asksHowItIs, callsWrong, newlyIn, rightIn } from "../composer/amends.ts";
import type { AnsweringSentence } from "../composer/opposed.ts";
import type { ShortSpan } from "../composer/types.ts";
import type { AnalysedSentence, Article } from "../domain.ts";
import { overlap } from "../ranker/overlap.ts";
import type { PoolSentence } from "../ranker/types.ts";
import { isAmong } from "../text/asked-terms.ts";
import { changedFrom, type Correction, correctionOf, wrongPart } from "../text/corrected.ts";
import type { Inquiry } from "./inquiry.ts";
import { isLater, mayBeLater, wordsOver } from "./later.ts";
import { successorOf } from "./successors.ts";

/** What is to be answered with in place of what was best: the sentence that puts it right, with its short answer. */
export interface Amendment {
  readonly sentence: AnalysedSentence;
  readonly short: ShortSpan | null;
  /** The sentence before it, which it is to be read behind. */
  readonly told: AnalysedSentence | null;
}

/**
 * Gives what corrects the best answer, or says how it is by now: "The correct price is £5, not £6" where the best answer
 * is £6, "The coach now leaves at ten" where it leaves at nine. Null where nothing does, or the past is asked of.
 */
export function amendmentOf(inquiry: Inquiry, article: (id: string) => Article): Amendment | null {
  const best = inquiry.ranking.ranked[0]?.sentence;
  if (best?.role !== "body") return null;
  const answer: AnsweringSentence = { sentence: best, short: inquiry.reader.cut(best) };
  const items = inquiry.pool.sentences.filter(
    ({ sentence }) => sentence !== best && sentence.role === "body",
  );
  return (
    correctedBy(inquiry, items, { answer, article }) ??
    updatedBy(inquiry, items, { answer, article }) ??
    successorOf(inquiry, items, { answer, isLater: (sentence) => isLater(sentence, best, article) })
  );
}

interface Best {
  readonly answer: AnsweringSentence;
  readonly article: (id: string) => Article;
}

function correctedBy(
  inquiry: Inquiry,
  items: readonly PoolSentence[],
  { answer, article }: Best,
): Amendment | null {
  const own = ofItself(answer);
  if (own !== null) return own;
  for (const item of items) {
    const { sentence, previous, heading } = item;
    if (!isOfAsked(inquiry, item) || !mayBeLater(sentence, answer.sentence, article)) continue;
    const over = wordsOver(article(sentence.article), heading?.sentence ?? null);
    const correction = correctionOf(sentence, previous, over) ?? changeIn(inquiry, item, { answer, article });
    if (correction === null || !callsWrong(correction, answer)) continue;
    const short = rightIn(correction, answer, inquiry.reader.cut(sentence));
    return { sentence, short, told: correction.told };
  }
  return null;
}

/** "The deadline was moved from 6 to 10 November", where it is asked when it is: only of the same, and only what is later. */
function changeIn(inquiry: Inquiry, item: PoolSentence, { answer, article }: Best): Correction | null {
  const { question } = inquiry;
  if (!asksHowItIs(question) || !isLater(item.sentence, answer.sentence, article)) return null;
  return isOfSame(inquiry, item) ? changedFrom(item.sentence) : null;
}

/** "We gave its length as 160 metres; it is 116", where the short answer is what is called wrong: what is right, or none. */
function ofItself(answer: AnsweringSentence): Amendment | null {
  const { sentence, short } = answer;
  const correction = short === null ? null : correctionOf(sentence, null, "");
  if (short === null || correction === null) return null;
  const wrong = wrongPart(correction);
  if (short.start < wrong.start || short.end > wrong.end) return null;
  return { sentence, short: rightIn(correction, answer, null), told: null };
}

/**
 * What corrects has a word of what is asked, in itself or in the sentence before it: most corrections are of something
 * else. That is known of each sentence of the pool, and whether it corrects is to be read.
 */
function isOfAsked({ ranking }: Inquiry, { sentence, previous }: PoolSentence): boolean {
  const hasAsked = (one: AnalysedSentence) => overlap(ranking.asked, one).counts.some((count) => count > 0);
  if (hasAsked(sentence)) return true;
  return previous !== null && previous.block === sentence.block && hasAsked(previous);
}

/** Their titles have a word in common; or what is asked for and stands only over the best answer stands over the other, or in it. */
function isOfSame(
  { question, ranking }: Pick<Inquiry, "question" | "ranking">,
  { sentence, titleTerms }: Pick<PoolSentence, "sentence" | "titleTerms">,
): boolean {
  const best = ranking.ranked[0]!.item;
  if ([...best.titleTerms].some((term) => term !== "" && titleTerms.has(term))) return true;
  const [own, counts] = [
    overlap(ranking.asked, best.sentence).counts,
    overlap(ranking.asked, sentence).counts,
  ];
  return question.terms.every(
    (term, place) =>
      own[place]! > 0 || counts[place]! > 0 || !isAmong(term, best.titleTerms) || isAmong(term, titleTerms),
  );
}

/** What has as much of what is asked as the best answer, and says that it is otherwise by now. */
function updatedBy(
  { question, ranking, reader }: Inquiry,
  items: readonly PoolSentence[],
  { answer, article }: Best,
): Amendment | null {
  const asked = overlap(ranking.asked, answer.sentence).counts;
  for (const { sentence, titleTerms } of items) {
    const { counts } = overlap(ranking.asked, sentence);
    if (!asked.every((count, place) => count === 0 || counts[place]! > 0)) continue;
    if (!isLater(sentence, answer.sentence, article)) continue;
    if (!isOfSame({ question, ranking }, { sentence, titleTerms })) continue;
    const short = newlyIn(question, answer, { sentence, read: () => reader.cut(sentence) });
    if (short !== null) return { sentence, short, told: null };
  }
  return null;
}
