import { asksMadeOf, tellsMakingOnly } from "../../../text/made-of.ts";
import { contactAsked } from "../../../text/contacts.ts";
import { thingsToBring } from "../../by-hand/permits.ts";
import { tellsContact } from "../../by-hand/reached.ts";
import { likeDeeds } from "../../../text/deeds.ts";
import { isNoun } from "../../../text/tagger.ts";
import { mayTellWhen } from "../../../text/times-told.ts";
import { isOpen } from "../../by-hand/wonders.ts";
import type { Findings } from "../findings.ts";
import { overlap } from "../../overlap.ts";
import { isMissing, LIKE } from "./missing.ts";
import type { Rule } from "./rule.ts";

/** Tells of what was said about something else: "She said that the roof leaks" of "What did she say about the bus?" */
export const saysNothingAbout: Rule = (found) => {
  const about = ABOUT.exec(found.question.text);
  if (about === null) return false;
  const from = about.index + about[0].length;
  const words = found.question.tokens.filter(({ start, term }) => start >= from && term !== "");
  const places = words.map(({ term }) => found.ranking.asked.places.get(term) ?? -1);
  return places.length > 0 && places.every((place) => isMissing(found, place));
};

const ABOUT =
  /^\W*what (?:did|does|do|has|have|had)\b.{2,60}\b(?:say|says|said|think|thinks|tell|told) (?:\p{L}+ )?(?:about|regarding)\b/iu;

/** Tells of when something else was done: "It opened in 2025" of "When did she resign?" */
export const isOfOtherDeed: Rule = (found) => {
  const { question, tags } = found;
  const asks = WHEN_DONE.exec(question.text);
  if (asks === null) return false;
  const last = question.tokens.length - 1;
  const how = asks[1] ?? asks[2]!;
  // Of many articles one may tell who did it in other words: "a version was prepared by".
  if (/^who$/iu.test(how) && found.passages > FEW_PASSAGES) return false;
  // "Zhu Shijie (1249–1314)" says when he was born.
  if (LIVES.test(question.text) && LIFESPAN.test(found.ranking.ranked[0]!.sentence.text)) return false;
  // Of "when was the flood" nothing is done, and of "who started the fire" the deed follows.
  const isDeed = (at: number) => {
    const isVerb = tags[at] === "VERB";
    return /^did$/iu.test(how) ? isVerb || at === last : isVerb && (at === 1 || !/^who$/iu.test(how));
  };
  return isUndone(found, { isDeed, like: UNLIKE });
};

