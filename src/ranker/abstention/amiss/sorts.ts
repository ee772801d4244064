import type { AnalysedSentence, Question, Span } from "../../../domain.ts";
import { MONTHS } from "../../../quantities/time/almanac.ts";
import { othersOf } from "../../../text/one-of.ts";
import { holdsAnotherTitle } from "../../by-hand/offices.ts";
import { overlap } from "../../overlap.ts";
import type { Rule } from "./rule.ts";

/** Tells of another of the same sort: "The spring fair is on 3 May" of "When is the autumn fair?". What stands over a sentence tells, too. */
export const isOfOtherSort: Rule = ({ question, ranking: { asked, ranked }, around }) => {
  const { sentence, heading, titleTerms } = ranked[0]!.item;
  const lines = heading === null ? [sentence] : [sentence, heading.sentence];
  return question.tokens.slice(1).some(({ term: head }, before) => {
    const sort = question.tokens[before]!.term;
    const others = sort === "" || head === "" ? [] : othersOf(sort);
    if (others.length === 0 || !around.missing.includes(asked.places.get(sort) ?? -1)) return false;
    if (lines.some(({ words }) => words.some(({ term }) => term === sort))) return false;
    const isOther = (term: string | undefined) => term !== undefined && others.includes(term);
    return (
      lines.some(({ tokens }) =>
        tokens.some(({ term }, at) => term === head && isOther(tokens[at - 1]?.term)),
      ) ||
      (titleTerms.has(head) && others.some((other) => titleTerms.has(other)))
    );
  });
};

/** Tells of what somebody else has: "Four of Jupiter's moons" of "How many moons does Mars have?" */
export const isOfOtherOwner: Rule = ({ question, ranking: { asked, ranked } }) => {
  const owner = HAS.exec(question.text)?.[1]?.toLowerCase();
  if (owner === undefined || question.focus === null) return false;
  const { sentence } = ranked[0]!;
  const { counts } = overlap(asked, sentence);
  const isOwner = ({ words }: Question["terms"][number]) =>
    owner.split(/[^\p{L}\p{N}]+/u).includes(words.toLowerCase());
  const places = [...question.terms.keys()].filter((place) => isOwner(question.terms[place]!));
  if (places.length === 0 || places.some((place) => counts[place]! > 0)) return false;
  const noun = question.tokens.find(({ folded }) => folded === question.focus)?.term;
  return sentence.tokens.some(({ term, start }, at) => {
    const before = sentence.tokens[at - 1];
    if (term !== noun || before === undefined || !before.capital) return false;
    return /['’]s?\s$/u.test(sentence.text.slice(before.start - sentence.start, start - sentence.start));
  });
};

const HAS = /\bhow many \p{L}+ (?:does|do|did) (.{2,40}) have\b/iu;

/** Tells of who holds another title: "Governor Ann Lee" of "Who is the mayor?" */
export const isOfOtherTitle: Rule = ({ ranking: { asked, ranked }, inPassage }) => {
  const title = holdsAnotherTitle(asked, ranked[0]!.sentence);
  return title !== null && inPassage.missing.includes(asked.places.get(title) ?? -1);
};

/**
 * Has the number of what is asked for, and not the thing: "6 and 7 June" of "When is round 6?". Whatever has a number for a name
 * is named with it.
 */
export const isOfOtherNumber: Rule = ({ question, ranking: { asked, ranked }, inPassage }) => {
  const { sentence } = ranked[0]!;
  const { counts } = overlap(asked, sentence);
  return question.tokens.slice(1).some(({ term, folded, start, end }, before) => {
    const named = question.tokens[before]!;
    if (named.term === "" || !/^\d{1,3}$/u.test(folded) || start - named.end !== 1) return false;
    if (question.quantities.some((one) => one.start < end && start < one.end)) return false;
    const [thing, number] = [asked.places.get(named.term) ?? -1, asked.places.get(term) ?? -1];
    return inPassage.missing.includes(thing) && (counts[number] ?? 0) > 0;
  });
};

/** Tells of another that goes by a number: "Windows 10 came in July" of "When did Windows 11 come?" */
export const isOfOtherOneOfMany: Rule = ({ question, ranking: { asked, ranked }, around }) => {
  const { sentence, heading } = ranked[0]!.item;
  const lines = heading === null ? [sentence] : [sentence, heading.sentence];
  return question.tokens.slice(1).some(({ term, folded, start }, before) => {
    const named = question.tokens[before]!;
    if (named.term === "" || !/^\d{1,3}$/u.test(folded) || start - named.end !== 1) return false;
    if (MONTHS.has(named.folded)) return false;
    // "3" of "3 June" is no other lamp.
    const isTold = !around.missing.includes(asked.places.get(term) ?? -1);
    if (isTold && !lines.some((line) => line.quantities.some((one) => countsIn(line, one, folded))))
      return false;
    const numbers = lines.flatMap(({ tokens }) =>
      tokens.filter((_, at) => tokens[at - 1]?.term === named.term),
    );
    return (
      numbers.length > 0 && numbers.every((one) => /^\d{1,3}$/u.test(one.folded) && one.folded !== folded)
    );
  });
};

/** Tells whether an amount or a day has a number in it. */
function countsIn({ tokens }: AnalysedSentence, { start, end }: Span, number: string): boolean {
  return tokens.some((token) => token.folded === number && start <= token.start && token.end <= end);
}
