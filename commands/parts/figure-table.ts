import type { Figure, Mention, ReplyBlock } from "../../src/domain.ts";
import { saysYear } from "./day.ts";
import { clip, plural } from "./words.ts";

/** Gives figures as tables, one a kind, in the order of their first; `named` gives an article's name where it has no source. */
export function figureTables(figures: readonly Figure[], named: (article: string) => string): ReplyBlock[] {
  const kinds = [...new Set(figures.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind: "table",
    columns: [TITLES[kind], "About", "Source"],
    rows: figures.filter((figure) => figure.kind === kind).map((figure) => cells(figure, named)),
  }));
}

function cells(figure: Figure, named: (article: string) => string): string[] {
  const values = [...new Set(figure.mentions.map(figureText))];
  const shown = figure.agreement === "differ" ? values.join(" ≠ ") : (values[0] ?? figure.text);
  return [
    clip(shown, VALUE_CHARS),
    clip(figure.about, ABOUT_CHARS),
    clip(sourcesOf(figure, named), SOURCE_CHARS),
  ];
}

/** Gives a figure with its bound, which its span leaves out; a date with what it was read as. */
export function figureText({ text, bound, approximate, polarity, date, low, high }: Mention): string {
  if (typeof date === "string" && !saysYear(text, date)) return `${clip(text, VALUE_CHARS)} (${date})`;
  // "Monday" of an article without a day.
  if (date === null && !/\d|centur|decade/iu.test(text)) return `${clip(text, VALUE_CHARS)} (no date)`;
  // "Under 18s" are people, and "less than 18s" nobody.
  if (/^\d{1,2}s$/u.test(text) && bound !== null)
    return `${bound === "less than" ? "under" : "over"} ${text}`;
  // Of "between £35 million and £50 million" the span is the two.
  if (bound === null && /\sand\s/u.test(text) && low !== null && high !== null && low < high)
    return `between ${clip(text, VALUE_CHARS)}`;
  return [
    polarity === "negative" && !DENYING.test(text) ? "not" : "",
    bound ?? (approximate ? "about" : ""),
    clip(text, VALUE_CHARS),
  ]
    .filter(Boolean)
    .join(" ");
}

/** A figure that denies in its own words, "no deaths", is denied once. */
const DENYING = /^(?:no|none|zero|never|neither|not)\b/iu;

function sourcesOf({ mentions, agreement }: Figure, named: (article: string) => string): string {
  const names = [...new Set(mentions.map(({ source, article }) => source ?? named(article)))];
  const articles = new Set(mentions.map(({ article }) => article)).size;
  const mark = agreement === "single" ? "" : agreement === "agree" ? "✓ " : "≠ ";
  return `${mark}${articles > 1 ? `${plural(articles, "article")}: ` : ""}${names.join(", ")}`;
}

const VALUE_CHARS = 60;
const ABOUT_CHARS = 75;
const SOURCE_CHARS = 60;

const TITLES: Readonly<Record<Figure["kind"], string>> = {
  money: "Money",
  count: "Count",
  percent: "Percentage",
  duration: "Duration",
  date: "Date",
  length: "Length",
  area: "Area",
  mass: "Weight",
  volume: "Volume",
  temperature: "Temperature",
  speed: "Speed",
  energy: "Energy, power",
  rate: "Rate",
  age: "Age",
  fraction: "Share",
};
