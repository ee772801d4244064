import { countStrings, findString, type PackedStrings, unitsAt } from "../../text/strings.ts";

/**
 * Gives the places of the strings within an edit distance of one, among sorted strings; only those that begin
 * with the same letter.
 *
 * Neighbours in a sorted list begin alike, so that the matrix of edits is kept and goes on where they part:
 *
 * ```
 *          g o v e r n m e n t   <- sought
 *   g    0 …
 *   o    1 …                     rows of "gover…" serve "govern", "government", "governor"
 *   …                            where a whole row is past the distance, so is all that begins with it
 * ```
 */
export function withinDistance(strings: PackedStrings, sought: string, distance: number): number[] {
  const first = sought.slice(0, 1);
  const units = Array.from({ length: sought.length }, (_, at) => sought.charCodeAt(at));
  const rows: number[][] = [Array.from({ length: units.length + 1 }, (_, at) => at)];
  const found: number[] = [];
  // Thousands begin with one letter: what is read and reckoned of each is written over that of those before.
  let [before, own]: [number[], number[]] = [[], []];
  let hopeless = Infinity;
  for (let place = placeFrom(strings, first); place < countStrings(strings); place += 1) {
    [before, own] = [own, before];
    unitsAt(strings, place, own);
    if (own[0] !== units[0]) break;
    const shared = sharedStart(before, own);
    if (shared >= hopeless) continue;
    hopeless = Infinity;
    for (let depth = shared; depth < own.length; depth += 1) {
      const row = (rows[depth + 1] ??= []);
      if (fillRow(row, { above: rows[depth]!, unit: own[depth]!, sought: units }) <= distance) continue;
      hopeless = depth + 1;
      break;
    }
    if (hopeless === Infinity && rows[own.length]![units.length]! <= distance) found.push(place);
  }
  return found;
}

function placeFrom(strings: PackedStrings, beginning: string): number {
  const place = findString(strings, beginning);
  return place < 0 ? -1 - place : place;
}

function sharedStart(a: readonly number[], b: readonly number[]): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at] === b[at]) at += 1;
  return at;
}

interface RowOf {
  readonly above: readonly number[];
  readonly unit: number;
  readonly sought: readonly number[];
}

/**
 * Fills one row of Wagner and Fischer's matrix (1974), the distances of a beginning to all beginnings of what is
 * sought, and gives the least of them.
 */
function fillRow(row: number[], { above, unit, sought }: RowOf): number {
  let least = (row[0] = above[0]! + 1);
  for (let at = 0; at < sought.length; at += 1) {
    const changed = above[at]! + (unit === sought[at] ? 0 : 1);
    const cost = Math.min(changed, above[at + 1]! + 1, row[at]! + 1);
    row[at + 1] = cost;
    if (cost < least) least = cost;
  }
  return least;
}
