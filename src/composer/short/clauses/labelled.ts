import type { Span } from "../../../domain.ts";
import { asksOfClaim, behindLabel, toldOfClaim } from "../../../text/claimed.ts";
import { trimSpan } from "../../../text/spans.ts";
import type { Scene } from "../scene.ts";

/**
 * Gives what a labelled line under a claim tells of it where that is asked for, or null: "Mostly false" of "Rating:
 * Mostly false", "Ann Lee" of "Claimed by: Ann Lee, on 3 May".
 */
export function labelledOf({ question, sentence }: Pick<Scene, "question" | "sentence">): Span | null {
  const { text, start } = sentence;
  const told = toldOfClaim(text);
  const from = behindLabel(text);
  if (told === null || told !== asksOfClaim(question.text)) return null;
  if (from === 0) return ratedIn(text, start);
  const rest = text.slice(from);
  const ends = told === "verdict" ? VERDICT_ENDS : NAME_ENDS;
  const { start: at, end } = trimSpan(text, { start: from, end: from + ends.exec(rest)!.index });
  return end > at ? { start: start + at, end: start + end } : null;
}

/** "Half true" of "We rate the claim half true." */
function ratedIn(text: string, offset: number): Span | null {
  const found = RATING.exec(text);
  return found === null ? null : { start: offset + found.index, end: offset + found.index + found[0].length };
}

const RATING =
  /\b(?:(?:mostly|partly|partially|largely|half)[- ])?(?:true|false|wrong|right|correct|accurate|misleading)\b/iu;
const VERDICT_ENDS = /[.;:,–—*_]|$/u;
const NAME_ENDS = /[.;:,–—*_](?=\s|$)|\s(?:in|on|at|during|who)\s|$/u;
