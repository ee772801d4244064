import { count } from "../../commands/parts/words.ts";
import type { Refusal } from "../domain.ts";

/**
 * Gives what was not read, a line each: those that only wait to be imported on one line, since the way to do that is one.
 * Of them at most `most` are named.
 */
export function refusedLines(refusals: readonly Refusal[], most: number): string[] {
  const lines = new Map<string, string[]>();
  for (const { from, reason, isDue } of refusals) {
    const line = isDue === true ? reason : `${from}: ${reason}`;
    lines.set(line, [...(lines.get(line) ?? []), ...(isDue === true ? [from] : [])]);
  }
  return [...lines].map(([line, files]) => {
    return files.length === 0 ? `Not read: ${line}` : `Not read: ${someOf(files, most)}: ${line}`;
  });
}

/** Gives those that are imported now, as one line; none where there are none. */
export function importedNow(refusals: readonly Refusal[], most: number): string[] {
  const files = refusals.flatMap(({ from, isDue }) => (isDue === true ? [from] : []));
  return files.length === 0 ? [] : [`Being imported: ${someOf(files, most)}.`];
}

function someOf(files: readonly string[], most: number): string {
  const more = files.length - most;
  const named = files.slice(0, more === 1 ? files.length : most).join(", ");
  return more > 1 ? `${named} and ${count(more)} more` : named;
}
