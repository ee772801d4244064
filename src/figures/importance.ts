import type { QuantityKind } from "../domain.ts";
import type { Statement } from "./statements.ts";

/**
 * Gives how much a row's figures matter to somebody who reads the news: lives and money before all, large
 * before small, what several articles state before what one does.
 */
export function importance(group: readonly Statement[]): number {
  const { quantity, subject } = group[0]!;
  const articles = new Set(group.map(({ mention }) => mention.article)).size;
  const hasCasualties = quantity.kind === "count" && (HARM_UNITS.has(quantity.unit ?? "") || hasHarm(group));
  return (
    KINDS[quantity.kind] +
    (hasCasualties ? CASUALTIES : 0) +
    magnitude(group[0]!) +
    ARTICLES * Math.log2(articles) +
    (group.some(({ isHeadline }) => isHeadline) ? HEADLINE : 0) +
    (subject.size > 0 ? 0 : NO_SUBJECT)
  );
}

function hasHarm(group: readonly Statement[]): boolean {
  return group.some(({ subject }) => [...subject.keys()].some((term) => HARM.has(term)));
}

/** An order of magnitude is worth a little; a handful of leaders, nothing. */
function magnitude({ quantity: { kind, low, high } }: Statement): number {
  if (kind !== "money" && kind !== "count") return 0;
  const value = Math.abs(low ?? high ?? 0);
  return Math.min(4, Math.log10(Math.max(1, value)) * 0.35) - (kind === "count" && value < 10 ? 1 : 0);
}

const KINDS: Readonly<Record<QuantityKind, number>> = {
  money: 5,
  percent: 4,
  rate: 4,
  count: 3,
  fraction: 3,
  duration: 3,
  energy: 2.5,
  area: 2.5,
  mass: 2.5,
  volume: 2.5,
  length: 2,
  temperature: 2,
  speed: 2,
  age: 1.5,
  date: 1,
};

const CASUALTIES = 6;
const ARTICLES = 1.5;
const HEADLINE = 0.5;
const NO_SUBJECT = -1;

/** Stems of what is done to people. */
const HARM: ReadonlySet<string> = new Set(
  "kill dead death die wound injur hurt casualti fatal victim massacr murder miss displac evacu hospit infect starv".split(
    " ",
  ),
);
const HARM_UNITS: ReadonlySet<string> = new Set("death casualty fatality injury victim case".split(" "));
