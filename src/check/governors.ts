import type { AnalysedSentence, Quantity, Token } from "../domain.ts";
import { sentenceOf } from "../text/asked-sentence.ts";
import { isAnother } from "./amounts.ts";
import { isNoun } from "../text/tagger.ts";
import { type Claim, subjectEnd } from "./claim.ts";
import { CLAUSE_ENDS } from "./clauses.ts";
import { type Contradiction, pair } from "./contradictions.ts";
import { areOpposite } from "./opposites.ts";
import { textAt } from "../text/spans.ts";

/**
 * Gives where the words right before one figure say the opposite: "a profit of $94 million" of a sentence that
 * has "lost $94 million", whatever else it says of a profit.
 */
export function governedOtherwise(
  claim: Claim,
  figure: Quantity,
  said: { readonly sentence: AnalysedSentence; readonly figure: Quantity },
): Contradiction[] {
  const asked = sentenceOf(claim.question);
  const [way, other] = [wayOf(asked, figure), wayOf(said.sentence, said.figure)];
  if (way !== null && other !== null && way.folded !== other.folded) {
    const own = textAt(asked, { start: way.start, end: figure.end });
    return [pair("figure", own, textAt(said.sentence, { start: other.start, end: said.figure.end }))];
  }
  for (const own of before(asked, figure)) {
    const other = before(said.sentence, said.figure).find(({ term }) => areOpposite(own.term, term));
    if (other === undefined) continue;
    return [pair("opposite", textAt(asked, own), textAt(said.sentence, other))];
  }
  return [];
}

/** "From 4 per cent", "to 4 per cent" and "by 4 per cent" are three things. A day may be reached in any way. */
function wayOf(sentence: AnalysedSentence, { start, kind }: Quantity): Token | null {
  if (kind === "date") return null;
  const at = sentence.tokens.findIndex((token) => token.end > start);
  const before = sentence.tokens.slice(Math.max(0, at - 2), Math.max(0, at)).toReversed();
  const way = VAGUE.test(before[0]?.folded ?? "") ? before[1] : before[0];
  return way !== undefined && WAYS.test(way.folded) ? way : null;
}

const WAYS = /^(?:from|to|by)$/u;
const VAGUE = /^(?:about|around|almost|nearly|roughly|some|over|just|only|than|more|less)$/u;

/**
 * Gives the figure that a sentence has right behind the verb of a claim's figure, where that is another one: "It cost
 * €11 billion; the estimate was €3 billion" of "It cost €3 billion". What is told of each for whom is of no one verb:
 * "£5.80 for adults and £3.40 for children".
 */
export function otherObject(
  claim: Claim,
  figure: Quantity,
  { sentence, figure: same }: { readonly sentence: AnalysedSentence; readonly figure: Quantity },
): Contradiction[] {
  const asked = sentenceOf(claim.question);
  const [wanted, said] = [behind(asked, figure), behind(sentence, same)];
  if (wanted !== undefined && wanted.term === said?.term) return [];
  const own = wanted === undefined || said === undefined ? undefined : amountFor(wanted, sentence);
  if (own !== undefined && isAnother(figure, claim.text, { figure: own, sentence }))
    return [pair("figure", textAt(asked, figure), textAt(sentence, own))];
  const instead = ofSubject(claim, figure, { sentence, figure: same });
  return instead.length > 0 ? instead : behindVerb(claim, figure, sentence);
}

/** "The income was £45,900" of "an income of £48,200 and expenses of £45,900": what the claim speaks of has another one. */
function ofSubject(
  claim: Claim,
  figure: Quantity,
  { sentence, figure: same }: { readonly sentence: AnalysedSentence; readonly figure: Quantity },
): Contradiction[] {
  const asked = sentenceOf(claim.question);
  const end = subjectEnd(claim) ?? 0;
  const subject = asked.tokens[end - 1];
  if (subject === undefined || subject.term === "" || !isNoun(claim.tagger(asked)[end - 1])) return [];
  const at = sentence.tokens.findIndex(({ term }) => term === subject.term);
  if (at === -1 || sentence.tokens[at + 1]?.folded !== "of") return [];
  const from = sentence.tokens[at + 1]!.end;
  const own = sentence.quantities.find(({ start }) => start >= from && start <= from + NEXT_CHARS);
  if (own === undefined || own === same || own.start > same.start) return [];
  return isAnother(figure, claim.text, { figure: own, sentence })
    ? [pair("figure", textAt(asked, figure), textAt(sentence, own))]
    : [];
}

