import type { AnalysedSentence, Question } from "../domain.ts";
import { askedTerms } from "../text/asked-terms.ts";

/** Tells whether a sentence says what the thing is that a question asks after and nothing else: "X is a …", "called X". */
export function defines(question: Question, { text, start, tokens }: AnalysedSentence): boolean {
  if (question.expected !== "definition" || !WHAT_IS.test(question.text.trim())) return false;
  const asked = askedTerms(question);
  for (let from = 0; from < tokens.length; from += 1) {
    if (!asked.has(tokens[from]!.term)) continue;
    let to = from + 1;
    while (to < tokens.length && asked.has(tokens[to]!.term)) to += 1;
    const words = new Set(tokens.slice(from, to).map(({ term }) => term));
    const isWhole = question.terms.every(({ term, alternatives }) =>
      [term, ...alternatives].some((one) => words.has(one)),
    );
    const [before, behind] = [
      text.slice(0, tokens[from]!.start - start),
      text.slice(tokens[to - 1]!.end - start),
    ];
    if (isWhole && (CALLED.test(before) || (LEAD.test(before) && IS.test(behind)))) return true;
    from = to - 1;
  }
  return false;
}

const WHAT_IS = /^what(?:['’]?s| is| are| was| were) (?:an? |the )?(?:[\p{L}\p{N}'’-]+ ?){1,3}\W*$/iu;
const CALLED =
  /\b(?:called|known(?: \p{Ll}+)? as|termed|named|dubbed)\s(?:an?\s|the\s)?["“'‘]?(?:\p{L}+\s)?$/u;

/** The thing is what the sentence, or its clause, is about. */
const LEAD = /(?:^|[.;:,]\s|\band\s|["“])(?:an?\s|the\s)?["“]?$/iu;
const IS =
  /^["”’]?\s(?:\([^)]*\)\s)?(?:(?:is|are|was|were)\s(?!not\b|\p{Ll}+(?:ed|en|ing)\s(?:in|at|by|to|on|from|for)\b)(?:an?|the|any|one|some|\p{Ll})|means\b|refers?\sto\b|stands?\sfor\b)/u;
