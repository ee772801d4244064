import type { AnalysedSentence, Question, Span } from "../../domain.ts";
import { askedTerms } from "../../text/asked-terms.ts";

/** Tells whether a sentence says what the thing is that a question asks after and nothing else: "X is a …", "called X", "X means". */
export function defines(question: Question, sentence: AnalysedSentence): boolean {
  if (question.expected !== "definition") return false;
  if (MEAN.test(question.text.trim())) return tellsMeaning(question, sentence);
  if (!WHAT_IS.test(question.text.trim())) return false;
  return mentionsIn(question, sentence).some(({ start, end }) => {
    const before = sentence.text.slice(Math.max(0, start - BEFORE), start);
    const behind = sentence.text.slice(end, end + BEHIND);
    return CALLED.test(before) || (LEAD.test(before) && IS.test(behind));
  });
}

/** "Red means that …" of "what does the red light mean". */
function tellsMeaning(question: Question, { tokens }: AnalysedSentence): boolean {
  const asked = askedTerms(question);
  const at = tokens.findIndex(({ folded }) => folded === "means");
  return tokens.slice(Math.max(0, at - MEANING_REACH), Math.max(0, at)).some(({ term }) => asked.has(term));
}

const MEANING_REACH = 3;
const MEAN = /^\W*what (?:does|do|did) .+ (?:mean|stand for)\W*$/iu;

/** Where a sentence has all terms of a question in a row, from its own beginning. */
function mentionsIn(question: Question, { start, tokens }: AnalysedSentence): Span[] {
  const asked = askedTerms(question);
  const found: Span[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (!asked.has(tokens[from]!.term)) continue;
    let to = from + 1;
    while (to < tokens.length && asked.has(tokens[to]!.term)) to += 1;
    const row = new Set(tokens.slice(from, to).map(({ term }) => term));
    if (question.terms.every(({ term, alternatives }) => [term, ...alternatives].some((one) => row.has(one))))
      found.push({ start: tokens[from]!.start - start, end: tokens[to - 1]!.end - start });
    from = to - 1;
  }
  return found;
}

/** What stands farther away says nothing of a mention, and a sentence without an end may have thousands. */
const BEFORE = 200;
const BEHIND = 1_000;

const WHAT_IS = /^what(?:['’]?s| is| are| was| were) (?:an? |the )?(?:[\p{L}\p{N}'’-]+ ?){1,3}\W*$/iu;
const CALLED =
  /\b(?:called|known(?: \p{Ll}+)? as|termed|named|dubbed)\s(?:an?\s|the\s)?["“'‘]?(?:\p{L}+\s)?$/u;

/** The thing is what the sentence, or its clause, is about. */
const LEAD = /(?:^|[.;:,]\s|\band\s|["“])(?:an?\s|the\s)?["“]?$/iu;
const IS =
  /^["”’]?\s(?:\([^)]*\)\s)?(?:(?:is|are|was|were)\s(?!not\b|\p{Ll}+(?:ed|en|ing)\s(?:in|at|by|to|on|from|for)\b)(?:an?|the|any|one|some|\p{Ll})|means\b|refers?\sto\b|stands?\sfor\b)/u;
