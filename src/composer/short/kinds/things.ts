import { isPerson } from "../../../quantities/nouns.ts";
import { askedTerms } from "../../../text/asked-terms.ts";
import { asksOfPast } from "../../../text/asks-of-past.ts";
import { gapBehind } from "../../../text/gaps.ts";
import type { Tag } from "../../../text/tagger.ts";
import type { Scene } from "../scene.ts";
import { isActor } from "./actors.ts";
import { type Tested, inQuantity, isAmountOnly, isTimeOnly } from "../tested.ts";

/** A reason is something that is or happens: it begins with no time or amount, and nobody alone is one. */
export function isWhy(tested: Tested): boolean {
  const { sentence, stretch, tags, names } = tested;
  if (tags[stretch.from] === "NUM" || inQuantity(sentence, sentence.tokens[stretch.from]!)) return false;
  if (isEffect(tested)) return false;
  const happens = tags.slice(stretch.from, stretch.to).some((tag) => tag === "VERB" || tag === "AUX");
  // "The Visigoths under Alaric": somebody, and no reason.
  return happens || names[0] === undefined || names[0].start > stretch.from + 1;
}

/** "The match was moved because the field is wet", asked why the field is wet: what stands before follows from it. */
function isEffect({ question, sentence, stretch }: Tested): boolean {
  const { tokens } = sentence;
  const because = tokens.findIndex(({ folded }) => folded === "because");
  if (because <= stretch.from) return false;
  const asked = askedTerms(question);
  const places = [...tokens.keys()].filter((at) => asked.has(tokens[at]!.term));
  return places.length > 0 && places.every((at) => at > because);
}

/** Gives the test of a thing: no person and no deed where one is asked for by its noun, "what kind of support". */
export function thingTest({ question: { text, focus }, sentence }: Scene): (tested: Tested) => boolean {
  if (focus === null) {
    const isWrong = WRONG.test(text);
    return (tested) => !isTimeOnly(tested) && !(isWrong && isAmountOnly(tested));
  }
  const asksByNoun = /^(?:what|which)\s+(?!is|are|was|were|did|do|does)/iu.test(text.trim());
  // Of a sentence, not of each of its stretches: to look for it there is slow.
  const former = asksOfPast(text) ? Infinity : formerFrom(sentence);
  const isPeople = /^(?:nationality|ethnicity)$/u.test(focus);
  const mayBeAnybody = isActor(focus) || isPerson(focus) || NAMES.test(focus);
  return ({ names, stretch, tags }) => {
    if (labelsLine(sentence, tags, stretch) || sentence.tokens[stretch.from]!.start >= former) return false;
    const isDone = tags[stretch.from] === "VERB" && !sentence.tokens[stretch.from]!.capital;
    if (asksByNoun && isDone) return false;
    if (isPeople) return names.some(({ kind }) => kind === "people" || kind === "place");
    if (mayBeAnybody) return true;
    const last = names.at(-1);
    return !(last?.kind === "person" && last.sure && last.end === stretch.to);
  };
}

/** "Changed: the interval is 5 minutes", "New: …": what was done in such a line is no thing of it. */
function labelsLine(
  sentence: Tested["sentence"],
  tags: readonly Tag[],
  { from, to }: Tested["stretch"],
): boolean {
  return from === 0 && to === 1 && /^(?:VERB|ADJ)$/u.test(tags[0]!) && gapBehind(sentence, 0).startsWith(":");
}

/** "It is now 5 minutes; it was 15": what was is not so any more. Gives from where on that is told. */
function formerFrom({ text, start }: Scene["sentence"]): number {
  const before = FORMER.exec(text);
  return before === null ? Infinity : start + before.index + before[0].length;
}

const FORMER =
  /\bnow\b[^;(–—]{1,80}[;(–—]\s?(?:(?:it|this|that|they) )?(?:was|were|had been|formerly|previously|up to)\b/iu;

const NAMES = /^(?:name|title|nickname|word|term|character|role|band|act|star)s?$/u;

/** A way: more than an adverb that only colours the sentence, and no name or time. */
export function isHow(tested: Tested): boolean {
  const { question, sentence, stretch, tags, names } = tested;
  if (isTimeOnly(tested)) return false;
  const words = sentence.tokens.slice(stretch.from, stretch.to);
  if (words.every(({ term, folded }) => term === "" || COLOURING.test(folded))) return false;
  const opensWithName = names.some(({ start }) => start === stretch.from);
  const isHowAsked = /^how\b/iu.test(question.text.trim());
  // What a sentence opens with is whom it is about.
  if (isHowAsked && (opensWithName || (stretch.from === 0 && tags[0] === "DET"))) return false;
  if (isHowAsked && !tellsWay(tested)) return false;
  return !(words.length === 1 && tags[stretch.from] === "ADV" && !words[0]!.folded.endsWith("ly"));
}

/** A way is a deed, an adverb or a state, or stands behind a preposition: "the imperial robes" are none. */
function tellsWay({ sentence, stretch, tags }: Tested): boolean {
  const before = tags[stretch.from - 1];
  return (
    before === "ADP" ||
    before === "SCONJ" ||
    tags.slice(stretch.from, stretch.to).some((tag) => WAYS.has(tag)) ||
    inQuantity(sentence, sentence.tokens[stretch.from]!)
  );
}

const WAYS: ReadonlySet<Tag> = new Set(["VERB", "ADV", "ADJ", "ADP", "NUM"]);

/** What is wrong, or happens, is told in words. */
const WRONG = /\b(?:wrong|happen(?:s|ed|ing)?|matter|problem|trouble)\b/iu;

const COLOURING =
  /^(?:even|also|still|however|already|openly|now|then|later|previously|recently|just|only|often|always|sharply|largely|very|quite|rather|further|again|finally|instead)$/u;
