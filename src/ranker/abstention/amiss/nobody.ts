import type { AnalysedSentence, Token } from "../../../domain.ts";
import { isPerson } from "../../../quantities/nouns.ts";
import { namedRuns } from "../../../text/name-kinds.ts";
import { overlap } from "../../overlap.ts";
import { LIKE } from "./missing.ts";
import type { Rule } from "./rule.ts";

/** Tells of nobody, and of nothing that is asked for: "The club meets on Wednesdays" of "Who founded the club?" */
export const isNobody: Rule = ({ question, ranking: { asked, ranked }, tags, likeness, short }) => {
  if (question.expected !== "person" || !/^\W*who\b/iu.test(question.text)) return false;
  const { sentence } = ranked[0]!;
  if (sentence.role === "row") return false;
  const { counts } = overlap(asked, sentence);
  const isDone = question.tokens.some(({ term }, at) => {
    const place = tags[at] === "VERB" && term !== "" ? asked.places.get(term) : undefined;
    return place !== undefined && (counts[place]! > 0 || likeness(place) >= LIKE);
  });
  // "The map was drawn in 1688": what is done there is done by nobody, where no short answer is found either.
  if (isDone && (short !== null || /\bby\b/iu.test(sentence.text))) return false;
  const isAsked = (at: number) => asked.places.has(sentence.tokens[at]!.term);
  const runs = namedRuns(sentence).filter(({ kind }) => kind !== "date" && kind !== "place");
  const isNamed = runs.some(
    ({ start, end }) =>
      !WITHIN.test(leading(sentence, start)) &&
      [...sentence.tokens.keys()].slice(start, end).some((at) => !isAsked(at)),
  );
  // "Tanner Street" is no tanner.
  const isSomebody = ({ folded, capital }: Token) =>
    SOMEBODY.test(folded) || isPerson(folded, capital ? "known" : "likely");
  return !isNamed && !sentence.tokens.some((token, at) => isSomebody(token) && !isAsked(at));
};

/** The word before a place of a sentence, articles left out. */
function leading({ tokens }: AnalysedSentence, place: number): string {
  const before = tokens[place - 1]?.folded ?? "";
  return /^(?:the|an?)$/u.test(before) ? (tokens[place - 2]?.folded ?? "") : before;
}

const WITHIN = /^(?:in|at|on|near|from|to)$/u;

/** Whoever a pronoun means, and whatever acts as people do. */
const SOMEBODY =
  /^(?:i|we|you|he|she|they|us|them|him|anyone|anybody|everyone|everybody|someone|somebody|nobody|those|whoever|others?|both|all|council|club|team|company|firm|committee|board|government|school|police|army|band|family|group|staff|party|state|city|town|public|parents|people|men|women|children|owner|head|academy|agency|church|clergy|crew|monarch|nobles|organi[sz]ation|parent|parties|physicians|society|union)$/u;
