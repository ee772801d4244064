import type { Entry } from "../snapshot/entries.ts";

/** Compares two articles by the day on which they were published: the newest first, those without a day last. */
export function byDay(one: Entry, other: Entry): number {
  const [day, otherDay] = [one.card.published ?? "", other.card.published ?? ""];
  return day === otherDay ? 0 : day < otherDay ? 1 : -1;
}
