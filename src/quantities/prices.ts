import type { AnalysedSentence, Quantity } from "../domain.ts";

/** Tells whether an amount of a sentence may be a price: money, a rate, or pounds of which nothing says that they weigh. */
export function mayBePrice(
  { text, start: offset }: AnalysedSentence,
  { kind, start, end }: Quantity,
): boolean {
  if (kind === "money" || kind === "rate") return true;
  return (
    kind === "mass" && /\bpounds?$/u.test(text.slice(start - offset, end - offset)) && !WEIGHS.test(text)
  );
}

const WEIGHS = /\bweigh|\bheav(?:y|ier)\b|\bpounds? of\b/iu;
