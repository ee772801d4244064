import type { Question } from "../domain.ts";
import { ORDINALS } from "../text/ordinals.ts";

/** What a question asks to be picked out: the row that has the most or the least of something. */
export interface Superlative {
  readonly wants: "most" | "least";
  /** The tokens that say so, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Names of columns that hold what is compared, with those in which the order is the other way round. */
  readonly measures: readonly string[];
  readonly reversed: readonly string[];
  /** True where it is said of time: a column of dates is meant. */
  readonly isOfTime: boolean;
  readonly isOfMoney: boolean;
  /** True where no other column is meant than those named: what is "best" may be the most or the least. */
  readonly isNarrow: boolean;
  /** The place in an order that is asked for, from 1 or "last"; null where the most or the least is. */
  readonly place: number | "last" | null;
  /** True where it is asked who won: of a table that says so of an end, the first place. */
  readonly isWon?: boolean;
}

/** Gives the superlative by which a question asks for one of several; null where it has none, several, or only adds to it. */
export function superlativeOf({ tokens, expected, text }: Question): Superlative | null {
  if (expected === "boolean" || expected === "reason" || OTHERWISE.test(text)) return null;
  const words = tokens.map(({ folded }) => folded);
  const place = placeIn(text, words);
  if (place !== null) return place;
  const found = words.flatMap((_, at) => readAt(words, at) ?? []);
  if (found.length === 0) return winnerIn(text, words);
  return found.length === 1 ? found[0]! : null;
}

