import type { Quantity } from "../domain.ts";
import { compareDays } from "../quantities/time/in-time.ts";

/** A figure with the text whose offsets it counts in. */
export interface Placed {
  readonly figure: Quantity;
  readonly text: string;
}

/**
 * Tells whether an article's date is the claim's. A claim may be vaguer than the article; where it says more, or in
 * other terms, the article says nothing of it.
 */
export function compareDates(claim: Placed, article: Placed): "same" | "other" | "nothing" {
  const [a, b] = [claim.figure, article.figure];
  if (a.from !== undefined && b.from !== undefined) {
    const [aTo, bTo] = [a.to ?? LATE, b.to ?? LATE];
    if (compareDays(a.from, b.from) <= 0 && compareDays(bTo, aTo) <= 0) return "same";
    return compareDays(aTo, b.from) < 0 || compareDays(bTo, a.from) < 0 ? "other" : "nothing";
  }
  const [asked, said] = [partsOf(claim), partsOf(article)];
  const shared = PARTS.filter((part) => asked[part] !== undefined && said[part] !== undefined);
  if (shared.some((part) => asked[part] !== said[part])) return "other";
  return shared.length > 0 && PARTS.every((part) => asked[part] === undefined || said[part] !== undefined)
    ? "same"
    : "nothing";
}

type Parts = Partial<Record<(typeof PARTS)[number], string>>;

/** What a date says of its year, month, day and weekday, in its own words or as it was resolved. */
function partsOf({ figure, text }: Placed): Parts {
  const words = foldFigure(text).split(/[^a-z0-9]+/u);
  const month = MONTHS.findIndex((name) => words.some((word) => isShortFor(word, name)));
  const weekday = WEEKDAYS.findIndex((name) => words.some((word) => isShortFor(word, name)));
  const day = month === -1 ? undefined : words.find((word) => /^\d{1,2}(?:st|nd|rd|th)?$/u.test(word));
  const year = words.find((word) => /^\d{4}$/u.test(word));
  const [resolvedYear, resolvedMonth, resolvedDay] = (figure.date ?? "").split("-");
  return definedOf({
    year: year ?? (resolvedYear || undefined),
    month: month === -1 ? resolvedMonth && String(Number(resolvedMonth)) : String(month + 1),
    day: day === undefined ? resolvedDay && String(Number(resolvedDay)) : String(Number.parseInt(day, 10)),
    weekday: weekday === -1 ? weekdayOf(figure.date) : String(weekday),
  });
}

function definedOf(parts: Readonly<Record<string, string | undefined>>): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

function weekdayOf(date: string | null): string | undefined {
  return date?.length === 10 ? String(new Date(`${date}T00:00:00Z`).getUTCDay()) : undefined;
}

function isShortFor(word: string, name: string): boolean {
  return word === name || (word.length >= 3 && word.length <= 4 && name.startsWith(word));
}

/** Gives a figure as it is compared with others by the letter. */
export function foldFigure(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, " ").trim();
}

const PARTS = ["year", "month", "day", "weekday"] as const;
const LATE = "9999-12-31";
const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
