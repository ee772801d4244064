import type { Figure, Mention } from "../domain.ts";
import { importance } from "./importance.ts";
import { sameThing } from "./same.ts";
import type { Comparison } from "./shared-words.ts";
import type { Statement } from "./statements.ts";
import { agree, scaleOf } from "../quantities/agreement.ts";

/** A row of the ledger with the terms by which a topic finds it. */
export interface Row {
  readonly figure: Figure;
  readonly terms: ReadonlySet<string>;
}

/**
 * Gives the rows of some articles' statements, the most telling first.
 *
 * Each statement joins the row whose statements are all of the same thing as it is, the likeliest of several;
 * otherwise it opens one. They are taken in the order of article and place, so that the order in which
 * articles came makes no difference. `pause` is awaited now and then, for the thread to be free.
 */
export async function ledger(
  statements: readonly Statement[],
  options: { readonly similarity: Comparison["similarity"]; readonly pause: () => Promise<void> },
): Promise<Row[]> {
  const inOrder = statements.toSorted(byPlace);
  const comparison = { weight: weights(inOrder), similarity: options.similarity };
  const groups: Statement[][] = [];
  const index = new Map<string, Set<Statement[]>>();
  for (const [at, statement] of inOrder.entries()) {
    const group = bestGroup(statement, candidates(statement, index), comparison) ?? opened(groups);
    group.push(statement);
    for (const key of keysOf(statement)) index.set(key, (index.get(key) ?? new Set()).add(group));
    if (at % STATEMENTS_A_SLICE === 0) await options.pause();
  }
  return groups
    .map((group) => ({ row: rowOf(group), score: importance(group) }))
    .sort((a, b) => b.score - a.score || byPlace(a.row.first, b.row.first))
    .map(({ row }) => ({ figure: row.figure, terms: row.terms }));
}

function opened(groups: Statement[][]): Statement[] {
  const group: Statement[] = [];
  groups.push(group);
  return group;
}

function bestGroup(
  statement: Statement,
  groups: Iterable<Statement[]>,
  comparison: Comparison,
): Statement[] | undefined {
  let best: { group: Statement[]; score: number } | undefined;
  for (const group of groups) {
    let score = Infinity;
    for (const other of group) {
      score = Math.min(score, sameThing(statement, other, comparison));
      if (score === 0) break;
    }
    if (score > 0 && score > (best?.score ?? 0)) best = { group, score };
  }
  return best?.group;
}

/** Only rows that share a word can be of the same thing; words that are everywhere find nothing. */
function candidates(statement: Statement, index: ReadonlyMap<string, Set<Statement[]>>): Set<Statement[]> {
  const found = new Set<Statement[]>();
  for (const key of keysOf(statement)) {
    const groups = index.get(key);
    if (groups === undefined || groups.size > COMMON_GROUPS) continue;
    for (const group of groups) if (group.length < MOST_MENTIONS) found.add(group);
  }
  return found;
}

function keysOf({ quantity, subject }: Statement): string[] {
  const scale = scaleOf(quantity);
  return [...subject.keys()].map((term) => `${scale} ${term}`);
}

/** What many statements are about tells little. Words that no other statement has weigh most. */
function weights(statements: readonly Statement[]): (term: string) => number {
  const frequency = new Map<string, number>();
  for (const { subject } of statements) {
    for (const term of subject.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return (term) => Math.log(1 + statements.length / (frequency.get(term) ?? 1));
}

function rowOf(group: readonly Statement[]): Row & { readonly first: Statement } {
  const newestDay = group.reduce(
    (day, { mention }) => ((mention.published ?? "") > day ? mention.published! : day),
    "",
  );
  const mentions = group
    .toSorted((a, b) => compare(b.mention.published ?? "", a.mention.published ?? "") || byPlace(a, b))
    .map(({ mention }): Mention => inOrder(mention, (mention.published ?? "") === newestDay));
  const first = group.toSorted((a, b) => clarity(b) - clarity(a) || byPlace(a, b))[0]!;
  const { kind, unit, date } = first.quantity;
  // Of sides no one number is told.
  const { low, high } = first.mention;
  const value = kind === "date" ? { date } : { low, high, unit };
  const figure: Figure = {
    kind,
    text: first.mention.text,
    ...value,
    about: first.about,
    agreement: agreement(group),
    mentions,
  };
  return { figure, terms: new Set(group.flatMap(({ terms }) => [...terms])), first };
}

/** The fields in the order in which the command line prints them. */
function inOrder(
  { said, sentence, source, published, ...mention }: Omit<Mention, "newest">,
  newest: boolean,
): Mention {
  return { ...mention, said, newest, sentence, source, published };
}

/** The newest statement shows a row, unless its phrase has a pronoun for its subject or stands in a headline. */
function clarity({ context, isHeadline, mention }: Statement): number {
  const day = mention.published === null ? 0 : Date.parse(mention.published) / 1e15;
  return (context.size > 0 ? 0 : 2) + (isHeadline ? 0 : 1) + (Number.isNaN(day) ? 0 : day);
}

function agreement(group: readonly Statement[]): Figure["agreement"] {
  const isOneValue = group.every((a, at) => group.slice(at + 1).every((b) => agree(a.quantity, b.quantity)));
  if (!isOneValue && group[0]!.quantity.from === undefined) return group.length > 1 ? "differ" : "single";
  return new Set(group.map(({ mention }) => mention.article)).size > 1 ? "agree" : "single";
}

function byPlace({ mention: a }: Statement, { mention: b }: Statement): number {
  return compare(a.article, b.article) || a.start - b.start;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const STATEMENTS_A_SLICE = 50;
const COMMON_GROUPS = 200;
const MOST_MENTIONS = 60;
