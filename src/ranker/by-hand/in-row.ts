import { isAmong } from "../../text/asked-terms.ts";
import { alikeness } from "../kinship.ts";
import { kinOf, shareOf } from "../features/likeness.ts";
import { overlap } from "../overlap.ts";
import type { Asked, PoolSentence } from "../types.ts";

/**
 * Tells whether a table's row and the names of its columns have all that is asked between them: "Ann Lee | 204" under
 * "Name | Extension", asked for Ann Lee's extension. What the article is called need not stand there, nor some other
 * terms: tables have hardly a verb.
 */
export function tellsInRow(
  asked: Asked,
  { sentence, heading, titleTerms }: PoolSentence,
  needless: ReadonlySet<string> = new Set(),
): boolean {
  if (sentence.role !== "row" || heading?.sentence.role !== "columns") return false;
  const here = overlap(asked, sentence).counts;
  if (here.every((count) => count === 0)) return false;
  const above = overlap(asked, heading.sentence);
  const { likeness } = kinOf(asked, heading.sentence, above);
  const isTold = (place: number) => {
    const term = asked.question.terms[place]!;
    const isNeedless = needless.has(term.term) || KINDS.has(term.term) || isAmong(term, titleTerms);
    return here[place]! > 0 || above.counts[place]! > 0 || isNeedless;
  };
  const told = (place: number) => (isTold(place) ? 1 : alikeness(likeness[place]!));
  return shareOf(asked.global, told) >= WHOLE;
}

/** "What time does it close?": what a cell says is of the kind, and says so in no word. */
const KINDS: ReadonlySet<string> = new Set(["time", "hour", "day", "date", "number", "amount", "price"]);

/** "Cost" is near enough to "price", and "salary" not to "extension". */
const WHOLE = 0.9;
