import type { AnalysedSentence } from "../../domain.ts";
import { overlap } from "../overlap.ts";
import type { Ranking } from "../rank.ts";
import type { Asked } from "../types.ts";

/**
 * Gives how far the best sentence is before the first that tells something else, 0 … 1. In an archive many articles
 * report the same: a sentence that is like the best one in what nobody asked for is no rival.
 */
export function standsApart({ ranked, asked }: Ranking): number {
  const [best, ...others] = ranked.slice(0, LOOKED_AT);
  if (best === undefined) return 0;
  const told = wordsBesides(asked, best.sentence);
  const rival = others.find(({ sentence }) => shared(told, wordsBesides(asked, sentence)) < ALIKE);
  return rival === undefined ? 1 : Math.min(1, (best.score - rival.score) / FAR);
}

/** Chosen by hand, and the share of words for what two reports of one thing have; a quarter of the shorter's. */
const LOOKED_AT = 8;
const ALIKE = 0.25;
/** As far as the lead before the second is looked at. */
const FAR = 4;

function wordsBesides({ places }: Asked, { words }: AnalysedSentence): ReadonlySet<string> {
  return new Set(words.map(({ term }) => term).filter((term) => term !== "" && !places.has(term)));
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((term) => other.has(term)).length;
  return both / Math.max(1, Math.min(one.size, other.size));
}

/**
 * Counts the stretches of the question that stand in a sentence: "Edgar Allan Poe" is one, and by itself tells that
 * the sentence speaks of him, not that it says how he died.
 */
export function stretchesMet(asked: Asked, sentence: AnalysedSentence): number {
  const { matches } = overlap(asked, sentence);
  const seen = new Set<number>();
  let count = 0;
  let last: { readonly at: number; readonly met: readonly number[] } | null = null;
  for (const [at, { term }] of asked.question.tokens.entries()) {
    const place = term === "" ? undefined : asked.places.get(term);
    if (place === undefined || seen.has(place)) continue;
    seen.add(place);
    const met = matches.filter((match) => match.place === place).map(({ token }) => token);
    const goesOn: boolean =
      last !== null && at - last.at <= NEAR && met.some((token) => follows(last!.met, token));
    if (met.length > 0 && !goesOn) count += 1;
    last = met.length > 0 ? { at, met } : null;
  }
  return count;
}

/** With a small word between them, as in "Bank of England", words are still one stretch. */
const NEAR = 2;

function follows(before: readonly number[], token: number): boolean {
  return before.some((other) => token > other && token - other <= NEAR);
}
