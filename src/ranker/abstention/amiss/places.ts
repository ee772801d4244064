import type { AnalysedSentence } from "../../../domain.ts";
import { isPerson } from "../../../quantities/nouns.ts";
import { gapBehind } from "../../../text/gaps.ts";
import { namedRuns } from "../../../text/name-kinds.ts";
import { isNoun, type Tag } from "../../../text/tagger.ts";
import type { Rule } from "./rule.ts";

/** Tells of no place but those that are asked after: "The meeting closed at 9.10" of "Where did they meet?" */
export const tellsNoPlace: Rule = ({ question, ranking: { asked, ranked }, sentenceTags }) => {
  const { sentence } = ranked[0]!;
  if (!WHERE.test(question.text) || sentence.role !== "body" || SOMEWHERE.test(sentence.text)) return false;
  const isAsked = (at: number) => asked.places.has(sentence.tokens[at]?.term ?? "");
  return !namesPlace(sentence, isAsked) && !isBesideSomething(sentence, { tags: sentenceTags, isAsked });
};

type At = (at: number) => boolean;

/** Nobody's name is a place but behind "in" or "of". */
function namesPlace(sentence: AnalysedSentence, isAsked: At): boolean {
  const { tokens } = sentence;
  return namedRuns(sentence).some(({ kind, start, end }) => {
    const places = [...tokens.keys()].slice(start, end);
    if (kind === "date" || places.every(isAsked)) return false;
    const before = tokens[start - 1]?.folded ?? "";
    const isOf = before === "of" || places.some((at) => tokens[at]!.folded === "of");
    return (kind !== "person" && kind !== "people") || isOf || BESIDE.test(before);
  });
}

/** "Behind the wardrobe", "at the gate": what stands there is no time, nobody and nothing that is asked after. */
function isBesideSomething(
  sentence: AnalysedSentence,
  { tags, isAsked }: { readonly tags: readonly Tag[]; readonly isAsked: At },
): boolean {
  const { tokens } = sentence;
  return tokens.some(({ folded }, at) => {
    if (!BESIDE.test(folded)) return false;
    let first = at + 1;
    while (LEADS_IN.test(tokens[first]?.folded ?? "")) first += 1;
    if (first >= tokens.length || (/^(?:to|by)$/u.test(folded) && tags[first] === "VERB")) return false;
    const isPair = isNoun(tags[first + 1]) && /^(?:['’]s?)?\s$/u.test(gapBehind(sentence, first));
    // "On the mayor's desk" is a place, "through a chess partner" is none.
    const last = isPair ? first + 1 : first;
    if (NO_PLACE.test(tokens[first]!.folded) || NO_PLACE.test(tokens[last]!.folded)) return false;
    if (isPerson(tokens[last]!.folded, "known")) return false;
    return !isAsked(first) || (isPair && !isAsked(first + 1));
  });
}

const WHERE = /^\W*(?:from )?where(?:abouts)?\b/iu;

/** Words of places, addresses, and the place that somebody came in at. */
const SOMEWHERE =
  /\d(?:st|nd|rd|th)\b|\b(?:first|second|third|last|here|there|where|home|abroad|upstairs|downstairs|outside|inside|indoors|outdoors|nowhere|anywhere|everywhere|elsewhere|(?:north|south|east|west)\p{L}*|cent(?:re|er|ral)|online|overseas|ashore|inland|border\p{L}*|local\p{L}*|website|link|menu|head\p{L}*|front)\b|https?:|www\.|\S@\S|#\p{L}|[→>]/iu;

const BESIDE =
  /^(?:in|at|on|near|from|to|into|onto|under|behind|beside|through|across|over|between|along|by|opposite|above|below|around|within|off|towards?|against|among|beneath|via|throughout|up|down|past|round|amid|underneath|beyond|aboard)$/u;

const LEADS_IN =
  /^(?:the|an?|some|any|each|every|another|other|own|new|old|big|small|same|his|her|their|our|its|my|your|this|that|these|those|very|about|around|nearly|almost)$/u;

/** Times, numbers and what is said with "in" and "at" of no place: "in tears", "at last". */
const NO_PLACE =
  /^(?:\d.*|mornings?|afternoons?|evenings?|nights?|days?|weeks?|months?|years?|spring|summer|autumn|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|noon|midnight|midday|dawn|dusk|christmas|easter|times?|moment|beginning|start|ages?|century|centuries|hours?|minutes?|seconds?|once|present|last|least|most|first|all|fact|print|part|case|order|secret|tears|addition|general|particular|vain|public|private|return|turn|favou?r|charge|hurry|person|full|half|cash|advance|detail|length|height|speed|opinion|view|ways?|principle|practice|theory|response|reply|power|danger|doubt|need|use|protest|silence|pieces|pounds|euros|dollars|crowns|percent|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|which|whom|what|it|him|them|us|me|who|whose|being|having|aged|more)$/u;
