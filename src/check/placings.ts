import type { Claim } from "./claim.ts";
import { type Contradiction, pair } from "./contradictions.ts";
import type { Evidence } from "./evidence.ts";

/** Gives the place that somebody came in, where a claim says another: "came fourth" of "came third". */
export function otherPlace({ text }: Claim, { sentence }: Evidence): Contradiction[] {
  const [own, there] = [placeIn(text) ?? (WON.test(text) ? "first" : null), placeIn(sentence.text)];
  return own === null || there === null || own === there ? [] : [pair("figure", own, there)];
}

function placeIn(text: string): string | null {
  const found = [...text.matchAll(CAME)];
  return found.length === 1 ? found[0]![1]!.toLowerCase() : null;
}

/** "Won the race" of "came second in the race"; but who won a prize, or by how much, need not have come first. */
const WON = /\bw[oi]ns? (?:the|our|this|last)\b(?!.*\b(?:by|prize|award|medal|point|set)\b)/iu;
const CAME =
  /\b(?:came|comes?|finish(?:ed|es)?|ended|ends|placed|ranked|ranks) (?:up )?(?:in )?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)\b/giu;
