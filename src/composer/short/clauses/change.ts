import type { Quantity, Span } from "../../../domain.ts";
import { directionOf } from "../kinds/directions.ts";
import { tellsMove, wayOf } from "../kinds/moves.ts";
import type { Scene } from "../scene.ts";
import { gapBefore } from "./clause.ts";

/**
 * Gives what tells by how much something changed, where no amount does by itself: "from £2 million in 2021 to £1
 * million" of "fell from £2 million in 2021 to £1 million", "38 per cent" of "a fall in landings of 38 per cent".
 */
export function changeOf(scene: Scene): Span | null {
  if (directionOf(scene.question) !== "by" || !BY_HOW_MUCH.test(scene.question.text)) return null;
  return nounOf(scene) ?? fromTo(scene);
}

const BY_HOW_MUCH = /\bby how (?:much|many)\b/iu;

/** Both ends of what "rose from … to …" or "rose to … from …" tells; null where "by" tells it. */
function fromTo({ question, sentence }: Scene): Span | null {
  const { tokens, quantities } = sentence;
  const way = wayAsked(question);
  const verb = tokens.findIndex(({ folded }) => tellsMove(folded) && isWay(folded, way));
  if (verb === -1) return null;
  const amounts = quantities.filter(({ kind, start }) => kind !== "date" && start > tokens[verb]!.start);
  const led = (word: string) => amounts.find((one) => wordBefore(tokens, one)?.folded === word);
  const [from, to] = [led("from"), led("to")];
  if (from === undefined || to === undefined || led("by") !== undefined || from.kind !== to.kind) return null;
  const [first, last] = from.start < to.start ? [from, to] : [to, from];
  const opens = wordBefore(tokens, first)!;
  const isNear = tokens.filter(({ start }) => start > first.end && start < last.start).length <= BETWEEN;
  // Nothing but the moving word stands before it: "fell from", "has risen in May from" of something else.
  return isNear && opens === tokens[verb + 1] ? { start: opens.start, end: last.end } : null;
}

const BETWEEN = 4;

/** "A fall of 38 per cent", "a fall in landings of 38 per cent". */
function nounOf(scene: Scene): Span | null {
  const { question, sentence, tags } = scene;
  const { tokens } = sentence;
  const way = wayAsked(question);
  const noun = tokens.findIndex(
    ({ folded }, at) => tags[at] === "NOUN" && isWay(folded, way) && tellsMove(folded),
  );
  if (noun === -1) return null;
  for (let at = noun + 1; at <= Math.min(noun + REACH, tokens.length - 2); at += 1) {
    if (/[,;:]/u.test(gapBefore(scene, at))) return null;
    if (tokens[at]!.folded !== "of") continue;
    const amount = sentence.quantities.find(({ start, kind }) => kind !== "date" && isNext(scene, at, start));
    if (amount !== undefined) return { start: amount.start, end: amount.end };
  }
  return null;
}

function isNext({ sentence: { text, tokens, start: offset } }: Scene, at: number, start: number): boolean {
  const between = text.slice(tokens[at]!.end - offset, start - offset);
  return (
    start > tokens[at]!.end - 1 &&
    /^\s(?:(?:about|around|nearly|almost|some|over|more than|less than)\s)?$/iu.test(between)
  );
}

const REACH = 7;

function wordBefore(tokens: Scene["sentence"]["tokens"], { start }: Quantity) {
  const at = tokens.findIndex((token) => token.end > start);
  return at < 1 ? undefined : tokens[at - 1];
}

/**
 * Tells whether a sentence tells only of the other way than is asked: by how much something fell is not told by a rise.
 */
export function movesOtherwise({ question, sentence }: Scene): boolean {
  const way = directionOf(question) === "by" ? wayAsked(question) : null;
  const told = sentence.tokens.flatMap(({ folded }) => wayOf(folded) ?? []);
  return way !== null && told.length > 0 && !told.includes(way);
}

function isWay(word: string, way: "up" | "down" | null): boolean {
  return way === null || (wayOf(word) ?? way) === way;
}

function wayAsked({ tokens }: Scene["question"]): "up" | "down" | null {
  return tokens.flatMap(({ folded }) => wayOf(folded) ?? [])[0] ?? null;
}
