import type { Span, Token } from "../../../domain.ts";
import { followsBe } from "../../../text/be.ts";
import { askedTerms, isAmong } from "../../../text/asked-terms.ts";
import { namedRuns } from "../../../text/name-kinds.ts";
import { isActor } from "../kinds/actors.ts";
import type { Scene } from "../scene.ts";
import { gapBefore, spanOf } from "./clause.ts";
import { isNoun } from "../../../text/tagger.ts";

/**
 * Gives who does what is asked by where it stands: "inspectors" of "closed after inspectors found cracks", asked who found
 * them, and "the cities" of "was decided by the cities"; null where the verb stands otherwise, or nobody beside it.
 */
export function doerOf(scene: Scene): Span | null {
  const verb = verbAsked(scene);
  if (verb === null) return null;
  const isPassive = followsBe(scene.sentence.tokens, verb, PASSIVE);
  return agentBehind(scene, verb) ?? (isPassive ? null : subjectBefore(scene, verb));
}

/** Tells whether a sentence says that what is asked was done, and not by whom: "It was stolen from the museum in 1982". */
export function isDoneByNobody(scene: Scene): boolean {
  const verb = verbAsked(scene);
  const { tokens } = scene.sentence;
  if (verb === null || !followsBe(tokens, verb, PASSIVE)) return false;
  // "Was not seen as one until the work of Ann Lee" tells who saw it so.
  if (!BARE.test(tokens[verb + 1]?.folded ?? "from") || tokens.some(({ folded }) => TELLS.test(folded)))
    return false;
  const by = tokens.findIndex(({ folded }, at) => at > verb && folded === "by");
  // "… and came back by post": another verb's.
  return by === -1 || scene.tags.slice(verb + 1, by).includes("VERB");
}

const BARE = /^(?:from|in|on|at|during|last|again|twice)$/u;
const TELLS = /^(?:until|thanks|through|when)$/u;

/** Tells whether to what stands at a place is done what is asked: "the icons" of "who drew the new icons" drew nothing. */
export function isDoneTo(scene: Scene, from: number): boolean {
  const verb = verbAsked(scene);
  const { tokens } = scene.sentence;
  if (verb === null || from <= verb || followsBe(tokens, verb, PASSIVE)) return false;
  if (SPEAKS.test(tokens[verb]!.folded)) return false;
  return scene.tags.slice(verb + 1, from).every((tag) => tag === "DET" || tag === "ADJ");
}

/** "…", said Ann Lee. */
const SPEAKS =
  /^(?:sa(?:y|ys|id)|ask(?:s|ed)?|add(?:s|ed)?|wr(?:ites?|ote)|warn(?:s|ed)?|explain(?:s|ed)?|repl(?:y|ies|ied)|com(?:e|es)|came|go(?:es)?|went|li(?:ve|ves|ved|es)|lay|stand(?:s)?|stood)$/u;

/** Gives the one place where a sentence has the verb of "who found them"; null where there is none, or several. */
export function verbAsked({ question, sentence: { tokens }, tags }: Scene): number | null {
  const verb = ASKED.exec(question.text)?.[1]?.toLowerCase();
  const stated = question.tokens.find(({ folded }) => folded === verb)?.term ?? "";
  const asked = question.terms.find(({ term }) => term === stated);
  if (asked === undefined) return null;
  const isAsked = ({ term }: Token) => term === stated || (term !== "" && isAmong(asked, new Set([term])));
  const places = [...tokens.keys()].filter((at) => tags[at] === "VERB" && isAsked(tokens[at]!));
  const [only, second] = places;
  return only === undefined || second !== undefined ? null : only;
}

const ASKED =
  /^\W*who (?!is|was|are|were|has|had|did|does|will|would|can|got|gets)(\p{L}+)(?: (?!by\b)|\W*$)/iu;

/** So many words before a verb, a form of "be" makes it a passive. */
const PASSIVE = 3;

/** "By the cities": a noun with what stands before it, up to the next word of another kind. */
function agentBehind(scene: Scene, verb: number): Span | null {
  const { tokens } = scene.sentence;
  if (tokens[verb + 1]?.folded !== "by" || !followsBe(tokens, verb, PASSIVE)) return null;
  let to = phraseEnd(scene, verb + 2);
  // "By merchants and traders", but not "by Ann Lee and Tom Berg opened it".
  const next = phraseEnd(scene, to + 1);
  const goesOn = /^(?:and|or)$/u.test(tokens[to]?.folded ?? "") && next > to + 1;
  if (goesOn && !/^(?:VERB|AUX)$/u.test(scene.tags[next] ?? "")) to = next;
  const isNominal = isNoun(scene.tags[to - 1]) && to > verb + 2;
  if (!isNominal || isTold(scene, verb + 2, to) || CALLED.test(tokens[to]?.folded ?? "")) return null;
  // "The architect Ann Lee" is Ann Lee.
  const run = namedRuns(scene.sentence).find(({ end, kind }) => end === to && kind === "person");
  return spanOf(scene, { from: Math.max(verb + 2, run?.start ?? 0), to });
}

/** Gives the place behind the noun phrase that begins at a place; the place itself where none does. */
function phraseEnd(scene: Scene, from: number): number {
  let to = from;
  while (PHRASE.test(scene.tags[to] ?? "") && (to === from || gapBefore(scene, to) === " ")) to += 1;
  return to;
}

/** "An account called Ann Lee" has a name. */
const CALLED = /^(?:called|named|known|dubbed|of)$/u;

/** "Inspectors" right before the verb. */
function subjectBefore(scene: Scene, verb: number): Span | null {
  const from = subjectFrom(scene, verb);
  // "Several monks of the abbey came": it was not the abbey.
  if (from === null || scene.sentence.tokens[from - 1]?.folded === "of") return null;
  if (gapBefore(scene, verb) !== " " || isTold(scene, from, verb)) return null;
  const isRelative = scene.sentence.tokens[verb - 1]!.folded === "who";
  return spanOf(scene, { from, to: isRelative ? verb - 1 : verb });
}

/** Where the name or the noun before a verb begins, "the youngest" of "the youngest player" with it; null where none does. */
function subjectFrom(scene: Scene, verb: number): number | null {
  const run = namedRuns(scene.sentence).find(({ end, kind }) => end === verb && kind !== "date");
  if (run !== undefined) return run.start;
  // "A painter called Ann Lee who drew the icons".
  const led = namedRuns(scene.sentence).find(({ end, kind }) => end === verb - 1 && kind !== "date");
  if (led !== undefined && scene.sentence.tokens[verb - 1]!.folded === "who") return led.start;
  const { tokens } = scene.sentence;
  const opens = SUBORDINATES.test(tokens[verb - 2]?.folded ?? "");
  if (scene.tags[verb - 1] !== "NOUN" || !(opens || isActor(tokens[verb - 1]!.folded))) return null;
  let from = verb - 1;
  while (from > 0 && isJoined(scene, from - 1)) from -= 1;
  return from;
}

/** Behind these, a noun before a verb is who does it. */
const SUBORDINATES = /^(?:after|before|when|because|while|until|once|since|that)$/u;

function isJoined(scene: Scene, at: number): boolean {
  return PHRASE.test(scene.tags[at] ?? "") && gapBefore(scene, at + 1) === " ";
}

const PHRASE = /^(?:DET|ADJ|NOUN|PROPN)$/u;

/** What the question has already answers nothing. */
function isTold({ question, sentence: { tokens } }: Scene, from: number, to: number): boolean {
  const asked = askedTerms(question);
  return tokens.slice(from, to).every(({ term }) => term === "" || asked.has(term));
}
