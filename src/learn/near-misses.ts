import type { Article } from "../domain.ts";
import type { SuiteQuestion } from "../evaluate/questions/suite.ts";
import { opposites } from "../text/opposites.ts";
import { tokens } from "../text/tokens.ts";
import { loadVectors } from "../text/vectors.ts";

/** Gives a question about something like what an article tells, which it therefore does not answer; or null. */
export type Twist = (question: SuiteQuestion) => string | null;

/**
 * Gives the ways to turn a question that an article answers into one that it does not: deny it, ask after
 * another name, number or word, or the opposite. No set of near-misses is learned on: these stand for them.
 */
export function createTwists(
  questions: readonly SuiteQuestion[],
  articles: readonly Article[],
  random: () => number,
): readonly Twist[] {
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const elsewhere = questions.flatMap(({ question }) => namesOf(question).map(({ text }) => text));
  const nearWords = createNearWords(questions);
  const exchange = (question: string, one: Stretch | undefined, other: string | undefined) =>
    one === undefined || other === undefined || other.includes(one.text)
      ? null
      : question.slice(0, one.start) + other + question.slice(one.start + one.text.length);
  return [
    ({ question }) => {
      const verb = AUXILIARY.exec(question);
      return verb === null ? null : splice(question, verb.index + verb[0].length, " not");
    },
    ({ question }) => {
      const verb = AUXILIARY.exec(question);
      return verb === null ? null : splice(question, verb.index + verb[0].length, "n't");
    },
    ({ question }) => exchange(question, pick(namesOf(question)), pick(elsewhere)),
    ({ question, article, answers }) => {
      const others = namesOf(texts.get(article ?? "") ?? "")
        .map(({ text }) => text)
        .filter((name) => !question.includes(name) && !answers.some((answer) => answer.includes(name)));
      return exchange(question, pick(namesOf(question)), pick(others));
    },
    ({ question }) => {
      const number = pick([...question.matchAll(/\d{2,4}/gu)]);
      if (number === undefined) return null;
      const other = String(Number(number[0]) + 1 + Math.floor(random() * 9));
      return exchange(question, { start: number.index, text: number[0] }, other);
    },
    ({ question }) => {
      const word = pick(wordsOf(question));
      return word === undefined ? null : exchange(question, word, pick(nearWords(word.text)));
    },
    ({ question }) => {
      const word = pick(
        wordsOf(question).filter(
          ({ text, start }) => opposites(text).length > 0 && !isDegree(question, start),
        ),
      );
      return word === undefined ? null : exchange(question, word, pick(opposites(word.text)));
    },
  ];
}

interface Stretch {
  readonly start: number;
  readonly text: string;
}

const AUXILIARY = /\b(?:did|does|do|is|are|was|were|can|could|will|would|has|have|had|should)\b/iu;

function splice(text: string, at: number, added: string): string {
  return text.slice(0, at) + added + text.slice(at);
}

/** Capitalised runs inside a sentence. */
function namesOf(text: string): Stretch[] {
  return [...text.matchAll(/(?<=[\p{Ll},]\s)\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)*/gu)].map((match) => ({
    start: match.index,
    text: match[0],
  }));
}

/** The words of a question without its first, names and stop words left in lower case. */
function wordsOf(question: string): Stretch[] {
  return tokens(question)
    .slice(1)
    .filter(({ capital, folded }) => !capital && /^\p{L}{3,}$/u.test(folded))
    .map(({ start, folded }) => ({ start, text: folded }));
}

/** "How long" and "how short" ask the same. */
function isDegree(question: string, start: number): boolean {
  return /\bhow\s$/iu.test(question.slice(0, start));
}

/** Gives the words of the questions that are near another in meaning: its like or its opposite, hardly itself. */
function createNearWords(questions: readonly SuiteQuestion[]): (word: string) => readonly string[] {
  const vectors = loadVectors();
  const termOf = new Map(
    questions.flatMap(({ question }) =>
      tokens(question)
        .filter(({ capital, term, folded }) => !capital && term !== "" && /^\p{L}+$/u.test(folded))
        .map(({ folded, term }) => [folded, term] as const),
    ),
  );
  return (word) => {
    const mine = termOf.get(word);
    if (mine === undefined) return [];
    return [...termOf].flatMap(([other, term]) => {
      const similarity = term === mine ? 1 : vectors.similarity(mine, term);
      return similarity > 0.45 && similarity < 0.85 ? [other] : [];
    });
  };
}
