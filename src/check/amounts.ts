import type { AnalysedSentence, Quantity } from "../domain.ts";
import { isFormer, isOfPast } from "../quantities/former.ts";
import { agree, inScale, scaleOf } from "../quantities/agreement.ts";
import { compareDates, foldFigure, type Placed } from "./dates.ts";
import { textAt } from "../text/spans.ts";

/** What an article says of a claim's figure: the same, another value of the same thing, or nothing. */
export type Said =
  | { readonly kind: "same" | "other"; readonly figure: Quantity }
  | { readonly kind: "nothing" };

/** A figure with the sentence that it stands in. */
interface InSentence {
  readonly figure: Quantity;
  readonly sentence: AnalysedSentence;
}

/** Holds a figure of a claim against those of a sentence. `claim` is the claim's text. */
export function saidOf(figure: Quantity, claim: string, sentence: AnalysedSentence): Said {
  // "£2.90, not £3.40" says £3.40 to whoever says "not £3.40" alone.
  const isDenied = isInstead(claim.slice(0, figure.start));
  const isPast = isOfPast(claim);
  const others = sentence.quantities.filter(({ start, end }) => {
    const before = sentence.text.slice(0, start - sentence.start);
    return (
      isInstead(before) === isDenied &&
      (isPast || !isFormer(before, sentence.text.slice(end - sentence.start)))
    );
  });
  const led = isLead(claim, figure) ? leadsIn(others, sentence) : others;
  const compared = led.map((other) => ({
    figure: other,
    relation: relationOf(figure, claim, { figure: other, sentence }),
  }));
  const same = compared.find(({ relation }) => relation === "same");
  if (same !== undefined) return { kind: "same", figure: same.figure };
  const other = compared.find(({ relation }) => relation === "other");
  // "Of 118 pupils 7 failed": a number by itself may count what is claimed.
  if (other === undefined || hasBare(figure, sentence)) return { kind: "nothing" };
  return { kind: "other", figure: other.figure };
}

/** Tells whether the same number stands in a sentence without a noun, and is no figure there. */
function hasBare({ kind, low, high }: Quantity, { tokens, quantities }: AnalysedSentence): boolean {
  if (kind !== "count" || low === null || low !== high) return false;
  return tokens.some(
    ({ folded, start, end }) =>
      /^\d[\d,]*$/u.test(folded) &&
      Number(folded.replaceAll(",", "")) === low &&
      !quantities.some((one) => one.start < end && start < one.end),
  );
}

/** "Won by 41 votes" is no word against how many votes somebody got. */
function isLead(claim: string, { start }: Quantity): boolean {
  return WON_BY.test(claim.slice(0, start));
}

const WON_BY =
  /\b(?:w[io]ns?|beats?|beaten|lost|loses?|defeated|leads?|led|ahead|elected|passed|carried|rejected)\b[^.;]{0,60}\bby (?:just |only |about |a margin of )?$/iu;

/** The figures that stand behind what tells by how much. What they count may have been said before. */
function leadsIn(figures: readonly Quantity[], { text, start }: AnalysedSentence): readonly Quantity[] {
  return figures.filter((one) => LEAD.test(text.slice(0, one.start - start)));
}

const LEAD =
  /\b(?:lead|margin|majority|difference|gap|by)\b(?:(?!\b(?:against|with|got|received)\b)[^.;])*$/iu;

function isInstead(before: string): boolean {
  return /(?:, not|\band not|\binstead of|\brather than) (?:the |an? |about |around )*$/iu.test(before);
}

/** Tells whether a figure of a sentence is another value of what a claim's figure is of. */
export function isAnother(figure: Quantity, claim: string, other: InSentence): boolean {
  return relationOf(figure, claim, other) === "other";
}

function relationOf(figure: Quantity, claim: string, { figure: other, sentence }: InSentence): Said["kind"] {
  const text = textAt(sentence, other);
  return compare({ figure, text: claim.slice(figure.start, figure.end) }, { figure: other, text });
}

function compare(claim: Placed, article: Placed): Said["kind"] {
  if (isSpeltAlike(claim, article)) return "same";
  const [a, b] = [claim.figure, article.figure];
  if (a.kind === "date" || b.kind === "date")
    return a.kind === b.kind ? compareDates(claim, article) : "nothing";
  return scaleOf(a) === scaleOf(b) ? compareInScale(a, b) : compareAcross(a, b);
}

function isSpeltAlike(claim: Placed, article: Placed): boolean {
  return foldFigure(claim.text) === foldFigure(article.text) && claim.figure.bound === article.figure.bound;
}

function compareInScale(a: Quantity, b: Quantity): Said["kind"] {
  if (areOpposed(a, b)) return "other";
  return (agree(a, b) && !isCoarse(a, b)) || isWithin(a, b) ? "same" : "other";
}

/** "90 billion" without its currency is the same figure, in another currency another one. */
function compareAcross(a: Quantity, b: Quantity): Said["kind"] {
  if (b.unit === null && a.kind === "count" && b.kind === "count" && a.low !== null)
    return agree({ ...b, unit: a.unit }, a) ? "same" : "nothing";
  if (a.unit === null && a.kind === "count" && b.low !== null)
    return agree({ ...a, kind: b.kind, unit: b.unit }, b) ? "same" : "nothing";
  return a.kind === "money" && b.kind === "money" ? "other" : "nothing";
}

/** "900 million" of 870 million, which nobody called "about": a round number that is not the article's. */
function isCoarse(claim: Quantity, article: Quantity): boolean {
  if (claim.kind === "date" || claim.approximate || article.approximate) return false;
  if (claim.low === null || claim.low !== claim.high || article.low === null || article.low !== article.high)
    return false;
  const [a, b] = [inScale(claim).low ?? 0, inScale(article).low ?? 0];
  return Math.abs(a - b) > COARSE * Math.max(Math.abs(a), Math.abs(b));
}

const COARSE = 0.02;

/** "Under 80" and "over 80": nothing is both. */
function areOpposed(a: Quantity, b: Quantity): boolean {
  const [upper, lower] = a.low === null ? [a, b] : [b, a];
  const isOpposed = upper.low === null && upper.high !== null && lower.high === null && lower.low !== null;
  return isOpposed && upper.unit === lower.unit && upper.high <= lower.low;
}

/** "More than 100" is true of 1,000; but who says "within six weeks" of what is said to take two says otherwise. */
function isWithin(claim: Quantity, { low, high, unit }: Quantity): boolean {
  if ((claim.low === null) === (claim.high === null) || claim.unit !== unit) return false;
  return low !== null && high !== null && low >= (claim.low ?? -Infinity) && high <= (claim.high ?? Infinity);
}
