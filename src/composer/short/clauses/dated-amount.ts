import type { Quantity, Span } from "../../../domain.ts";
import { MEASURES } from "../../../quantities/answering.ts";
import { MONTHS } from "../../../quantities/time/almanac.ts";
import type { Scene } from "../scene.ts";
import { withBounds } from "../bounds.ts";

/**
 * Gives the amount that a sentence has for the month or the year that is asked of, where it has several: "4.8 per cent"
 * of "rose to 5.1 per cent in July from 4.8 per cent in June", asked what it was in June.
 */
export function datedAmountOf(scene: Scene): Span | null {
  const { question, sentence } = scene;
  const isAsked = timeAsked(scene);
  if (isAsked === null || !VALUE.test(question.text)) return null;
  const { tokens } = sentence;
  const at = tokens.findIndex(({ folded }) => isAsked(folded));
  if (at === -1) return null;
  const amounts = sentence.quantities.filter(({ kind }) => AMOUNTS.has(kind));
  const before = amounts.filter(({ end }) => end <= tokens[at]!.start).at(-1);
  if (before === undefined) return null;
  const words = tokens.filter(({ start, end }) => start >= before.end && end <= tokens[at]!.start);
  const isOf = words.length <= BETWEEN && words.every(({ folded }) => LINKS.test(folded));
  return isOf ? withBounds(question, sentence, before) : null;
}

/** Tells the month or year of "in April", "in 2019" at the end of a question from other words; null where there is none. */
function timeAsked({ question }: Scene): ((word: string) => boolean) | null {
  const time = TIME.exec(question.text)?.[1]?.toLowerCase() ?? "";
  const month = MONTHS.get(time);
  if (month !== undefined) return (word) => MONTHS.get(word) === month;
  return YEAR.test(time) ? (word) => word === time : null;
}

const TIME = /\bin (\p{L}+|\d{4})[^\p{L}\p{N}]*$/iu;
const YEAR = /^(?:1[5-9]|20)\d\d$/u;
const VALUE = /^\W*(?:what|how (?:much|many|high|low|large|big))\b/iu;
const LINKS = /^(?:in|for|the|year|years|to|month|of|early|late|as)$/u;
const BETWEEN = 5;
const AMOUNTS: ReadonlySet<Quantity["kind"]> = new Set([
  "percent",
  "money",
  "rate",
  "count",
  "fraction",
  ...MEASURES,
]);
