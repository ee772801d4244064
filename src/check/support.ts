import type { AnalysedSentence, Article, DifferencePart, Quantity, Sentence, Token } from "../domain.ts";
import { namedRuns, type NamedRun } from "../text/name-kinds.ts";
import { loadVectors } from "../text/vectors.ts";
import { saidOf } from "./amounts.ts";
import { type Claim, type ClaimTerm, sentenceOf, tokensByTerm } from "./claim.ts";
import { nameKinship } from "./kin.ts";
import { denialsOf, isFlipped } from "./negation.ts";
import { areOpposite } from "./opposites.ts";

/** A sentence that may say a claim, with what stands beside it. */
export interface Evidence {
  readonly sentence: AnalysedSentence;
  readonly previous: AnalysedSentence | null;
  readonly next: AnalysedSentence | null;
  readonly titleTerms: ReadonlySet<string>;
}

/** A sentence to hold a claim against, in its article. */
export interface Witness extends Evidence {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
}

/** How far a sentence says a claim. */
export interface Support {
  readonly evidence: Evidence;
  /** The weight of the claim's words and figures that are said, 0 … 1. */
  readonly coverage: number;
  /** The same of its words alone, and of those that stand in the sentence itself. */
  readonly wording: number;
  readonly own: number;
  /** Figures, names, denials and opposites that contradict the claim, beside each other. */
  readonly contradictions: readonly Contradiction[];
  /** Names and figures of the claim of which nothing is said. */
  readonly unsaid: number;
  /** Whether a verb of the claim is not said. */
  readonly lacksVerb: boolean;
  /** The weight of the heaviest word that is not said, as a share of all. */
  readonly heaviestMissing: number;
}

export interface Contradiction {
  readonly kind: "figure" | "name" | "opposite" | "denial";
  readonly claim: string;
  readonly article: string;
}

/** Holds a claim against one sentence. */
export function supportOf(claim: Claim, evidence: Evidence): Support {
  const own = matchOwn(claim, evidence.sentence);
  const matches = claim.terms.map((term, at) => ({ term, match: orBeside(term, own[at]!, evidence) }));
  const figures = claim.question.quantities.map((figure) => ({
    figure,
    said: said(claim, figure, evidence),
  }));
  const missing = matches.filter(({ match }) => match.worth < SAID);
  const names = missing
    .filter(({ term }) => term.isName)
    .map(({ term }) => nameInstead(claim, term, evidence));
  const contradictions = [
    ...figures.flatMap(({ figure, said: { kind, by } }) =>
      kind === "other" && by !== null
        ? [pair("figure", claim.text.slice(figure.start, figure.end), sliceOf(by.sentence, by.figure))]
        : [],
    ),
    ...names.flatMap((name) => name ?? []),
    ...opposites(
      missing.map(({ term }) => term),
      claim,
      evidence,
    ),
    ...flips(matches, claim, evidence),
  ];
  const words = sum(matches.map(({ term }) => term.weight));
  const saidWords = sum(matches.map(({ term, match }) => term.weight * match.worth));
  const saidFigures = figures.filter(({ said: { kind } }) => kind === "same").length * FIGURE_WEIGHT;
  const all = words + figures.length * FIGURE_WEIGHT;
  return {
    evidence,
    coverage: (saidWords + saidFigures) / Math.max(1e-9, all),
    wording: words === 0 ? 0 : saidWords / words,
    contradictions,
    own: words === 0 ? 0 : sum(claim.terms.map(({ weight }, at) => weight * own[at]!.worth)) / words,
    lacksVerb: missing.some(({ term }) => isVerb(claim, term)),
    unsaid:
      Number(deniesUnsaid(claim, matches)) +
      names.filter((name) => name === null).length +
      figures.filter(({ said: { kind } }) => kind === "nothing").length,
    heaviestMissing: Math.max(0, ...missing.map(({ term }) => term.weight)) / Math.max(1e-9, all),
  };
}

function isVerb({ tagger, question }: Claim, { token }: ClaimTerm): boolean {
  return tagger(sentenceOf(question))[token] === "VERB";
}

/** What a claim denies has to be in the sentence, or nothing there can deny it. */
function deniesUnsaid(
  { denials }: Claim,
  matches: readonly { readonly term: ClaimTerm; readonly match: Match }[],
): boolean {
  return matches.some(({ term, match }) => denials.plain.has(term.token) && !match.isSpelt);
}

