import type { QuantityKind } from "../domain.ts";
import { isPerson } from "../quantities/nouns.ts";
import { isVague } from "./same.ts";
import type { Statement } from "./statements.ts";

/**
 * Gives how much a row's figures matter to somebody who reads the news: lives and money before all, large
 * before small, what several articles state before what one does.
 */
export function importance(group: readonly Statement[]): number {
  const { quantity, subject } = group[0]!;
  const articles = new Set(group.map(({ mention }) => mention.article)).size;
  const harm = quantity.kind === "count" && isHarm(group);
  return (
    KINDS[quantity.kind] +
    (harm ? CASUALTIES + Math.min(TOLL, Math.log10(Math.max(1, quantity.low ?? quantity.high ?? 1))) : 0) +
    magnitude(group[0]!) -
    (isVague(quantity) ? VAGUE : 0) +
    ARTICLES * Math.log2(articles) +
    (group.some(({ isHeadline }) => isHeadline) ? HEADLINE : 0) +
    (subject.size > 0 ? 0 : NO_SUBJECT)
  );
}

/** Counts of what is done to people: "46 deaths", "46 people were killed", "46 dead"; never "killed 46 jobs". */
function isHarm(group: readonly Statement[]): boolean {
  const unit = group[0]!.quantity.unit ?? "";
  if (HARM_UNITS.has(unit)) return true;
  if (unit !== "" && !isPerson(unit)) return false;
  return group.some(({ subject }) => [...subject.values()].some(({ folded }) => HARM.has(folded)));
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

const VAGUE = 2;
const CASUALTIES = 3.5;
/** An order of magnitude of lives is worth as much as three of money. */
const TOLL = 4;
const ARTICLES = 1.5;
const HEADLINE = 0.5;
const NO_SUBJECT = -1;

/** What is done to people, as the news writes it. */
const HARM: ReadonlySet<string> = new Set(
  (
    "kill kills killed killing dead death deaths die dies died dying wounded wounding wounds injured injuring injuries hurt casualties " +
    "fatalities victims massacre massacred murdered murder murders missing displaced displacing evacuated hospitalized hospitalised " +
    "infected infecting starved starving drowned executed tortured raped slain shot stabbed buried trapped abducted kidnapped"
  ).split(" "),
);
const HARM_UNITS: ReadonlySet<string> = new Set("death casualty fatality injury victim".split(" "));
