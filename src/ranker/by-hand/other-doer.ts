import type { AnalysedSentence } from "../../domain.ts";
import { namedRuns } from "../../text/name-kinds.ts";
import type { Asked } from "../types.ts";

/**
 * Tells whether in a sentence somebody else does what is asked of somebody: "Lind promised 2,000 flats" of "How many flats
 * did Hale promise?".
 */
export function isDoneByOther({ question, places }: Asked, sentence: AnalysedSentence): boolean {
  const { tokens } = sentence;
  const doing = doingOf(question.text);
  if (doing === null) return false;
  const placeOf = (word: string) => {
    const term = question.tokens.find(({ folded }) => folded === word)?.term ?? "";
    return term === "" ? undefined : places.get(term);
  };
  const verb = placeOf(doing.verb);
  const names = doing.names.map(placeOf);
  const isNamed = tokens.some(({ term }) => term !== "" && names.includes(places.get(term)));
  if (verb === undefined || names.includes(undefined) || isNamed) return false;
  return namedRuns(sentence).some(({ end, kind }) => {
    const next = tokens[end];
    return kind !== "date" && next !== undefined && next.term !== "" && places.get(next.term) === verb;
  });
}

/** Whose deed is asked for, by name, and which; null of other questions. Folded. */
function doingOf(text: string): { readonly names: readonly string[]; readonly verb: string } | null {
  const [, name, verb] = DOING.exec(text) ?? [];
  if (name === undefined || verb === undefined) return null;
  return {
    names: name
      .trim()
      .toLowerCase()
      .split(/[\s-]+/u),
    verb: verb.toLowerCase(),
  };
}

const DOING = /\b(?:did|does|do) ((?:\p{Lu}[\p{L}’'-]* ?){1,3})(?<= )(\p{Ll}+)/u;
