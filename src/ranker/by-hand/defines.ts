import type { AnalysedSentence, Question, QuestionTerm, Span } from "../../domain.ts";
import { isPerson } from "../../quantities/nouns.ts";
import { expandedIn } from "../../text/abbreviated.ts";
import { askedTerms } from "../../text/asked-terms.ts";

/** Tells whether a sentence says what the thing is that a question asks after and nothing else: "X is a …", "called X", "X means". */
export function defines(question: Question, sentence: AnalysedSentence): boolean {
  const text = question.text.trim();
  if (question.expected === "definition" && MEAN.test(text)) return tellsMeaning(question, sentence);
  const thing = thingAsked(question);
  if (thing === null) return false;
  const isWho = WHO_IS.test(text);
  return mentionsOf(thing, question, sentence).some(({ start, end }) => {
    const before = sentence.text.slice(Math.max(0, start - BEFORE), start);
    const behind = sentence.text.slice(end, end + BEHIND);
    if (
      CALLED.test(before) ||
      (LABELLED.test(behind) && /^\W*$/u.test(before)) ||
      (isWho && isPerson(TITLED.exec(before)?.[1] ?? "")) ||
      (APPOSED.test(behind) && !PLACED.test(before)) ||
      (LEAD.test(before) && IS.test(behind))
    )
      return true;
    return expandedIn(sentence.text, { start, end }) !== null;
  });
}

/** Gives the terms of what is to be told what it is, or of what kind; null of other questions. */
function thingAsked({ expected, text, terms }: Question): readonly QuestionTerm[] | null {
  if (expected === "definition") return WHAT_IS.test(text.trim()) || WHO_IS.test(text.trim()) ? terms : null;
  const thing = WHAT_KIND.exec(text)?.[1]?.split(/[ -]/u) ?? [];
  const named = terms.filter(({ words }) => thing.includes(words));
  return named.length === 0 ? null : named;
}

/** "Red means that …" of "what does the red light mean". */
function tellsMeaning(question: Question, { tokens }: AnalysedSentence): boolean {
  const asked = askedTerms(question);
  const at = tokens.findIndex(({ folded }) => folded === "means");
  return tokens.slice(Math.max(0, at - MEANING_REACH), Math.max(0, at)).some(({ term }) => asked.has(term));
}

const MEANING_REACH = 3;
const MEAN = /^\W*what (?:does|do|did) .+ (?:mean|stand for)\W*$/iu;

/** Where a sentence has all terms of a thing in a row, from its own beginning. */
function mentionsOf(
  thing: readonly QuestionTerm[],
  question: Question,
  { start, tokens }: AnalysedSentence,
): Span[] {
  const asked = askedTerms(question);
  const found: Span[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (!asked.has(tokens[from]!.term)) continue;
    let to = from + 1;
    while (to < tokens.length && asked.has(tokens[to]!.term)) to += 1;
    const row = new Set(tokens.slice(from, to).map(({ term }) => term));
    if (thing.every(({ term, alternatives }) => [term, ...alternatives].some((one) => row.has(one))))
      found.push({ start: tokens[from]!.start - start, end: tokens[to - 1]!.end - start });
    from = to - 1;
  }
  return found;
}

/** What stands farther away says nothing of a mention, and a sentence without an end may have thousands. */
const BEFORE = 200;
const BEHIND = 1_000;

/** Up to three words, each of a length that words have: a question may be one word of thousands of letters. */
const THING = String.raw`(?:an? |the )?([\p{L}\p{N}'’-]{1,60}(?: [\p{L}\p{N}'’-]{1,60}){0,2}) ?\W*$`;
const WHAT_IS = new RegExp(String.raw`^what(?:['’]?s| is| are| was| were) ${THING}`, "iu");
const WHO_IS = new RegExp(String.raw`^who(?:['’]?s| is| was) ${THING}`, "iu");
/** "What type of game is Heavy Rain?" is told where it says what that is. */
const WHAT_KIND = new RegExp(
  String.raw`^\W*(?:what|which) (?:kind|type|sort)s? of (?:[\p{L}-]+ ){1,2}(?:is|are|was|were) ${THING}`,
  "iu",
);
const CALLED =
  /\b(?:called|known(?: \p{Ll}+)? as|termed|named|dubbed)\s(?:an?\s|the\s)?["“'‘]?(?:\p{L}+\s)?$/u;

/** "**Filler**: a short game": a word, and what it means. */
const LABELLED = /^["”’*_]*\s?:[*_]*\s\p{Ll}/u;
/** "An arbitrator, Sir Ann Lee". */
const TITLED =
  /\b(?:an?|the|its|his|her|their|our)\s(?:\p{L}+\s){0,3}(\p{Ll}+),\s["“]?(?:\p{Lu}\p{Ll}+\.?\s)?$/u;
/** "A new RIB, a rigid inflatable boat, for £9,000". */
const APPOSED = /^["”’]?, an? \p{Ll}[^,;:.]{2,80}[,.]/u;
/** "In Leeds, a man was shot": where it was, and no more of Leeds. */
const PLACED = /^["“]?(?:in|at|on|near|from|outside|around|after|before|during|for) (?:the )?["“]?$/iu;
/** The thing is what the sentence, or its clause, is about. */
const LEAD = /(?:^|[.;:,]\s|\band\s|["“])(?:an?\s|the\s)?["“]?$/iu;
const IS =
  /^["”’]?\s(?:\([^)]*\)\s)?(?:(?:is|are|was|were)\s(?!not\b|born\b|\p{Ll}+(?:ed|en|ing)\s(?:in|at|by|to|on|from|for)\b)(?:an?|the|any|one|some|\p{Ll})|means\b|refers?\sto\b|stands?\sfor\b)/u;
