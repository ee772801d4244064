import { isAmong } from "../../text/asked-terms.ts";
import { overlap } from "../overlap.ts";
import { kinOf, shareOf } from "../features/likeness.ts";
import { alikeness } from "../kinship.ts";
import { HELPER } from "../../text/question-words.ts";
import { isOffice } from "../../text/offices.ts";
import { isPoint } from "../../text/listed.ts";
import { setsOutClaim } from "../../text/claimed.ts";
import { type NamedRun, namedRuns } from "../../text/name-kinds.ts";
import type { Asked, Heading, PoolSentence } from "../types.ts";

/**
 * Gives how far what stands over a sentence asks what is asked, 0 … 1: "How do I get a horse?" over its answer, where
 * somebody asks "how can i get a horse". Of an answer, the first sentence counts most. In a talk, whom it is with and what
 * it is about need not stand there: "How long does one take you?"
 */
export function askedAbove(
  asked: Asked,
  { sentence, heading, titleTerms }: Pick<PoolSentence, "sentence" | "heading" | "titleTerms">,
): number {
  if (heading === null || heading.place >= SENTENCES) return 0;
  const here = overlap(asked, heading.sentence);
  // Most headings have nothing of what is asked, and need not be read.
  if (here.counts.every((count) => count === 0)) return 0;
  const label = labelOf(heading.sentence.text);
  const way = askingWay(heading.sentence.text.slice(label));
  const own = askingWay(asked.question.text);
  // "I have lost my key" stands over what to do then, as "how do I get a new key" does.
  const isTold = way === null && TOLD.test(heading.sentence.text) && (own === null || SEEKS.test(own));
  if (!isTold && (way === null || way !== own)) return 0;
  const kin = kinOf(asked, heading.sentence, here);
  const isTalk = label > 0 || ADDRESSES.test(heading.sentence.text);
  const answer = isTalk ? overlap(asked, sentence).counts : null;
  const isOfTalk = (place: number) => {
    const term = asked.question.terms[place]!;
    return answer !== null && (isAmong(term, titleTerms) || (term.name && answer[place]! > 0));
  };
  // "Can I sleep there?" of "can i sleep at the hut".
  const where = THERE.test(heading.sentence.text)
    ? AT_PLACE.exec(asked.question.text)?.[1]?.toLowerCase()
    : undefined;
  const isThere = (place: number) =>
    where !== undefined && asked.question.terms[place]!.words.toLowerCase() === where;
  const share = shareOf(asked.global, (place) =>
    here.counts[place]! > 0 || isOfTalk(place) || isThere(place) ? 1 : alikeness(kin.likeness[place]!),
  );
  const asks = heading.sentence.start + label;
  const asking = heading.sentence.tokens.filter(({ term, start }) => term !== "" && start >= asks);
  const isOwn = (token: number) => heading.sentence.tokens[token]!.start >= asks;
  const shared = new Set(here.matches.map(({ token }) => token).filter(isOwn)).size;
  // What the heading asks beside may be another thing: "How do I get a horse to swim?"
  if (share < LEAST || shared < asking.length * LEAST_OWN) return 0;
  return Math.sqrt(share) * LATER ** heading.place;
}

