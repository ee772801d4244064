import type { AnalysedSentence, ClaimMatch, ClaimVerdict, Quote } from "../domain.ts";
import type { Evidence } from "./evidence.ts";
import type { Support, Witness } from "./support.ts";

/** What was found of one claim. */
export interface Finding {
  readonly verdict: ClaimVerdict;
  readonly confidence: number;
  readonly matches: readonly ClaimMatch[];
  readonly nearest: readonly Quote[];
}

/** A sentence with how far it says the claim. */
export interface Weighed {
  readonly witness: Witness;
  readonly support: Support;
}

/** Gives a sentence as a quote. */
export function quoteOf({ text, article, start, end }: AnalysedSentence): Quote {
  return { text, article, start, end };
}

/** Gives the places to show, in order; windows of neighbours find one stretch more than once. */
export function unique(matches: readonly ClaimMatch[]): ClaimMatch[] {
  const found = new Map(matches.map((match) => [`${match.article} ${match.start}`, match]));
  return [...found.values()].sort(inOrderOfPlace).slice(0, MATCHES);
}

/** Orders sentences by their article, then by where they stand. */
export function inOrder(a: Evidence, b: Evidence): number {
  return inOrderOfPlace(a.sentence, b.sentence);
}

function inOrderOfPlace(
  a: { readonly article: string; readonly start: number },
  b: { readonly article: string; readonly start: number },
): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.start - b.start;
}

/** Gives a confidence from 0 to 1, of four digits. */
export function asConfidence(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;
}

/** How many places a verdict shows. */
export const MATCHES = 3;
