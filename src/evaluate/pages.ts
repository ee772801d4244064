import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { decodePage } from "../corpus/import/pages/charset.ts";
import { openDom } from "../corpus/import/pages/dom.ts";
import { askDefuddle, askReadability, type Extract } from "../corpus/import/pages/extractors.ts";
import { type Page, readDom } from "../corpus/import/pages/page.ts";
import { dayFrom } from "../articles/day.ts";
import { mean, share } from "./mean.ts";
import type { Row } from "./rows.ts";
import { type Overlap, overlapOf } from "./shingles.ts";

/** A page of `test/cases/pages` and what is expected of it. */
export interface PageCase {
  readonly slug: string;
  readonly html: string;
  /** The article as Markdown; null where the page has none. */
  readonly text: string | null;
  readonly fields: Readonly<Partial<Record<Field, string | null>>>;
  /** What the refusal's reason has to say; null where the page has an article. */
  readonly refused: string | null;
}

type Field = "title" | "author" | "published" | "url" | "source";

/** What somebody reads of a page; null where it is refused. */
type Reading = { readonly text: string } & Readonly<Partial<Record<Field, string | null>>>;

/** Reads the cases, in the order of their names. */
export async function readPageCases(home: string): Promise<PageCase[]> {
  const folder = join(home, "test", "cases", "pages");
  const slugs = (await readdir(folder)).toSorted();
  return Promise.all(
    slugs.map(async (slug) => {
      const { refused, ...fields }: PageCase["fields"] & { refused?: string } = JSON.parse(
        await readFile(join(folder, slug, "expected.json"), "utf8"),
      );
      const html = decodePage(await readFile(join(folder, slug, "page.html")), null);
      const text = refused === undefined ? await readFile(join(folder, slug, "expected.md"), "utf8") : null;
      return { slug, html, text, fields, refused: refused ?? null };
    }),
  );
}

/** A page with what Footnote reads of it, or why it refuses it, and what each extractor takes by itself. */
export interface ReadPage extends PageCase {
  readonly page: Page | { readonly refusal: string };
  readonly alone: Readonly<Record<"Readability" | "Defuddle", Reading>>;
}

/** Reads the cases one after the other, in the three ways. */
export async function readPages(cases: readonly PageCase[]): Promise<ReadPage[]> {
  const read: ReadPage[] = [];
  for (const one of cases) {
    const dom = await openDom(one.html, null);
    const page = await readDom(dom, null).catch((error: Error) => ({ refusal: error.message }));
    const Readability = alone(await askReadability(dom));
    const Defuddle = alone(await askDefuddle(dom));
    dom.close();
    read.push({ ...one, page, alone: { Readability, Defuddle } });
  }
  return read;
}

/** Measures what is read of our own pages, beside each extractor alone. */
export function measurePages(cases: readonly ReadPage[]): Row[] {
  const readers = {
    Footnote: cases.map(({ page }): Reading | null => ("refusal" in page ? null : page)),
    Readability: cases.map((one) => one.alone.Readability),
    Defuddle: cases.map((one) => one.alone.Defuddle),
  };
  const articles = cases.flatMap(({ text }, at) => (text === null ? [] : [{ text, at }]));
  const overlaps = (readings: readonly (Reading | null)[]) =>
    articles.map(({ text, at }) => overlapOf(text, readings[at]?.text ?? ""));
  const row = (
    measure: string,
    figure: (readings: readonly (Reading | null)[]) => number,
    samples: number,
  ): Row => ({
    measure,
    unit: "percent",
    figure: figure(readers.Footnote),
    samples,
    baselines: {
      "Readability alone": figure(readers.Readability),
      "Defuddle alone": figure(readers.Defuddle),
    },
  });
  return [
    row("text: F1", (readings) => f1(overlaps(readings)), articles.length),
    row(
      "text: precision",
      (readings) => mean(overlaps(readings).map(({ precision }) => precision)),
      articles.length,
    ),
    row("text: recall", (readings) => mean(overlaps(readings).map(({ recall }) => recall)), articles.length),
    ...FIELDS.map((field) => {
      const given = cases.flatMap(({ fields }, at) =>
        fields[field] == null ? [] : [{ value: fields[field], at }],
      );
      return row(
        `${field} right where the page has it`,
        (readings) => share(given, ({ value, at }) => isSame(field, readings[at]?.[field] ?? "", value)),
        given.length,
      );
    }),
    row(
      "pages without an article refused",
      (readings) =>
        share(
          cases.map((one, at) => ({ ...one, at })).filter(({ refused }) => refused !== null),
          ({ at }) => readings[at] === null,
        ),
      cases.length - articles.length,
    ),
  ];
}

const FIELDS = ["title", "author", "published"] as const;

function alone({ blocks, ...fields }: Extract): Reading {
  return { text: blocks.map(({ text }) => text).join("\n\n"), ...fields };
}

/** As the article extraction benchmark of Zyte counts it: of the mean precision and the mean recall. */
function f1(overlaps: readonly Overlap[]): number {
  const precision = mean(overlaps.map((overlap) => overlap.precision));
  const recall = mean(overlaps.map((overlap) => overlap.recall));
  return (2 * precision * recall) / (precision + recall);
}

function isSame(field: Field, read: string, expected: string): boolean {
  return field === "published" ? dayFrom(read) === expected : read.trim() === expected;
}
