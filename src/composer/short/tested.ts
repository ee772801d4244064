import type { AnalysedSentence, Quantity, Span, Token } from "../../domain.ts";
import type { NamedRun } from "../../text/name-kinds.ts";
import type { Scene } from "./scene.ts";
import type { SpanCandidate } from "./spans.ts";

/** A stretch whose kind is told, with the names in it. */
export interface Tested extends Scene {
  readonly stretch: Pick<SpanCandidate, "from" | "to">;
  /** The names in the stretch that the question has not. */
  readonly names: readonly NamedRun[];
  /** True where the stretch has any name. */
  readonly named: boolean;
  /** True where a name of the question comes first: what follows belongs to it. */
  readonly opensAsked: boolean;
}

/** True where nothing but numbers or times is told: "next spring", "eight minutes more", "9 to 4". */
export function isAmountOnly({ sentence, stretch, tags }: Tested): boolean {
  const words = sentence.tokens.slice(stretch.from, stretch.to);
  const isAmount = (word: Token, at: number) =>
    inQuantity(sentence, word) || tags[stretch.from + at] === "NUM";
  return (
    words.some(isAmount) &&
    words.every((word, at) => isAmount(word, at) || !/^(?:NOUN|PROPN|VERB)$/u.test(tags[stretch.from + at]!))
  );
}

/** Tells whether a word is part of an amount or a time. */
export function inQuantity({ quantities }: AnalysedSentence, { start, end }: Token): boolean {
  return quantities.some((quantity) => quantity.start < end && start < quantity.end);
}

/** True where nothing but a time is told. */
export function isTimeOnly(tested: Tested): boolean {
  return holdsAmount(tested, ["date", "duration"]) && isAmountOnly(tested);
}

/** Tells whether a stretch has any part of an amount of some kinds. */
export function holdsAmount({ sentence, stretch }: Tested, kinds: readonly Quantity["kind"][]): boolean {
  const start = sentence.tokens[stretch.from]!.start;
  const end = sentence.tokens[stretch.to - 1]!.end;
  const within = (span: Span) => span.start < end && start < span.end;
  return sentence.quantities.some((quantity) => kinds.includes(quantity.kind) && within(quantity));
}
