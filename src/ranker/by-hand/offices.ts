import type { AnalysedSentence, Question } from "../../domain.ts";
import { asksForHead } from "../../text/heads.ts";
import { type Office, officesIn, OF_TIME, TITLES } from "../../text/offices.ts";
import { placeKind } from "../../text/places.ts";
import { stem } from "../../text/stems.ts";
import type { Asked } from "../types.ts";

/**
 * Tells what a sentence has of the office whose holder is asked for: "same" where it has just that ("the Norwegian president" of
 * Norway's), "other" where it has only others of its name ("the labour minister of Norway" or "the prime minister of Denmark" of
 * "Who is the prime minister of Norway?"); else null.
 */
export function officeHeld({ question, places }: Asked, sentence: AnalysedSentence): "same" | "other" | null {
  const asked = officeAsked(question);
  if (asked === null) return null;
  const named = officesIn(sentence).filter(({ name }) => asked.name === ANY || name === asked.name);
  const found = named.filter((office) => !isOther(office, asked, places));
  if (found.length === 0) return named.length > 0 ? "other" : null;
  const owners = new Set(asked.owners.map((term) => places.get(term)));
  const isOwned = (office: Office) =>
    [...office.owners, ...office.either].some((term) => owners.has(places.get(term)));
  return found.some(isOwned) ? "same" : null;
}

/**
 * Gives the term of the title whose holder is asked for, where a sentence has only others: "Governor Ann Lee" of "Who is
 * the mayor of Orlen?"; else null.
 */
export function holdsAnotherTitle({ question }: Asked, sentence: AnalysedSentence): string | null {
  const [asked, second] = WHO_IS.test(question.text) ? officesIn(question) : [];
  if (asked === undefined || second !== undefined) return null;
  const found = officesIn(sentence).map(({ name }) => name);
  const areOthers = found.length > 0 && found.every((name) => TITLES.has(name) && name !== asked.name);
  return TITLES.has(asked.name) && areOthers ? asked.name : null;
}

function isOther({ kinds, owners, either }: Office, asked: Office, places: Asked["places"]): boolean {
  const own = new Set([...kinds, ...owners, ...either].map((term) => places.get(term)));
  const hasOneOf = (terms: readonly string[]) => terms.some((term) => own.has(places.get(term)));
  const isOthers = owners.length > 0 && asked.owners.length > 0 && !hasOneOf(asked.owners);
  // One that is named without a kind may be of any, but for those below it.
  const isTold = kinds.length > 0 || asked.kinds.some((kind) => BELOW.has(kind));
  const isOtherKind =
    asked.kinds.length > 0 ? isTold && !hasOneOf(asked.kinds) : kinds.some((kind) => BELOW.has(kind));
  return isOthers || isOtherKind;
}

/** "Vice president" and "deputy director" hold another office than the one that is named without. */
const BELOW: ReadonlySet<string> = new Set("vice deputy assistant".split(" ").map(stem));

/** Gives the office whose holder is asked for; null where the question asks for something else, or more. */
function officeAsked(question: Question): Office | null {
  const known = ASKED.get(question);
  if (known !== undefined) return known;
  const [office, second] = WHO.test(question.text) ? officesIn(question) : [];
  const isAlone = office !== undefined && second === undefined && hasNothingElse(question, office);
  const named = isAlone && office.owners.length + office.kinds.length > 0 ? office : null;
  const asked = asksForHead(question.text) ? headOf(question) : named;
  ASKED.set(question, asked);
  return asked;
}

/** Who leads a country may hold any office, but of that country. */
function headOf({ terms }: Question): Office | null {
  const owners = terms.filter(({ words }) => placeKind(words.toLowerCase()) !== null).map(({ term }) => term);
  return owners.length === 0 ? null : { name: ANY, kinds: [], owners, either: [] };
}

const ANY = "";

/** Every sentence asks for it. */
const ASKED = new WeakMap<Question, Office | null>();

/** "Who is …", or the office alone. */
const WHO =
  /^\W*(?:who(?:['’]?s| is| was)? )?(?!who|what|which|when|where|why|how|did|does|do|is|was|are|were|has|can)\p{L}/iu;

const WHO_IS = /^\W*who(?:['’]?s| is| was) (?:the|an?|our|your|its|their) /iu;

function hasNothingElse({ terms }: Question, { name, kinds, owners, either }: Office): boolean {
  const own = new Set([name, ...kinds, ...owners, ...either, ...OF_TIME]);
  return terms.every(({ term }) => own.has(term));
}
