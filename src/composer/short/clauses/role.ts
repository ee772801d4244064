import type { AnalysedSentence, Question, Span } from "../../../domain.ts";
import { isPerson } from "../../../quantities/nouns.ts";
import { gapBehind } from "../../../text/gaps.ts";
import type { Tag } from "../../../text/tagger.ts";
import { askedTerms } from "../../../text/asked-terms.ts";

/**
 * Gives what a sentence says that a named person or thing is, or null: the words that lead to the name
 * ("Kremlin aide Yuri Ushakov") or that follow it between commas ("Ann Lee, the mayor of Lowhaven, …").
 */
export function roleOf(question: Question, sentence: AnalysedSentence, tags: readonly Tag[]): Span | null {
  const asked = askedTerms(question);
  const first = sentence.tokens.findIndex(({ term, capital }) => capital && asked.has(term));
  if (first === -1) return null;
  let end = first;
  while (asked.has(sentence.tokens[end]?.term ?? "")) {
    end += 1;
    if (!joined(sentence, end - 1)) break;
  }
  return before(sentence, tags, first) ?? titleBefore(sentence, first) ?? after(sentence, end);
}

/** "An arbitrator" of "an arbitrator, Ann Lee". */
function titleBefore({ text, start, tokens }: AnalysedSentence, name: number): Span | null {
  const to = tokens[name]!.start - start;
  const lead = Math.max(0, to - TITLE_CHARS);
  const found = TITLED.exec(text.slice(lead, to));
  if (found === null || !isPerson(found[1]!)) return null;
  const from = start + lead + found.index;
  return { start: from, end: from + found[0].length };
}

const TITLE_CHARS = 80;
const TITLED =
  /\b(?:an?|the|its|his|her|their|our)\s(?:(?!of\b|and\b)\p{L}+\s){0,3}(\p{Ll}+)(?=, (?:\p{Lu}\p{Ll}+\.? )?$)/u;

/**
 * Gives what stands before the noun that is asked for: "European" of "European nations" for "which nations",
 * "Article 5-style" for "what kind of guarantees"; null where nothing new does.
 */
export function modifierOf(
  question: Question,
  sentence: AnalysedSentence,
  tags: readonly Tag[],
): Span | null {
  const noun = question.tokens.find(({ folded }) => folded === question.focus)?.term ?? "";
  if (noun === "") return null;
  const asked = new Set(question.tokens.map(({ folded }) => folded));
  const at = sentence.tokens.findIndex(({ term }, index) => term === noun && isModifier(tags[index - 1]));
  if (at <= 0) return null;
  let from = at;
  while (from > 0 && isModifier(tags[from - 1]) && adjoined(sentence, from - 1)) from -= 1;
  const words = sentence.tokens.slice(from, at);
  if (words.length === 0 || words.some(({ folded }) => asked.has(folded))) return null;
  return { start: words[0]!.start, end: words.at(-1)!.end };
}

function isModifier(tag: Tag | undefined): boolean {
  return /^(?:ADJ|PROPN|NOUN|NUM)$/u.test(tag ?? "");
}

/** Adjectives and nouns that run up to the name, an article before them left out. */
function before(sentence: AnalysedSentence, tags: readonly Tag[], name: number): Span | null {
  let from = name;
  while (from > 0 && /^(?:NOUN|PROPN|ADJ)$/u.test(tags[from - 1] ?? "") && joined(sentence, from - 1))
    from -= 1;
  if (from === name) return null;
  const words = sentence.tokens.slice(from, name);
  // A first name alone is no role: somewhere a common noun or a title stands.
  if (
    !words.some(
      ({ capital, folded }, at) => !capital || TITLES.test(folded) || (at > 0 && tags[from + at] === "NOUN"),
    )
  )
    return null;
  return { start: words[0]!.start, end: words.at(-1)!.end };
}

const TITLES =
  /^(?:president|chancellor|minister|premier|king|queen|prince|princess|pope|bishop|senator|governor|mayor|judge|general|secretary|director|chairman|chief|leader|coach|professor|ambassador|commissioner|officer|manager|spokesman|spokeswoman|spokesperson|analyst|economist|reporter|editor|founder)$/u;

/** What stands between the comma behind the name and the next one. */
function after(sentence: AnalysedSentence, name: number): Span | null {
  const last = sentence.tokens[name - 1];
  const next = sentence.tokens[name];
  if (last === undefined || next === undefined) return null;
  const rest = sentence.text.slice(last.end - sentence.start);
  const found = APPOSITION.exec(rest) ?? roleAlone(rest);
  if (found === null) return null;
  const start = last.end + found[0].indexOf(found[1]!);
  return { start, end: start + found[1]!.length };
}

/** "Ann Lee, Lowhaven’s chief engineer, said …": no article before it, but a noun of people in it. */
function roleAlone(rest: string): RegExpExecArray | null {
  const found = /^,\s([^,;.()“”"]{3,80})(?=[,;.]|$)/u.exec(rest);
  const words = found?.[1]?.toLowerCase().split(/[^\p{L}]+/u) ?? [];
  if (
    words.length > 12 ||
    words.some((word) => /^(?:said|says|told|but|has|had|was|is|will|who|which)$/u.test(word))
  )
    return null;
  return words.some((word) => TITLES.test(word) || isPerson(word)) ? found : null;
}

const APPOSITION =
  /^,?\s(?:(?:is|was|are|were)\s)?((?:the|a|an|one of|who is|who was|former|then|founder|director|head|president|chief|leader)\b[^,;.()]{3,80}(?=[,;.()]|$|\s(?:who|which|that)\b))/u;

function adjoined(sentence: AnalysedSentence, at: number): boolean {
  return /^[\s–-]{1,2}$/u.test(gapBehind(sentence, at));
}

function joined(sentence: AnalysedSentence, at: number): boolean {
  if (sentence.tokens[at] === undefined) return false;
  return sentence.tokens[at + 1] === undefined || /^[\s-]{1,2}$/u.test(gapBehind(sentence, at));
}
