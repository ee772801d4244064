import type { AnalysedSentence, Quantity, QuantityKind, Span } from "../../domain.ts";
import { mayHoldDate } from "../../quantities/time/date-words.ts";
import { tellsWhose } from "../../quantities/whose.ts";
import { tokensIn } from "../../text/spans.ts";
import type { Asked } from "../types.ts";

/** Tells how well a sentence holds a quantity of some kinds: 1, 0.3 where the question has them all, 0 where it holds none. */
export function quantityOf(sentence: AnalysedSentence, asked: Asked, kinds: readonly QuantityKind[]): number {
  const found = quantitiesOf(sentence, kinds);
  if (found.length === 0) return 0;
  const repeats = found.every(({ start, end }) =>
    sentence.tokens
      .filter((token) => token.start >= start && token.end <= end)
      .every(({ folded }) => asked.words.has(folded)),
  );
  return repeats ? 0.3 : 1;
}

/** Gives the quantities of some kinds that the question has not, as stretches of tokens. */
export function freshQuantities(
  sentence: AnalysedSentence,
  asked: Asked,
  kinds: readonly QuantityKind[],
): Span[] {
  return quantitiesOf(sentence, kinds)
    .map((quantity) => tokensIn(sentence.tokens, quantity))
    .filter(({ start, end }) =>
      sentence.tokens.slice(start, end).some(({ folded }) => !asked.words.has(folded)),
    );
}

/** Gives the quantities of some kinds; of dates those alone that tell when, and not whose something is. */
export function quantitiesOf(
  sentence: AnalysedSentence,
  kinds: readonly QuantityKind[],
): readonly Quantity[] {
  const areDates = kinds.every((kind) => kind === "date");
  if (areDates && !mayHoldDate(sentence.text)) return [];
  const found = sentence.quantities.filter(({ kind }) => kinds.includes(kind));
  return areDates ? found.filter((date) => !tellsWhose(sentence.text, sentence.start, date)) : found;
}

/** Tells whether a sentence has a number in any writing that the question has not, 0 or 1. */
export function numeric(sentence: AnalysedSentence, asked: Asked): number {
  const found = sentence.tokens.some(
    ({ folded }) => (/^\d/u.test(folded) || NUMBER_WORDS.has(folded)) && !asked.words.has(folded),
  );
  return found ? 1 : 0;
}

const NUMBER_WORDS: ReadonlySet<string> = new Set(
  (
    "two three four five six seven eight nine ten eleven twelve dozen dozens twenty thirty forty fifty sixty seventy " +
    "eighty ninety hundred hundreds thousand thousands million millions billion billions"
  ).split(" "),
);