/** In characters: "of about £48,200". */
const NEXT_CHARS = 12;

function behindVerb(claim: Claim, figure: Quantity, sentence: AnalysedSentence): Contradiction[] {
  const asked = sentenceOf(claim.question);
  const own = rightBefore(asked, figure);
  if (own === -1) return [];
  // "The bridge cost 12 million" looks like a thing to the tagger.
  const isVerb = claim.tagger(asked)[own] === "VERB" || asked.tokens[own]!.folded === "cost";
  const others = sentence.quantities.filter((one) => {
    const at = rightBefore(sentence, one);
    if (at === -1 || sentence.tokens[at]!.term !== asked.tokens[own]!.term) return false;
    if (isPlanOnce(sentence, at) && !isPlanOnce(asked, own)) return false;
    if (isOfOthers(claim, sentence, at)) return false;
    return isVerb || claim.tagger(sentence)[at] === "VERB";
  });
  if (others.length === 0 || !others.every((one) => isAnother(figure, claim.text, { figure: one, sentence })))
    return [];
  return [pair("figure", textAt(asked, figure), textAt(sentence, others[0]!))];
}

/** "£65 for adults; juniors go on paying £25": what others pay is no word against what adults do. */
function isOfOthers(claim: Claim, sentence: AnalysedSentence, verb: number): boolean {
  const { text, tokens, start } = sentence;
  const opens = [...text.slice(0, tokens[verb]!.start - start).matchAll(CLAUSE_ENDS)].at(-1)?.index;
  if (opens === undefined) return false;
  const tags = claim.tagger(sentence);
  const own = tokens.flatMap((token, at) =>
    token.start - start > opens && at < verb && isNoun(tags[at]) ? [token.term] : [],
  );
  return own.length > 0 && !claim.terms.some(({ spellings }) => spellings.some((one) => own.includes(one)));
}

/** "It was to cost €210 million; the latest estimate is €340 million": what was planned is no word against what is. */
function isPlanOnce({ text, tokens, start }: AnalysedSentence, verb: number): boolean {
  return PLANNED.test(text.slice(0, tokens[verb]!.start - start));
}

const PLANNED =
  /\b(?:was|were|had been) (?:(?:originally|first|once|initially) )?(?:(?:expected|supposed|planned|meant|due|estimated|thought) )?to $/iu;

/** The amount that a sentence has for somebody: "£3.40" of "£5.80 for adults and £3.40 for children". */
function amountFor({ term }: Token, sentence: AnalysedSentence): Quantity | undefined {
  return sentence.quantities.find((one) => behind(sentence, one)?.term === term);
}

/** The next word that carries a subject behind "for", which tells what a figure is of. */
function behind({ tokens }: AnalysedSentence, { end }: Quantity): Token | undefined {
  const at = tokens.findIndex(({ start }) => start >= end);
  const [link, ...rest] = at === -1 ? [] : tokens.slice(at, at + REACH);
  return link?.folded === "for" ? rest.find(({ term }) => term !== "") : undefined;
}

/** The place of the word that carries a subject right before a figure, but for what says how nearly; -1 of none. */
function rightBefore({ tokens }: AnalysedSentence, { start }: Quantity): number {
  let at = tokens.findIndex((token) => token.end > start) - 1;
  while (at > 0 && VAGUE.test(tokens[at]!.folded)) at -= 1;
  return at >= 0 && tokens[at]!.term !== "" ? at : -1;
}

/** The words that carry a subject right before a figure. */
function before(sentence: AnalysedSentence, { start }: Quantity) {
  const at = sentence.tokens.findIndex((token) => token.end > start);
  const near = sentence.tokens.slice(Math.max(0, at - REACH), Math.max(0, at));
  return near.filter(({ term }) => term !== "");
}

const REACH = 3;
