import type { Quantity, Question } from "../../../domain.ts";
import { isPerson } from "../../../quantities/nouns.ts";
import { stem } from "../../../text/stems.ts";
import { loadVectors } from "../../../text/vectors.ts";
import { around, within, wordBehind } from "./beside.ts";
import type { Scene } from "../scene.ts";

/** Of counts, those of the thing that is asked for: its own noun, or where none has it, one that means as much. */
export function counted({ question, sentence }: Scene, fresh: readonly Quantity[]): readonly Quantity[] {
  const isOften = /\bhow often\b/iu.test(question.text);
  const noun = question.expected === "count" && !isOften ? countedNoun(question) : null;
  if (noun === null) return fresh;
  const own = stem(noun);
  const wanted = new Set([own, ...(question.terms.find(({ term }) => term === own)?.alternatives ?? [])]);
  const nouns = (quantity: Quantity) => {
    const own = within(sentence.tokens, quantity);
    const behind = quantity.unit === null ? undefined : wordBehind(sentence.tokens, quantity);
    return behind === undefined ? own : [...own, behind];
  };
  const named = fresh.filter((quantity) => nouns(quantity).some(({ folded }) => wanted.has(stem(folded))));
  if (named.length > 0) return named;
  // "How many measles cases": the first plural looks like what is counted, and need not be.
  const next = question.tokens[question.tokens.findIndex(({ folded }) => folded === noun) + 1]?.term;
  const others = fresh.filter(({ unit }) => unit !== null && stem(unit.split(" ").at(-1)!) === next);
  if (others.length > 0) return others;
  return fresh.filter(({ unit, kind }) => {
    if (kind === "rate") return !PAID.test(unit ?? "");
    return kind !== "count" || unit === null || means(question, noun, unit);
  });
}

/** "How many members": no 45p a mile. */
const PAID = /^[A-Z]{3}\//u;

/** "How much health do the four hounds have?": how many there are of those that have it, or of people, is no answer. */
export function countsAsked({ question }: Scene, { kind, unit }: Quantity): boolean {
  if (kind !== "count" || unit === null) return false;
  const much = HOW_MUCH.exec(question.text)?.[1]?.toLowerCase();
  if (much === undefined) return false;
  const noun = unit.split(" ").at(-1)!;
  if (isPerson(noun) || ANYBODY.test(noun)) return true;
  const at = question.tokens.findIndex(({ folded }) => folded === much);
  return question.tokens.slice(at + 1).some(({ term }) => term !== "" && term === stem(noun));
}

const HOW_MUCH = /\bhow much (\p{L}+)/iu;

/** "Three-and-a-half-year-old" of a war tells nobody's age. */
export function ofSomebody(
  { question, sentence, tags }: Scene,
  fresh: readonly Quantity[],
): readonly Quantity[] {
  if (question.expected !== "age") return fresh;
  // Of somebody who is not named here, and whom no pronoun and no "the striker" can mean, nothing is told.
  const names = question.terms.filter(({ name }) => name);
  const isNamed = ({ term, alternatives }: Question["terms"][number]) =>
    sentence.tokens.some((token) => token.term === term || alternatives.includes(token.term));
  const [first, ...others] = sentence.tokens.slice(0, 3).map(({ folded }) => folded);
  const isMeant =
    (first === "the" && others.some((word) => isPerson(word))) ||
    sentence.tokens.some(({ folded }) => /^(?:he|she|who|his|her)$/u.test(folded));
  if (names.length > 0 && !isMeant && !names.some(isNamed)) return [];
  return fresh.filter(({ start, end, kind }) => {
    // "33 per cent, Lind 21": what stands right behind a name is what it got.
    const before = sentence.tokens.findLastIndex((token) => token.end <= start);
    const isBehindName = tags[before] === "PROPN" && sentence.tokens[before]!.end === start - 1;
    if (kind !== "duration" && isBehindName) return false;
    const at = sentence.tokens.findIndex(({ start }) => start >= end);
    const next = sentence.tokens[at];
    const isBeside =
      next !== undefined &&
      /^[\s-]$/u.test(around(sentence.text, sentence.start, { start: end, end }).after.slice(0, 1));
    if (!isBeside || tags[at] !== "NOUN") return true;
    return isPerson(next.folded) || question.tokens.some(({ folded }) => folded === next.folded);
  });
}

/** "How many children", "the number of children"; null where any count will do. */
function countedNoun({ focus, tokens }: Question): string | null {
  if (focus === null || !TOTALS.test(focus)) return focus;
  const at = tokens.findIndex(({ folded }) => folded === focus);
  if (tokens[at + 1]?.folded !== "of") return null;
  return tokens.slice(at + 2).find(({ term }) => term !== "")?.folded ?? null;
}

const TOTALS = /^(?:number|total|amount|population|toll|times?|count|figure|size|many)s?$/u;

/**
 * Tells whether a count of one thing can answer for another: "troops" for "soldiers", "spectators" for
 * "people"; two kinds of people are never each other.
 */
function means(question: Question, asked: string, unit: string): boolean {
  const noun = unit.split(" ").at(-1)!;
  if (stem(noun) === stem(asked)) return true;
  if (ANYBODY.test(asked))
    return isPerson(noun) || ANYBODY.test(noun) || COUNTED_ALIVE.test(noun) || NATION.test(noun);
  if (KIND_WORD.test(noun)) return question.tokens.some(({ folded }) => KIND_WORD.test(folded));
  const nearness = loadVectors().similarity(stem(asked), stem(noun));
  return nearness >= (isPerson(asked) || isPerson(noun) ? SAME_PEOPLE : SAME_THINGS);
}

const ANYBODY =
  /^(?:people|persons?|individuals?|inhabitants?|humans?|lives|victims?|casualt(?:y|ies)|souls?|others?)$/u;

const COUNTED_ALIVE =
  /^(?:deaths?|troops?|fatalit(?:y|ies)|members?|man|men|women|children|spectators?|settlers?)$/u;

const NATION = /(?:ian|ese|ish|ean|ite)s?$/u;

const KIND_WORD = /^(?:type|kind|sort|form|variet(?:y|ie)|categor(?:y|ie)|class(?:e)?)s?$/u;

/** Cosines: "students" and "children" have .67, "gardens" and "parks" as much, "lines" and "stations" .64. */
const SAME_PEOPLE = 0.8;

const SAME_THINGS = 0.5;
