import type { AnalysedSentence } from "../domain.ts";
import { isRefuted } from "./refuted.ts";

/**
 * Tells whether a line only sets out what somebody claims, as checks of facts do: "Claim: The bridge was bombed",
 * "Rumour: …". By that alone nothing says that it is so.
 */
export function setsOutClaim(text: string): boolean {
  return text.length > SHORTEST && CLAIM.test(text);
}

/** Tells what a labelled line under a claim says of it: whose it is, or what came of it; null of every other line. */
export function toldOfClaim(text: string): "claimant" | "verdict" | null {
  if (CLAIMANT.test(text)) return "claimant";
  return VERDICT.test(text) || RATED.test(text) ? "verdict" : null;
}

/** Gives where what is told begins in a labelled line, behind the label and its marks; 0 where there is none. */
export function behindLabel(text: string): number {
  return LABEL.exec(text)?.[0].length ?? 0;
}

/** Tells whether a verdict calls a claim wrong, or not wholly right: "Rating: Mostly false", "We rate this half true." */
function callsFalse(verdict: string): boolean {
  return WRONG.test(verdict);
}

/**
 * Gives what calls a sentence false: the one behind it, of what is only reported, or the verdict under the claim that
 * it is of; null where nothing does. `own` has the sentence first, then those before it, the nearest first.
 */
export function refutationOf(
  own: readonly Standing[],
  behind: Iterable<AnalysedSentence>,
): AnalysedSentence | null {
  const [sentence] = own;
  if (sentence === undefined) return null;
  const isOfClaim = own.some(({ text, block }) => block === sentence.block && setsOutClaim(text));
  let mayRefute = true;
  for (const line of behind) {
    if (mayRefute && isRefuted(sentence.text, line.text)) return line;
    mayRefute = false;
    // The next claim has a verdict of its own.
    if (!isOfClaim || setsOutClaim(line.text)) return null;
    if (toldOfClaim(line.text) === "verdict") return callsFalse(line.text) ? line : null;
  }
  return null;
}

type Standing = Pick<AnalysedSentence, "text" | "block">;

/** Tells what is asked of a claim: whose it is, or what came of it; null where neither is. */
export function asksOfClaim(question: string): "claimant" | "verdict" | null {
  if (ASKS_CLAIMANT.test(question)) return "claimant";
  return ASKS_VERDICT.test(question) ? "verdict" : null;
}

/** Lines may be set in bold or in italics, or be items of a list. */
const OPENS = String.raw`^[\s*_>•-]*`;
const COLON = String.raw`[*_]*\s?:`;
const SHORTEST = 12;

const LABEL = new RegExp(String.raw`${OPENS}[\p{L}\p{N} ]{1,40}${COLON}[*_]*\s*`, "u");
const CLAIM = new RegExp(
  String.raw`${OPENS}(?:(?:the |viral |online )?claim|what (?:is|was|is being) claimed|rumou?r|myth)${COLON}`,
  "iu",
);
const CLAIMANT = new RegExp(
  String.raw`${OPENS}(?:(?:claimed|said|made|shared|spread|posted) by|claimant|speaker)${COLON}`,
  "iu",
);
const VERDICT = new RegExp(
  String.raw`${OPENS}(?:(?:our |the )?(?:rating|verdict|ruling|conclusion|assessment)|rated)${COLON}`,
  "iu",
);
const RATED =
  /^(?:so |therefore,? |overall,? )?we (?:rate|rated|find|found|consider|judge) (?:this|that|the|it|his|her|their)\b[^.]{0,40}\b(?:true|false|wrong|right|correct|accurate|misleading)\b/iu;
const WRONG =
  /\b(?:false|half[- ]true|part(?:ly|ially) true|untrue|wrong|incorrect|inaccurate|misleading|fake|fabricated|altered|satire|unproven|unsupported|unfounded|baseless|exaggerated|pants on fire|(?:missing|out of|needs) context|(?:not|hardly|barely) (?:true|right|correct|accurate))\b/iu;
const ASKS_CLAIMANT =
  /^\W*(?:who(?:se)?|which|by whom)\b.*\b(?:claim(?:s|ed|ing)?|said|say(?:s|ing)?|stat(?:es|ed)|spread|shared|posted|assert(?:s|ed))\b/iu;
const ASKS_VERDICT = /\b(?:rat(?:ed|ing)|verdict|ruling|true|false|correct)\b/iu;
