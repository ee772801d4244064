import type { AnalysedSentence, Token } from "../../../domain.ts";
import { likeDeeds } from "../../../text/deeds.ts";
import { gapBefore } from "../../../text/gaps.ts";
import { namedRuns } from "../../../text/name-kinds.ts";
import { stem } from "../../../text/stems.ts";
import type { Findings } from "../findings.ts";
import type { Rule } from "./rule.ts";

/**
 * Tells of nobody who does what is asked for: "His role in “The Tide”" of "Who directed The Tide?" Of what is thought, used
 * or said there are too many wordings; who pays, owns or teaches is told by few.
 */
export const isOfNoSuchDeed: Rule = (found) => {
  const asked = deedOf(found);
  const { sentence } = found.ranking.ranked[0]!;
  if (asked === null || !PLAIN.has(asked.term) || sentence.role !== "body") return false;
  const isLike = likeDeeds(asked.term).some((other) => sentence.words.some(({ term }) => term === other));
  return (
    found.around.missing.includes(asked.place) &&
    found.likeness(asked.place) < LIKE &&
    !isLike &&
    !standsBeside(found)
  );
};

const LIKE = 0.65;

/** Deeds that are seldom told in other words than those that stand for each other. */
const PLAIN: ReadonlySet<string> = new Set(
  (
    "pay pays paid own owns owned won wins drives drove steals stole laid paints painted teaches taught conducts conducted " +
    "examines examined named directs directed edits edited sued sold sells repairs repaired cleans cooked cooks " +
    "designs designed funds funded founded published owes composed robbed"
  )
    .split(" ")
    .map(stem),
);

/** Who did a thing stands beside it without a verb: "yoga with Ann", "a song by Ann Lee", "Ann Lee’s opera", "Piano: Ann". */
function standsBeside({ ranking }: Findings): boolean {
  const { sentence } = ranking.ranked[0]!;
  const { tokens, text, start: from } = sentence;
  if (LABELLED.test(text)) return true;
  const isAsked = (at: number) => ranking.asked.places.has(tokens[at]?.term || "…");
  const isNear = (at: number, steps: readonly number[]) => steps.some((step) => isAsked(at + step));
  return tokens.some(({ folded, capital, end }, at) => {
    if (BESIDE.test(folded))
      return isNear(at, [-1, -2, -3]) && /^\s(?:\p{Ll}+ ){0,2}\p{Lu}/u.test(text.slice(end - from));
    return capital && /['’]s?$/u.test(text.slice(0, end - from)) && isNear(at, [1, 2, 3]);
  });
}

const BESIDE = /^(?:with|by|from|under)$/u;
const LABELLED = /[:–—] ?\p{Lu}/u;

/** Tells who did it to something else: "Lee founded the Tide Museum" of "Who founded the ferry?" */
export const isDoneToOther: Rule = (found) => {
  const asked = deedOf(found);
  if (asked === null) return false;
  const { names, ranking, sentenceTags } = found;
  const { sentence } = ranking.ranked[0]!;
  const { places } = ranking.asked;
  const at = sentence.tokens.findIndex(({ term }) => term === asked.term);
  if (at < 1 || /^(?:AUX|PART)$/u.test(sentenceTags[at - 1] ?? "") || sentenceTags[at] !== "VERB")
    return false;
  const isAsked = ({ term }: Token) => term !== "" && places.has(term);
  const object = objectAt(sentence, at + 1);
  if (object.some(isAsked) || !holdsName(sentence, object)) return false;
  // What has no name may be called by one: "Lee founded Harbour Rowing" tells who founded the club.
  return (
    names.some((isName, place) => isName && place !== asked.place) ||
    sentence.tokens.slice(0, at).some(isAsked)
  );
};

function holdsName(sentence: AnalysedSentence, words: readonly Token[]): boolean {
  return namedRuns(sentence).some(
    ({ start, end, kind }) =>
      kind !== "date" && words.includes(sentence.tokens[start]!) && words.includes(sentence.tokens[end - 1]!),
  );
}

/** The words right behind a verb, up to the next preposition or mark. */
function objectAt(sentence: AnalysedSentence, from: number): Token[] {
  const found: Token[] = [];
  for (let at = from; at < sentence.tokens.length; at += 1) {
    const token = sentence.tokens[at]!;
    if (ENDS.test(token.folded) || (at > from && gapBefore(sentence, at) !== " ")) break;
    found.push(token);
  }
  return found;
}

/** Behind a preposition, or a pronoun for what is asked, another thing may stand. */
const ENDS =
  /^(?:by|in|on|at|for|with|to|from|after|before|and|who|which|that|as|when|while|of|over|under|there|here|during|since|until|through|across|into|onto|up|down|out|off|back|it|him|her|them|us|me|you|this|these|those)$/u;

/** The verb of "Who founded the ferry?", and its place among the terms; null where that is not asked. */
function deedOf({
  question,
  ranking,
  tags,
}: Findings): { readonly term: string; readonly place: number } | null {
  if (!WHO_DID.test(question.text)) return null;
  const at = question.tokens.findIndex(({ folded }) => folded === "who") + 1;
  const term = question.tokens[at]?.term ?? "";
  const place = ranking.asked.places.get(term);
  return tags[at] !== "VERB" || term === "" || place === undefined ? null : { term, place };
}

const WHO_DID = /^\W*(?:and )?who \p{L}+ \S/iu;
