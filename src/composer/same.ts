import type { AnalysedSentence, Quantity } from "../domain.ts";
import { isOfTable } from "../text/roles.ts";
import type { ShortSpan } from "./types.ts";

/**
 * Tells whether a sentence of another article says the same: most of the words of the longer one, or its
 * short answer beside enough of its words. A wrong merge hides a source's own words, so doubt keeps them apart.
 */
export function isSame(a: AnalysedSentence, short: ShortSpan | null, b: AnalysedSentence): boolean {
  if (a.article === b.article) return false;
  // A row's numbers say something under their columns alone: "2" draws are no "2–0" in a report.
  if (isOfTable(a.role) !== isOfTable(b.role)) return false;
  const shared = overlapShare(a, b);
  // Words first: few sentences share as many, and amounts take longest to read.
  if (shared < SAME_WORDS && (short === null || shared < SAME_WORDS_WITH_ANSWER)) return false;
  if (contradicts(a.quantities, b.quantities)) return false;
  return shared >= SAME_WORDS || (short !== null && holds(a, short, b));
}

const SAME_WORDS = 0.5;
const SAME_WORDS_WITH_ANSWER = 0.2;

function overlapShare(a: AnalysedSentence, b: AnalysedSentence): number {
  const left = termsOf(a);
  const right = termsOf(b);
  let shared = 0;
  for (const term of left) if (right.has(term)) shared += 1;
  // Of the longer one: a teaser of four words is not what a whole sentence says.
  return shared / Math.max(1, left.size, right.size);
}

function termsOf({ words }: AnalysedSentence): ReadonlySet<string> {
  const terms = new Set(words.map(({ term }) => term));
  terms.delete("");
  return terms;
}

function holds(a: AnalysedSentence, short: ShortSpan, b: AnalysedSentence): boolean {
  const amount = a.quantities.find(({ start, end }) => start < short.end && short.start < end);
  if (amount !== undefined) return b.quantities.some((other) => sameAmount(amount, other));
  const wanted = a.tokens.filter(
    ({ start, end, term }) => term !== "" && start >= short.start && end <= short.end,
  );
  const there = new Set(b.tokens.map(({ term }) => term));
  return wanted.length > 0 && wanted.every(({ term }) => there.has(term));
}

/** Tells whether two lists of amounts differ in one of a kind and unit that both have. */
function contradicts(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  return a.some((one) => {
    if (one.kind === "date") return false;
    const alike = b.filter((other) => other.kind === one.kind && other.unit === one.unit);
    return alike.length > 0 && !alike.some((other) => sameAmount(one, other));
  });
}

/** Tells whether two amounts or dates are one. */
export function sameAmount(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind || a.unit !== b.unit) return false;
  return a.kind === "date" ? a.date !== null && a.date === b.date : a.low === b.low && a.high === b.high;
}
