import type { Event } from "../../src/domain.ts";
import { plural } from "./words.ts";

/** One event, and those of other articles that tell of it in the same words. */
export interface Told {
  readonly event: Event;
  readonly again: readonly Event[];
}

/** Gives events in their order, those together that articles tell in the same words: a report and its copies are one. */
export function toldOnce(events: readonly Event[]): Told[] {
  const found = new Map<string, Event[]>();
  for (const event of events) {
    const { from, to, text, start, sentence } = event;
    const words = JSON.stringify([from, to, text, start - sentence.start, sentence.text]);
    const same = found.get(words);
    if (same === undefined) found.set(words, [event]);
    else same.push(event);
  }
  return [...found.values()].map(([event, ...again]) => ({ event: event!, again }));
}

/** Gives who tells of an event, each once, by `named`; of several articles, how many they are. */
export function tellers({ event, again }: Told, named: (event: Event) => string): string {
  const names = [...new Set([event, ...again].map(named))];
  const articles = again.length === 0 ? "" : `${plural(again.length + 1, "article")}: `;
  return `${articles}${names.join(", ")}`;
}
