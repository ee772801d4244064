import type { AnalysedSentence } from "../domain.ts";
import { asSentence } from "../text/asked-sentence.ts";
import type { Tag, Tagger } from "../text/tagger.ts";
import { capitalised } from "./capitals.ts";

/**
 * Asks a short question of another thing: "How much is a subscription?" of "How much are tickets?", "Who designed the
 * roof?" of "Who designed the hall?". Null where the order of words does not tell what is to be replaced.
 */
export function ofOther(noun: string, before: string, tagger: Tagger): string | null {
  const sentence = asSentence(before);
  const { tokens } = sentence;
  const tags = tagger(sentence);
  const helper = tokens.findIndex(({ folded }) => AGREES.has(folded));
  const from = helper === -1 ? verbOfWho(sentence, tags) + 1 : helper + 1;
  if (from === 0 || helper > MOST_BEFORE) return null;
  const to = phraseEnd(tags, from, helper !== -1 && !BE.test(tokens[helper]!.folded));
  if (to === null || (helper === -1 && to < tokens.length)) return null;
  const opening = before.slice(0, tokens[helper === -1 ? from : helper]!.start);
  const agreeing = helper === -1 ? "" : `${agreed(tokens[helper]!.folded, noun)} `;
  return capitalised(`${opening}${agreeing}${noun}${before.slice(tokens[to - 1]!.end)}`);
}

/** "How much", "when", "where", "what time": no more stands before the verb. */
const MOST_BEFORE = 3;

/** "Designed" of "Who designed the hall": -1 of all other questions. */
function verbOfWho({ tokens }: AnalysedSentence, tags: readonly Tag[]): number {
  return tokens[0]?.folded === "who" && tags[1] === "VERB" ? 1 : -1;
}

/**
 * Where a noun with what stands before it ends; null where none stands there, or a pronoun does. Behind "does" and "can"
 * a verb has to follow: of "does a bed cost" it is the last word, whatever that looks like.
 */
function phraseEnd(tags: readonly Tag[], from: number, wantsVerb: boolean): number | null {
  let at = from;
  while (IN_PHRASE.has(tags[at] ?? "X")) at += 1;
  if (wantsVerb && tags[at] !== "VERB" && tags[at] !== "AUX") at -= 1;
  while (at > from && tags[at - 1] !== "NOUN" && tags[at - 1] !== "PROPN") at -= 1;
  return at <= from ? null : at;
}

const BE = /^(?:is|are|was|were)$/u;

const IN_PHRASE: ReadonlySet<Tag> = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN"]);

/** The verb of one or of several, whichever the noun is. */
function agreed(verb: string, noun: string): string {
  const [one, several] = AGREES.get(verb)!;
  return /[^su]s$|\band\b|\b(?:people|children|men|women)$/iu.test(noun) ? several : one;
}

const AGREES: ReadonlyMap<string, readonly [string, string]> = new Map(
  "is/are was/were does/do has/have did/did had/had can/can could/could will/will would/would should/should may/may must/must"
    .split(" ")
    .flatMap((pair) => {
      const [one = "", several = ""] = pair.split("/");
      return [one, several].map((verb) => [verb, [one, several]] as const);
    }),
);
