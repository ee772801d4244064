import type { ExpectedAnswer } from "../domain.ts";
import type { Findings } from "./findings.ts";
import { unfit } from "./signals.ts";

/**
 * Tells what it means of an article or two that the best sentence has nothing of the kind that is asked for, or that
 * they nowhere have a thing or a deed that is asked for, in log-odds. The near-misses that are learned of keep the
 * kind and have the words. Counted on squad-train, in 100 questions that are answered and in 100 whose answering
 * sentence is taken out.
 */
export function lackingLogOdds(found: Findings): number {
  // Who asks of a single passage has read it, and puts it in other words: what is strange tells nothing there.
  const unread = Math.max(0, Math.min(1, found.passages - 1));
  const strange = isBrief(found) ? strangeLogOdds(found) : 0;
  return unfit(found) * Math.log(5 / 26) + unread * strange;
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
function strangeness(
  { question, absent, inSentence, likeness, names, tags }: Findings,
  wanted: readonly string[],
): number {
  const strange = absent.map((place) => {
    const { term, words } = question.terms[place]!;
    const token = question.tokens.findIndex((one) => one.term === term);
    const isWanted = wanted.includes(tags[token] ?? "X") && question.tokens[token]?.folded !== question.focus;
    if (!isWanted || names[place] || SAID_OTHERWISE.test(words) || !inSentence.missing.includes(place))
      return 0;
    const like = likeness(place);
    return like < UNLIKE ? 1 : like < LIKE ? 0.5 : 0;
  });
  return Math.max(0, ...strange);
}

/** What no answer needs to say: "It is $5", "They lose the prize". */
const SAID_OTHERWISE = /^(?:costs?|happen(?:s|ed)?)$/iu;

/** Cosines: "physician" and "doctor" have .65, common words that have little to do with each other up to .6. */
const UNLIKE = 0.5;
const LIKE = 0.6;
