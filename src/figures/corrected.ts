import type { AnalysedSentence, Quantity } from "../domain.ts";
import { isSameValue } from "../quantities/agreement.ts";
import { figuresWrong } from "../quantities/called-wrong.ts";
import { correctionsOf, takesBack, wrongPart } from "../text/corrected.ts";
import type { Reported, Statement } from "./statements.ts";

/** Figures that a correction calls wrong, with what tells which statements it is of. */
export interface Corrected {
  readonly article: string;
  readonly published: string | null;
  /** Where the sentence begins that has what is right. */
  readonly start: number;
  readonly wrong: readonly Quantity[];
  /** The words of its paragraph. */
  readonly terms: ReadonlySet<string>;
}

/** Gives what the corrections of an article call wrong, in order. */
export function correctedIn({ article, sentences }: Reported): Corrected[] {
  const all = sentences();
  let heading = "";
  const found = all.flatMap((right, at) => {
    if (right.role === "headline") heading = right.text;
    const corrections = correctionsOf(right, all[at - 1] ?? null, `${article.title ?? ""} ${heading}`);
    const wrong = takesBack(right.text)
      ? right.quantities.filter(({ kind }) => kind !== "date")
      : corrections.flatMap((one) => figuresWrong(wrongPart(one), right));
    if (wrong.length === 0) return [];
    const { id, published } = article;
    return [{ article: id, published, start: right.start, wrong, terms: termsAround(all, at) }];
  });
  return found.slice(0, MOST_CORRECTIONS);
}

/** No article that people wrote corrects so many; each is held against every figure. */
const MOST_CORRECTIONS = 50;

/** Tells whether a statement is called wrong: where it stands in the correction itself, or says the like before it of the same thing. */
export function isCorrected(statement: Statement, corrections: readonly Corrected[]): boolean {
  return corrections.some((one) => {
    const { article, start } = statement.mention;
    if (one.article === article && one.wrong.some((wrong) => wrong.start === start)) return true;
    const isSaidWrong = one.wrong.some((wrong) => isSameFigure(wrong, statement.quantity));
    return isSaidWrong && mayBeBefore(statement, one) && isOf(statement, one);
  });
}

/** "£12.20" of "not £12.20" is also what "£12.20 a year" says. */
function isSameFigure(wrong: Quantity, told: Quantity): boolean {
  if (isSameValue(wrong, told)) return true;
  const isOf = told.kind === "rate" && told.unit?.startsWith(`${wrong.unit}/`) === true;
  return isOf && isSameValue(wrong, { ...told, kind: wrong.kind, unit: wrong.unit });
}

/** It stands before the correction, or in an article that is not known to be newer. */
function mayBeBefore({ mention }: Statement, { article, published, start }: Corrected): boolean {
  if (mention.article === article) return mention.start < start;
  return mention.published === null || published === null || mention.published <= published;
}

/** The correction has most of the words that the figure is about. */
function isOf({ subject }: Statement, { terms }: Corrected): boolean {
  const own = [...subject.keys()];
  return own.length > 0 && own.filter((term) => terms.has(term)).length * 2 >= own.length;
}

function termsAround(all: readonly AnalysedSentence[], at: number): ReadonlySet<string> {
  const beside = all.slice(Math.max(0, at - BEFORE), at + 1).filter(({ block }) => block === all[at]!.block);
  return new Set(beside.flatMap(({ tokens }) => tokens.map(({ term }) => term)));
}

/** What is corrected is named within so many sentences before. */
const BEFORE = 3;
