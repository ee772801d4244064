import type { Quote } from "../domain.ts";
import type { Claim } from "./claim.ts";
import type { Copy } from "./copies.ts";
import { type Finding, asConfidence, unique } from "./finding.ts";

/** Finds a claim that an article has word by word. */
export function sameWords(copies: readonly Copy[]): Finding | null {
  const same = copies.filter(({ alignment }) => alignment.steps.every(({ isSame }) => isSame));
  if (same.length === 0) return null;
  const matches = same.map(({ match }) => ({ ...match, difference: null }));
  return { verdict: "exact", confidence: 0.98, matches: unique(matches), nearest: [] };
}

/**
 * Finds an altered quote: a claim that follows an article word by word, where hardly a word differs or no sentence says
 * it in other words. What stands in quotation marks is meant as a quote.
 */
export function altered(claim: Claim, copies: readonly Copy[], supported: Finding | null): Finding | null {
  const [best] = copies;
  if (best === undefined) return null;
  const { similarity } = best.alignment;
  const isQuote = similarity >= (best.isPlain ? PLAIN_QUOTE : QUOTE) || claim.question.quoted.length > 0;
  const isSaid =
    supported?.matches.some((match) => overlaps(match, best.match)) === true ||
    (supported?.confidence ?? 0) >= SURE;
  if (isSaid && !isQuote) return null;
  if (best.contradictions.some(({ kind }) => kind === "figure" || kind === "name" || !isQuote)) return null;
  const close = copies.filter(({ alignment }) => alignment.similarity >= similarity - 0.05);
  const confidence = asConfidence(0.4 + 0.6 * similarity);
  return { verdict: "altered", confidence, matches: unique(close.map(({ match }) => match)), nearest: [] };
}

/** Tells whether the sentence that seems to say a claim is the very one whose figure is another. */
export function saysOtherwise([best]: readonly Copy[], supported: Finding | null): boolean {
  const isFigure = best?.contradictions.some(({ kind }) => kind === "figure") === true;
  return isFigure && supported?.matches.some((match) => overlaps(match, best.match)) === true;
}

/** Tells whether two stretches of one article have anything in common. */
export function overlaps(a: Place, b: Place): boolean {
  return a.article === b.article && a.start < b.end && b.start < a.end;
}

type Place = Pick<Quote, "article" | "start" | "end">;

/** Words in order that are a quote, even where it says the same in other words. */
const QUOTE = 0.85;
const PLAIN_QUOTE = 0.95;
/** A claim that another sentence says as surely as this is no altered quote. */
const SURE = 0.88;
