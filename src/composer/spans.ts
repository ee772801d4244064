import type { AnalysedSentence, Question, Quantity } from "../domain.ts";
import { namedRuns, type NamedRun } from "../text/name-kinds.ts";
import { placeKind } from "../text/places.ts";
import { stem } from "../text/stems.ts";
import type { Tag } from "../text/tagger.ts";
import { loadVectors } from "../text/vectors.ts";

/** A stretch of a sentence's tokens, `[from, to)`, with the names of its features. */
export interface SpanCandidate {
  readonly from: number;
  readonly to: number;
  readonly features: readonly string[];
}

/** What the features of a span see. */
interface Sight {
  readonly question: Question;
  readonly sentence: AnalysedSentence;
  readonly tags: readonly Tag[];
  /** The place of the question's term that each token matches, or -1. */
  readonly matched: readonly number[];
  readonly quantityAt: readonly (Quantity | null)[];
  /** Tokens after which a comma, bracket or the like stands. */
  readonly breaks: readonly string[];
  /** True for tokens inside quotation marks. */
  readonly quotedAt: readonly boolean[];
  readonly askedBy: string;
  /** The runs of capitalised words, counted in tokens. */
  readonly runs: readonly NamedRun[];
}

/** Gives the stretches of a sentence that could be a short answer, with their features. */
export function spanCandidates(
  question: Question,
  sentence: AnalysedSentence,
  tags: readonly Tag[],
): SpanCandidate[] {
  const sight = look(question, sentence, tags);
  const found: SpanCandidate[] = [];
  for (let from = 0; from < sentence.tokens.length; from += 1) {
    if (!mayOpen(sight, from)) continue;
    for (let to = from + 1; to <= Math.min(sentence.tokens.length, from + MOST_TOKENS); to += 1) {
      if (!mayClose(sight, to - 1) || splitsQuantity(sight, from, to)) continue;
      if (isAsked(sight, from, to)) continue;
      found.push({ from, to, features: spanFeatures(sight, from, to) });
    }
  }
  return found;
}

/** 95 % of the answers in the training set are no longer. */
const MOST_TOKENS = 10;

