import type { NameKind, NamedRun } from "../../../text/name-kinds.ts";
import { gapBehind } from "../../../text/gaps.ts";
import { type PlaceKind, placeKind } from "../../../text/places.ts";
import type { Scene } from "../scene.ts";
import { type Tested, holdsAmount } from "../tested.ts";
import { isNoun } from "../../../text/tagger.ts";

/** A place: a name of one, or what stands behind a preposition of place. */
export function isWhere(tested: Tested): boolean {
  if (holdsAmount(tested, ["date", "money", "percent", "duration", "age"])) return false;
  const { names, named, question } = tested;
  // "Germany and Halford Mackinder": a place and somebody are no place.
  if (names.some(({ kind }) => kind === "person") && names.length > 1) return false;
  if (tested.tags[tested.stretch.from] === "PART" || cutsPeople(tested)) return false;
  if (question.focus !== null) {
    if (names.length > 0 && names.every((run) => isOtherPlace(tested, run))) return false;
    // Countries are known by name: what is not known is none.
    const wantsCountry = PLACE_FOCUS.get(question.focus) === "country";
    if (wantsCountry && !names.some(({ kind }) => kind === "place" || kind === "people")) return false;
    if (!named) return isNoun(tested.tags[tested.stretch.to - 1]);
    return names.some((run) => !run.sure || !NOWHERE[run.kind]);
  }
  if (!named) {
    const last = tested.sentence.tokens[tested.stretch.to - 1]!.folded;
    return followsPlaceWord(tested, tested.stretch.from) && !goesOn(tested) && !TIMES.test(last);
  }
  return names.some((run) => {
    if (run.kind === "place" && !isEvent(tested, run)) return true;
    if (run.sure && NOWHERE[run.kind]) return false;
    return !isEvent(tested, run) && followsPlaceWord(tested, run.start);
  });
}

/** A country for "which city". */
function isOtherPlace({ sentence, question }: Tested, run: NamedRun): boolean {
  const wanted = PLACE_FOCUS.get(question.focus ?? "");
  const kind = placeKind(
    sentence.tokens
      .slice(run.start, run.end)
      .map(({ folded }) => folded)
      .join(" "),
  );
  return wanted !== undefined && kind !== null && kind !== wanted;
}

const PLACE_FOCUS: ReadonlyMap<string, PlaceKind> = new Map([
  ["country", "country"],
  ["countries", "country"],
  ["city", "city"],
  ["cities", "city"],
  ["continent", "region"],
]);

/** "The Russian" of "the Russian leader". */
export function cutsPeople({ sentence, stretch, names, tags }: Tested): boolean {
  const last = names.at(-1);
  if (last === undefined || last.kind !== "people" || last.end !== stretch.to) return false;
  return (
    /^[\s-]$/u.test(gapBehind(sentence, stretch.to - 1)) && /^(?:NOUN|ADJ)$/u.test(tags[stretch.to] ?? "")
  );
}

/** "The city" of "the city of Deabolis" is half of a name. */
function goesOn({ sentence, stretch }: Tested): boolean {
  const next = sentence.tokens[stretch.to];
  if (next === undefined) return false;
  return /^[\s-]$/u.test(gapBehind(sentence, stretch.to - 1)) && (next.capital || next.folded === "of");
}

const NOWHERE: Readonly<Record<NameKind, boolean>> = {
  person: true,
  date: true,
  people: true,
  organisation: false,
  unknown: false,
  place: false,
};

/** What has a time rather than a place. */
function isEvent({ sentence }: Scene, run: NamedRun): boolean {
  const last = sentence.tokens[run.end - 1]!.folded;
  const whole = sentence.tokens
    .slice(run.start, run.end)
    .map(({ folded }) => folded)
    .join(" ");
  return placeKind(whole) === null && (THING_NAMES.test(last) || /\b(?:war|wars)\b/u.test(whole));
}

/** The last words of names that are nobody’s and no place’s. */
export const THING_NAMES =
  /^(?:wars?|act|acts|treaty|edict|revolution|rebellion|revolt|award|awards|prize|championship|championships|cup|series|bowl|marathon|tournament|olympics|games|festival|competition|agreement|accord|constitution|bill|law|code|plan|program|programme|project|day|days|century|era|war|bible|language|religion|festival|election|elections|theory|theorem|assent)$/u;

/** True where a preposition of place stands before, over an article, adjectives and the like. */
export function followsPlaceWord({ sentence, tags }: Scene, from: number): boolean {
  const isNamed = sentence.tokens[from]!.capital;
  for (let at = from; at >= Math.max(0, from - REACH); at -= 1) {
    const token = sentence.tokens[at]!;
    if (PLACE_WORDS.has(token.folded) || (isNamed && /^(?:to|from|of)$/u.test(token.folded))) return true;
    if (at === from) continue;
    if (
      !/^[\s-]$/u.test(gapBehind(sentence, at)) ||
      !/^(?:DET|ADJ|NOUN|PROPN|NUM|CCONJ|X)$/u.test(tags[at] ?? "X")
    )
      return false;
  }
  return false;
}

const TIMES =
  /^(?:years?|days?|months?|weeks?|time|times|century|centuries|decades?|moment|end|beginning|case|way|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|spring|summer|autumn|winter)$/u;

const REACH = 4;

const PLACE_WORDS: ReadonlySet<string> = new Set(
  (
    "in at on near into onto inside outside across through throughout around toward towards under beneath above below " +
    "behind beside beyond between along within north south east west"
  ).split(" "),
);