/** "The second most expensive", "at most", "the most of", "more than": no one row is the most of all. */
const OTHERWISE =
  /\b(?:(?:second|third|fourth|fifth|2nd|3rd|4th|5th|next)[ -](?:most|least|\w+est)|at (?:the )?(?:most|least|first|last|best|latest|earliest)|(?:most|least) of|more|less|fewer|than|not|n['’]t|without|except|besides|never|before|after|between|over|under|other|average|mean|total|sum|why|first name|last (?:name|time|year|week|month|night|season))\b/iu;

function readAt(words: readonly string[], at: number): Superlative | null {
  const word = words[at]!;
  const isMost = word === "most" || word === "least";
  if (word === "last" && isVerb(words, at)) return null;
  const scorer = /^(?:top|leading)$/u.test(word) && /^(?:goal)?scorers?$/u.test(words[at + 1] ?? "");
  const costs = isMost && COSTLY.test(words[at + 1] ?? "");
  const rule = costs ? RULES.get("priciest") : scorer ? SCORER : RULES.get(word);
  if (rule === undefined) return null;
  const wants = costs ? (word === "most" ? "most" : "least") : rule.wants;
  return { ...rule, wants, from: at, to: at + (costs || scorer ? 2 : 1) };
}

/** Gives the comparative by which a question holds two against each other: "bigger … than …", "which is cheaper, … or …". */
export function comparativeOf({ tokens, text }: Question): Superlative | null {
  if (!/\b(?:than|or)\b/iu.test(text)) return null;
  const words = tokens.map(({ folded }) => folded);
  const found = words.flatMap((word, at) => {
    const most = MORE.get(word) ?? (word.endsWith("er") ? `${word.slice(0, -2)}est` : "");
    return readAt(words.with(at, most), at) ?? [];
  });
  return found.length === 1 ? found[0]! : null;
}

const MORE: ReadonlyMap<string, string> = new Map([
  ["more", "most"],
  ["less", "least"],
  ["fewer", "fewest"],
]);

/** "How long does the second strike last?" */
function isVerb(words: readonly string[], at: number): boolean {
  return words.slice(0, at).some((word, place) => word === "long" && words[place - 1] === "how");
}

/** "Who came second", "who finished bottom", "which team is top of the league". */
function placeIn(text: string, words: readonly string[]): Superlative | null {
  const [, behindVerb, ofTable] = PLACE.exec(text) ?? [];
  const word = (behindVerb ?? ofTable)?.toLowerCase();
  if (word === undefined) return null;
  const at = words.lastIndexOf(word);
  const place = /^(?:last|bottom)$/u.test(word) ? "last" : word === "top" ? 1 : ORDINALS.indexOf(word) + 1;
  const named = { measures: RANKS, reversed: [], isOfTime: false, isOfMoney: false };
  return at === -1 ? null : { ...named, wants: "least", from: at, to: at + 1, isNarrow: true, place };
}

/** "Who won the winter league". */
function winnerIn(text: string, words: readonly string[]): Superlative | null {
  const verb = WON.exec(text)?.[1]?.toLowerCase();
  if (verb === undefined) return null;
  const at = words.indexOf(verb);
  const named = { measures: RANKS, reversed: [], isOfTime: false, isOfMoney: false };
  return { ...named, wants: "least", from: at, to: at + 1, isNarrow: true, place: 1, isWon: true };
}

const WON =
  /^\W*(?:and )?(?:who|which (?:team|side|club|player|boat|crew|car|horse|pair)) (won|wins) (?:the|our|this|last)\b/iu;

/** Names of columns that say who comes where; the first place is the highest. */
export const RANKS: readonly string[] = ["pos", "position", "rank", "place"];

const PLACE = new RegExp(
  String.raw`^\W*(?:who|which\b.{1,30}|what\b.{1,30}) (?:(?:finish(?:es|ed)?|c[ao]me|ended|placed)(?: up)?(?: in)?(?: the)? (${ORDINALS.join("|")}|last|bottom|top)(?: place)?(?: (?:of|in)\b.*)?|(?:is|are|was|were)(?: the)? (${ORDINALS.join("|")}|last|bottom|top)(?: place)? (?:of|in) the (?:league|table|standings|ranking|rankings|group|ladder))\W*$`,
  "iu",
);

const COSTLY = /^(?:expensive|costly|pricey)$/u;

type Rule = Omit<Superlative, "from" | "to">;

const RULES: ReadonlyMap<string, Rule> = new Map([
  ...rules("most greatest", "least fewest", { measures: "" }),
  ...rules("highest", "lowest", { measures: "height elevation altitude" }),
  ...rules("tallest", "", { measures: "height" }),
  ...rules("priciest dearest costliest", "cheapest", { measures: "cost price fee fare amount charge rent" }),
  ...rules("longest", "shortest", {
    measures: "length duration lifespan distance lasts minutes mins hours",
    reversed: "since",
  }),
  ...rules("farthest furthest", "closest nearest", { measures: "distance" }),
  ...rules("deepest", "shallowest", { measures: "depth" }),
  ...rules("widest", "narrowest", { measures: "width" }),
  ...rules("heaviest", "lightest", { measures: "weight mass" }),
  ...rules("biggest largest", "smallest tiniest", { measures: "size area capacity population diameter" }),
  ...rules("fastest quickest", "slowest", { measures: "speed pace", reversed: "time duration" }),
  ...rules("hottest warmest", "coldest coolest", { measures: "temperature" }),
  ...rules("oldest", "youngest newest", {
    measures: "age",
    reversed: "founded built opened established created born since year made",
  }),
  ...rules("last latest", "first earliest", { measures: "", isOfTime: true }),
  ...rules("best", "worst", { measures: "points pts gd difference score rating mark grade", isNarrow: true }),
]);

const SCORER = rules("top", "", { measures: "goals" })[0]![1];

function rules(
  most: string,
  least: string,
  named: { measures: string; reversed?: string; isOfTime?: boolean; isNarrow?: boolean },
): [string, Rule][] {
  const list = (words: string) => words.split(" ").filter((word) => word !== "");
  const { measures, reversed = "", isOfTime = false, isNarrow = false } = named;
  const rule = {
    measures: list(measures),
    reversed: list(reversed),
    isOfTime,
    isOfMoney: measures.startsWith("cost"),
    isNarrow,
    place: null,
  };
  return [
    ...list(most).map((word): [string, Rule] => [word, { ...rule, wants: "most" }]),
    ...list(least).map((word): [string, Rule] => [word, { ...rule, wants: "least" }]),
  ];
}