/** Gives contradictions as parts to show beside each other. */
export function partsOf(contradictions: readonly Contradiction[]): DifferencePart[] {
  return contradictions.flatMap(({ claim, article }) => [
    ...(claim === "" ? [] : [{ kind: "claim" as const, text: claim }]),
    ...(article === "" ? [] : [{ kind: "article" as const, text: article }]),
  ]);
}

interface Match {
  /** 0 … 1. */
  readonly worth: number;
  /** The token of the sentence itself, where it is there. */
  readonly token: number | null;
  /** Whether the word itself is there, and not one of a near meaning. */
  readonly isSpelt: boolean;
}

const NO_MATCH: Match = { worth: 0, token: null, isSpelt: false };

/**
 * Finds the claim's words in the sentence: first those that are there in some form or as a name, then those of a
 * near meaning. A word of the sentence stands for one of the claim, or "resigned" would be found in "chancellor".
 */
function matchOwn(claim: Claim, sentence: AnalysedSentence): Match[] {
  const { terms } = claim;
  const matches = terms.map((term) => spelt(term, sentence));
  const taken = new Set(matches.flatMap(({ token }) => token ?? []));
  for (const [at, term] of terms.entries()) {
    if (matches[at]!.token !== null || term.isName) continue;
    const near = nearest(term, claim, sentence, taken);
    if (near.token !== null) taken.add(near.token);
    matches[at] = near;
  }
  return matches;
}

/** What stands beside the sentence counts less. */
function orBeside(term: ClaimTerm, own: Match, { sentence, previous, next, titleTerms }: Evidence): Match {
  if (own.worth >= SAID) return own;
  const worthIn = (beside: AnalysedSentence | null) => (beside === null ? 0 : spelt(term, beside).worth);
  const before = worthIn(previous) * (sentence.opensWithPronoun ? BESIDE_PRONOUN : BESIDE);
  const title = term.spellings.some((spelling) => titleTerms.has(spelling)) ? BESIDE : 0;
  const worth = Math.max(own.worth, before, title, worthIn(next) * BESIDE_AFTER);
  return { ...own, worth };
}

function spelt(term: ClaimTerm, sentence: AnalysedSentence): Match {
  const places = tokensByTerm(sentence);
  for (const spelling of term.spellings) {
    const token = places.get(spelling);
    if (token !== undefined) return { worth: 1, token, isSpelt: true };
  }
  let match = NO_MATCH;
  for (const [other, token] of places) {
    const worth = kinship(term, other, sentence.tokens[token]!);
    if (worth > match.worth) match = { worth, token, isSpelt: true };
  }
  return match;
}

function kinship(term: ClaimTerm, other: string, token: Token): number {
  // An alias ("eu" for "European Union") is its term, not its first word.
  if (term.isName || token.capital)
    return nameKinship(
      ALIASES.has(term.term) ? term.term : term.folded,
      ALIASES.has(other) ? other : token.folded,
    );
  return isSameFamily(term.term, other) && !areOpposite(term.term, other) ? 0.9 : 0;
}

const ALIASES: ReadonlySet<string> = new Set(["usa", "uk", "un", "eu"]);

/** Vectors find "way" near "build": only words of one part of speech stand for each other. */
function nearest(
  term: ClaimTerm,
  { tagger, question }: Claim,
  sentence: AnalysedSentence,
  taken: ReadonlySet<number>,
): Match {
  let match = NO_MATCH;
  for (const [other, token] of tokensByTerm(sentence)) {
    if (taken.has(token) || sentence.tokens[token]!.capital || /^\d/u.test(other)) continue;
    if (areOpposite(term.term, other)) continue;
    const cosine = loadVectors().similarity(term.term, other);
    const worth = cosine < NEAR ? 0 : Math.min(0.9, SAID + (cosine - NEAR));
    if (worth <= match.worth) continue;
    const isOneKind = tagger(sentence)[token] === tagger(sentenceOf(question))[term.token];
    if (isOneKind) match = { worth, token, isSpelt: false };
  }
  return match;
}

/** "invade" and "invasion", "secure" and "security". */
function isSameFamily(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 5) return false;
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared += 1;
  return shared >= 5 && shared >= Math.max(a.length, b.length) * 0.6;
}

interface SaidFigure {
  readonly kind: "same" | "other" | "nothing";
  readonly by: { readonly sentence: AnalysedSentence; readonly figure: Quantity } | null;
}

