import type { AnalysedSentence, Question } from "../domain.ts";
import { denials } from "../text/opposites.ts";
import { stem } from "../text/stems.ts";
import { namedWeekdays, weekdaysIn } from "../text/weekdays.ts";

/** What answers a question in other words than its own. */
export interface Implied {
  /** The places of terms by those of their opposites: "closed" says whether it is open. Of yes and no alone. */
  readonly opposites: ReadonlyMap<string, number>;
  /** The days of the week that are asked for, 0 for Monday, with the places of their terms. */
  readonly days: readonly { readonly day: number; readonly place: number }[];
  /** True where a sentence that tells other days answers too: no. */
  readonly otherDays: boolean;
}

/** Reads what a question implies. */
export function impliedBy(question: Question): Implied {
  const { text, terms, tokens, expected } = question;
  const opposites = new Map<string, number>();
  for (const { folded, term } of expected === "boolean" ? tokens : []) {
    // A very long question has more words than terms.
    const place = terms.findIndex((one) => one.term === term);
    for (const other of place === -1 ? [] : denials(folded)) opposites.set(stem(other), place);
  }
  const days = HABIT.test(text) ? namedWeekdays(text) : [];
  return {
    opposites,
    days: days.flatMap((day) => {
      const place = terms.findIndex(({ words }) => namedWeekdays(words).includes(day));
      return place === -1 ? [] : [{ day, place }];
    }),
    otherDays: expected === "boolean",
  };
}

/** What is so again and again: "Is it open on Monday?", not "Was it …". */
const HABIT =
  /^\W*(?:(?:when|what (?:time|hours?)|until when|how (?:late|early|long)|who|what|which|where)\b.{0,40}?\b)?(?:is|are|do|does|can|may)\b/iu;

/** Gives the places of the asked days that a sentence tells of without naming them, each with the token that tells. */
export function impliedDays(
  { days, otherDays }: Implied,
  sentence: AnalysedSentence,
): readonly { readonly token: number; readonly place: number }[] {
  if (days.length === 0) return NONE;
  // Read from here on alone: most questions ask for no day, and of most sentences the tokens are never needed.
  const { text, start, tokens } = sentence;
  const told = weekdaysIn(text);
  return days.flatMap(({ day, place }) => {
    const telling = told.find((one) => otherDays || one.days.has(day));
    if (telling === undefined) return [];
    const token = tokens.findIndex(({ end }) => end > start + telling.start);
    return token === -1 ? [] : [{ token, place }];
  });
}

const NONE: ReturnType<typeof impliedDays> = [];
