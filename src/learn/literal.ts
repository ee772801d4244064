/** Gives a value as a literal, nested by a space a level; a list of plain values stands on one line, so that a network's unit is one. */
export function literal(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(LIST, (list) => list.replace(/\n */gu, " "));
}

/** A string is stepped over whole: what looks like a list in it is none. */
const LIST = /"(?:[^"\\]|\\.)*"|\[(?:"(?:[^"\\]|\\.)*"|[^"[\]{}])*\]/gu;
