import type { Token } from "../domain.ts";
import { isLikeGivenName } from "./given-names.ts";
import { LONGEST_PLACE, placeKind } from "./places.ts";

/** Gives the places among tokens that have names where nothing is written with a capital: given names, and places that are known. */
export function smallNames(tokens: readonly Token[]): ReadonlySet<number> {
  const named = new Set<number>();
  for (const [at, { term }] of tokens.entries()) {
    if (term === "") continue;
    if (isLikeGivenName(term)) named.add(at);
    const to = placeEnd(tokens, at);
    for (let place = at; place < to; place += 1) named.add(place);
  }
  return named;
}

/** Gives where the longest place ends that begins at a token; the token's own place where none does. */
function placeEnd(tokens: readonly Token[], from: number): number {
  for (let to = Math.min(tokens.length, from + LONGEST_PLACE); to > from; to -= 1) {
    const words = tokens.slice(from, to).map(({ folded }) => folded);
    if (placeKind(words.join(" ")) !== null) return to;
  }
  return from;
}