const WHEN_DONE = /^\W*(?:when (did|was|were)\b|(?=(who) \p{L}+ed\b))/iu;
const UNLIKE = 0.5;
const FEW_PASSAGES = 128;
const LIVES = /\b(?:born|die|died|live|lived|alive)\b/iu;
const LIFESPAN = /\([^()]{0,40}\b\d{3,4}\s?[-–]/u;

/** Tells of no time at all: "The black one was lost in a flood" of "When was the flood?" A row is read under its columns. */
export const tellsNoTime: Rule = ({ question, ranking }) => {
  const { role, text, quantities } = ranking.ranked[0]!.sentence;
  if (question.expected !== "date" || !ASKS_WHEN.test(question.text) || role !== "body") return false;
  return !quantities.some(({ kind }) => kind === "date" || kind === "duration") && !mayTellWhen(text);
};

const ASKS_WHEN = /^\W*(?:when|(?:on |in |at )?(?:what|which) (?:day|date|month|year|time))\b/iu;

/**
 * Tells neither that something was done nor that it was not: "She is a surveyor" of "Was she fired?"; or that it is so, of
 * something else: "Hens are tolerated" of "Are goats tolerated?"
 */
export const saysNeither: Rule = (found) => {
  const { question, ranking, tags } = found;
  if (
    question.expected !== "boolean" ||
    OR.test(question.text) ||
    VOTE.test(ranking.ranked[0]!.sentence.text)
  )
    return false;
  return isUndone(found, { isDeed: (at) => tags[at] === "VERB", like: LIKE }) || saysOfOther(found);
};

/** The passage has nowhere some thing or deed that is asked for, nor the sentence one like it, and denies nothing. */
function saysOfOther({ question, ranking: { asked, ranked }, tags, inPassage, likeness, negated }: Findings) {
  if (negated.sentence || DENIES.test(ranked[0]!.sentence.text)) return false;
  return question.tokens.some(({ term, folded }, at) => {
    // "From November to March" tells of the winter.
    if (term === "" || mayTellWhen(folded) || !(tags[at] === "VERB" || isNoun(tags[at]))) return false;
    const place = asked.places.get(term) ?? -1;
    return inPassage.missing.includes(place) && likeness(place) < LIKE;
  });
}

/** What is only so, or avoided, says that the rest is not. */
const DENIES = /\b(?:only|empty|avoid(?:s|ed)?|instead|except|shut|closed)\b/iu;

/** Neither the sentence nor what stands beside it has any of the deeds that are asked for, nor the sentence one like them. */
function isUndone(
  { question, ranking: { asked, ranked }, around, likeness }: Findings,
  { isDeed, like }: { readonly isDeed: (at: number) => boolean; readonly like: number },
): boolean {
  const deeds = question.tokens.filter(({ term }, at) => term !== "" && isDeed(at));
  const { words } = ranked[0]!.sentence;
  return (
    deeds.length > 0 &&
    deeds.every(({ term }) => {
      const place = asked.places.get(term) ?? -1;
      // "It was started in 2014" tells when it was founded.
      if (likeDeeds(term).some((other) => words.some((word) => word.term === other))) return false;
      return around.missing.includes(place) && likeness(place) < like;
    })
  );
}

/** "Has it risen or fallen?" */
const OR = /\bor\b/iu;

/** Whether something was passed is told by what became of it: "The motion fell by 12 votes to 24". */
const VOTE = /\b(?:motion|vot(?:es?|ed|ing))\b/iu;

/** Says only that it is to be found out: "Find out who her father is" of "Who is her father?" */
export const isYetOpen: Rule = ({ question, ranking }) => isOpen(question, ranking.ranked[0]!.sentence);

/**
 * Says who made a thing, where or when, and nothing of what: "made by a glazier" of "What are the windows made of?" What is
 * made at six is no word against "What materials do I need?"
 */
export const tellsNoMaterial: Rule = ({ question: { text }, ranking }) =>
  /\bmade\b/iu.test(text) && asksMadeOf(text) && tellsMakingOnly(ranking.ranked[0]!.sentence.text);

/** Has no number to call, where that is asked for, or no mail to write to, or that of somebody else. A place is told in other ways. */
export const tellsNoContact: Rule = ({ question, ranking: { asked, ranked } }) => {
  const contact = contactAsked(question.text);
  return (contact === "phone" || contact === "mail") && !tellsContact(asked, ranked[0]!.item);
};

/** Says whether something else is allowed: "Bonfires are not allowed" of "are chickens allowed". */
export const permitsOther: Rule = (found) => {
  const things = thingsToBring(found.question);
  return things.length > 0 && things.every((place) => isMissing(found, place));
};

/** Tells what another thing is used or known for: "It is used for the winter market" of "What is the winter market used for?" */
export const isOnlyWhatFor: Rule = ({ question, ranking: { asked, ranked } }) => {
  const way = WHAT_FOR.exec(question.text)?.[1]?.toLowerCase();
  if (way === undefined) return false;
  const { sentence } = ranked[0]!;
  const at = sentence.tokens.findIndex(
    ({ folded }, place) => folded === way && sentence.tokens[place + 1]?.folded === "for",
  );
  const used = question.tokens.find(({ folded }) => folded === way)?.term ?? "";
  const { matches } = overlap(asked, sentence);
  const things = matches.filter(({ place }) => question.terms[place]!.term !== used);
  return at !== -1 && things.length > 0 && things.every(({ token }) => token > at);
};

const WHAT_FOR = /^\W*what (?:is|are|was|were) .+ (used|known|famous|noted|renowned) for\W*$/iu;
