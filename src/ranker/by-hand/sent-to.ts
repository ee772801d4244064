import { asksWhomToAsk, sendsToThem } from "../../text/sent-to.ts";
import { overlap } from "../overlap.ts";
import type { Asked, PoolSentence } from "../types.ts";

/** Tells whether a sentence sends to whom the one before it names with what is asked: "Ask her about the keys." */
export function sendsToAsked(asked: Asked, { sentence, previous }: PoolSentence): boolean {
  const { question } = asked;
  if (!asksWhomToAsk(question.text) || !sendsToThem(sentence.text)) return false;
  if (previous?.block !== sentence.block) return false;
  const { counts } = overlap(asked, sentence);
  return question.terms.every(({ words }, place) => counts[place]! > 0 || TURNS.test(words));
}

const TURNS = /^(?:ask|write|call|contact|e-?mail|ping|message|see|tell|speak|talk|turn)$/iu;
