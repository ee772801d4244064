import type { Token } from "../domain.ts";

/** The forms of the verb that passives are made with, folded. */
export const BE: ReadonlySet<string> = new Set("is are was were be been being".split(" "));

/** Tells whether a form of it stands at most so many words before a place: "was founded", "has since been founded". */
export function followsBe(tokens: readonly Pick<Token, "folded">[], place: number, reach = 2): boolean {
  return tokens.slice(Math.max(0, place - reach), place).some(({ folded }) => BE.has(folded));
}
