import type { AnalysedSentence } from "../domain.ts";
import { sentenceOf } from "../text/asked-sentence.ts";
import { type Claim, subjectEnd } from "./claim.ts";
import { type Contradiction, pair } from "./contradictions.ts";
import type { Evidence } from "./evidence.ts";
import { SAID, type Matches } from "./matches.ts";
import { isNoun } from "../text/tagger.ts";

/**
 * Tells whether the subject of a claim stands in another clause than what the claim says of it: "Veins carry blood away" of
 * "Arteries carry blood away, and veins carry it back".
 */
export function isAcrossClauses(matches: Matches, claim: Claim, { sentence }: Evidence): boolean {
  const ends = [...sentence.text.matchAll(CLAUSE_ENDS)].map(({ index }) => sentence.start + index);
  const subject = subjectEnd(claim);
  if (ends.length === 0 || subject === null || claim.text.search(CLAUSE_ENDS) !== -1) return false;
  const clauseOf = (token: number) => ends.filter((end) => end <= sentence.tokens[token]!.start).length;
  const placed = matches.filter(({ match }) => match.token !== null && match.worth >= SAID);
  const clausesOf = (isOf: (token: number) => boolean) =>
    placed.flatMap(({ term, match }) => (isOf(term.token) ? clauseOf(match.token!) : []));
  const own = clausesOf((token) => token < subject);
  const told = clausesOf((token) => token >= subject);
  const [clause] = own;
  if (clause === undefined || own.some((one) => one !== clause) || told.length === 0) return false;
  // One word alone may stand anywhere; but not where another is named who does it.
  const isAlone = told.length < SEVERAL;
  const others = told.filter((one) => one !== clause);
  return (
    others.length > told.length / 2 &&
    new Set(others).size === 1 &&
    hasSubject(claim, sentence, { ends, at: others[0]!, isNamed: isAlone })
  );
}

const SEVERAL = 2;

/** Where a clause with a subject of its own may begin. */
export const CLAUSE_ENDS = /;\s|,\s(?:and|but|while|whereas)\s/gu;

/** Tells whether somebody or something of its own does what a clause tells: it opens with a noun, and no pronoun. */
function hasSubject(
  { tagger }: Claim,
  sentence: AnalysedSentence,
  { ends, at, isNamed }: { readonly ends: readonly number[]; readonly at: number; readonly isNamed: boolean },
): boolean {
  const from = at === 0 ? sentence.start : ends[at - 1]! + 1;
  const first = sentence.tokens.findIndex(({ start, folded }) => start >= from && !LEADING.test(folded));
  const tag = tagger(sentence)[first];
  // "The long oars …; the short ones are for the dinghy."
  if (/^ones?$/u.test(sentence.tokens[first + 1]?.folded ?? "")) return true;
  return isNamed ? tag === "PROPN" : isNoun(tag);
}

const LEADING = /^(?:and|but|while|whereas|the|an?|its|their|his|her|new|\p{L}+est)$/u;

/** Gives what a sentence only names as what it is not: "on Moor Field instead of the Green" of "on the Green". */
export function saidInstead(matches: Matches, claim: Claim, { sentence }: Evidence): Contradiction[] {
  const found = INSTEAD.exec(sentence.text);
  if (found === null || INSTEAD.test(claim.text) || claim.denials.near.size > 0) return [];
  const [from, to] = [sentence.start + found.index, sentence.start + found.index + found[0].length];
  const isThere = (token: number) =>
    sentence.tokens[token]!.start > from && sentence.tokens[token]!.end <= to;
  const told = matches.find(({ match }) => match.isSpelt && match.token !== null && isThere(match.token));
  // "Voss took the place of Haan" names both.
  const isOfBoth = matches.some(
    ({ term, match }) => term.isName && match.token !== null && !isThere(match.token),
  );
  if (isOfBoth && told?.term.isName === true) return [];
  if (told === undefined) return [];
  const token = claim.question.tokens[told.term.token]!;
  return [pair("opposite", claim.text.slice(token.start, token.end), found[0].trim())];
}

const INSTEAD =
  /\b(?:instead of|rather than|in (?:the )?place of)\s(?:the |an? |in |on |at )*[^,;.:()]{2,40}/iu;

/** Tells whether what a claim puts first is what the sentence holds something else against: "hotter than Mercury" of "Mercury is hotter than Venus". */
export function isTurnedComparison(matches: Matches, claim: Claim, { sentence }: Evidence): boolean {
  const place = (words: readonly { readonly folded: string }[]) =>
    words.findIndex(({ folded }) => folded === "than");
  const [own, there] = [place(claim.question.tokens), place(sentence.tokens)];
  if (own === -1 || there === -1) return false;
  const tags = claim.tagger(sentenceOf(claim.question));
  const things = matches.filter(
    ({ term, match }) => isNoun(tags[term.token]) && match.token !== null && match.isSpelt,
  );
  const first = things.find(({ term }) => term.token < own);
  return first !== undefined && first.match.token! > there && first.match.token! - there <= NEAR;
}

const NEAR = 3;

/** Tells whether a sentence only foretells what a claim says is so: "Our prediction was that the cress would be taller". */
export function isOnlyForetold({ text }: Claim, { sentence }: Evidence): boolean {
  return FORETELLS.test(sentence.text) && !FORETELLS.test(text) && !/\b(?:will|would)\b/iu.test(text);
}

const FORETELLS =
  /\b(?:predict(?:ed|s|ion|ions)?|expect(?:ed|s|ation|ations)?|hypothes[ie]s|guess(?:ed|es)?|forecasts?|hop(?:ed|es?)|fear(?:ed|s)?|thought|believed)\b(?: \p{L}+){0,3}? that\b.*\bwould\b/iu;
