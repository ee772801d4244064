import type { Retriever, Token } from "../domain.ts";
import { oneSlipAway } from "../text/slips.ts";
import { isAlike, isKnown } from "../text/misspelt.ts";
import { placeKind } from "../text/places.ts";
import { stemOf } from "../text/stems.ts";
import { loadThesaurus } from "../text/thesaurus.ts";
import { loadVectors } from "../text/vectors.ts";
import type { NameBook } from "./namebook.ts";

/** What the articles are written with. */
export interface Written {
  readonly names: NameBook;
  readonly retriever: Retriever;
}

/** Tells whether neither the articles nor the language know a word. */
export function isUnknown({ folded, term }: Token, { retriever }: Written): boolean {
  return PLAIN.test(folded) && term !== "" && retriever.frequency(term) === 0 && !isKnown(term);
}

/**
 * Gives the word that an unknown one of a question was meant as, where one slip of the fingers makes it of a word that the
 * articles have, or of one of the commonest. Null where it may be a slip of several, or of a name: whose name is another's
 * but for one letter is somebody else.
 */
export function mended({ folded, term }: Token, { names, retriever }: Written): string | null {
  const slips: Meant[] = [];
  for (const { word, cost } of oneSlipAway(folded)) {
    const other = stemOf(word);
    const isThere = retriever.frequency(other) > 0;
    if ((isThere || isCommon(word, other)) && isLike(term, other))
      slips.push({ word, term: other, cost: cost + rarity(other) + (isThere ? 0 : ABSENT) });
  }
  const meant = likeliest(slips);
  return meant === null || isName(meant, names) ? null : meant.word;
}

/** Shorter words have too many neighbours, and longer ones are none. */
const PLAIN = /^[a-z]{4,24}$/u;

interface Meant {
  readonly word: string;
  readonly term: string;
  readonly cost: number;
}

/** Tables are asked for their cheapest and tallest, and have neither word. */
function isCommon(word: string, term: string): boolean {
  const row = rowOf(term);
  return row >= 0 && (row < COMMONEST || word.endsWith("est"));
}

const COMMONEST = 3_000;

/** What the language hardly knows is a name, or misspelt so often that it is used like what is meant. */
function isLike(term: string, other: string): boolean {
  return rowOf(term) === -1 || isAlike(term, other);
}

/** Rare words are meant less often: by Zipf's law, by their places among all words. */
function rarity(term: string): number {
  const row = rowOf(term);
  return RARITY * Math.log10(50 + (row === -1 ? UNLISTED : row));
}

const RARITY = 0.3;
const UNLISTED = 30_000;

/** Who asks about articles asks with their words. */
const ABSENT = 1.2;

function rowOf(term: string): number {
  return loadVectors().row(term);
}

/** Gives the likeliest of what may have been meant; null where another is about as likely. */
function likeliest(slips: readonly Meant[]): Meant | null {
  const order = slips.toSorted((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1));
  const best = order[0];
  if (best === undefined) return null;
  const other = order.find(({ term }) => term !== best.term);
  return other !== undefined && other.cost < best.cost + APART ? null : best;
}

const APART = 0.1;

/** "Baker" and "Norway" are written like names too, but are words that everybody knows. */
function isName({ word, term }: Meant, names: NameBook): boolean {
  return names.alike(word, "").includes(term) && placeKind(word) === null && !hasKind(term);
}

function hasKind(term: string): boolean {
  return [...loadThesaurus().relatives(term).values()].includes("kind");
}
