import type { Quantity, Span } from "../../../domain.ts";
import { MEASURES } from "../../../quantities/answering.ts";
import type { Scene } from "../scene.ts";
import { withBounds } from "../bounds.ts";

/**
 * Gives the amount that a sentence has for the month or the year that is asked of, where it has several: "4.8 per cent"
 * of "rose to 5.1 per cent in July from 4.8 per cent in June", asked what it was in June.
 */
export function datedAmountOf(scene: Scene): Span | null {
  const { question, sentence } = scene;
  const time = timeAsked(scene);
  if (time === null || !VALUE.test(question.text)) return null;
  const { tokens } = sentence;
  const at = tokens.findIndex(({ folded }) => folded === time);
  if (at === -1) return null;
  const amounts = sentence.quantities.filter(({ kind }) => AMOUNTS.has(kind));
  const before = amounts.filter(({ end }) => end <= tokens[at]!.start).at(-1);
  if (before === undefined) return null;
  const words = tokens.filter(({ start, end }) => start >= before.end && end <= tokens[at]!.start);
  const isOf = words.length <= BETWEEN && words.every(({ folded }) => LINKS.test(folded));
  return isOf ? withBounds(question, sentence, before) : null;
}

/** The month or year in "in April", "in 2019" at the end of a question. */
function timeAsked({ question }: Scene): string | null {
  return TIME.exec(question.text.trim())?.[1]?.toLowerCase() ?? null;
}

const TIME =
  /\bin (January|February|March|April|May|June|July|August|September|October|November|December|(?:1[5-9]|20)\d\d)\W*$/iu;
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
