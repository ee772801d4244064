import type { Quantity, Question, Token } from "../../../domain.ts";
import { askedTerms, isAmong } from "../../../text/asked-terms.ts";
import { isFree } from "../../../text/free.ts";
import { loadThesaurus } from "../../../text/thesaurus.ts";
import type { Scene } from "../scene.ts";
import { isNoun } from "../../../text/tagger.ts";

/**
 * Leaves out the amounts that another clause tells than the one that has what is asked for: "Breakfast is 9 francs;
 * dinner must be ordered" tells no price of dinner. "It" may stand for what another clause names.
 */
export function inAskedClause(scene: Scene, amounts: readonly Quantity[]): readonly Quantity[] {
  const { text, start, tokens } = scene.sentence;
  if (isFreeForAsked(scene, amounts)) return [];
  if (amounts.length === 0 || !text.includes(";")) return amounts;
  const ends = [...text.matchAll(/;/gu)].map(({ index }) => start + index);
  const clauseOf = (at: number) => ends.filter((end) => end < at).length;
  const asked = askedTerms(scene.question);
  // "The fastest did 58 mph" names the fastest car.
  const isNamed = ({ term, folded }: Token, at: number) =>
    asked.has(term) && (isNoun(scene.tags[at]) || /.{3}est$/u.test(folded));
  const named = new Set(tokens.filter(isNamed).map((token) => clauseOf(token.start)));
  const meant = new Set(
    tokens.filter(({ folded }) => MEANS.test(folded)).map((token) => clauseOf(token.start)),
  );
  if (named.size === 0) return amounts;
  return amounts.filter((amount) => named.has(clauseOf(amount.start)) || meant.has(clauseOf(amount.start)));
}

/** "Adults pay 9 euros, and children come in free", asked of children, or of kids: none of the amounts is theirs. */
function isFreeForAsked({ question, sentence, tags }: Scene, amounts: readonly Quantity[]): boolean {
  const { text, start, tokens } = sentence;
  if (question.expected !== "money" || amounts.length === 0 || !isFree(question, text)) return false;
  const names = ({ term }: Token, at: number) => isNoun(tags[at]) && meansAsked(question, term);
  const named = tokens.filter(names);
  if (named.length === 0) return false;
  // Between commas; those within a number have no space behind them.
  const ends = [...text.matchAll(/[,;]\s/gu)].map(({ index }) => start + index);
  const partOf = (at: number) => ends.filter((end) => end < at).length;
  return named.every((token) => {
    const part = partOf(token.start);
    const [from, to] = [ends[part - 1] ?? start, ends[part] ?? start + text.length];
    return (
      isFree(question, text.slice(from - start, to - start)) &&
      !amounts.some((amount) => partOf(amount.start) === part)
    );
  });
}

function meansAsked({ terms }: Question, term: string): boolean {
  return terms.some(
    (asked) =>
      isAmong(asked, new Set([term])) || loadThesaurus().relatives(asked.term).get(term) === "synonym",
  );
}

/** What stands for something that was named before. */
const MEANS =
  /^(?:it|its|they|their|them|he|his|him|she|her|this|that|these|those|which|who|both|all|each)$/u;
