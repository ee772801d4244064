import type { AnalysedSentence, Quantity, Question, Span } from "../domain.ts";
import { type Contradiction, pair } from "./contradictions.ts";

/**
 * Gives what a claim says of all of some that a sentence says of a part of them alone: "all of the workers" of "110 of its
 * 176 workers", "every member" of "most of the members".
 */
export function wholesOf({ text, tokens }: Question, sentence: AnalysedSentence): Contradiction[] {
  const told = [...text.matchAll(WHOLE)].flatMap((match) => {
    const end = match.index + match[0].length;
    const noun = tokens.find((token) => token.end === end);
    if (noun === undefined || noun.term === "") return [];
    const part = partOf(noun.term, sentence) ?? ofWhich(noun.term, tokens, sentence);
    return part === null ? [] : [pair("figure", match[0], part)];
  });
  if (told.length > 0) return told;
  const [some, word = ""] = SOME.exec(sentence.text) ?? [];
  const [those] = new RegExp(String.raw`(?<!\bof )\b(?:the|its|our|their) ${word}\b`, "iu").exec(text) ?? [];
  return some === undefined || those === undefined ? [] : [pair("figure", those, some)];
}

/** "The marshals went home" of "Some of the marshals went home"; what most of them do is said of them. */
const SOME = /\b(?:some|few|several|a few) of (?:the|its|our|their) ([\p{L}'’-]+)/iu;

/** "Nine boats, one of which is unsafe": what the claim says of all is said behind that alone. */
function ofWhich(
  term: string,
  asked: Question["tokens"],
  { text, start: offset, tokens }: AnalysedSentence,
): string | null {
  const found = OF_WHICH.exec(text);
  const [noun, ...others] = asked
    .filter((token) => token.term !== "")
    .toSorted((a) => (a.term === term ? -1 : 1));
  const places = (one: string) => tokens.filter((token) => token.term === one);
  if (found === null || !places(noun!.term).some(({ end }) => end <= offset + found.index)) return null;
  const isBehind = others.some((one) => places(one.term).some(({ start }) => start > offset + found.index));
  return isBehind ? found[0].replace(/^\W+/u, "") : null;
}

const OF_WHICH =
  /,? (?:and )?(?:some|most|many|few|several|half|one|two|three|four|five|\d+) of (?:which|whom|them)\b/iu;

/** "All of the workers", "every member", "none of its boats"; "all day" and "not all" are of no whole. */
const WHOLE =
  /(?<!\b(?:not|n['’]t|nearly|almost|at|of|over|above|after) )\b(?:all|every|each|none)(?: of)?(?: (?:the|its|our|their|his|her|these|those))?(?: \d[\d,]*)? [\p{L}'’-]+/giu;

/** Gives the words that speak of a part of what a term counts; null where all are meant, or nothing is said of it. */
function partOf(term: string, sentence: AnalysedSentence): string | null {
  const { text, start: offset, tokens, quantities } = sentence;
  for (const whole of quantities.filter((one) => one.kind === "count" && names(tokens, one, term))) {
    const words = OPENS.test(text.slice(0, whole.start - offset))
      ? opened(whole, sentence)
      : followed(whole, sentence);
    if (words !== null) return words;
  }
  const [words] = [...text.matchAll(PART)].filter(({ index, 0: found }) =>
    tokens.some((token) => token.term === term && token.end === offset + index + found.length),
  );
  return words?.[0] ?? null;
}

/** "Of the 31 volunteers, 12": the number behind the comma, whatever it counts. */
function opened({ start, end, low }: Quantity, { text, start: offset }: AnalysedSentence): string | null {
  const [behind, digits] =
    /^[^,.;]{0,40}, (?:about |only |just )?(\d[\d,]*)(?![\d%.,]*[%\d])/u.exec(text.slice(end - offset)) ?? [];
  if (behind === undefined || Number(digits!.replaceAll(",", "")) >= (low ?? 0)) return null;
  return text.slice(start - offset, end - offset + behind.length);
}

/** "Nine of its 40 rooms". */
function followed(whole: Quantity, { text, start: offset, quantities }: AnalysedSentence): string | null {
  const part = quantities.find(
    (one) => OF.test(text.slice(one.end - offset, whole.start - offset)) && isPart(one, whole),
  );
  return part === undefined ? null : text.slice(part.start - offset, whole.end - offset);
}

function names(tokens: AnalysedSentence["tokens"], { start, end }: Span, term: string): boolean {
  return tokens.some((token) => token.start >= start && token.end <= end && token.term === term);
}

function isPart(part: Quantity, whole: Quantity): boolean {
  const isCount = part.kind === "count" && (part.unit === null || part.unit === whole.unit);
  return isCount && part.high !== null && whole.low !== null && part.high < whole.low;
}

const OPENS = /^["“]?(?:out )?of (?:the |its |our |their |his |her |all )*$/iu;
const OF = /^ (?:out )?of (?:the |its |our |their |his |her |all )*$/iu;
const PART =
  /\b(?:half|most|some|many|few|several|a (?:third|quarter|fifth|few)|(?:two|three) (?:thirds|quarters|fifths)) of (?:the|its|our|their|his|her)(?: \d[\d,]*)? [\p{L}'’-]+/giu;
