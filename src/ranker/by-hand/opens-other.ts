import type { AnalysedSentence, Question } from "../../domain.ts";
import { asksWhetherOpen, mayTellWhenOpen } from "../../text/open-state.ts";

/** Tells whether a sentence says nothing of when a place is open, where that is asked: "before you open a drawer". */
export function opensOther({ text }: Question, { role, text: told }: AnalysedSentence): boolean {
  return role !== "row" && asksWhetherOpen(text) && !mayTellWhenOpen(told);
}
