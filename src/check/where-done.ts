import type { AnalysedSentence } from "../domain.ts";
import { sentenceOf } from "../text/asked-sentence.ts";
import { namedRuns, type NamedRun } from "../text/name-kinds.ts";
import type { Claim } from "./claim.ts";
import { type Contradiction, pair, runText } from "./contradictions.ts";
import type { Evidence } from "./evidence.ts";
import { areNamesakes } from "./kin.ts";

/**
 * Gives the name that stands in a sentence where the claim has another, right behind the same verb and preposition:
 * "born in Orlen" of "She was born in Orlen and came to Marling" for "born in Marling".
 */
export function doneElsewhere(claim: Claim, { sentence }: Evidence): Contradiction[] {
  const asked = sentenceOf(claim.question);
  return placesOf(asked).flatMap((own) => {
    const others = placesOf(sentence).filter(({ term, led }) => term === own.term && led === own.led);
    const [other] = others;
    if (other === undefined || others.some(({ run }) => areNamesakes(asked, own.run, sentence, run)))
      return [];
    // Where the claim's own name is not there at all, another rule tells.
    const isThere = namedRuns(sentence).some((run) => areNamesakes(asked, own.run, sentence, run));
    return isThere ? [pair("name", runText(asked, own.run), runText(sentence, other.run))] : [];
  });
}

interface Place {
  readonly term: string;
  readonly led: string;
  readonly run: NamedRun;
}

/** What is done where: each name behind a preposition that stands right behind a word. */
function placesOf(sentence: AnalysedSentence): Place[] {
  return namedRuns(sentence).flatMap((run) => {
    if (run.kind === "date") return [];
    const at = /^(?:the|an?)$/u.test(sentence.tokens[run.start - 1]?.folded ?? "")
      ? run.start - 2
      : run.start - 1;
    const led = sentence.tokens[at]?.folded ?? "";
    const term = sentence.tokens[at - 1]?.term ?? "";
    return PREPOSITION.test(led) && term !== "" ? [{ term, led, run }] : [];
  });
}

const PREPOSITION = /^(?:in|at|to|from|near|by|for|with|against|on)$/u;
