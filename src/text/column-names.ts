import type { AnalysedSentence } from "../domain.ts";
import { cellsOf } from "./cells.ts";
import { bothForms } from "./short-forms.ts";
import { stem } from "./stems.ts";

/** The name of a column of a table: the terms that stand there, and those by which it is asked for besides. */
export interface ColumnName {
  /** Its words, folded, in their order. */
  readonly words: readonly string[];
  readonly own: ReadonlySet<string>;
  /** Terms that stand for it: "points" for "Pts", "deep" for "Depth". */
  readonly meant: ReadonlySet<string>;
}

/** Gives the names of a table's columns, in order. */
export function columnNames(columns: AnalysedSentence): readonly ColumnName[] {
  const known = NAMES.get(columns);
  if (known !== undefined) return known;
  const cells = cellsOf(columns).map(({ start, end }) =>
    columns.tokens.filter((token) => token.start >= start && token.end <= end),
  );
  const isStanding = cells.filter(([only]) => only !== undefined && STANDINGS.has(only.folded)).length >= 3;
  const names = cells.map((tokens) => {
    const words = tokens.map(({ folded }) => folded);
    const meant = words.flatMap((word) => [
      ...bothForms(word),
      ...(MEANT.get(word) ?? []),
      ...((isStanding && words.length === 1 ? STANDINGS.get(word) : undefined) ?? []),
    ]);
    const own = new Set(tokens.flatMap(({ term }) => (term === "" ? [] : [term])));
    return { words, own, meant: new Set(meant.filter((term) => !own.has(term))) };
  });
  NAMES.set(columns, names);
  return names;
}

/** Gives the terms that stand for a table's columns without standing there. */
export function meantByColumns(columns: AnalysedSentence): ReadonlySet<string> {
  return new Set(columnNames(columns).flatMap(({ meant }) => [...meant]));
}

/**
 * Gives the place of the one column that tells where or when its rows are, for a question that asks so: "Room" for "Where
 * is chess?"; null where none does, or several.
 */
export function columnOfWay(question: string, columns: AnalysedSentence): number | null {
  const way = WAY.exec(question)?.[1]?.toLowerCase();
  const heads = way === undefined ? undefined : OF_WAY[way];
  if (heads === undefined) return null;
  const [at, second] = columnNames(columns).flatMap(({ words }, place) =>
    words.length === 1 && heads.has(words[0]!) ? [place] : [],
  );
  return second === undefined ? (at ?? null) : null;
}

const WAY = /^\W*(where|when)\b/iu;
const OF_WAY: Readonly<Record<string, ReadonlySet<string>>> = {
  where: new Set("room hall venue place location where court pitch field site".split(" ")),
  when: new Set("day days date when".split(" ")),
};

/** Every row of a table asks for them. */
const NAMES = new WeakMap<AnalysedSentence, readonly ColumnName[]>();

/** What the short heads of a league's table stand for: a letter says so only beside others. */
const STANDINGS = termsOf(`
  p: played
  pld: played
  w: win won
  d: draw drawn drew
  l: lose lost loss
  gf: goals scored
  ga: goals conceded against
  gd: goal difference
  pts: points
  pos: position place`);

/** What usual heads stand for besides, and the adjectives that ask for a measure. */
const MEANT = termsOf(`
  qty: quantity
  avg: average
  tel: phone
  dob: born birth
  cost: price fee worth
  price: cost fee worth
  fee: cost price
  value: worth cost price
  fare: cost price
  amount: cost price fee worth
  depth: deep
  length: long
  duration: long last
  minutes: long last
  mins: long last
  hours: long last
  distance: far
  kcal: calories
  calories: kcal
  lifespan: long live last lives
  height: tall high
  elevation: high
  width: wide
  weight: heavy weigh
  mass: heavy
  speed: fast quick
  diameter: big large wide
  size: big large
  area: big large
  capacity: big large hold
  temperature: hot cold warm
  age: old
  founded: old
  built: old`);

function termsOf(lines: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    lines
      .trim()
      .split("\n")
      .map((line) => line.trim().split(": "))
      .map(([name = "", words = ""]) => [name, words.split(" ").map(stem)]),
  );
}
