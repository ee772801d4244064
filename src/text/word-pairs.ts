/**
 * Gives the words that each of some words is paired with, both ways: "young old, old new" pairs "old" with "young" and
 * "new".
 *
 * @param pairs - two words by a space, pairs by a comma and a space
 * @param termOf - what a word is kept as: itself, or its stem
 */
export function wordPairs(
  pairs: string,
  termOf: (word: string) => string = (word) => word,
): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, readonly string[]>();
  const add = (one: string, other: string) => table.set(one, [...(table.get(one) ?? []), other]);
  for (const pair of pairs.split(", ")) {
    const [one = "", other = ""] = pair.split(" ").map(termOf);
    add(one, other);
    add(other, one);
  }
  return table;
}
