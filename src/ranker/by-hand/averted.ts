import type { AnalysedSentence, Question } from "../../domain.ts";

/** Tells whether a sentence tells of what did not come about: "It prevented 1,800 deaths" of "How many people died?" */
export function isAverted({ text }: Question, sentence: AnalysedSentence): boolean {
  return BEFALLS.test(text) && !AVERTS.test(text) && AVERTED.test(sentence.text);
}

const BEFALLS =
  /\b(?:die[ds]?|deaths?|dead|killed|hospitali[sz]\p{L}+|infect\p{L}+|injur\p{L}+|accidents?|crash\p{L}*|drown\p{L}*)\b/iu;
const AVERTS = /\b(?:prevent|avert|avoid|sav(?:e|ing)|spar(?:e|ing))\p{L}*/iu;
/** No sentence ends between, and no other deed stands there for long. */
const AVERTED =
  /\b(?:prevent|avert|avoid)(?:s|ed|ing)? (?:[^.;:]{0,40} )?(?:deaths?|hospitali[sz]ations?|infections?|injur(?:y|ies)|accidents?|crash(?:es)?|drownings?|dying)\b|\bsav(?:es|ed|ing) (?:[^.;:]{0,40} )?lives\b/iu;
