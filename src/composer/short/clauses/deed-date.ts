import type { Span } from "../../../domain.ts";
import { askedTerms } from "../../../text/asked-terms.ts";
import type { Scene } from "../scene.ts";

/**
 * Gives the date of the part of a sentence that tells of the deed that is asked for, or null where one part alone is not
 * known: "2020" of "Ann opened the mill in 2017 with Tom, who left in 2020", asked when Tom left.
 */
export function deedDateOf({ question, sentence, tags }: Scene): Span | null {
  if (question.expected !== "date" || !WHEN.test(question.text)) return null;
  const dates = sentence.quantities.filter(({ kind }) => kind === "date");
  if (dates.length < 2) return null;
  const ends = [...sentence.text.matchAll(BREAK)].map(({ index }) => sentence.start + index);
  const partOf = (at: number) => ends.filter((end) => end <= at).length;
  const asked = askedTerms(question);
  const deeds = sentence.tokens.filter(({ term }, at) => tags[at] === "VERB" && asked.has(term));
  const [part, second] = [...new Set(deeds.map(({ start }) => partOf(start)))];
  if (part === undefined || second !== undefined) return null;
  const [date, another] = dates.filter(({ start }) => partOf(start) === part);
  return date === undefined || another !== undefined ? null : { start: date.start, end: date.end };
}

const WHEN = /^\W*(?:when|(?:in |on )?(?:what|which) (?:year|day|month|date))\b/iu;
const BREAK = /[,;]\s(?!\d{4}\b)|\s(?:and|but|while|who|which|where|before|after|until)\s/gu;
