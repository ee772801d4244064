import type { Event } from "../domain.ts";
import { compareDays } from "../quantities/time/in-time.ts";
import type { Statement } from "./statements.ts";

/** An event with the terms by which a topic finds it. */
export interface Dated {
  readonly event: Event;
  readonly terms: ReadonlySet<string>;
}

/**
 * Gives the dated events of some articles' statements, in order; of one beginning the shorter first, what
 * cannot be dated last. A length of time that is tied to a day ("within two weeks") is an event too. What an article
 * says twice in the same words happened once.
 */
export function events(statements: readonly Statement[]): Dated[] {
  const sorted = statements
    .filter(({ quantity }) => quantity.kind === "date" || quantity.from !== undefined)
    .map((statement) => ({ event: eventOf(statement), terms: statement.terms }))
    .sort((a, b) => inTime(a.event, b.event));
  const told = new Set<string>();
  return sorted.filter(({ event }) => {
    const said = JSON.stringify([event.article, event.from, event.to, placeIn(event), event.sentence.text]);
    const isNew = !told.has(said);
    told.add(said);
    return isNew;
  });
}

/** Where in its sentence a time is told: one sentence may tell of two alike. */
function placeIn({ start, sentence }: Event): number {
  return start - sentence.start;
}

function eventOf({ quantity, mention }: Statement): Event {
  const { text, start, end, article, sentence } = mention;
  const { from = null, to = null, precision = "range" } = quantity;
  return { from, to, precision, text, start, end, article, sentence };
}

function inTime(a: Event, b: Event): number {
  return (
    compareDays(a.from ?? LAST, b.from ?? LAST) ||
    compareDays(a.to ?? LAST, b.to ?? LAST) ||
    compare(a.article, b.article) ||
    a.start - b.start
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** After every day that can be told. */
const LAST = "~";
