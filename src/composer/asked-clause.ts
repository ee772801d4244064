import type { Quantity, Token } from "../domain.ts";
import { askedTerms } from "../text/asked-terms.ts";
import type { Scene } from "./scene.ts";

/**
 * Leaves out the amounts that another clause tells than the one that has what is asked for: "Breakfast is 9 francs;
 * dinner must be ordered" tells no price of dinner. "It" may stand for what another clause names.
 */
export function inAskedClause(scene: Scene, amounts: readonly Quantity[]): readonly Quantity[] {
  const { text, start, tokens } = scene.sentence;
  if (amounts.length === 0 || !text.includes(";")) return amounts;
  const ends = [...text.matchAll(/;/gu)].map(({ index }) => start + index);
  const clauseOf = (at: number) => ends.filter((end) => end < at).length;
  const asked = askedTerms(scene.question);
  const isNamed = ({ term }: Token, at: number) =>
    asked.has(term) && /^(?:NOUN|PROPN)$/u.test(scene.tags[at]!);
  const named = new Set(tokens.filter(isNamed).map((token) => clauseOf(token.start)));
  const meant = new Set(
    tokens.filter(({ folded }) => MEANS.test(folded)).map((token) => clauseOf(token.start)),
  );
  if (named.size === 0) return amounts;
  return amounts.filter((amount) => named.has(clauseOf(amount.start)) || meant.has(clauseOf(amount.start)));
}

/** What stands for something that was named before. */
const MEANS =
  /^(?:it|its|they|their|them|he|his|him|she|her|this|that|these|those|which|who|both|all|each)$/u;
