import type { AnalysedSentence, Token } from "../domain.ts";
import { stem } from "../text/stems.ts";
import { loadThesaurus } from "../text/thesaurus.ts";
import { followsBe } from "../text/be.ts";
import { loadVectors } from "../text/vectors.ts";
import { sentenceOf } from "../text/asked-sentence.ts";
import { type Claim, type ClaimTerm, tokensByTerm } from "./claim.ts";
import type { Evidence } from "./evidence.ts";
import { knownAs, nameKinship } from "./kin.ts";
import { isRefusal } from "./negation.ts";
import { areOpposite } from "./opposites.ts";

/** How a sentence has a word of a claim. */
export interface Match {
  /** 0 … 1. */
  readonly worth: number;
  /** The token of the sentence itself, where it is there. */
  readonly token: number | null;
  /** Whether the word itself is there, and not one of a near meaning. */
  readonly isSpelt: boolean;
}

/** The words of a claim, each with how a sentence has it. */
export type Matches = readonly { readonly term: ClaimTerm; readonly match: Match }[];

/** Gives the claim's verb and the sentence's own word for it, both as tokens; null where the sentence has none. */
export function deedIn(
  matches: Matches,
  claim: Claim,
): { readonly term: ClaimTerm; readonly own: number; readonly there: number } | null {
  const tags = claim.tagger(sentenceOf(claim.question));
  const deed = matches.find(({ term, match }) => tags[term.token] === "VERB" && match.isSpelt);
  if (deed === undefined || deed.match.token === null) return null;
  return { term: deed.term, own: deed.term.token, there: deed.match.token };
}

const NO_MATCH: Match = { worth: 0, token: null, isSpelt: false };

/**
 * Finds the claim's words in the sentence: first those that are there in some form or as a name, then those of a
 * near meaning. A word of the sentence stands for one of the claim, or "resigned" would be found in "chancellor".
 */
export function matchOwn(claim: Claim, sentence: AnalysedSentence): Match[] {
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
export function orBeside(
  term: ClaimTerm,
  own: Match,
  { sentence, previous, next, titleTerms }: Evidence,
): Match {
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
  if (term.isName || token.capital) return nameKinship(knownAs(term), knownAs(token));
  return isSameFamily(term.term, other) && !areOpposite(term.term, other) ? 0.9 : 0;
}

/** Vectors find "way" near "build": only words of one part of speech stand for each other. */
function nearest(
  term: ClaimTerm,
  { tagger, question }: Claim,
  sentence: AnalysedSentence,
  taken: ReadonlySet<number>,
): Match {
  let match = NO_MATCH;
  for (const [other, token] of tokensByTerm(sentence)) {
    if (DEATHS.has(term.term) && DEATHS.has(other)) {
      const isOne = isDeath(sentenceOf(question), term.token) && isDeath(sentence, token);
      return { worth: 0.9, token, isSpelt: isOne };
    }
    if (taken.has(token) || sentence.tokens[token]!.capital || /^\d/u.test(other)) continue;
    if (areOpposite(term.term, other) || isRefusal(term.term) !== isRefusal(other)) continue;
    const cosine = loadVectors().similarity(term.term, other);
    const worth = cosine < NEAR ? 0 : Math.min(0.9, SAID + (cosine - NEAR));
    if (worth <= match.worth) continue;
    const tag = tagger(sentence)[token];
    const isOneKind = tag === tagger(sentenceOf(question))[term.token];
    if (isOneKind && (!isThing(tag) || areRelated(term.term, other)))
      match = { worth, token, isSpelt: false };
  }
  return match;
}

/** A dog is as near a cat, red as near blue, as a car is to a vehicle: of things and their kinds the thesaurus tells. */
function areRelated(a: string, b: string): boolean {
  const thesaurus = loadThesaurus();
  return thesaurus.relatives(a).has(b) || thesaurus.relatives(b).has(a);
}

function isThing(tag: string | undefined): boolean {
  return tag === "NOUN" || tag === "ADJ";
}

/** "invade" and "invasion", "secure" and "security". */
function isSameFamily(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 5) return false;
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared += 1;
  return shared >= 5 && shared >= Math.max(a.length, b.length) * 0.6;
}

/** Who is dead died, and who was killed did too; who killed did not. */
function isDeath({ tokens }: AnalysedSentence, at: number): boolean {
  if (tokens[at]!.term !== KILL || followsBe(tokens, at)) return true;
  // "The number of people killed in the flood"
  return at > 0 && /^(?:in|by|when|during)$/u.test(tokens[at + 1]?.folded ?? "");
}

const KILL = stem("kill");
const DEATHS: ReadonlySet<string> = new Set("die dead death kill".split(" ").map(stem));

/** From this worth on, a word counts as said. */
export const SAID = 0.6;

/** The cosine from which on two words are near in meaning. */
const NEAR = 0.6;

const BESIDE = 0.65;

const BESIDE_PRONOUN = 0.9;

const BESIDE_AFTER = 0.5;
