import type { Quantity } from "../../domain.ts";
import { LONGEST_PLACE, placeKind } from "../../text/places.ts";
import type { Tag } from "../../text/tagger.ts";
import { DISTANCES, distanceCode, INNER, RUNS, SIDES } from "./span-codes.ts";
import type { Sight } from "./sight.ts";
import type { Values } from "./span-slots.ts";
import { shapeOf } from "./tag-shapes.ts";

/** Gives what a stretch's first word and what stands before it tell. */
export function openingValues(sight: Sight, from: number): Values {
  const { tags, breaks, matchedLeft } = sight;
  const first = tags[from]!;
  const before = from === 0 ? "start" : (tags[from - 1] ?? "X");
  const gap = from === 0 ? "start" : (breaks[from - 1] ?? "");
  const left = matchedLeft[from]!;
  const leftGap = left === -1 ? "none" : bucket(from - 1 - left);
  const as = matchedAs(sight, left);
  return [
    first,
    `${before} ${gap} ${first}`,
    lexical(sight, from - 1),
    lexical(sight, from),
    leftGap,
    `${leftGap} ${as}`,
    `${as} ${path(sight, left + 1, from)}`,
  ];
}

/** Gives what a stretch's last word and what follows it tell; `to` is past the last word. */
export function closingValues(sight: Sight, to: number): Values {
  const { tags, breaks, matchedRight, sentence } = sight;
  const last = tags[to - 1]!;
  const after = to >= sentence.tokens.length ? "end" : (tags[to] ?? "X");
  const right = matchedRight[to]!;
  const rightGap = right === -1 ? "none" : bucket(right - to);
  const as = matchedAs(sight, right);
  return [
    last,
    `${last} ${breaks[to - 1] ?? ""} ${after}`,
    lexical(sight, to),
    rightGap,
    `${rightGap} ${as}`,
    `${as} ${right === -1 ? "" : path(sight, to, right)}`,
  ];
}

/** Gives what a stretch itself tells. */
export function ownValues(sight: Sight, from: number, to: number): Values {
  const { breaks, matchedBefore, quotedAt } = sight;
  const isWhole = from > 0 && breaks[from - 1] === '"' && breaks[to - 1] === '"';
  const all = matchedBefore.at(-1)!;
  const before = matchedBefore[from]!;
  const after = all - matchedBefore[to]!;
  const has = tagsInside(sight, from, to);
  return [
    Math.min(to - from, 8),
    shapeOf(sight.tagNumbers, from, to),
    quantityOf(sight, from, to),
    capitals(sight, from, to),
    2 * Number(quotedAt[from]) + Number(isWhole),
    all === 0 ? NO_SIDE : Math.round((2 * (before - after)) / all) + 2,
    Math.min(3, all - before - after),
    distanceCode(nearestMatch(sight, from, to)),
    focusPlace(sight, from, to),
    from === 0 ? 0 : to === sight.sentence.tokens.length ? 1 : 2,
    named(sight, from, to),
    sight.nearFocus[to - 1]!,
    placed(sight, from, to),
    has.verb ? 0 : null,
    has.preposition ? 1 : null,
    has.conjunction ? 2 : null,
    breakInside(sight, from, to),
    has.noun ? null : 3,
    cutsPhrase(sight, from, to) ? 4 : null,
    has.content ? null : 5,
  ];
}

const NO_SIDE = SIDES.indexOf("none");

/** What stands between a matched word and a stretch: closed-class words by themselves, others by their tags. */
function path(sight: Sight, from: number, to: number): string {
  if (from === 0 || to - from > 4) return "far";
  const steps: string[] = [];
  for (let at = from; at < to; at += 1) steps.push(lexical(sight, at), sight.breaks[at] ?? "");
  return steps.join(" ");
}

/** What the first name in a stretch names, among `RUNS`, where the stretch has all of it. */
function named({ runs }: Sight, from: number, to: number): number {
  for (const { start, end, kind } of runs)
    if (start < to && from < end) return start >= from && end <= to ? RUNS.indexOf(kind) : CUT;
  return 0;
}

const CUT = RUNS.indexOf("cut");

function placed({ question, sentence }: Sight, from: number, to: number): string | null {
  if (question.focus === null || to - from > LONGEST_PLACE) return null;
  let name = sentence.tokens[from]!.folded;
  for (let at = from + 1; at < to; at += 1) name += ` ${sentence.tokens[at]!.folded}`;
  return placeKind(name);
}

