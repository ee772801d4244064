import type { AnalysedSentence, Quantity, Question } from "../domain.ts";
import { placeKind } from "../text/places.ts";
import { stem } from "../text/stems.ts";
import type { Tag } from "../text/tagger.ts";
import { loadVectors } from "../text/vectors.ts";
import type { Sight } from "./spans.ts";

/** Gives what a stretch's first word and what stands before it tell. */
export function openingFeatures(sight: Sight, from: number): string[] {
  const { question, tags, breaks, matched, askedBy: asker } = sight;
  const { expected } = question;
  const first = tags[from]!;
  const before = from === 0 ? "start" : (tags[from - 1] ?? "X");
  const gap = from === 0 ? "start" : (breaks[from - 1] ?? "");
  const left = matchedLeft(matched, from);
  const leftGap = left === -1 ? "none" : bucket(from - 1 - left);
  return [
    `first ${first}`,
    `${expected} first ${first}`,
    `open ${before} ${gap} ${first}`,
    `${expected} before ${lexical(sight, from - 1)}`,
    `${expected} opens ${lexical(sight, from)}`,
    `left ${leftGap}`,
    `${asker} left ${leftGap} ${matchedAs(sight, left)}`,
    `${asker} from ${matchedAs(sight, left)} ${path(sight, left + 1, from)}`,
  ];
}

/** Gives what a stretch's last word and what follows it tell; `to` is past the last word. */
export function closingFeatures(sight: Sight, to: number): string[] {
  const { question, tags, breaks, matched, sentence, askedBy: asker } = sight;
  const { expected } = question;
  const last = tags[to - 1]!;
  const after = to >= sentence.tokens.length ? "end" : (tags[to] ?? "X");
  const right = matchedRight(matched, to);
  const rightGap = right === -1 ? "none" : bucket(right - to);
  return [
    `last ${last}`,
    `${expected} last ${last}`,
    `close ${last} ${breaks[to - 1] ?? ""} ${after}`,
    `${expected} after ${lexical(sight, to)}`,
    `right ${rightGap}`,
    `${asker} right ${rightGap} ${matchedAs(sight, right)}`,
    `${asker} to ${matchedAs(sight, right)} ${right === -1 ? "" : path(sight, to, right)}`,
  ];
}

/** Gives what the stretch itself tells. */
export function ownFeatures(sight: Sight, from: number, to: number): string[] {
  const { expected } = sight.question;
  const length = Math.min(to - from, 8);
  const quantity = quantityOf(sight, from, to);
  const quoted = from > 0 && sight.breaks[from - 1] === '"' && sight.breaks[to - 1] === '"' ? "whole" : "";
  const found = [
    `length ${length}`,
    `tags ${shape(sight, from, to)}`,
    `${expected} tags ${shape(sight, from, to)}`,
    `${expected} length ${length}`,
    `${expected} quantity ${quantity}`,
    `quantity ${quantity}`,
    `${expected} capitals ${capitals(sight, from, to)}`,
    `${expected} quoted ${String(sight.quotedAt[from] ?? false)} ${quoted}`,
    ...positions(sight, from, to),
    ...meanings(sight, from, to),
  ];
  for (const feature of innerFeatures(sight, from, to)) found.push(feature, `${expected} ${feature}`);
  return found;
}

/** The tags of a stretch in order; of a long one, its ends. */
function shape({ tags }: Sight, from: number, to: number): string {
  const inner = tags.slice(from, to);
  return inner.length <= 5
    ? inner.join(" ")
    : `${inner.slice(0, 2).join(" ")} … ${inner.slice(-2).join(" ")}`;
}

/** What stands between a matched word and a stretch: closed-class words by themselves, others by their tags. */
function path(sight: Sight, from: number, to: number): string {
  if (from === 0 || to - from > 4) return "far";
  const steps: string[] = [];
  for (let at = from; at < to; at += 1) steps.push(lexical(sight, at), sight.breaks[at] ?? "");
  return steps.join(" ");
}

/** What a name names, and how near the last word is in meaning to the noun that is asked for. */
function meanings({ question, sentence, runs }: Sight, from: number, to: number): string[] {
  const { focus, expected } = question;
  const run = runs.find(({ start, end }) => start < to && from < end);
  const whole = run !== undefined && run.start >= from && run.end <= to;
  const kind = run === undefined ? "none" : whole ? run.kind : "cut";
  const found = [`${expected} names ${kind}`];
  if (focus === null) return found;
  const head = sentence.tokens[to - 1]!.term;
  const nearness = loadVectors().similarity(stem(focus), head);
  const step = Math.max(0, Math.floor(nearness * 5));
  const place = placeKind(
    sentence.tokens
      .slice(from, to)
      .map(({ folded }) => folded)
      .join(" "),
  );
  found.push(`near ${step}`, `${expected} near ${step}`, `${focus} names ${kind}`);
  if (place !== null) found.push(`${focus} is ${place}`);
  return found;
}

