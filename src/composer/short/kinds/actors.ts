import type { Token } from "../../../domain.ts";
import { MEASURES } from "../../../quantities/answering.ts";
import { isPerson } from "../../../quantities/nouns.ts";
import type { NameKind, NamedRun } from "../../../text/name-kinds.ts";
import { mayHoldRole } from "./holders.ts";
import { THING_NAMES, cutsPeople, followsPlaceWord } from "./places.ts";
import type { Scene } from "../scene.ts";
import { type Tested, holdsAmount, isAmountOnly } from "../tested.ts";
import { textAt } from "../../../text/spans.ts";

/** A person, or a company, a country's people or a party: whatever can act. */
export function isWho(tested: Tested): boolean {
  if (holdsAmount(tested, ["date", "money", "percent", "duration"]) || !mayHoldRole(tested)) return false;
  // The "C" of "19 °C" is a capital, and nobody.
  if (holdsAmount(tested, MEASURES) && isAmountOnly(tested)) return false;
  const head = headOf(tested);
  if (!head.capital) return isActor(head.folded) && (!tested.named || tested.names.length > 0);
  if (tested.opensAsked || cutsPeople(tested) || belongsToActor(tested) || isAddress(tested)) return false;
  return tested.names.some((run) => {
    if (run.sure && !ACTING[run.kind]) return false;
    // "Japan’s" belongs to somebody, and is nobody.
    if (run.kind === "place" && isPossessive(tested, run)) return false;
    // "Limassol" acts in "Limassol opened its gates", not in "the port of Limassol".
    if (run.kind === "place" && followsPlaceWord(tested, run.start)) return false;
    // Nor in "a bridge in Limassol": there something is, or happens.
    if (run.kind === "place" && WITHIN.test(tested.sentence.tokens[run.start - 1]?.folded ?? ""))
      return false;
    if (run.kind === "place" && isBefallen(tested, run)) return false;
    if (isSource(tested, run) || isBeaten(tested, run)) return false;
    return !isThing(tested, run);
  });
}

/** "Harbour St." and "St. in Lowhaven" of "9 Harbour St. in Lowhaven". */
function isAddress({ sentence: { tokens }, stretch: { from, to } }: Tested): boolean {
  if (STREET.test(tokens[to - 1]!.folded)) return true;
  const at = tokens.findIndex(
    ({ folded }, place) => place > from && place < to && /^(?:in|at|on|near)$/u.test(folded),
  );
  return at !== -1 && tokens[at - 1]!.capital && tokens[at + 1]?.capital === true;
}

const STREET = /^(?:st|street|rd|road|lane|ave|avenue)$/u;

/** "Skarholm" of "the rowing club of Skarholm": the club did it. */
function belongsToActor({ sentence: { tokens }, stretch: { from } }: Tested): boolean {
  const owner = tokens[from - 2];
  return tokens[from - 1]?.folded === "of" && owner !== undefined && !owner.capital && isActor(owner.folded);
}

/** "A crisis that has roiled Norland": whoever asks who did something is not told where. */
function isBefallen({ question, sentence: { tokens }, tags }: Tested, run: NamedRun): boolean {
  const before = /^(?:the|all|whole)$/u.test(tokens[run.start - 1]?.folded ?? "")
    ? run.start - 2
    : run.start - 1;
  // The tagger often takes "roiled" for an adjective.
  const isObject = tags[before] === "VERB" || tags[before - 1] === "AUX";
  return isObject && !/^(?:AUX|VERB)$/u.test(tags[run.end] ?? "") && !TO_WHOM.test(question.text);
}

/** "Who did Norland beat?", "who will Norland play?" */
const TO_WHOM =
  /\bwho(?:m| (?:did|does|do|has|have|had|was|were|is|are)\b| (?:will|can|should) .+ (?:play|face|meet|fight|beat|attack|invade|join|host|support)\b)/iu;