function look(question: Question, sentence: AnalysedSentence, tags: readonly Tag[]): Sight {
  const places = new Map<string, number>();
  for (const [place, { term, alternatives }] of question.terms.entries()) {
    for (const spelling of [term, ...alternatives]) places.set(spelling, place);
  }
  const { tokens } = sentence;
  const gaps = tokens.map((token, at) => {
    const next = tokens[at + 1];
    return sentence.text.slice(token.end - sentence.start, (next?.start ?? sentence.end) - sentence.start);
  });
  let open = 0;
  const lead = sentence.text.slice(0, (tokens[0]?.start ?? sentence.start) - sentence.start);
  open = /["“]/u.test(lead) ? 1 : 0;
  const quotedAt = gaps.map((gap) => {
    const inside = open > 0;
    if (/“/u.test(gap)) open = 1;
    if (/”/u.test(gap)) open = /”[^“]*“/u.test(gap) ? 1 : 0;
    if (gap.includes('"')) open = 1 - open;
    return inside;
  });
  return {
    question,
    sentence,
    tags,
    matched: tokens.map(({ term }) => (term === "" ? -1 : (places.get(term) ?? -1))),
    quantityAt: tokens.map(
      (token) => sentence.quantities.find(({ start, end }) => token.start < end && start < token.end) ?? null,
    ),
    breaks: gaps.map((gap, at) => (at === tokens.length - 1 ? "end" : breakOf(gap))),
    quotedAt,
    askedBy: askedBy(question),
    runs: namedRuns(sentence),
  };
}

function breakOf(gap: string): string {
  return /["“”]/u.exec(gap)?.[0] ? '"' : (/[,;:()[\]—–.]/u.exec(gap)?.[0] ?? (gap === "-" ? "-" : ""));
}

/** The question's word, and whether its subject is asked for ("who won") or something of its verb ("who did he beat"). */
function askedBy(question: Question): string {
  const words = question.tokens.map(({ folded }) => folded);
  const at = words.findIndex((word) => ASKING.has(word));
  const word = at === -1 ? "none" : words[at]!;
  if (word === "how") return `how ${words[at + 1] ?? ""}`;
  const rest = words.slice(at + 1, at + 5);
  return `${word} ${rest.some((next) => AUXILIARIES.has(next)) ? "object" : "subject"}`;
}

const ASKING: ReadonlySet<string> = new Set(
  "who whom whose what which when where why how whats whos".split(" "),
);
const AUXILIARIES: ReadonlySet<string> = new Set(
  "did do does is are was were has have had can could will would should".split(" "),
);

function mayOpen({ tags, quantityAt, sentence }: Sight, at: number): boolean {
  if (quantityAt[at] !== null && quantityAt[at] !== undefined) return true;
  if (/^(?:CCONJ|PUNCT|AUX|PART)$/u.test(tags[at] ?? ""))
    return tags[at] === "PART" && sentence.tokens[at]!.folded === "to";
  return !CANNOT_OPEN.has(sentence.tokens[at]!.folded);
}

function mayClose({ tags, sentence, quantityAt }: Sight, at: number): boolean {
  if (quantityAt[at] !== null && quantityAt[at] !== undefined) return true;
  return (
    !/^(?:CCONJ|DET|ADP|AUX|PART|SCONJ|PUNCT)$/u.test(tags[at] ?? "") &&
    !CANNOT_CLOSE.has(sentence.tokens[at]!.folded)
  );
}

const CANNOT_OPEN: ReadonlySet<string> = new Set("and or but of that which who".split(" "));
const CANNOT_CLOSE: ReadonlySet<string> = new Set(
  "and or but of the a an to in on at by for with from which who that as his her their its".split(" "),
);

/** An amount is whole or not there at all. */
function splitsQuantity({ quantityAt }: Sight, from: number, to: number): boolean {
  const first = quantityAt[from];
  const last = quantityAt[to - 1];
  return (
    (first !== null && first !== undefined && quantityAt[from - 1] === first) ||
    (last !== null && last !== undefined && quantityAt[to] === last)
  );
}

/** What the question already says is no answer to it. */
function isAsked({ matched, sentence, question }: Sight, from: number, to: number): boolean {
  if (question.expected === "boolean") return false;
  for (let at = from; at < to; at += 1)
    if (matched[at] === -1 && sentence.tokens[at]!.term !== "") return false;
  return true;
}

function spanFeatures(sight: Sight, from: number, to: number): string[] {
  const { question, sentence, tags, breaks } = sight;
  const expected = question.expected;
  const { tokens } = sentence;
  const first = tags[from]!;
  const last = tags[to - 1]!;
  const before = from === 0 ? "start" : (tags[from - 1] ?? "X");
  const after = to >= tokens.length ? "end" : (tags[to] ?? "X");
  const gapBefore = from === 0 ? "start" : (breaks[from - 1] ?? "");
  const gapAfter = breaks[to - 1] ?? "";
  const length = Math.min(to - from, 8);
  const quantity = quantityOf(sight, from, to);
  const found = [
    `length ${length}`,
    `${expected} length ${length}`,
    `first ${first}`,
    `last ${last}`,
    `${expected} first ${first}`,
    `${expected} last ${last}`,
    `open ${before} ${gapBefore} ${first}`,
    `close ${last} ${gapAfter} ${after}`,
    `${expected} before ${lexical(sight, from - 1)}`,
    `${expected} after ${lexical(sight, to)}`,
    `${expected} opens ${lexical(sight, from)}`,
    `${expected} quantity ${quantity}`,
    `quantity ${quantity}`,
    `${expected} capitals ${capitals(sight, from, to)}`,
    `${expected} quoted ${String(sight.quotedAt[from] ?? false)} ${gapBefore === '"' && gapAfter === '"' ? "whole" : ""}`,
    ...positions(sight, from, to),
    ...meanings(sight, from, to),
  ];
  const inner = innerFeatures(sight, from, to);
  for (const feature of inner) found.push(feature, `${expected} ${feature}`);
  return found;
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
function positions(
  { matched, question, sentence, askedBy: asker }: Sight,
  from: number,
  to: number,
): string[] {
  let left = -1;
  let right = -1;
  for (let at = from - 1; at >= 0 && left === -1; at -= 1) if (matched[at]! >= 0) left = at;
  for (let at = to; at < matched.length && right === -1; at += 1) if (matched[at]! >= 0) right = at;
  const leftGap = left === -1 ? "none" : bucket(from - 1 - left);
  const rightGap = right === -1 ? "none" : bucket(right - to);
  const verb = (at: number) =>
    at === -1
      ? ""
      : question.terms[matched[at]!]!.name
        ? "name"
        : matched[at] === question.terms.length - 1
          ? "last"
          : "word";
  const outside = matched.filter((place, at) => place >= 0 && (at < from || at >= to)).length;
  const all = matched.filter((place) => place >= 0).length;
  let side = 0;
  for (const [at, place] of matched.entries()) if (place >= 0) side += at < from ? 1 : at >= to ? -1 : 0;
  return [
    `left ${leftGap}`,
    `right ${rightGap}`,
    `${asker} left ${leftGap} ${verb(left)}`,
    `${asker} right ${rightGap} ${verb(right)}`,
    `${asker} side ${all === 0 ? "none" : Math.round((2 * side) / all)}`,
    `inside ${Math.min(3, all - outside)}`,
    `nearest ${bucket(Math.min(left === -1 ? 99 : from - 1 - left, right === -1 ? 99 : right - to))}`,
    `focus ${focusPlace(question, sentence, from, to)}`,
    `position ${from === 0 ? "first" : to === sentence.tokens.length ? "last" : "inner"}`,
  ];
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
