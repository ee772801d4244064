import type { QuestionTerm } from "../../domain.ts";
import type { Asked, Overlap } from "../types.ts";
import { beginsAlike, shareOf } from "./likeness.ts";
import type { Sight } from "./sight.ts";

/** Counts the question's terms that a sentence has. */
export function matchedTerms({ counts }: Overlap): number {
  let matched = 0;
  for (const count of counts) if (count > 0) matched += 1;
  return matched;
}

/** Gives the share of what is asked that a sentence has. */
export function covered({ counts }: Overlap, weights: Float64Array): number {
  return shareOf(weights, (place) => Number(counts[place]! > 0));
}

/** Gives the coverage over some of the terms; 0.5 where the question has none of them. */
export function coveredWhere(
  { local, question }: Asked,
  { counts }: Overlap,
  which: (term: QuestionTerm) => boolean,
): number {
  let found = 0;
  let all = 0;
  for (let place = 0; place < local.length; place += 1) {
    if (!which(question.terms[place]!)) continue;
    all += local[place]!;
    if (counts[place]! > 0) found += local[place]!;
  }
  return all === 0 ? 0.5 : found / all;
}

/** Tells whether a term is a number. */
export function opensWithDigit({ term }: QuestionTerm): boolean {
  const code = term.charCodeAt(0);
  return code >= DIGIT_0 && code <= DIGIT_9;
}

const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;

/** Gives Okapi BM25 of a sentence over its pool, as a share of what is asked (k1 1.2, b .75). */
export function bm25({ asked, here: { counts }, sentence }: Sight): number {
  const length = 0.25 + 0.75 * (sentence.words.length / asked.averageTokens);
  return shareOf(asked.local, (place) => (counts[place]! * 2.2) / (counts[place]! + 1.2 * length));
}

/** Gives how rare the rarest term is that a sentence has not, beside the rarest that is asked. */
export function rarestMissing({ counts }: Overlap, weights: Float64Array): number {
  let missing = 0;
  let rarest = 1e-9;
  for (let place = 0; place < weights.length; place += 1) {
    rarest = Math.max(rarest, weights[place]!);
    if (counts[place] === 0) missing = Math.max(missing, weights[place]!);
  }
  return missing / rarest;
}

/** Gives the share of terms that the sentence has in another form: "annexation" and "annexed" begin alike. */
export function softCoverage({ asked, here: { counts }, sentence }: Sight): number {
  const { terms } = asked.question;
  return shareOf(asked.soft, (place) =>
    Number(counts[place] === 0 && beginsAlike(terms[place]!.term, sentence)),
  );
}

/** Gives the share of the question's names that stand neither in the sentence, nor before it, nor in the title. */
export function nameNowhere({ asked, here, before, titled }: Sight): number {
  let missing = 0;
  let all = 0;
  for (const [place, weight] of asked.global.entries()) {
    if (!asked.question.terms[place]!.name) continue;
    all += weight;
    if (here.counts[place]! > 0 || (before?.counts[place] ?? 0) > 0 || titled[place]!) continue;
    missing += weight;
  }
  return all === 0 ? 0 : missing / all;
}

/** Gives the share of what is asked that the neighbour has and the sentence has not. */
export function adds({ local }: Asked, here: Overlap, neighbour: Overlap | null): number {
  if (neighbour === null) return 0;
  return shareOf(local, (place) => Number(here.counts[place] === 0 && neighbour.counts[place]! > 0));
}

/** Gives the share of what is asked that the title has and the sentence has not; of a headline, a part of it. */
export function titleAdds({ asked, here, titled, about, titleTerms, sentence }: Sight): number {
  const added = shareOf(asked.global, (place) => {
    if (here.counts[place]! > 0) return 0;
    return titled[place]! ? 1 : about[place] === true ? SUBJECT : 0;
  });
  const isHeadline = titleTerms.size >= HEADLINE_TERMS && sentence.role !== "row";
  return isHeadline ? added * HEADLINE : added;
}

/**
 * A page is about what it is named after, and all its sentences with it; a headline tells in so many words what some
 * sentence tells, and of the others little. A title of five terms is taken for one. Set by hand on the first weeks of news-2022, of 1, .5, .25 and 0.
 */
const HEADLINE = 0.25;
const HEADLINE_TERMS = 5;

/** What an article seems to be about is less sure than its title. Set by hand on `wikiqa-train`, of 0, .3, .4, .5 and 1. */
const SUBJECT = 0.4;

/** Gives the share of what is asked that stands in some of the sentence's tokens. */
export function coveredBy({ soft }: Asked, here: Overlap, which: (token: number) => boolean): number {
  const stands = new Uint8Array(soft.length);
  for (const { token, place } of here.matches) if (which(token)) stands[place] = 1;
  return shareOf(soft, (place) => stands[place]!);
}
