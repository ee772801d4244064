import type { AnalysedSentence } from "../../domain.ts";
import type { Situation } from "./confidence.ts";

/**
 * Gives the places of first names that the best sentence leaves out and its article gives elsewhere: "Cllr Poole has
 * resigned" tells of Gerald Poole where "Gerald Poole" is among those who were there. Another first name tells of another.
 */
export function firstNamesGiven(
  { question, ranking, pool }: Situation,
  names: readonly boolean[],
): ReadonlySet<number> {
  const { sentence } = ranking.ranked[0]!;
  const placeOf = (term = "") => (term === "" ? -1 : (ranking.asked.places.get(term) ?? -1));
  const stands = ({ tokens }: AnalysedSentence, first: number, last: number) =>
    tokens.some(({ term }, at) => placeOf(term) === first && placeOf(tokens[at + 1]?.term) === last);
  const given = question.tokens.flatMap(({ term }, at) => {
    const [first, last] = [placeOf(term), placeOf(question.tokens[at + 1]?.term)];
    if (first === -1 || last === -1 || first === last || !names[first] || !names[last]) return [];
    if (
      !leavesOut(
        sentence,
        (one) => placeOf(one) === first,
        (one) => placeOf(one) === last,
      )
    )
      return [];
    const isWhole = pool.some(
      (item) => item.sentence.article === sentence.article && stands(item.sentence, first, last),
    );
    return isWhole ? [first] : [];
  });
  return new Set(given);
}

/** The last name stands there behind a title or a small word, the first nowhere. */
function leavesOut(
  { tokens }: AnalysedSentence,
  isFirst: (term: string) => boolean,
  isLast: (term: string) => boolean,
): boolean {
  if (tokens.some(({ term }) => isFirst(term))) return false;
  const at = tokens.findIndex(({ term }) => isLast(term));
  const before = tokens[at - 1];
  return at !== -1 && (before === undefined || !before.capital || TITLE.test(before.folded));
}

const TITLE =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|cllr|councillor|sir|lady|canon|rev|reverend|captain|coach|president|minister|mayor)$/u;
