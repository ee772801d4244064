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
  let before: readonly number[] = [];
  let hopeless = Infinity;
  for (let place = placeFrom(strings, first); place < countStrings(strings); place += 1) {
    const own = unitsAt(strings, place);
    if (own[0] !== units[0]) break;
    const shared = sharedStart(before, own);
    before = own;
    if (shared >= hopeless) continue;
    hopeless = Infinity;
    for (let depth = shared; depth < own.length; depth += 1) {
      rows[depth + 1] = nextRow(rows[depth]!, own[depth]!, units);
      if (Math.min(...rows[depth + 1]!) <= distance) continue;
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

/** One row of Wagner and Fischer's matrix (1974): the distances of a beginning to all beginnings of what is sought. */
function nextRow(above: readonly number[], unit: number, sought: readonly number[]): number[] {
  const row = [above[0]! + 1];
  for (const [at, other] of sought.entries()) {
    const changed = above[at]! + (unit === other ? 0 : 1);
    row.push(Math.min(changed, above[at + 1]! + 1, row[at]! + 1));
  }
  return row;
}
