import type { ClaimMatch, ClaimVerdict, Question, Quote } from "../domain.ts";
import { copyOf, type Copy } from "./copies.ts";
import { readClaim, type Claim, type Reading } from "./claim.ts";
import { partsOf } from "./contradictions.ts";
import type { Evidence } from "./evidence.ts";
import { inRow, type InRow } from "./rows.ts";
import { type Support, supportOf, type Witness } from "./support.ts";

/** What was found of one claim. */
export interface Finding {
  readonly verdict: ClaimVerdict;
  readonly confidence: number;
  readonly matches: readonly ClaimMatch[];
  readonly nearest: readonly Quote[];
}

/**
 * Holds one claim, analysed as a question is, against sentences that may say it. A quote with other words is
 * told from a claim in other words by how many of its words stand there in order; a figure, a name or a denial
 * that contradicts the claim outweighs both, unless another article says the claim.
 */
export function checkClaim(question: Question, witnesses: readonly Witness[], reading: Reading): Finding {
  const claim = readClaim(question, reading);
  const supports = witnesses
    .map((witness) => ({ witness, support: supportOf(claim, witness) }))
    .filter(({ witness, support }) => !witness.isClaim || support.contradictions.length === 0)
    .sort((a, b) => b.support.coverage - a.support.coverage || inOrder(a.witness, b.witness));
  const copies = supports
    .slice(0, ALIGNED)
    .flatMap(({ witness, support }) => copyOf(claim, witness, support) ?? [])
    .sort((a, b) => b.alignment.similarity - a.alignment.similarity);
  const quotes = copies.filter((copy) => !copy.isCutShort);
  const supported = inOtherWords(claim, supports);
  const rows = witnesses.flatMap((witness) => inRow(claim, witness) ?? []);
  return (
    sameWords(quotes) ??
    ofRow(rows, "same") ??
    altered(claim, quotes, supported) ??
    (saysOtherwise(copies, supported) ? null : supported) ??
    ofRow(rows, "other") ??
    differing(copies, supports) ??
    absent(supports)
  );
}

/** What a table says outright. */
function ofRow(rows: readonly InRow[], wanted: InRow["kind"]): Finding | null {
  const matches = rows.filter(({ kind }) => kind === wanted).map(({ match }) => match);
  if (matches.length === 0) return null;
  const verdict = wanted === "same" ? "supported" : "differs";
  return { verdict, confidence: IN_ROW, matches: unique(matches), nearest: [] };
}

interface Weighed {
  readonly witness: Witness;
  readonly support: Support;
}

function sameWords(copies: readonly Copy[]): Finding | null {
  const same = copies.filter(({ alignment }) => alignment.steps.every(({ isSame }) => isSame));
  if (same.length === 0) return null;
  const matches = same.map(({ match }) => ({ ...match, difference: null }));
  return { verdict: "exact", confidence: 0.98, matches: unique(matches), nearest: [] };
}

/**
 * A claim that follows an article word by word is an altered quote, where hardly a word differs or no sentence says
 * it in other words. What stands in quotation marks is meant as a quote.
 */
function altered(claim: Claim, copies: readonly Copy[], supported: Finding | null): Finding | null {
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
  const confidence = round(0.4 + 0.6 * similarity);
  return { verdict: "altered", confidence, matches: unique(close.map(({ match }) => match)), nearest: [] };
}

/** The sentence that seems to say it is the very one whose figure is another. */
function saysOtherwise([best]: readonly Copy[], supported: Finding | null): boolean {
  const isFigure = best?.contradictions.some(({ kind }) => kind === "figure") === true;
  return isFigure && supported?.matches.some((match) => overlaps(match, best.match)) === true;
}

function overlaps(a: Quote, b: Quote): boolean {
  return a.article === b.article && a.start < b.end && b.start < a.end;
}

function inOtherWords(claim: Claim, supports: readonly Weighed[]): Finding | null {
  const enough = claim.terms.length + claim.question.quantities.length >= SUPPORT_WORDS;
  const saying = supports.filter(
    ({ support, witness }) =>
      enough &&
      support.coverage >= SUPPORTED &&
      support.contradictions.length === 0 &&
      support.unsaid === 0 &&
      !support.isSpread &&
      support.guessed <= GUESSED &&
      support.own >= (witness.sentence.opensWithPronoun && support.hasFigure ? OWN_PRONOUN : OWN) &&
      saysEnough(support, support.coverage),
  );
  const [best] = saying;
  if (best === undefined) return null;
  // Where another sentence says nearly all of it and one thing otherwise, that is the sentence meant.
  const contrary = supports.find(({ support }) => support.contradictions.length > 0);
  if (contrary !== undefined && contrary.support.wording > best.support.coverage + CONTRARY) return null;
  const close = saying.filter(({ support }) => support.coverage >= best.support.coverage - 0.1);
  return {
    verdict: "supported",
    confidence: round(0.3 + 0.65 * best.support.coverage),
    matches: placesOf(close.slice(0, MATCHES)),
    nearest: [],
  };
}