function quantityOf({ sentence, quantityAt }: Sight, from: number, to: number): string {
  let only: Quantity | null = null;
  for (let at = from; at < to; at += 1) {
    const quantity = quantityAt[at] ?? null;
    if (quantity === null || quantity === only) continue;
    if (only !== null) return "several";
    only = quantity;
  }
  if (only === null) return "none";
  const { start, end, kind } = only;
  const isExact = sentence.tokens[from]!.start <= start + 1 && sentence.tokens[to - 1]!.end >= end;
  if (!isExact) return `${kind} part`;
  const inside = sentence.tokens.slice(from, to);
  const extra = inside.filter((token) => token.end <= start || token.start >= end).length;
  return `${kind} ${Math.min(extra, 3)}`;
}

/** A closed-class word by itself, any other by its tag. */
function lexical({ sentence, tags }: Sight, at: number): string {
  const token = sentence.tokens[at];
  if (token === undefined) return at < 0 ? "start" : "end";
  return token.term === "" ? token.folded : (tags[at] ?? "X");
}

function capitals({ sentence }: Sight, from: number, to: number): number {
  let [words, capital] = [0, 0];
  for (let at = from; at < to; at += 1) {
    const token = sentence.tokens[at]!;
    if (token.term === "") continue;
    words += 1;
    if (token.capital) capital += 1;
  }
  return capital === 0 ? 0 : capital < words ? 1 : from === 0 ? 2 : 3;
}

/** How many words lie between a stretch and what the question's words match, on the nearer side. */
function nearestMatch({ matchedLeft, matchedRight }: Sight, from: number, to: number): number {
  const left = matchedLeft[from]!;
  const right = matchedRight[to]!;
  return Math.min(left === -1 ? 99 : from - 1 - left, right === -1 ? 99 : right - to);
}

/** What the nearest matched word is to the question: a name, its last word, which is often its verb, or another. */
function matchedAs({ matched, question }: Sight, at: number): string {
  if (at === -1) return "";
  if (question.terms[matched[at]!]!.name) return "name";
  return matched[at] === question.terms.length - 1 ? "last" : "word";
}

function bucket(distance: number): string {
  return DISTANCES[distanceCode(distance)]!;
}

function focusPlace({ question: { focus }, focusAt }: Sight, from: number, to: number): number {
  if (focus === null) return 0;
  if (focusAt[to]) return 1;
  if (focusAt[to - 1]) return 2;
  if (focusAt[from - 1] || focusAt[from - 2]) return 3;
  for (let at = from; at < to; at += 1) if (focusAt[at]) return 4;
  return focusAt.includes(true) ? 5 : 6;
}

function tagsInside({ tags, sentence }: Sight, from: number, to: number) {
  const has = { verb: false, preposition: false, conjunction: false, noun: false, content: false };
  for (let at = from; at < to; at += 1) {
    const tag = tags[at]!;
    if (tag === "VERB" || tag === "AUX") has.verb = true;
    else if (tag === "ADP") has.preposition = true;
    else if (tag === "CCONJ") has.conjunction = true;
    else if (tag === "NOUN" || tag === "PROPN" || tag === "NUM") has.noun = true;
    if (sentence.tokens[at]!.term !== "") has.content = true;
  }
  return has;
}

/** What parts the words of a stretch, among `INNER`. */
function breakInside({ breaks }: Sight, from: number, to: number): number | null {
  for (let at = from; at < to - 1; at += 1) {
    const mark = breaks[at]!;
    if (mark !== "" && mark !== "-") return BREAKS.get(mark) ?? null;
  }
  return null;
}

const BREAKS: ReadonlyMap<string, number> = new Map(
  INNER.flatMap((name, place) =>
    name.endsWith(" inside") ? [[name.slice(0, -" inside".length), place]] : [],
  ),
);

/** "equipment" of "military equipment", "Foreign" of "Foreign Ministry". */
function cutsPhrase({ tags, breaks }: Sight, from: number, to: number): boolean {
  const left = NOMINAL.has(tags[from]!) && NOMINAL.has(tags[from - 1] ?? "") && isOpen(breaks[from - 1]);
  const right =
    NOMINAL.has(tags[to - 1]!) && (tags[to] === "NOUN" || tags[to] === "PROPN") && isOpen(breaks[to - 1]);
  return left || right;
}

const NOMINAL: ReadonlySet<Tag> = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);

function isOpen(mark: string | undefined): boolean {
  return mark === "" || mark === "-";
}