/** The sentence itself may contradict; those beside it only confirm. */
function said(claim: Claim, figure: Quantity, { sentence, previous, next }: Evidence): SaidFigure {
  const own = saidOf(figure, claim.text, sentence);
  if (own.kind === "same") return { kind: "same", by: { sentence, figure: own.figure } };
  for (const beside of [previous, next]) {
    if (beside === null) continue;
    const other = saidOf(figure, claim.text, beside);
    if (other.kind === "same") return { kind: "same", by: { sentence: beside, figure: other.figure } };
  }
  return own.kind === "other"
    ? { kind: "other", by: { sentence, figure: own.figure } }
    : { kind: "nothing", by: null };
}

/**
 * A name that the sentence has in the place of the claim's: of the same kind, and none of the claim's own.
 * Null where there is none.
 */
function nameInstead(claim: Claim, term: ClaimTerm, { sentence }: Evidence): Contradiction | null {
  const asked = runOf(sentenceOf(claim.question), term.token);
  const known = new Set(claim.terms.flatMap(({ spellings }) => spellings));
  const others = namedRuns(sentence).filter((run) =>
    sentence.tokens
      .slice(run.start, run.end)
      .every(
        (token) =>
          !known.has(token.term) && !claim.terms.some(({ folded }) => nameKinship(folded, token.folded) > 0),
      ),
  );
  const instead =
    others.find((run) => areOfOneKind(asked, run) && sameBefore(claim, asked, sentence, run)) ??
    others.find((run) => areOfOneKind(asked, run) && run.kind !== "unknown");
  if (instead === undefined) return null;
  return pair("name", textOf(sentenceOf(claim.question), asked), textOf(sentence, instead));
}

function areOfOneKind(a: NamedRun | { readonly kind: "unknown" }, b: NamedRun): boolean {
  if (b.kind === "date") return false;
  return a.kind === b.kind || a.kind === "unknown";
}

/** The same preposition before both: "in Turkey", "in Poland". */
function sameBefore(
  claim: Claim,
  asked: { readonly start: number },
  sentence: AnalysedSentence,
  run: NamedRun,
): boolean {
  const before = claim.question.tokens[asked.start - 1]?.folded;
  return before !== undefined && before === sentence.tokens[run.start - 1]?.folded;
}

function runOf(sentence: AnalysedSentence, token: number): NamedRun {
  return (
    namedRuns(sentence).find(({ start, end }) => start <= token && token < end) ?? {
      start: token,
      end: token + 1,
      kind: "unknown",
      sure: false,
    }
  );
}

function textOf(
  { text, tokens, start }: AnalysedSentence,
  run: { readonly start: number; readonly end: number },
): string {
  return text.slice(tokens[run.start]!.start - start, tokens[run.end - 1]!.end - start);
}

function opposites(missing: readonly ClaimTerm[], claim: Claim, { sentence }: Evidence): Contradiction[] {
  return missing.flatMap((term) => {
    const opposite = sentence.tokens.find((token) => areOpposite(term.term, token.term));
    if (opposite === undefined || claim.denials.near.has(term.token)) return [];
    const token = claim.question.tokens[term.token]!;
    return [pair("opposite", claim.text.slice(token.start, token.end), sliceOf(sentence, opposite))];
  });
}

function flips(
  matches: readonly { readonly term: ClaimTerm; readonly match: Match }[],
  claim: Claim,
  { sentence }: Evidence,
): Contradiction[] {
  const denials = denialsOf(sentence);
  const flipped = matches.find(
    ({ term, match }) =>
      match.worth >= SAID &&
      match.token !== null &&
      isFlipped(claim.denials, term.token, denials, match.token),
  );
  if (flipped === undefined) return [];
  const { token } = flipped.term;
  const [here, there] = [sentenceOf(claim.question), flipped.match.token!];
  return [
    pair(
      "denial",
      textOf(here, { start: claim.denials.near.get(token) ?? token, end: token + 1 }),
      textOf(sentence, { start: denials.near.get(there) ?? there, end: there + 1 }),
    ),
  ];
}

function sliceOf(
  { text, start }: AnalysedSentence,
  span: { readonly start: number; readonly end: number },
): string {
  return text.slice(span.start - start, span.end - start);
}

function pair(kind: Contradiction["kind"], claim: string, article: string): Contradiction {
  return { kind, claim, article };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** From this worth on, a word counts as said. */
const SAID = 0.6;
/** The cosine from which on two words are near in meaning. */
const NEAR = 0.6;
const BESIDE = 0.65;
const BESIDE_PRONOUN = 0.9;
const BESIDE_AFTER = 0.5;
/** A figure counts as much as a rare word. */
const FIGURE_WEIGHT = 5;
