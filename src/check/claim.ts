import type { AnalysedSentence, Question } from "../domain.ts";
import { sentenceOf } from "../text/asked-sentence.ts";
import type { Tagger } from "../text/tagger.ts";
import { denialsOf, NEGATORS, type Denials } from "./negation.ts";
import { type Word, wordsIn } from "./words.ts";

/** A claim with all that it is held against the articles by. Spans count in `text`. */
export interface Claim {
  readonly text: string;
  readonly question: Question;
  readonly words: readonly Word[];
  readonly terms: readonly ClaimTerm[];
  readonly denials: Denials;
  readonly tagger: Tagger;
}

/** A word of the claim that carries a subject and is no part of a figure. */
export interface ClaimTerm {
  readonly token: number;
  readonly term: string;
  readonly folded: string;
  readonly spellings: readonly string[];
  readonly isName: boolean;
  readonly weight: number;
}

/** Gives the place behind what a claim is about: its first verb; null where it has none, or begins with it. */
export function subjectEnd({ question, tagger }: Claim): number | null {
  const at = tagger(sentenceOf(question)).findIndex((tag) => tag === "VERB" || tag === "AUX");
  return at < 1 ? null : at;
}

/** What a claim is read with. */
export interface Reading {
  /** Weighs a word. */
  readonly idf: (term: string) => number;
  readonly tagger: Tagger;
}

/** Reads a claim. */
export function readClaim(question: Question, reading: Reading): Claim {
  const { text, tokens } = question;
  return {
    text,
    question,
    words: wordsIn(text).slice(0, WORDS_MAX),
    terms: termsOf(question, reading),
    denials: denialsOf({ text, tokens, start: 0 }),
    tagger: tagsKept(reading.tagger),
  };
}

function termsOf(question: Question, { idf, tagger }: Reading): ClaimTerm[] {
  const { tokens, terms, names, quantities } = question;
  const found = new Map<string, ClaimTerm>();
  const opening = () => tagger(sentenceOf(question))[0];
  const spellings = new Map(terms.map(({ term, alternatives }) => [term, alternatives]));
  for (const [at, token] of tokens.entries()) {
    const { term, folded } = token;
    if (term === "" || found.has(term) || PHRASES.has(folded) || NEGATORS.has(folded) || !spellings.has(term))
      continue;
    if (quantities.some(({ start, end }) => token.start < end && start < token.end)) continue;
    const isNamed = token.capital && names.some(({ start, end }) => start <= token.start && token.end <= end);
    const weight = Math.min(HEAVIEST, Math.max(LIGHTEST, idf(term)));
    found.set(term, {
      token: at,
      term,
      folded,
      spellings: [term, ...(spellings.get(term) ?? [])],
      isName: isNamed && (!isOpening(at, question) || opening() === "PROPN"),
      weight,
    });
  }
  return [...found.values()];
}

/** Any word is capitalised where it opens the claim: its part of speech tells whether it is a name. */
function isOpening(at: number, { tokens, names }: Question): boolean {
  const token = tokens[at]!;
  return at === 0 && names.some(({ start, end }) => start === token.start && end === token.end);
}

/** Tags a sentence once: a claim's words are looked for in each one after another. */
function tagsKept(tagger: Tagger): Tagger {
  return (sentence) => {
    const tags = tagsOf.get(sentence) ?? tagger(sentence);
    tagsOf.set(sentence, tags);
    return tags;
  };
}

const tagsOf = new WeakMap<AnalysedSentence, readonly string[]>();

/** Gives where each of a sentence's terms stands first; what is read in a sentence is kept by its object. */
export function tokensByTerm(sentence: AnalysedSentence): ReadonlyMap<string, number> {
  const known = placesOf.get(sentence);
  if (known !== undefined) return known;
  const found = new Map<string, number>();
  for (const [at, { term }] of sentence.tokens.entries())
    if (term !== "" && !found.has(term)) found.set(term, at);
  placesOf.set(sentence, found);
  return found;
}

/** A sentence is looked at for each word of a claim. */
const placesOf = new WeakMap<AnalysedSentence, ReadonlyMap<string, number>>();

/** Words with which a claim is brought up, and that say nothing of it. */
export const PHRASES: ReadonlySet<string> = new Set(
  "according reportedly apparently article articles report reports reported claim claims claimed true false fact today yesterday tomorrow".split(
    " ",
  ),
);

/** As many words as the longest statement can have. */
const WORDS_MAX = 1_000;
const LIGHTEST = 1.5;
const HEAVIEST = 7;
