import type { ExpectedAnswer } from "../../domain.ts";
import { officeHeld } from "../by-hand/offices.ts";
import type { Findings } from "./findings.ts";
import { patientOf } from "./patients.ts";
import { unfit } from "./signals.ts";

/**
 * Tells what it means of an article or two that the best sentence has nothing of the kind that is asked for, or not
 * the thing or the deed, or that they nowhere have it, in log-odds. The near-misses that are learned of keep the kind
 * and have the words. Counted on squad-train, in 100 questions that are answered and in 100 whose answering sentence
 * is taken out.
 */
export function lackingLogOdds(found: Findings): number {
  // Who asks of a single passage has read it, and puts it in other words: what is strange tells nothing there.
  const unread = Math.max(0, Math.min(1, found.passages - 1));
  const lacking = isBrief(found) ? briefLogOdds(found) : 0;
  const other = Number(officeHeld(found.ranking.asked, found.ranking.ranked[0]!.sentence) === "other");
  return unfit(found) * Math.log(5 / 26) + unread * lacking + other * OTHER_OFFICE;
}

/** Set by hand: another's office answers nothing. `test/cases/questions/offices`: 6 of 9 are right with a quarter of it, all with a half. */
const OTHER_OFFICE = -4;

/** Counted of what had a confidence of .4 without this. What is done to an amount, or where, is said in many ways. */
function unsaidLogOdds(found: Findings): number {
  const deed = DEEDS.has(found.question.expected) && lacksDeed(found);
  const thing = !lacksThing(found) ? 0 : doesToAnother(found) ? TO_ANOTHER : Math.log(0.8 / 4);
  return thing + Number(deed) * Math.log(5.6 / 22.6);
}

/** Set by hand: the founder of the bank founded no guild. `test/cases/questions/deeds`: with what is counted of things, 2 of its 4 are answered that nothing answers. */
const TO_ANOTHER = -3;

const DEEDS: ReadonlySet<ExpectedAnswer> = new Set([
  "person",
  "organisation",
  "date",
  "thing",
  "list",
  "reason",
  "manner",
]);

/**
 * Where nobody stands in the best sentence, "who" is not answered: so it was in none of 68 brief questions of four terms
 * or fewer that are. Other kinds are told in ways that nothing reads.
 */
function briefLogOdds(found: Findings): number {
  const nobody = found.question.expected === "person" ? unfit(found) * Math.log(5 / 26) : 0;
  return Math.min(strangeLogOdds(found), unsaidLogOdds(found), nobody);
}

/** "When did Ann Lee die?" asks after little but one thing or deed; of a longer question much else may be told. */
function isBrief({ question }: Findings): boolean {
  return question.terms.length <= FEW_TERMS;
}

function strangeLogOdds(found: Findings): number {
  const thing = strangeness(found, ["NOUN", "PROPN"]);
  // What is done to an amount is said by the amount: "costs" of "it is $5".
  const deed = AMOUNTS.has(found.question.expected) ? 0 : Math.ceil(strangeness(found, ["VERB"]));
  return thing * Math.log(1 / 3.6) + deed * Math.log(1.6 / 4.4);
}

const FEW_TERMS = 3;

const AMOUNTS: ReadonlySet<ExpectedAnswer> = new Set(["money", "duration", "measure", "age"]);

/** No article has a thing or a deed that is asked for, and the best sentence nothing like it: 1, 0.5 where a little. */
function strangeness(found: Findings, wanted: readonly string[]): number {
  const { absent, inSentence, likeness } = found;
  const strange = placesOf(found, wanted).map((place) => {
    if (!absent.includes(place) || !inSentence.missing.includes(place)) return 0;
    const like = likeness(place);
    return like < UNLIKE ? 1 : like < LIKE ? 0.5 : 0;
  });
  return Math.max(0, ...strange);
}

/** What an amount says by itself: "It is $5". */
const PRICED = /^(?:costs?|prices?|pays?|paid|fees?|charge[ds]?)$/iu;

/** What no answer needs to say: "They lose the prize". */
const SAID_OTHERWISE = /^(?:happen(?:s|ed)?|ideas?|kinds?|names?|reasons?|times?|ways?)$/iu;

/** Cosines: "physician" and "doctor" have .65, common words that have little to do with each other up to .6. */
const UNLIKE = 0.5;
const LIKE = 0.6;

/**
 * Tells whether a thing that is asked for stands neither in the best sentence nor beside it, nor anything like it; or
 * whether the deed is done to another thing there.
 */
function lacksThing(found: Findings): boolean {
  const isElsewhere = (place: number) => found.around.missing.includes(place) || doesToAnother(found);
  return placesOf(found, ["NOUN", "PROPN"]).some(
    (place) =>
      !found.absent.includes(place) &&
      found.inSentence.missing.includes(place) &&
      found.likeness(place) < LIKE &&
      isElsewhere(place),
  );
}

/** "The bank was founded by Ann Lee" of "Who founded the guild?". */
function doesToAnother(found: Findings): boolean {
  const { question, ranking, sentenceTags } = found;
  if (question.expected !== "person") return false;
  const { sentence } = ranking.ranked[0]!;
  const deeds = placesOf(found, ["VERB"]);
  const placeOf = (term: string) => (term === "" ? undefined : ranking.asked.places.get(term));
  return sentence.tokens.some(({ term }, at) => {
    const place = placeOf(term);
    if (place === undefined || !deeds.includes(place) || sentenceTags[at] !== "VERB") return false;
    const patient = patientOf(sentence, sentenceTags, at);
    return patient !== null && placeOf(sentence.tokens[patient]!.term) === undefined;
  });
}

/** Tells whether the best sentence does nothing like what is asked for: "building" is no deed of "Who built it?". */
function lacksDeed(found: Findings): boolean {
  const { question, ranking, sentenceTags } = found;
  const { asked } = ranking;
  const { tokens } = ranking.ranked[0]!.sentence;
  return placesOf(found, ["VERB"]).some((place) => {
    if (found.absent.includes(place) || found.likeness(place) >= LIKE) return false;
    const isActivity = question.terms[place]!.words.endsWith("ing");
    return !tokens.some(({ term, folded }, at) => {
      if (asked.places.get(term) !== place) return false;
      return isActivity || !folded.endsWith("ing") || /^(?:VERB|AUX)$/u.test(sentenceTags[at] ?? "X");
    });
  });
}

/** The places of the question's words of some parts of speech, but for names and the noun that is asked for. */
function placesOf(
  { question: { terms, tokens, focus, expected }, names, tags }: Findings,
  wanted: readonly string[],
) {
  return [...terms.keys()].filter((place) => {
    const { term, words } = terms[place]!;
    const token = tokens.findIndex((one) => one.term === term);
    if (names[place] || focus === tokens[token]?.folded || SAID_OTHERWISE.test(words)) return false;
    if (PRICED.test(words) && expected === "money") return false;
    // "How many people fit in it?": behind the noun that is asked for, a verb stands, whatever it looks like.
    const tag = focus !== null && tokens[token - 1]?.folded === focus ? "VERB" : tags[token];
    return wanted.includes(tag ?? "X");
  });
}
