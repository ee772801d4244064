import type { ReplyAction } from "../../src/domain.ts";
import { button } from "./buttons.ts";

/** A page of a list. */
export interface Page<Item = unknown> {
  readonly shown: readonly Item[];
  /** Its number, from 1, and how many there are. */
  readonly current: number;
  readonly pages: number;
  /** How many items stand before it. */
  readonly before: number;
}

/** Gives a page of so many rows of a list that is not empty: the last one, where it has no such page any more. */
export function pageOf<Item>(items: readonly Item[], number: number, rows: number): Page<Item> {
  const pages = Math.ceil(items.length / rows);
  const current = Math.min(number, pages);
  const before = (current - 1) * rows;
  return { shown: items.slice(before, before + rows), current, pages, before };
}

/** Gives ", page 2 of 3", and nothing of a list that has one. */
export function placeOf({ current, pages }: Page): string {
  return pages === 1 ? "" : `, page ${current} of ${pages}`;
}

/** Gives the buttons that turn a page; `payload` is what an action is told of the page that it turns to. */
export function turnButtons(
  { current, pages }: Page,
  action: string,
  payload: (number: number) => string,
): ReplyAction[] {
  return [
    ...(current > 1 ? [button("Back", action, payload(current - 1))] : []),
    ...(current < pages ? [button("More", action, payload(current + 1))] : []),
  ];
}
