import type { AnalysedSentence, Token } from "../../domain.ts";
import { askedTerms } from "../../text/asked-terms.ts";
import type { ShortSpan } from "../types.ts";
import type { Scene } from "./scene.ts";

/** Tells whether a stretch has only half of what stands there: of an address, of words set in bold, of a name that is asked for. */
export function isHalf(scene: Scene, chosen: ShortSpan): boolean {
  const { sentence } = scene;
  return (
    splitsAddress(sentence, chosen) || splitsEmphasis(sentence, chosen) || opensInAskedName(scene, chosen)
  );
}

/** "Example.org" of "ann@example.org" is no whole address. */
function splitsAddress({ text, start: from }: AnalysedSentence, { start, end }: ShortSpan): boolean {
  const before = /\S*$/u.exec(text.slice(Math.max(0, start - from - ADDRESS), start - from))?.[0] ?? "";
  const behind = /^\S*/u.exec(text.slice(end - from, end - from + ADDRESS))?.[0] ?? "";
  return /@|:\/\/|^www\./u.test(before) || /^[^\s,;]*(?:@\w|:\/\/)/u.test(behind);
}

const ADDRESS = 200;

/** "Verdict:** False" of "**Verdict:** False": half of what is set in bold, and what stands behind it. */
function splitsEmphasis({ text, start: from }: AnalysedSentence, { start, end }: ShortSpan): boolean {
  return text.slice(start - from, end - from).split("**").length % 2 === 0;
}

/** "Bay Rowers" of "Harbour Bay Rowers", asked of Harbour Bay: half a name that the question has. */
function opensInAskedName({ question, sentence: { tokens } }: Scene, { start }: ShortSpan): boolean {
  const asked = askedTerms(question);
  const at = tokens.findIndex((token) => token.start === start);
  const isOfName = (token: Token | undefined) => token?.capital === true && asked.has(token.term);
  return at > 0 && tokens[at - 1]!.end + 1 === start && isOfName(tokens[at - 1]) && isOfName(tokens[at]);
}