/** The sentences that say it, and beside the first those that have its figures: before it where it has none. */
function placesOf([best, ...others]: readonly Weighed[]): ClaimMatch[] {
  const { witness, support } = best!;
  const own = support.hasFigure
    ? [witness.sentence, ...support.beside]
    : [...support.beside, witness.sentence];
  const sentences = [...own, ...others.map((one) => one.witness.sentence)];
  const matches = sentences.map((sentence) => ({ ...quoteOf({ sentence }), difference: null }));
  const each = new Map(matches.map((match) => [`${match.article} ${match.start}`, match]));
  return [...each.values()].slice(0, MATCHES);
}

/** A claim whose verb is not said may be one of other doings of the same people. */
function saysEnough({ lacksVerb, heaviestMissing }: Support, share: number): boolean {
  return heaviestMissing <= MISSING && (!lacksVerb || share >= WITHOUT_VERB);
}

function differing(copies: readonly Copy[], supports: readonly Weighed[]): Finding | null {
  const [copy] = copies;
  if (copy !== undefined && copy.contradictions.length > 0) {
    const confidence = round(0.4 + 0.6 * copy.alignment.similarity);
    const match = { ...copy.match, difference: partsOf(copy.contradictions) };
    return { verdict: "differs", confidence, matches: [match], nearest: [] };
  }
  const contrary = supports
    .filter(
      ({ support }) =>
        support.contradictions.length > 0 && support.wording >= DIFFERS && support.unsaid === 0,
    )
    .sort((a, b) => b.support.wording - a.support.wording || inOrder(a.witness, b.witness));
  const [best] = contrary;
  if (best === undefined) return null;
  return {
    verdict: "differs",
    confidence: round(0.2 + 0.7 * best.support.wording),
    matches: contrary
      .filter(({ support }) => support.wording >= best.support.wording - 0.1)
      .slice(0, MATCHES)
      .map(({ witness, support }) => ({
        ...quoteOf(witness),
        difference: partsOf(support.contradictions),
      })),
    nearest: [],
  };
}

function absent(supports: readonly Weighed[]): Finding {
  const most = supports[0]?.support.coverage ?? 0;
  return {
    verdict: "absent",
    confidence: round(1 - 0.7 * Math.min(1, most)),
    matches: [],
    nearest: supports
      .filter(({ support }) => support.coverage > NEAR)
      .slice(0, MATCHES)
      .map(({ witness }) => quoteOf(witness)),
  };
}

function quoteOf({ sentence: { text, article, start, end } }: Pick<Evidence, "sentence">): Quote {
  return { text, article, start, end };
}

/** Windows of neighbours find one stretch more than once. */
function unique(matches: readonly ClaimMatch[]): ClaimMatch[] {
  const found = new Map(matches.map((match) => [`${match.article} ${match.start}`, match]));
  return [...found.values()].sort(inOrderOfPlace).slice(0, MATCHES);
}

function inOrder(a: Evidence, b: Evidence): number {
  return inOrderOfPlace(a.sentence, b.sentence);
}

function inOrderOfPlace(
  a: { readonly article: string; readonly start: number },
  b: { readonly article: string; readonly start: number },
): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.start - b.start;
}

function round(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;
}

const IN_ROW = 0.85;
/** How many places a verdict shows. */
const MATCHES = 3;
/** How many sentences a claim is laid along. */
const ALIGNED = 24;
/** Words in order that are a quote, even where it says the same in other words. */
const QUOTE = 0.85;
const PLAIN_QUOTE = 0.95;
/** A claim that another sentence says as surely as this is no altered quote. */
const SURE = 0.88;
const SUPPORT_WORDS = 2;
const SUPPORTED = 0.72;
const OWN = 0.55;
/** "She promised 40,000 homes": who she is stands before. */
const OWN_PRONOUN = 0.3;
/** A lorry is near an accident, and an end near a close: most of a claim has to stand there in its own words. */
const GUESSED = 0.5;
const MISSING = 0.3;
const WITHOUT_VERB = 0.85;
const CONTRARY = 0.12;
const DIFFERS = 0.66;
const NEAR = 0.2;
