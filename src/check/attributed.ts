import type { AnalysedSentence, Question, Span, Token } from "../domain.ts";
import { sentenceOf } from "../text/asked-sentence.ts";
import { namedRuns } from "../text/name-kinds.ts";
import { stem } from "../text/stems.ts";
import { PHRASES } from "./claim.ts";
import { type Contradiction, pair, runText } from "./contradictions.ts";
import { knownAs, nameKinship } from "./kin.ts";

/** A sentence that has a quote, and those beside it. */
export interface Around {
  readonly sentence: AnalysedSentence;
  readonly previous: AnalysedSentence | null;
  readonly next: AnalysedSentence | null;
}

/** Gives the stretch of a claim in quotation marks that is meant as a quote: the longest, of three words at least. */
export function quotedIn({ text, quoted }: Question): string | null {
  const longest = quoted
    .map(({ start, end }) => text.slice(start, end))
    .sort((a, b) => b.length - a.length)[0];
  return longest !== undefined && longest.trim().split(/\s+/u).length >= QUOTE_WORDS ? longest : null;
}

/**
 * Tells whether all that a claim says beside its quote stands around the quote: who said it in the same sentence,
 * or beside it where that sentence names nobody.
 */
export function isAttributed(claim: Question, { sentence, previous, next }: Around): boolean {
  const outside = ({ start, end }: Token) =>
    !claim.quoted.some((one) => one.start <= start && end <= one.end);
  const rest = claim.tokens.filter((token) => token.term !== "" && outside(token) && !isSpeech(token));
  const beside = [previous, next].flatMap((one) => one ?? []);
  const runs = namedRuns(sentenceOf(claim)).map(({ start, end }) => claim.tokens.slice(start, end));
  const isUnnamed =
    isSaidByPronoun(sentence) ||
    namedRuns(sentence).every(({ kind }) => kind !== "person" && kind !== "unknown");
  return rest.every((token) => {
    const run = runs.find((one) => one.includes(token));
    const stands = (one: AnalysedSentence) => has(one, run?.at(-1) ?? token);
    return stands(sentence) || ((run === undefined || isUnnamed) && beside.some(stands));
  });
}

/** "…," she told the council; "he said". */
function isSaidByPronoun({ tokens }: AnalysedSentence): boolean {
  return tokens.some(
    ({ folded }, at) =>
      PRONOUNS.has(folded) && [tokens[at - 1], tokens[at + 1]].some((one) => SPEECH.has(one?.term ?? "")),
  );
}

/** Gives who said a quote where that is another than the claim names; null where it is not told. */
export function speakerInstead(
  claim: Question,
  place: Span,
  { sentence }: Pick<Around, "sentence">,
): Contradiction | null {
  const asked = sentenceOf(claim);
  const outside = namedRuns(asked).filter(
    ({ kind, start }) =>
      (kind === "person" || kind === "unknown") &&
      !claim.quoted.some(
        (one) => one.start <= claim.tokens[start]!.start && claim.tokens[start]!.end <= one.end,
      ),
  );
  const [named] = outside;
  if (named === undefined || outside.some(({ end }) => has(sentence, claim.tokens[end - 1]!))) return null;
  const speaker = namedRuns(sentence).find(({ kind, start }) => {
    const token = sentence.tokens[start]!;
    return kind === "person" && (token.end <= place.start || token.start >= place.end);
  });
  return speaker === undefined ? null : pair("name", runText(asked, named), runText(sentence, speaker));
}

function has({ tokens }: AnalysedSentence, token: Token): boolean {
  const wanted = knownAs(token);
  return tokens.some((other) => other.term === token.term || nameKinship(wanted, knownAs(other)) === 1);
}

function isSpeech({ folded, term }: Token): boolean {
  return PHRASES.has(folded) || SPEECH.has(term);
}

const SPEECH: ReadonlySet<string> = new Set(
  "say said tell told add write wrote ask explain warn insist argue note put quote word".split(" ").map(stem),
);
const PRONOUNS: ReadonlySet<string> = new Set(["he", "she", "they"]);
const QUOTE_WORDS = 3;
