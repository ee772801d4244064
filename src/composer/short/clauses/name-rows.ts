import type { Question, Span, Token } from "../../../domain.ts";
import { askedTerms } from "../../../text/asked-terms.ts";
import { type Stretch, gapBefore, spanOf } from "./clause.ts";
import type { Scene } from "../scene.ts";

/**
 * Gives the runs of names that stand side by side, where several things are asked for: "Lowhaven, Skarholm and
 * the Reef". One of them alone would be half of the answer.
 */
export function severalNames(scene: Scene): readonly Span[] {
  const { question, sentence } = scene;
  if (!SEVERAL.has(question.expected) || question.focus === null || !PLURAL.test(question.focus)) return [];
  const asked = askedTerms(question);
  const isNew = (token: Token) => token.capital && token.term !== "" && !asked.has(token.term);
  const found: Stretch[] = [];
  for (const [from, token] of sentence.tokens.entries()) {
    if (!isNew(token) || from < (found.at(-1)?.to ?? 0)) continue;
    const to = runOfNames(scene, from);
    if (to !== null) found.push({ from, to });
  }
  return found.map((stretch) => spanOf(scene, stretch));
}

const SEVERAL: ReadonlySet<Question["expected"]> = new Set<Question["expected"]>([
  "list",
  "place",
  "organisation",
  "person",
]);
const PLURAL = /(?:[^su]s|people|men|women|children)$/u;

/** Where a run of at least two coordinated names ends; null where there is none. */
function runOfNames(scene: Scene, from: number): number | null {
  const { tokens } = scene.sentence;
  // Inside a row a name may share a word with the question: "the European Union".
  const isName = (token: Token) => token.capital;
  let [to, items, joined] = [from + 1, 1, false];
  for (let at = from + 1; at < tokens.length; at += 1) {
    const gap = gapBefore(scene, at);
    const { folded } = tokens[at]!;
    if (/^(?:and|or)$/u.test(folded) && /^,? $/u.test(gap)) joined = true;
    else if (folded === "the" && /^,? $/u.test(gap)) continue;
    else if (isName(tokens[at]!) && /^(?:,? |-)$/u.test(gap)) {
      if (gap === ", " || !/^(?: |-)$/u.test(gap) || at > to) items += 1;
      to = at + 1;
    } else if (
      at === to &&
      gap === " " &&
      /^(?:region|province|city|state|union|party|islands?)$/u.test(folded)
    ) {
      to = at + 1;
    } else break;
  }
  return joined && items >= 2 ? to : null;
}
