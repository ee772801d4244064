import type { AnalysedSentence, Question } from "../domain.ts";
import { analyseSentence, countIn } from "./analysis.ts";

/** Gives a question, or a claim that is read as one, as the sentence that it is. */
export function sentenceOf(question: Question): AnalysedSentence {
  const known = sentences.get(question);
  if (known !== undefined) return known;
  const { text, tokens, quantities } = question;
  const sentence: AnalysedSentence = {
    start: 0,
    end: text.length,
    article: "",
    index: 0,
    block: 0,
    role: "body",
    opensWithPronoun: false,
    text,
    length: tokens.length,
    count: (places, size) => countIn(tokens, places, size),
    words: tokens,
    tokens,
    quantities,
  };
  sentences.set(question, sentence);
  return sentence;
}

const sentences = new WeakMap<Question, AnalysedSentence>();

/** Gives a text that stands in no article as one sentence, without its quantities. */
export function asSentence(text: string): AnalysedSentence {
  const whole = { start: 0, end: text.length, article: "", index: 0, block: 0 };
  return analyseSentence(text, { ...whole, role: "body", opensWithPronoun: false }, () => []);
}
