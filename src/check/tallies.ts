import type { AnalysedSentence, Quantity, Span } from "../domain.ts";

/** A count against another one, "9 to 4" or "3-2", with both numbers. */
interface Tally extends Span {
  readonly numbers: readonly [number, number];
}

/** What an article says of a claim's vote or score: the same, whichever side is named first, another one or nothing. */
export interface SaidTally {
  readonly kind: "same" | "other" | "nothing";
  readonly claim: string;
  readonly article: string;
}

/** Holds the votes and scores of a claim against those of a sentence. */
export function talliesOf(
  claim: { readonly text: string; readonly quantities: readonly Quantity[] },
  sentence: AnalysedSentence,
): SaidTally[] {
  const asked = talliesIn(claim.text, claim.quantities, 0);
  if (asked.length === 0) return [];
  const said = talliesIn(sentence.text, sentence.quantities, sentence.start);
  return asked.map((tally): SaidTally => {
    const same = said.find((other) => areSame(tally.numbers, other.numbers));
    const found = same ?? said[0];
    return {
      kind: same !== undefined ? "same" : found !== undefined ? "other" : "nothing",
      claim: claim.text.slice(tally.start, tally.end),
      article: found === undefined ? "" : sentence.text.slice(found.start, found.end),
    };
  });
}

function talliesIn(text: string, quantities: readonly Quantity[], offset: number): Tally[] {
  return [...text.matchAll(TALLY)].flatMap((match): Tally[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const isFigure = quantities.some((one) => one.start < end + offset && start + offset < one.end);
    return isFigure ? [] : [{ start, end, numbers: [Number(match[1]), Number(match[2])] }];
  });
}

function areSame([a, b]: Tally["numbers"], [c, d]: Tally["numbers"]): boolean {
  return (a === c && b === d) || (a === d && b === c);
}

const TALLY = /(?<![\p{L}\p{N}.,$€£/–-])(\d{1,3})(?:\s?[–-]\s?|\sto\s)(\d{1,3})(?![\p{L}\p{N}%/–-]|[.,]\d)/gu;
