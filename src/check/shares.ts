import type { AnalysedSentence, Quantity } from "../domain.ts";
import { sentenceOf } from "../text/asked-sentence.ts";
import type { Claim } from "./claim.ts";
import { type Contradiction, pair } from "./contradictions.ts";
import { textAt } from "../text/spans.ts";

/**
 * Gives the figure that a sentence has for somebody to whom a claim gives another one's: "the parish £20,000" of "The county
 * gave £60,000, the parish £20,000", "£8 for growers" of "A stall costs £15 a day, £8 for growers".
 */
export function othersShare(
  claim: Claim,
  figure: Quantity,
  { sentence, figure: same }: { readonly sentence: AnalysedSentence; readonly figure: Quantity },
): Contradiction[] {
  if (claim.question.quantities.length !== 1) return [];
  const asked = sentenceOf(claim.question);
  const named = new Set(asked.tokens.flatMap(({ term }) => (term === "" ? [] : [term])));
  const own = ownersOf(sentence, same);
  const share = sentence.quantities.find((other) => {
    if (other.start === same.start || other.low === same.low) return false;
    const owner = ownersOf(sentence, other);
    return (
      owner.length === 1 &&
      named.has(owner[0]!) &&
      !own.includes(owner[0]!) &&
      !opens(sentence, same, owner[0]!)
    );
  });
  return share === undefined ? [] : [pair("figure", textAt(asked, figure), textAt(sentence, share))];
}

/** Tells whether a figure stands in a row for somebody whom a claim names: what the verb before has for others is no word against it. */
export function isOwnShare(
  { question }: Claim,
  { sentence, figure }: { readonly sentence: AnalysedSentence; readonly figure: Quantity },
): boolean {
  const owners = ownersOf(sentence, figure);
  return question.tokens.some(({ term }) => term !== "" && owners.includes(term));
}

/** The one to whom a figure belongs that stands in a row: right before it behind a comma, or behind "for". */
function ownersOf({ text, start, tokens }: AnalysedSentence, figure: Quantity): string[] {
  const [before, behind] = [text.slice(0, figure.start - start), text.slice(figure.end - start)];
  const places = [
    BEFORE.exec(before)?.index === undefined ? null : figure.start - 1,
    FOR.test(behind) ? figure.end + behind.length - behind.replace(FOR, "").length - 1 : null,
  ];
  return places.flatMap((place) => {
    const token = place === null ? undefined : tokens.find((one) => one.start <= place && place <= one.end);
    return token === undefined || token.term === "" ? [] : [token.term];
  });
}

/** Tells whether a word stands in the clause of a figure: "the county" of "the county gave £60,000". */
function opens({ text, start, tokens }: AnalysedSentence, { start: from }: Quantity, term: string): boolean {
  const clause = start + Math.max(text.slice(0, from - start).search(/[^,;]*$/u), 0);
  return tokens.some((token) => token.term === term && token.start >= clause && token.end <= from);
}

/** ", the parish " and " and the growers ": a name and no verb. */
const BEFORE = /(?:[,;]| and) (?:the |its |our |their )?\p{L}+ $/iu;
const FOR = /^ for (?:the |its |our |their )?\p{L}+/iu;
