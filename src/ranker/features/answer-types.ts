import type { AnalysedSentence, ExpectedAnswer, QuantityKind, Span } from "../../domain.ts";
import { ANSWERED_BY, MEASURES } from "../../quantities/answering.ts";
import { asksByHowMuch } from "../../text/asks-by-how-much.ts";
import { isFree } from "../../text/free.ts";
import type { Asked } from "../types.ts";
import { expectedTimes, tellsWhen } from "./asked-dates.ts";
import { freshQuantities, numeric, quantityOf } from "./fresh-amounts.ts";
import { expectedNames, namesOrganisation, namesPerson, namesPlace } from "./fresh-names.ts";

/** Tells how well a sentence holds something of the kind that the question expects, 0 … 1; 0.5 where nothing tells. */
export function holdsExpected(asked: Asked, sentence: AnalysedSentence): number {
  return EVIDENCE[asked.question.expected](sentence, asked);
}

type Evidence = (sentence: AnalysedSentence, asked: Asked) => number;

const EVIDENCE: Readonly<Record<ExpectedAnswer, Evidence>> = {
  person: namesPerson,
  organisation: namesOrganisation,
  place: namesPlace,
  date: tellsWhen,
  duration: (sentence, asked) => quantityOf(sentence, asked, ["duration", "age"]),
  money: (sentence, asked) =>
    (asksByHowMuch(asked.question.text) ? quantityOf(sentence, asked, CHANGES) : 0) ||
    quantityOf(sentence, asked, ["money", "rate"]) ||
    Number(isFree(asked.question, sentence.text)) ||
    quantityOf(sentence, asked, ["count", "percent"]) * 0.3,
  count: (sentence, asked) =>
    quantityOf(sentence, asked, ["count", "fraction", "percent", "rate"]) || numeric(sentence, asked) * 0.7,
  percentage: (sentence, asked) => quantityOf(sentence, asked, ["percent", "fraction"]),
  measure: (sentence, asked) => quantityOf(sentence, asked, MEASURES) || numeric(sentence, asked) * 0.5,
  age: (sentence, asked) =>
    quantityOf(sentence, asked, ["age", "duration"]) || numeric(sentence, asked) * 0.5,
  reason: (sentence) => Number(REASON.test(sentence.text)),
  manner: (sentence) => Number(MANNER.test(sentence.text)),
  quotation: (sentence) => Number(SPEECH.test(sentence.text)),
  definition: (sentence) => Number(DEFINITION.test(sentence.text)),
  description: () => 0.5,
  boolean: () => 0.5,
  list: (sentence) => Number(LIST.test(sentence.text)),
  thing: () => 0.5,
};

/** "By how much did it fall?" may be told in any unit. */
const CHANGES: readonly QuantityKind[] = ["money", "count", "percent", "fraction", "duration", ...MEASURES];

/** Gives the stretches of tokens that may be the expected answer: amounts, or names that the question has not. */
export function expectedSpans(asked: Asked, sentence: AnalysedSentence): Span[] {
  const kinds = ANSWERED_BY[asked.question.expected];
  if (kinds === undefined) return expectedNames(asked, sentence);
  return [...freshQuantities(sentence, asked, kinds), ...expectedTimes(asked, sentence)];
}

const REASON =
  /\b(?:because|due to|(?<!\b(?:has|have|had|ever|long) )since|so that|in order to|as a result|owing to|caused?|led to|leads to|therefore|thus|thanks to|reasons?|in response|to (?:avoid|prevent|protect|allow|ensure|make|help|reduce|keep|create|gain))\b/iu;
const MANNER = /\b(?:by|through|via|using|with|thereby|method|means|process)\b/iu;
const SPEECH =
  /["“”]|\b(?:said|says|told|called|described|argued|claimed|warned|stated|wrote|suggested|confirmed|emphasi[sz]ed|expressed|announced|believed?s?|considered)\b/iu;
const DEFINITION =
  /\b(?:is|are|was|were|means?|refers? to|known as|called|defined as|stands for|consists? of)\b/iu;
const LIST = /,[^,]+(?:,| and | or )|\b(?:including|such as|both|and)\b/iu;