const TOLD = /^\W*(?:i|my|we|our)(?:['’]\p{L}+)?\s/iu;
const SEEKS = /^(?:how|what (?:do|should|can|must) (?:i|we|you|one) do)$/u;

const THERE = /\b(?:there|here)\b/iu;
const AT_PLACE = /\b(?:at|in|on|to) (?:the|your|our) ([\p{L}\p{N}'’-]+)\W*$/iu;

/** Gives how long the name of who speaks is, with its colon: "**Ann Lee:** ", "ANN LEE: "; 0 of what nobody is named for. */
function labelOf(text: string): number {
  return SPEAKER.exec(text)?.[0].length ?? 0;
}

/** "What do you eat before a race?": the one who is asked is named elsewhere. */
const ADDRESSES = /\byour?\b/iu;

const SPEAKER = /^(?:\*\*|__)?\p{Lu}[\p{L}.'’ -]{1,40}:(?:\*\*|__)?\s+(?=\p{Lu})/u;

/** All four were chosen on the questions of `test/cases/questions/asked-above`. */
const LEAST = 0.65;
const LEAST_OWN = 0.5;
const SENTENCES = 3;
const LATER = 0.65;

/** Gives the share of what is asked that a sentence has together with its heading, where that has any of it; else 0. */
export function toldBelow(asked: Asked, { sentence, heading }: PoolSentence): number {
  if (heading === null || isTitle(heading) || (sentence.role !== "body" && sentence.role !== "row")) return 0;
  const above = overlap(asked, heading.sentence).counts;
  if (above.every((count) => count === 0)) return 0;
  const here = overlap(asked, sentence).counts;
  return shareOf(asked.global, (place) => Number(here[place]! > 0 || above[place]! > 0));
}

/**
 * Tells whether a point of a list says with its heading all that is asked of what may be done: "MDF, since the filter clogs"
 * under "What you must never cut", asked "can i cut mdf".
 */
export function listedBelow(asked: Asked, item: PoolSentence): boolean {
  return isListed(item) && MAY.test(asked.question.text) && toldBelow(asked, item) >= 1;
}

/** Tells whether a sentence is a point of the list under a heading. */
export function isListed({ sentence, heading }: Pick<PoolSentence, "sentence" | "heading">): boolean {
  return heading?.sentence.role === "headline" && !isTitle(heading) && isPoint(sentence);
}

const MAY =
  /^\W*(?:can|may|could|must|should|do|are|is) (?:i|we|you|people|members|guests|visitors|it|\p{L}+)\b/iu;

/** What stands first is over all of the article, but for a claim that is checked there. */
function isTitle({ sentence }: Heading): boolean {
  return sentence.index === 0 && !setsOutClaim(sentence.text);
}

/** Tells whether a sentence only asks what those under it answer. */
export function onlyAsks({
  sentence,
  previous,
  next,
}: Pick<PoolSentence, "sentence" | "previous" | "next">): boolean {
  // "I have lost my key. What now?" is one heading.
  const goesOn = sentence.role === "headline" && next?.role === "headline" && next.block === sentence.block;
  if (goesOn && ENDS_ASKING.test(next.text)) return true;
  if (sentence.role === "headline") return ASKS.test(sentence.text) || ENDS_ASKING.test(sentence.text);
  return sentence.block !== previous?.block && sentence.text.includes("?") && ENDS_ASKING.test(sentence.text);
}

/** Tells whether a sentence is only the bold word that opens a paragraph and says what it is about: "**Hens.** Sheila …". */
export function onlyLabels({ sentence, next }: Pick<PoolSentence, "sentence" | "next">): boolean {
  return next?.block === sentence.block && sentence.tokens.length <= LABEL_WORDS && BOLD.test(sentence.text);
}

/** Tells whether a sentence is only a heading that names what is asked of, and nobody: "Harbour Rovers" of "Who is the captain of Harbour?" */
export function onlyHeads(
  { question, places }: Asked,
  { sentence }: Pick<PoolSentence, "sentence">,
): boolean {
  if (sentence.index === 0 || sentence.role === "row" || !/^\W*who\b/iu.test(question.text)) return false;
  const { tokens, text } = sentence;
  // Pages have headings that are lines like any other.
  const isLine = tokens.length <= LABEL_WORDS && /[\p{L}\p{N}]$/u.test(text);
  // "Captain Anna Berg" has the office that is asked for.
  const isOfAsked = ({ start, end }: NamedRun) =>
    tokens.slice(start, end).some((token) => places.has(token.term) && !isOffice(token));
  return isLine && namedRuns(sentence).every(isOfAsked);
}

const LABEL_WORDS = 4;
const BOLD = /^[^.!?:]{1,60}[.:](?:\*\*|__)$/u;

const ASKS = /^\W*(?:how|what|which|who|whose|where|when|why)(?:['’]?s|['’]?re)?\b/iu;
const ENDS_ASKING = /\?["”’')*_]*$/u;

/** The word that a question asks by: what is asked by another asks something else. */
function askingWay(text: string): string | null {
  const words = text.toLowerCase().replace(/^\W*(?:q(?:uestion)?\W*\d*\s*[:.)]\s*)?/u, "");
  if (YES_OR_NO.test(words)) return "is";
  const found = WAYS.exec(words);
  return found === null ? (/^\p{L}{2,}ing\b/u.test(words) ? "how" : null) : (found[1] ?? found[2]!);
}

const YES_OR_NO = new RegExp(String.raw`^(?:${HELPER}|am)\b`, "u");
const WAYS =
  /^(how (?:many|much|long|old|often|far|big|large|tall|high|late|early|deep|fast)|what happens|what (?:do|should|can|must) (?:i|we|you|one) do)\b|^(how|what|which|who|whose|where|when|why)(?:['’]?s|['’]?re)?\b/u;
