import type { AnalysedSentence } from "../../domain.ts";
import { namedRuns } from "../../text/name-kinds.ts";
import type { Asked } from "../types.ts";

/**
 * Tells whether in a sentence somebody else does what is asked of somebody: "Lind promised 2,000 flats" of "How many flats
 * did Hale promise?".
 */
export function isDoneByOther(asked: Asked, sentence: AnalysedSentence): boolean {
  const { places } = asked;
  const { tokens } = sentence;
  const doing = doingOf(asked.question.text);
  if (doing === null) return false;
  const verb = placeOf(asked, doing.verb);
  const names = doing.names.map((name) => placeOf(asked, name));
  const isNamed = tokens.some(({ term }) => term !== "" && names.includes(places.get(term)));
  if (verb === undefined || names.includes(undefined) || isNamed) return false;
  return namedRuns(sentence).some(({ end, kind }) => {
    const next = tokens[end];
    return kind !== "date" && next !== undefined && next.term !== "" && places.get(next.term) === verb;
  });
}

/**
 * Tells whether a sentence opens with another thing that does what is asked of a thing: "The café beside it closes at six"
 * of "When does the pool close?".
 */
export function isDoneByOtherThing(asked: Asked, { text, tokens }: AnalysedSentence): boolean {
  const [, thing, verb] = THING_DOING.exec(asked.question.text) ?? [];
  if (thing === undefined || verb === undefined || !OPENS_WITH_THING.test(text)) return false;
  const [wanted, deed] = [placeOf(asked, thing), placeOf(asked, verb)];
  if (wanted === undefined || deed === undefined) return false;
  const at = (place: number) =>
    tokens.findIndex(({ term }) => term !== "" && asked.places.get(term) === place);
  return at(wanted) === -1 && at(deed) > 1 && at(deed) < NEAR;
}

const THING_DOING = /\b(?:did|does|do) the (\p{Ll}+) (\p{Ll}+)\b/u;
const OPENS_WITH_THING = /^(?:The|Our|A) \p{Ll}/u;
/** Behind more words the deed may be another clause's: "The doors open at seven and the music starts at eight". */
const NEAR = 6;

/** The place of the term that a word of the question has, folded; undefined of a word without. */
function placeOf({ question, places }: Asked, word: string): number | undefined {
  const term = question.tokens.find(({ folded }) => folded === word)?.term ?? "";
  return term === "" ? undefined : places.get(term);
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

const DOING = /\b(?:did|does|do) ((?:\p{Lu}[\p{L}’'-]* ){1,3})(\p{Ll}+)/u;