/** "A 7-0 win against Norby": whoever asks who won is not told who lost. */
function isBeaten({ question, sentence: { tokens } }: Tested, run: NamedRun): boolean {
  if (!/\bwho (?:has )?(?:won|wins|win)\b/iu.test(question.text)) return false;
  const before = tokens[run.start - 1]?.folded === "the" ? run.start - 2 : run.start - 1;
  return /^(?:against|over|past|beat|beating|beats|defeated|defeating|thrashed|thrashing)$/u.test(
    tokens[before]?.folded ?? "",
  );
}

const WITHIN = /^(?:in|at|near|from|into|inside|outside|across|around|towards?|through)$/u;

/** An organisation: no person who is surely one, no place, no amount. */
export function isBody(tested: Tested): boolean {
  if (holdsAmount(tested, ["date", "money", "percent", "duration"])) return false;
  if (!tested.named) return true;
  return tested.names.some((run) => !run.sure || (run.kind !== "person" && run.kind !== "date"));
}

/** Who may be asked with "who". */
const ACTING: Readonly<Record<NameKind, boolean>> = {
  person: true,
  organisation: true,
  people: true,
  unknown: true,
  place: true,
  date: false,
};

function headOf({ sentence, tags, stretch }: Tested): Token {
  // "the leaders of the union": the head stands before the preposition.
  let last = stretch.to - 1;
  for (let at = stretch.from; at < stretch.to; at += 1) {
    if (tags[at] === "ADP" && at > stretch.from) {
      last = at - 1;
      break;
    }
  }
  return sentence.tokens[last]!;
}

/** Tells whether a noun names what can act. */
export function isActor(word: string): boolean {
  return (
    isPerson(word) ||
    /(?:men|women|people|folk|ists?|ians?)$/u.test(word) ||
    ACTORS.has(word.replace(/s$/u, ""))
  );
}

const ACTORS: ReadonlySet<string> = new Set(
  (
    "scholar duke lord noble nobility peasant slave army navy police force troop government state country empire power kingdom " +
    "company firm business corporation party partie union group team club crew band gang tribe family familie council committee " +
    "parliament court jury church school university agency agencie authority authoritie organisation organization bank public " +
    "community communitie critic staff crowd audience parent descendant relative friend enemy enemie ally allie rival chief head aide clerk " +
    "monk saint prophet settler colonist rebel guerrilla terrorist militia mob ghost god goddess angel elite aristocracy " +
    "bourgeoisie clergy ministry ministrie department commission figure individual human child other everyone nobody anyone " +
    "ancestor heir king queen prince mp msp knight warrior giant hunter nomad shaman scribe bishop guard mercenary mercenarie"
  ).split(" "),
);

/** "The Tide Museum" of "stolen from the Tide Museum" is where it was, and "who got it from them" asks otherwise. */
function isSource({ question, sentence: { tokens }, tags }: Tested, run: NamedRun): boolean {
  const at = /^(?:the|an?)$/u.test(tokens[run.start - 1]?.folded ?? "") ? run.start - 2 : run.start - 1;
  const word = tokens[at]?.folded ?? "";
  if (word !== "from" || question.tokens.some(({ folded }) => folded === word)) return false;
  return tags[at - 1] === "VERB" && question.tokens.some(({ term }) => term === tokens[at - 1]!.term);
}

function isPossessive({ sentence }: Scene, run: NamedRun): boolean {
  const { start, end } = sentence.tokens[run.end - 1]!;
  return /['’]s?$/u.test(textAt(sentence, { start, end }));
}

/** A treaty, a war, a law: capitalised, and nobody. */
function isThing({ sentence }: Scene, run: NamedRun): boolean {
  const first = sentence.tokens[run.start]!.folded;
  return (
    THING_NAMES.test(sentence.tokens[run.end - 1]!.folded) ||
    /^(?:battle|treaty|edict|siege|war)$/u.test(first)
  );
}
