import type { AnalysedSentence, Quantity } from "../domain.ts";
import { stem } from "../text/stems.ts";

/** How many were killed or hurt, as a sentence says. */
export interface Toll {
  readonly sentence: AnalysedSentence;
  readonly figure: Quantity;
  readonly published: string;
}

/** Gives the numbers of people in the clause that says that they were killed or hurt: "ten have died and 40 are missing". */
export function tollsIn(
  sentence: AnalysedSentence,
  family: ReadonlySet<string>,
  published: string | null,
): Toll[] {
  if (published === null) return [];
  const { text, start, tokens, quantities } = sentence;
  const ends = [...text.matchAll(CLAUSE_ENDS)].map(({ index }) => start + index);
  const clauseOf = (at: number) => ends.filter((end) => end <= at).length;
  const textOf = (clause: number) =>
    text.slice((ends[clause - 1] ?? start) - start, (ends[clause] ?? sentence.end) - start);
  const told = tokens.flatMap((one) => (family.has(one.term) ? clauseOf(one.start) : []));
  const clauses = new Set(told.filter((clause) => !UNSURE.test(textOf(clause))));
  return quantities
    .filter((figure) => isPlain(figure) && clauses.has(clauseOf(figure.start)))
    .filter(({ start: from, end }) => !MORE.test(text.slice(Math.max(0, from - start - 12), end - start)))
    .map((figure) => ({ sentence, figure, published }));
}

/** Tells whether a figure is a number of people, as it stands. */
export function isPlain({ kind, unit, low, high, bound, polarity }: Quantity): boolean {
  const isOfPeople = unit === null || PEOPLE.has(unit);
  return (
    kind === "count" &&
    isOfPeople &&
    low !== null &&
    low === high &&
    bound === null &&
    polarity === "positive"
  );
}

/** The words of one toll: of the dead, and of the hurt. */
export const FAMILIES: readonly ReadonlySet<string>[] = ["die dead death kill toll", "injure hurt wound"].map(
  (words) => new Set(words.split(" ").map(stem)),
);
const PEOPLE: ReadonlySet<string> = new Set(
  "person man woman child civilian soldier passenger victim resident villager worker".split(" "),
);
const CLAUSE_ENDS = /[,;:]\s|\s(?:and|but|while|of whom)\s/gu;
const MORE = /\b(?:another|more|further|additional|extra|other)\b/iu;
const UNSURE = /\b(?:would|could|may|might|fear|feared|not|nobody|never|if)\b/iu;
