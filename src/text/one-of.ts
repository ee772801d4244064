import { stem } from "./stems.ts";

/** Gives the words of which a thing is one at a time, but for the word itself, as terms: "winter" for "autumn". */
export function othersOf(term: string): readonly string[] {
  return TABLE.get(term) ?? NONE;
}

const NONE: readonly string[] = [];

/** What something is called apart by: the spring fair is no autumn fair, the juniors are no seniors. "May" is seldom a month. */
const SETS = [
  "spring summer autumn fall winter",
  "morning afternoon evening",
  "january february march april june july august september october november december",
  "primary secondary",
  "junior senior youth adult",
  "christmas easter halloween",
  "breakfast lunch dinner supper",
].map((words) => words.split(" ").map(stem));

const TABLE: ReadonlyMap<string, readonly string[]> = new Map(
  SETS.flatMap((terms) => terms.map((term) => [term, terms.filter((other) => other !== term)] as const)),
);
