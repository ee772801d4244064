import type { ActionInput, FigureQuery, Reply, ReplyBlock, Scope, Services, Told } from "../../src/domain.ts";
import { type FiguresAsked, queryOf, readPayload, scopeFor } from "./figure-query.ts";
import { readingNote } from "./reading-note.ts";
import { refuse } from "./refuse.ts";

/** From where somebody asks, and with what they are answered. */
export interface Place {
  readonly scope: Scope;
  readonly services: Services;
}

/** The figures or events that were asked for, and the scope that they are of. */
export interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly scope: Scope;
  /** Says that not all articles were read; null where they were. */
  readonly limited: string | null;
}

/** Where figures or events come from, and what is said where there are none. */
export interface RowSource<Row> {
  readonly ask: (services: Services, query: FigureQuery, scope: Scope) => Promise<Told<Row>>;
  readonly none: string;
}

/** Finds the figures or events that are asked for; where nothing may be seen or nothing is there, gives the reply that says so. */
export async function findRows<Row>(
  asked: FiguresAsked,
  { scope, services }: Place,
  { ask, none }: RowSource<Row>,
): Promise<Rows<Row> | { readonly reply: Reply }> {
  const narrowed = scopeFor(asked, scope, services);
  if ("refused" in narrowed) return { reply: refuse(narrowed.refused) };
  const query = queryOf(asked);
  const told = await ask(services, query, narrowed.scope);
  const limited = readingNote(query, told);
  if (told.rows.length === 0) return { reply: nothingAbout(asked, none, limited) };
  return { rows: told.rows, scope: narrowed.scope, limited };
}

/** Says that there is nothing of what was asked for. */
export function nothingAbout(asked: FiguresAsked, none: string, limited: string | null = null): Reply {
  const blocks: ReplyBlock[] = [{ kind: "text", text: `${none}${aboutTopic(asked)}.` }, ...notes(limited)];
  return { tone: "abstain", blocks, actions: [], files: [], private: true };
}

/** Gives what a button, select or file action was asked with, and from where. */
export function askedBy(
  { payload, scope }: ActionInput,
  services: Services,
): { readonly number: number; readonly asked: FiguresAsked; readonly place: Place } {
  return { ...readPayload(payload, services.engine.sources(scope)), place: { scope, services } };
}

/** Gives " about “the flood”", or nothing where no topic was named. */
export function aboutTopic({ topic }: FiguresAsked): string {
  return topic === "" ? "" : ` about “${topic}”`;
}

/** Gives a text as a note below a reply, where there is one. */
export function notes(text: string | null): ReplyBlock[] {
  return text === null ? [] : [{ kind: "note", text }];
}
