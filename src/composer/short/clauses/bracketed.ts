import type { AnalysedSentence, Span } from "../../../domain.ts";
import { gapBefore } from "../../../text/gaps.ts";
import { namedRuns } from "../../../text/name-kinds.ts";
import { roleAsked } from "../kinds/holders.ts";
import type { Scene } from "../scene.ts";

/** Gives the name before the brackets that hold the role asked for: "Tom Berg" of "Ann Lee (chair), Tom Berg (treasurer)". */
export function bracketedIn({ question, sentence }: Scene): Span | null {
  const role = question.expected === "person" ? (roleAsked(question) ?? bareRole(question)) : null;
  if (role === null) return null;
  const places = sentence.tokens.flatMap(({ term }, at) => (term === role ? [at] : []));
  for (const at of places) {
    const bracket = bracketBefore(sentence, at);
    const run = namedRuns(sentence).find(({ end, kind }) => end === bracket && kind !== "date");
    if (run === undefined) continue;
    return { start: sentence.tokens[run.start]!.start, end: sentence.tokens[run.end - 1]!.end };
  }
  return null;
}

/** "Treasurer" of "who is treasurer now": nobody is called so in small letters. */
function bareRole({ text, tokens }: Scene["question"]): string | null {
  const word = BARE.exec(text)?.[1];
  return tokens.find(({ folded }) => folded === word)?.term ?? null;
}

const BARE =
  /^\W*[Ww]ho(?:['’]?s| is| was) (\p{Ll}+)(?: (?:now|today|currently|right now|at the moment))?\W*$/u;

/** Gives the place of the first word in the brackets that a word stands in, or null. */
function bracketBefore(sentence: AnalysedSentence, word: number): number | null {
  for (let at = word; at > Math.max(0, word - REACH); at -= 1) {
    const gap = gapBefore(sentence, at);
    if (gap.includes("(")) return at;
    if (gap.includes(")")) return null;
  }
  return null;
}

const REACH = 5;