function quantityOf({ sentence, quantityAt }: Sight, from: number, to: number): string {
  const inside = new Set<Quantity>();
  for (let at = from; at < to; at += 1) {
    const quantity = quantityAt[at];
    if (quantity !== null && quantity !== undefined) inside.add(quantity);
  }
  const [only, ...others] = inside;
  if (only === undefined) return "none";
  if (others.length > 0) return "several";
  const exact = sentence.tokens[from]!.start <= only.start + 1 && sentence.tokens[to - 1]!.end >= only.end;
  const extra = sentence.tokens
    .slice(from, to)
    .filter(({ start, end }) => end <= only.start || start >= only.end).length;
  return `${only.kind} ${exact ? Math.min(extra, 3) : "part"}`;
}

/** A closed-class word by itself, any other by its tag. */
function lexical({ sentence, tags }: Sight, at: number): string {
  const token = sentence.tokens[at];
  if (token === undefined) return at < 0 ? "start" : "end";
  return token.term === "" ? token.folded : (tags[at] ?? "X");
}

function capitals({ sentence }: Sight, from: number, to: number): string {
  const words = sentence.tokens.slice(from, to).filter(({ term }) => term !== "");
  const capital = words.filter(({ capital: is }) => is).length;
  return capital === 0 ? "none" : capital === words.length ? (from === 0 ? "first" : "all") : "some";
}

/** Where the span stands to what the question's words match. */
function positions(sight: Sight, from: number, to: number): string[] {
  const { matched, matchedBefore, question, sentence, askedBy: asker } = sight;
  const left = matchedLeft(matched, from);
  const right = matchedRight(matched, to);
  const all = matchedBefore.at(-1)!;
  const before = matchedBefore[from]!;
  const after = all - matchedBefore[to]!;
  const nearest = Math.min(left === -1 ? 99 : from - 1 - left, right === -1 ? 99 : right - to);
  return [
    `${asker} side ${all === 0 ? "none" : Math.round((2 * (before - after)) / all)}`,
    `inside ${Math.min(3, all - before - after)}`,
    `nearest ${bucket(nearest)}`,
    `focus ${focusPlace(question, sentence, from, to)}`,
    `position ${from === 0 ? "first" : to === sentence.tokens.length ? "last" : "inner"}`,
  ];
}

function matchedLeft(matched: readonly number[], from: number): number {
  for (let at = from - 1; at >= 0; at -= 1) if (matched[at]! >= 0) return at;
  return -1;
}

function matchedRight(matched: readonly number[], to: number): number {
  for (let at = to; at < matched.length; at += 1) if (matched[at]! >= 0) return at;
  return -1;
}

/** What the nearest matched word is to the question: a name, its last word, which is often its verb, or another. */
function matchedAs({ matched, question }: Sight, at: number): string {
  if (at === -1) return "";
  if (question.terms[matched[at]!]!.name) return "name";
  return matched[at] === question.terms.length - 1 ? "last" : "word";
}

function focusPlace(question: Question, sentence: AnalysedSentence, from: number, to: number): string {
  const { focus } = question;
  if (focus === null) return "none";
  const is = (at: number) =>
    sentence.tokens[at]?.folded === focus || sentence.tokens[at]?.folded === `${focus}s`;
  if (is(to)) return "after";
  if (is(to - 1)) return "last";
  if (is(from - 1) || is(from - 2)) return "before";
  for (let at = from; at < to; at += 1) if (is(at)) return "inside";
  return sentence.tokens.some((_, at) => is(at)) ? "elsewhere" : "absent";
}

function bucket(distance: number): string {
  return distance <= 3 ? String(distance) : distance <= 6 ? "6" : distance <= 12 ? "12" : "far";
}

function innerFeatures({ tags, breaks, sentence }: Sight, from: number, to: number): string[] {
  const found: string[] = [];
  const inner = tags.slice(from, to);
  if (inner.some((tag) => tag === "VERB" || tag === "AUX")) found.push("verb inside");
  if (inner.includes("ADP")) found.push("preposition inside");
  if (inner.includes("CCONJ")) found.push("conjunction inside");
  const punctuation = breaks.slice(from, to - 1).find((mark) => mark !== "" && mark !== "-");
  if (punctuation !== undefined) found.push(`${punctuation} inside`);
  if (!inner.some((tag) => /^(?:NOUN|PROPN|NUM)$/u.test(tag))) found.push("no noun");
  if (cutsPhrase(tags, breaks, from, to)) found.push("cuts a phrase");
  if (sentence.tokens.slice(from, to).every(({ term }) => term === "")) found.push("empty");
  return found;
}

/** "equipment" of "military equipment", "Foreign" of "Foreign Ministry". */
function cutsPhrase(tags: readonly Tag[], breaks: readonly string[], from: number, to: number): boolean {
  const nominal = (tag: Tag | undefined) => /^(?:NOUN|PROPN|ADJ|NUM)$/u.test(tag ?? "");
  const left = nominal(tags[from]) && nominal(tags[from - 1]) && /^-?$/u.test(breaks[from - 1] ?? "end");
  const right =
    nominal(tags[to - 1]) &&
    /^(?:NOUN|PROPN)$/u.test(tags[to] ?? "") &&
    /^-?$/u.test(breaks[to - 1] ?? "end");
  return left || right;
}
