import type { Span, Token } from "../../../domain.ts";
import { askedTerms } from "../../../text/asked-terms.ts";
import { deniesVerb } from "../../../text/denies.ts";
import { gapBefore } from "../../../text/gaps.ts";
import type { Scene } from "../scene.ts";
import type { Stretch } from "./clause.ts";

/**
 * Gives the words of a sentence that say yes or no to a question, or null where none plainly do: "yes", "largely
 * rejected", "gave no indication", "not on the table". They must govern what the question asks about.
 */
export function stanceOf(scene: Scene): Span | null {
  const { question, sentence } = scene;
  const { tokens } = sentence;
  if (question.tokens.some(({ folded }) => denies(folded))) return null;
  const outright = OUTRIGHT.exec(sentence.text)?.[1];
  if (outright !== undefined) return { start: tokens[0]!.start, end: tokens[0]!.start + outright.length };
  const asked = askedTerms(question);
  const isAsked = ({ term }: Token) => term !== "" && asked.has(term);
  const cues = [...tokens.keys()].filter((at) => isCue(scene, at));
  // The last word of the kind before what is asked about governs it: "confirmed …, but gave no sign of agreeing".
  const governing = cues.findLast((at) => tokens.slice(at + 1, at + 1 + GOVERNED).some(isAsked));
  if (governing !== undefined)
    return leadsElsewhere(scene, governing, isAsked) ? null : phraseOf(scene, governing, isAsked);
  const [only, second] = cues;
  const isSubject = only !== undefined && tokens.slice(0, only).some(isAsked);
  return isSubject && second === undefined && !hasObject(scene, only) ? phraseOf(scene, only, isAsked) : null;
}

/** "Refused to let the club sell the boat": another deed, of somebody else, is refused, and not the boat. */
function leadsElsewhere(
  { sentence: { tokens }, tags }: Scene,
  at: number,
  isAsked: (token: Token) => boolean,
): boolean {
  const to = tokens.findIndex((token, place) => place > at && isAsked(token));
  const between = tags.slice(at + 1, to);
  const verb = between.indexOf("VERB");
  return verb !== -1 && between.slice(verb).some((tag) => tag === "NOUN" || tag === "PROPN");
}

/** "Welcomed the promise": what is asked about is something else. */
function hasObject({ tags }: Scene, at: number): boolean {
  return /^(?:DET|NOUN|PROPN|ADJ|NUM|PRON)$/u.test(tags[at + 1] ?? "");
}

/** "Yes.", "No, but …"; not "No trams run". */
const OUTRIGHT = /^["“]?(yes|no)(?=["”]?[.,;:!–—])/iu;

function isCue({ sentence, tags }: Scene, at: number): boolean {
  const { folded } = sentence.tokens[at]!;
  return denies(folded) || (tags[at] === "VERB" && STANCE.test(folded));
}

/** Gives the words of a yes or no with what belongs to them; null where they are no phrase. */
function phraseOf(scene: Scene, at: number, isAsked: (token: Token) => boolean): Span | null {
  const { tokens } = scene.sentence;
  const word = tokens[at]!.folded;
  const phrase =
    word === "no"
      ? nothingOf(scene, at, isAsked)
      : denies(word)
        ? deniedOf(scene, at, isAsked)
        : { from: at, to: PARTICLE.test(tokens[at + 1]?.folded ?? "") ? at + 2 : at + 1 };
  if (phrase === null) return null;
  let { from } = phrase;
  while (from > 0 && scene.tags[from - 1] === "ADV" && tokens[from - 1]!.folded.endsWith("ly")) from -= 1;
  return { start: tokens[from]!.start, end: tokens[phrase.to - 1]!.end };
}

/** "Gave no indication": a "no" by itself is no phrase. */
function nothingOf(
  { sentence, tags }: Scene,
  at: number,
  isAsked: (token: Token) => boolean,
): Stretch | null {
  const from = tags[at - 1] === "VERB" ? at - 1 : at;
  let to = /^(?:NOUN|ADJ)$/u.test(tags[at + 1] ?? "") ? at + 2 : at + 1;
  // "No bus stop": a bus is another thing.
  const goesOn = (place: number) => {
    const token = sentence.tokens[place];
    return token !== undefined && (tags[place] === "NOUN" || isAsked(token));
  };
  while (to > at + 1 && goesOn(to) && gapBefore(sentence, to) === " ") to += 1;
  return to - from < 2 ? null : { from, to };
}

/** "Not on the table": up to the question's own words. */
function deniedOf({ sentence, tags }: Scene, at: number, isAsked: (token: Token) => boolean): Stretch | null {
  const { tokens } = sentence;
  const end = tokens.findIndex((token, place) => place > at && isAsked(token));
  if (end === -1 || end > at + REACH) return null;
  // "A dog show" is asked about, and not a dog.
  let to = end + 1;
  while (tags[to] === "NOUN" && isAsked(tokens[to]!)) to += 1;
  // "Did not add": a verb that is denied comes with what denies it.
  return { from: tags[at + 1] === "VERB" && tags[at - 1] === "AUX" ? at - 1 : at, to };
}

/** "Ruled out", "voted down". */
const PARTICLE = /^(?:out|down|for|against)$/u;

function denies(folded: string): boolean {
  return deniesVerb(folded) || folded === "no" || folded === "neither";
}

const STANCE =
  /^(?:reject(?:s|ed)?|refus(?:es|ed)|den(?:ies|ied)|declin(?:es|ed)|dismiss(?:es|ed)|ruled|accept(?:s|ed)|agree[ds]|approv(?:es|ed)|oppos(?:es|ed)|welcom(?:es|ed)|back(?:s|ed)|endors(?:es|ed)|support(?:s|ed)|confirm(?:s|ed)|condemn(?:s|ed)|fail(?:s|ed)|voted)$/u;
/** So many words behind it a verb governs. */
const GOVERNED = 8;
const REACH = 5;
