import { alikeness } from "./kinship.ts";
import { kinOf, shareOf } from "./likeness.ts";
import { overlap } from "./overlap.ts";
import type { Asked, PoolSentence } from "./types.ts";

/**
 * Tells whether a table's row and the names of its columns have all that is asked between them: "Ann Lee | 204" under
 * "Name | Extension", asked for Ann Lee's extension. Some terms need not be there: tables have hardly a verb.
 */
export function tellsInRow(
  asked: Asked,
  { sentence, heading }: PoolSentence,
  needless: ReadonlySet<string> = new Set(),
): boolean {
  if (sentence.role !== "row" || heading?.sentence.role !== "columns") return false;
  const here = overlap(asked, sentence).counts;
  if (here.every((count) => count === 0)) return false;
  const above = overlap(asked, heading.sentence);
  const { likeness } = kinOf(asked, heading.sentence, above);
  const isTold = (place: number) =>
    here[place]! > 0 || above.counts[place]! > 0 || needless.has(asked.question.terms[place]!.term);
  const told = (place: number) => (isTold(place) ? 1 : alikeness(likeness[place]!));
  return shareOf(asked.global, told) >= WHOLE;
}

/** "Cost" is near enough to "price", and "salary" not to "extension". */
const WHOLE = 0.9;
