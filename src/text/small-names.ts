import type { Token } from "../domain.ts";
import { isLikeGivenName } from "./given-names.ts";
import { loadThesaurus } from "./thesaurus.ts";
import { LONGEST_PLACE, placeKind } from "./places.ts";

/** Gives the places among tokens that have names where nothing is written with a capital: given names, and places that are known. */
export function smallNames(tokens: readonly Token[]): ReadonlySet<number> {
  const named = new Set<number>();
  for (const [at, { term }] of tokens.entries()) {
    if (term === "") continue;
    if (isLikeGivenName(term) || isStranger(tokens, at)) named.add(at);
    const to = placeEnd(tokens, at);
    for (let place = at; place < to; place += 1) named.add(place);
  }
  return named;
}

/**
 * Tells whether a word that the language hardly knows stands where people do: "priyanka" of "priyanka will chair it", and
 * "mirek" of "a designer called mirek".
 */
function isStranger(tokens: readonly Token[], at: number): boolean {
  const { folded, term } = tokens[at]!;
  if (folded !== term || !/^\p{L}{3,}$/u.test(folded) || ANYBODY.test(folded)) return false;
  const before = tokens[at - 1]?.folded ?? "";
  const acts = (at === 0 || before === "and") && ACTS.test(tokens[at + 1]?.folded ?? "");
  return (acts || CALLED.test(before)) && loadThesaurus().relatives(term).size === 0;
}

const CALLED = /^(?:called|named)$/u;
const ANYBODY = /^(?:some|any|every|no)(?:body|one|thing)$/u;
/** What people do, and not what becomes of things. */
const ACTS =
  /^(?:will|would|wants?|wanted|can|could|has|had|is|was|said|says|asked|asks|told|tells|wrote|writes|showed|shows|reported|reports|thanked|started|founded|made|makes|brought|brings|runs|ran|keeps|kept|looks|won|led|leads|offered|offers|promised|bought|sold|sent|found|took|takes|gave|gives|built|joined|left|moved|chaired|chairs|fixed|added|drew|plays|played|teaches|taught|works|worked|lives|lived)$/u;

/** Gives where the longest place ends that begins at a token; the token's own place where none does. */
function placeEnd(tokens: readonly Token[], from: number): number {
  for (let to = Math.min(tokens.length, from + LONGEST_PLACE); to > from; to -= 1) {
    const words = tokens.slice(from, to).map(({ folded }) => folded);
    if (placeKind(words.join(" ")) !== null) return to;
  }
  return from;
}
