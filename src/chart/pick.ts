import type { Mark } from "./layout.ts";

/**
 * Gives the events that a picture with room for so many shows, in the order given: the most exactly dated, one
 * a sentence before a second of any, few of one day in one article, and of equal ones the later, as news is.
 */
export function pick(marks: readonly Mark[], most: number): readonly Mark[] {
  if (marks.length <= most) return marks;
  const told = new Map<string, number>();
  const times = (key: string): number => {
    const before = told.get(key) ?? 0;
    told.set(key, before + 1);
    return before;
  };
  const ranked = marks.map((mark, at) => {
    const again = times(mark.label) > 0 ? AGAIN : 0;
    const crowd = mark.from === null ? 0 : Math.max(0, times(`${mark.from} ${mark.source}`) - CROWD + 1);
    return { at, score: exactness(mark) - again - crowd };
  });
  const kept = ranked.toSorted((a, b) => b.score - a.score || b.at - a.at).slice(0, most);
  return kept
    .map(({ at }) => at)
    .toSorted((a, b) => a - b)
    .map((at) => marks[at]!);
}

function exactness({ from, precision }: Mark): number {
  return from === null ? 0 : EXACTNESS[precision];
}

const EXACTNESS: Readonly<Record<Mark["precision"], number>> = {
  day: 5,
  week: 4,
  month: 3,
  season: 2,
  range: 1,
  year: 1,
};

/** A second date of one sentence is worth less than any other's first. */
const AGAIN = 10;

/** So many events of one day in one article are told before they count for less. */
const CROWD = 3;
