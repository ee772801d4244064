import type { Question, Token } from "../../../domain.ts";
import type { NamedRun } from "../../../text/name-kinds.ts";
import type { Scene } from "../scene.ts";

/** "Thomas Savery" for a question after Savery’s pump: the last word of a name carries it, "II" aside. */
export function isAskedName({ question, sentence }: Scene, run: NamedRun): boolean {
  const words = sentence.tokens.slice(run.start, run.end).filter(({ folded }) => !NUMBERED.test(folded));
  const asked = ({ term, folded }: Token) =>
    question.terms.some(
      (one) => one.term === term || one.alternatives.includes(term) || one.words.toLowerCase() === folded,
    );
  const last = words.at(-1);
  if (last === undefined) return true;
  // "Museum of Independence", "Manakin Church": the last word tells what it is, not which.
  const carries = !words.some(({ folded }) => folded === "of") && last.folded !== question.focus;
  if (!carries) return words.every((word) => word.term === "" || asked(word));
  return asked(last) && !isKin(question, words);
}

/** "Genghis Khan" for a question after Kublai Khan’s grandfather: another first name is another person. */
function isKin(question: Question, words: readonly Token[]): boolean {
  const last = words.at(-1)!;
  const name = question.names.find(({ start, end }) =>
    question.tokens.some((token) => token.term === last.term && token.start >= start && token.end <= end),
  );
  if (name === undefined) return false;
  const said = question.tokens.filter(({ start, end }) => start >= name.start && end <= name.end);
  const first = words.filter(({ folded }) => !TITLE.test(folded))[0];
  return said.length > 1 && first !== undefined && !said.some(({ term }) => term === first.term);
}

const NUMBERED = /^(?:[ivx]+|jr|sr)$/u;

const TITLE =
  /^(?:president|king|queen|prince|princess|emperor|pope|sir|lord|lady|dr|mr|mrs|ms|saint|st|general|senator|minister|chancellor|duke|count|earl)$/u;
