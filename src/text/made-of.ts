import type { Span } from "../domain.ts";

/** Tells whether a question asks what something is made of: "made" is too common a word to be looked for. */
export function asksMadeOf(question: string): boolean {
  return ASKS.test(question);
}

const ASKS = /\bmade (?:up )?(?:of|from|out of|with)\W*$|\bwhat (?:materials?|ingredients?)\b/iu;

/** Tells whether a text says of something what it is made of. */
export function tellsMadeOf(text: string): boolean {
  return TELLS.test(text);
}

const TELLS =
  /\b(?:(?:made|built|cut|woven|carved|cast|knitted|sewn|baked) (?:up )?(?:\p{L}+ly )?(?:of|from|out of|with)|consists? of|composed of|ingredients?(?: are|:)?)\s+/iu;

/** Tells whether a text says who made something, where or when, and nothing of what: "made by a glazier from Leeds". */
export function tellsMakingOnly(text: string): boolean {
  return MADE.test(text) && !tellsMadeOf(text);
}

/** "Made by pressing the curds" does tell. */
const MADE = /\bmade (?:by(?! \p{L}+ing\b)|in|at|on|for)\b/iu;

/** Gives what a text says that something is made of, a list with all of it: "rye, oats and treacle"; null where it does not. */
export function materialsIn(text: string): Span | null {
  const told = TELLS.exec(text);
  if (told === null) return null;
  const start = told.index + told[0].length;
  const clause = MATERIALS.exec(text.slice(start))?.[0] ?? "";
  const comma = clause.indexOf(",");
  const listed = comma === -1 || / (?:and|or) /u.test(clause.slice(clause.lastIndexOf(",")));
  const found = (listed ? clause : clause.slice(0, comma)).trimEnd();
  const words = found.split(/\s+/u).length;
  return found === "" || words > MOST ? null : { start, end: start + found.length };
}

/** As far as the clause goes. */
const MATERIALS =
  /^(?:(?!\s(?:by|in|at|on|for|with|which|that|who|but|because|when|where|while|since|and (?:is|are|was|were|has|have|then|the))\b)(?:[^.;:()—–]|\.(?=\d)))+/iu;
const MOST = 12;
