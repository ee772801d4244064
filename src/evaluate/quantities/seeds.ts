import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadCorpus } from "../../articles/files.ts";
import type { Event, Figure, Mention } from "../../domain.ts";
import { createEngine } from "../../engine.ts";
import { share } from "../mean.ts";
import type { Row } from "../rows.ts";

/** A figure that the ledger of an article must list; its words are part of the figure's. */
interface Required {
  readonly kind: string;
  readonly contains: string;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly unit?: string;
  readonly approximate?: boolean;
  readonly bound?: string | null;
  readonly date?: string;
}

/** What is labelled in one of the seed articles. */
export interface SeedLabels {
  readonly required: readonly Required[];
  readonly dates: readonly { readonly contains: string; readonly date: string }[];
  readonly forbidden: readonly string[];
}

interface SeedFile {
  readonly articles: Readonly<Record<string, SeedLabels>>;
  readonly rows: readonly (readonly [string, string])[];
}

/** Measures the ledger and the timeline of the two seed articles, beside the data folder, as of their day. */
export async function seedRows(data: string): Promise<Row[]> {
  const file: SeedFile = JSON.parse(
    await readFile(join(data, "..", "questions", "seeds-figures.json"), "utf8"),
  );
  const { articles } = await loadCorpus([join(data, "..", "seeds")]);
  const dated = articles.map((article) => ({ ...article, published: PUBLISHED }));
  const engine = await createEngine(dated, { refusals: [], clock: { now: () => 0 } });
  const required: boolean[] = [];
  const resolved: boolean[] = [];
  const listed: boolean[] = [];
  for (const [id, labels] of Object.entries(file.articles)) {
    const text = articles.find((article) => article.id === id)?.text ?? "";
    const { rows: facts } = await engine.facts({}, { articles: [id] });
    const { rows: events } = await engine.timeline({}, { articles: [id] });
    required.push(...labels.required.map((wanted) => facts.some((row) => states(row, wanted))));
    resolved.push(...labels.dates.map(({ contains, date }) => isDated(events, text.indexOf(contains), date)));
    const places = facts.flatMap(({ mentions }) => mentions);
    listed.push(...labels.forbidden.map((words) => places.some((one) => touches(one, text, words))));
  }
  const { rows } = await engine.facts({}, {});
  const joined = file.rows.map((words) => rows.some((row) => joins(row, words)));
  const row = (measure: string, outcomes: readonly boolean[], lower = false): Row => ({
    measure: `seeds: ${measure}`,
    unit: "percent",
    ...(lower ? { lower: true } : {}),
    figure: share(outcomes, (outcome) => outcome),
    samples: outcomes.length,
    baselines: {},
  });
  return [
    row("required figures listed, with kind, value, unit and bound", required),
    row("forbidden stretches listed", listed, true),
    row("dates resolved as labelled", resolved),
    row("figures of both articles in one row", joined),
  ];
}

/** The labels are for articles of this day. */
const PUBLISHED = "2025-08-19";

function states({ kind, mentions }: Figure, { contains, ...wanted }: Required): boolean {
  return (
    kind === wanted.kind &&
    mentions.some(
      (one) =>
        one.text.includes(contains) &&
        (kind === "date"
          ? one.date === wanted.date
          : one.low === wanted.low &&
            one.high === wanted.high &&
            one.unit === wanted.unit &&
            one.bound === wanted.bound &&
            (wanted.approximate === undefined || one.approximate === wanted.approximate)),
    )
  );
}

/** A date is right where its days hold the labelled one and are no wider than a month for a month, a week for a day. */
function isDated(events: readonly Event[], at: number, date: string): boolean {
  const widest = date.length > 7 ? 7 : 31;
  return events.some(({ start, end, from, to }) => {
    if (at < 0 || at >= end || start > at || from === null || to === null) return false;
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
    return from <= `${date}-01`.slice(0, 10) && date <= to && days <= widest;
  });
}

function touches({ start, end }: Mention, text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (start < at + words.length && at < end) return true;
  return false;
}

function joins({ agreement, mentions }: Figure, words: readonly string[]): boolean {
  return (
    agreement === "agree" &&
    new Set(mentions.map(({ article }) => article)).size === 2 &&
    words.every((some) => mentions.some(({ text }) => text.includes(some)))
  );
}
