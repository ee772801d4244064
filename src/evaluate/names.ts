import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { foldWord, sameName } from "../text/names.ts";
import { stem } from "../text/stems.ts";
import { share } from "./mean.ts";
import type { Row } from "./rows.ts";

type Pair = readonly [string, string];
type Same = (a: string, b: string) => boolean;

/** Measures spellings of one name that are found, and names that are taken for another, over labelled pairs. */
export async function measureNames(home: string): Promise<Row[]> {
  const text = await readFile(join(home, "test", "labels", "names.json"), "utf8");
  const { same, different }: { same: readonly Pair[]; different: readonly Pair[] } = JSON.parse(text);
  const found = (rule: Same) => share(same, ([a, b]) => rule(a, b));
  const merged = (rule: Same) => share(different, ([a, b]) => rule(a, b));
  return [
    {
      measure: "spellings of one name found",
      unit: "percent",
      figure: found(sameName),
      samples: same.length,
      baselines: over(found),
    },
    {
      measure: "different names merged",
      unit: "percent",
      lower: true,
      figure: merged(sameName),
      samples: different.length,
      baselines: over(merged),
    },
  ];
}

function over(figure: (rule: Same) => number): Record<string, number> {
  return Object.fromEntries(Object.entries(PLAIN).map(([name, rule]) => [name, figure(rule)]));
}

const collator = new Intl.Collator("en", { sensitivity: "base" });

/** What search engines do out of the box: compare without accents, stem, or allow a fifth of the letters. */
const PLAIN: Readonly<Record<string, Same>> = {
  "Intl.Collator": (a, b) => collator.compare(a, b) === 0,
  "Porter 2 stems": (a, b) => stem(foldWord(a)) === stem(foldWord(b)),
  "edit distance, a fifth": (a, b) =>
    edits(foldWord(a), foldWord(b)) <= Math.round(0.2 * Math.max(a.length, b.length)),
};

/** Levenshtein's distance, a row at a time. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
