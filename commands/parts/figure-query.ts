import type { FigureQuery, QuantityKind, Scope, Services } from "../../src/domain.ts";
import type { CommandInput, SourceRow } from "../../src/domain.ts";
import { narrow, type Narrowed } from "./scope.ts";
import { beginningOf } from "./words.ts";

/** What a page of figures or events was asked with, short enough for a button. */
export interface FiguresAsked {
  readonly topic: string;
  readonly kind: QuantityKind | null;
  readonly article: string | null;
}

/** The most characters of a topic: a button carries it, and Discord gives a button 100. */
export const TOPIC_CHARS = 50;

/** The kinds of figures, in the order in which people are offered them. */
export const KINDS = [
  "money",
  "count",
  "percent",
  "rate",
  "duration",
  "date",
  "age",
  "fraction",
  "length",
  "area",
  "mass",
  "volume",
  "temperature",
  "speed",
  "energy",
] as const satisfies readonly QuantityKind[];

/** Gives what a person asked for; an unknown kind counts as none. */
export function askedIn(values: CommandInput["values"]): FiguresAsked {
  const text = (name: string) => (typeof values[name] === "string" ? values[name].trim() : "");
  return {
    topic: beginningOf(text("topic"), TOPIC_CHARS),
    kind: kindNamed(text("kind")),
    article: text("article") || null,
  };
}

/** Gives the kind of a name, or null. */
export function kindNamed(name: string): QuantityKind | null {
  return KINDS.find((kind) => kind === name.toLowerCase()) ?? null;
}

/** Gives the query of what was asked, for the engine. */
export function queryOf({ topic, kind }: FiguresAsked): FigureQuery {
  return { ...(topic === "" ? {} : { topic }), ...(kind === null ? {} : { kind }) };
}

/** Narrows the scope to the article asked for, if any. */
export function scopeFor({ article }: FiguresAsked, scope: Scope, { engine }: Services): Narrowed {
  if (engine.count(scope) === 0) return { refused: { reason: "no articles" } };
  return article === null ? { scope } : narrow(scope, { article }, engine);
}

/** Gives what a button carries: a number, what was asked, and the topic last. */
export function payloadOf(number: number, { topic, kind, article }: FiguresAsked): string {
  return [number, kind ?? "", article === null ? "" : keyOf(article), topic].join("|");
}

/** Gives what `payloadOf` was made of; an article that is out of scope by now is named by a text that no id has. */
export function readPayload(
  payload: string,
  rows: readonly SourceRow[],
): { number: number; asked: FiguresAsked } {
  const [number = "", kind = "", key = "", ...topic] = payload.split("|");
  const article = key === "" ? null : (rows.find(({ id }) => keyOf(id) === key)?.id ?? `?${key}`);
  return {
    number: Math.max(1, Number.parseInt(number, 10) || 1),
    asked: { topic: beginningOf(topic.join("|"), TOPIC_CHARS), kind: kindNamed(kind), article },
  };
}

/** An id has up to 200 characters; two FNV-1a hashes of it tell articles apart. */
function keyOf(id: string): string {
  let [left, right] = [2166136261, 84696351];
  for (let at = 0; at < id.length; at += 1) {
    left = Math.imul(left ^ id.charCodeAt(at), 16777619);
    right = Math.imul(right ^ (id.charCodeAt(at) + at), 16777619);
  }
  return (left >>> 0).toString(36) + (right >>> 0).toString(36);
}
