import type { Spellings, Token } from "../domain.ts";
import { deedsNamedIn } from "../text/doers.ts";
import { inFull } from "../text/initials.ts";
import { mayBeMisspelt, swapped, withEnding } from "../text/misspelt.ts";
import { shortForms } from "../text/short-forms.ts";
import { stem } from "../text/stems.ts";
import { synonyms } from "../text/synonyms.ts";
import { terms } from "../text/tokens.ts";
import { transatlantic } from "../text/transatlantic.ts";
import { isUnknown, mended, type Written } from "./mended.ts";

/** Gives how articles spell the words of questions. */
export function spellingsIn(written: Written): Spellings {
  return {
    others: (token) => spellings(token, written),
    inFull: (token) => standsInFull(token, written),
    mended: (token) => (isUnknown(token, written) ? meant(token, written) : null),
  };
}

/** Initials that the articles have, too, are found as they are. */
function standsInFull({ folded, term }: Token, { retriever }: Written): string | null {
  const full = inFull(folded);
  if (full === null || retriever.frequency(term) > 0) return null;
  return terms(full).every((one) => retriever.frequency(one) > 0) ? full : null;
}

/** What the articles have as others write it is no slip, or of just that. */
function meant(token: Token, written: Written): string | null {
  const word = mended(token, written);
  const same = sameElsewhere(token, written);
  return word === null || same.length === 0 || same.includes(stem(word)) ? word : null;
}

/** Gives the terms of the same word as others write it: a name from another alphabet, across the Atlantic, in short. */
function sameElsewhere({ folded, term }: Token, { names, retriever }: Written): readonly string[] {
  const others = [...transatlantic(folded), ...shortForms(folded)];
  return [...names.alike(folded, term), ...others.filter((other) => retriever.frequency(other) > 0)];
}

function spellings(token: Token, written: Written): readonly string[] {
  const { retriever } = written;
  const stands = (term: string) => retriever.frequency(term) > 0;
  const found = sameElsewhere(token, written);
  // Misspelt: only what no article has is looked for with tolerance, which costs time and precision.
  if (found.length > 0 || retriever.frequency(token.term) > 0) return found;
  const respelt = [...swapped(token.term), ...withEnding(token.folded)].filter(stands);
  const near = new Set([...retriever.similar(token.term), ...respelt]);
  const misspelt = [...near].filter((other) => mayBeMisspelt(token.term, other));
  // Nobody else's name is a synonym of a name.
  if (misspelt.length > 0 || token.capital) return misspelt;
  return [...new Set([...deedsNamedIn(token.folded), ...synonyms(token.term)])].filter(stands);
}
