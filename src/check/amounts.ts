import type { AnalysedSentence, Quantity } from "../domain.ts";
import { isFormer, isOfPast } from "../quantities/former.ts";
import { agree, inScale, scaleOf } from "../quantities/agreement.ts";
import { compareDays } from "../quantities/time/in-time.ts";

/** What an article says of a claim's figure: the same, another value of the same thing, or nothing. */
export type Said =
  | { readonly kind: "same" | "other"; readonly figure: Quantity }
  | { readonly kind: "nothing" };

/** A figure with the text whose offsets it counts in. */
interface Placed {
  readonly figure: Quantity;
  readonly text: string;
}

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
  const text = sentence.text.slice(other.start - sentence.start, other.end - sentence.start);
  return compare({ figure, text: claim.slice(figure.start, figure.end) }, { figure: other, text });
}

function compare(claim: Placed, article: Placed): Said["kind"] {
  if (fold(claim.text) === fold(article.text) && claim.figure.bound === article.figure.bound) return "same";
  const [a, b] = [claim.figure, article.figure];
  if (a.kind === "date" || b.kind === "date")
    return a.kind === b.kind ? compareDates(claim, article) : "nothing";
  if (scaleOf(a) === scaleOf(b) && areOpposed(a, b)) return "other";
  if (scaleOf(a) === scaleOf(b)) return (agree(a, b) && !isCoarse(a, b)) || isWithin(a, b) ? "same" : "other";
  if (b.unit === null && a.kind === "count" && b.kind === "count" && a.low !== null)
    return agree({ ...b, unit: a.unit }, a) ? "same" : "nothing";
  // "90 billion" without its currency is the same figure, in another currency another one.
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

/** A claim may be vaguer than the article; where it says more, or in other terms, the article says nothing of it. */
function compareDates(claim: Placed, article: Placed): Said["kind"] {
  const [a, b] = [claim.figure, article.figure];
  if (a.from !== undefined && b.from !== undefined) {
    const [aTo, bTo] = [a.to ?? LATE, b.to ?? LATE];
    if (compareDays(a.from, b.from) <= 0 && compareDays(bTo, aTo) <= 0) return "same";
    return compareDays(aTo, b.from) < 0 || compareDays(bTo, a.from) < 0 ? "other" : "nothing";
  }
  const [asked, said] = [partsOf(claim), partsOf(article)];
  const shared = PARTS.filter((part) => asked[part] !== undefined && said[part] !== undefined);
  if (shared.some((part) => asked[part] !== said[part])) return "other";
  return shared.length > 0 && PARTS.every((part) => asked[part] === undefined || said[part] !== undefined)
    ? "same"
    : "nothing";
}

type Parts = Partial<Record<(typeof PARTS)[number], string>>;

/** What a date says of its year, month, day and weekday, in its own words or as it was resolved. */
function partsOf({ figure, text }: Placed): Parts {
  const words = fold(text).split(/[^a-z0-9]+/u);
  const month = MONTHS.findIndex((name) => words.some((word) => isShortFor(word, name)));
  const weekday = WEEKDAYS.findIndex((name) => words.some((word) => isShortFor(word, name)));
  const day = month === -1 ? undefined : words.find((word) => /^\d{1,2}(?:st|nd|rd|th)?$/u.test(word));
  const year = words.find((word) => /^\d{4}$/u.test(word));
  const [resolvedYear, resolvedMonth, resolvedDay] = (figure.date ?? "").split("-");
  return definedOf({
    year: year ?? (resolvedYear || undefined),
    month: month === -1 ? resolvedMonth && String(Number(resolvedMonth)) : String(month + 1),
    day: day === undefined ? resolvedDay && String(Number(resolvedDay)) : String(Number.parseInt(day, 10)),
    weekday: weekday === -1 ? weekdayOf(figure.date) : String(weekday),
  });
}

function definedOf(parts: Readonly<Record<string, string | undefined>>): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

function weekdayOf(date: string | null): string | undefined {
  return date?.length === 10 ? String(new Date(`${date}T00:00:00Z`).getUTCDay()) : undefined;
}

function isShortFor(word: string, name: string): boolean {
  return word === name || (word.length >= 3 && word.length <= 4 && name.startsWith(word));
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, " ").trim();
}

const PARTS = ["year", "month", "day", "weekday"] as const;
const COARSE = 0.02;
const LATE = "9999-12-31";
const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
