import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Quantity, QuantityKind } from "../../domain.ts";
import { quantities } from "../../quantities/quantities.ts";
import { read } from "../../quantities/reading.ts";
import { share } from "../mean.ts";
import type { Row } from "../rows.ts";

/** A case of Recognizers-Text's own specification: a text and what it wants read there. */
interface Case {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly Results: readonly Result[];
}

interface Result {
  readonly Text: string;
  readonly TypeName?: string;
  readonly Resolution?: {
    readonly value?: string | null;
    readonly unit?: string;
    readonly subtype?: string;
    readonly values?: readonly Readonly<Record<string, string>>[];
  } | null;
}

/** One file of cases, with the conventions by which some are left out and the rule by which one is right. */
interface CaseFile {
  readonly file: string;
  readonly about: string;
  readonly isExcluded: (one: Case) => boolean;
  readonly isRight: (one: Case) => boolean;
}

/** What came of one file: the share right of the cases that the conventions leave, and how many they take. */
export interface CaseFigures {
  readonly file: string;
  readonly about: string;
  readonly right: number;
  readonly judged: number;
  readonly excluded: number;
}

/** Measures the cases of `recognizers/` in the data folder, a file a figure. */
export async function measureCases(data: string): Promise<CaseFigures[]> {
  return Promise.all(
    FILES.map(async ({ file, about, isExcluded, isRight }) => {
      const text = await readFile(join(data, "recognizers", `${file}.json`), "utf8");
      const cases: Case[] = JSON.parse(text.replace(/^\uFEFF/, ""));
      const judged = cases.filter((one) => !isExcluded(one));
      return {
        file,
        about,
        right: share(judged, isRight),
        judged: judged.length,
        excluded: cases.length - judged.length,
      };
    }),
  );
}

/** Gives the rows of the page. */
export async function caseRows(data: string): Promise<Row[]> {
  const files = await measureCases(data);
  return files.map(({ about, right, judged }) => ({
    measure: `cases of Recognizers-Text: ${about}`,
    unit: "percent",
    figure: right,
    samples: judged,
    baselines: {},
  }));
}

/** A unit without a number is no figure here. */
const isBare = ({ Results }: Case): boolean =>
  Results.some(({ Resolution }) => Resolution?.value == null || Resolution.value === "null");

/** A price for a unit is one rate here ("$ 98 a share"), where the cases end at the money. */
const isPriced = ({ Input, Results }: Case): boolean =>
  Results.some(({ Text }) => {
    const after = Input.toLowerCase().indexOf(Text.toLowerCase()) + Text.length;
    return /^[ -]*(?:an?|per)[ -]+(?:share|dozen|barrel)/.test(Input.slice(after));
  });

/** So much of something in a time is one rate here ("9 tons of ore a year"), where the cases end at the unit. */
const isTimed = ({ Input, Results }: Case): boolean =>
  Results.some(({ Text }) => {
    const after = Input.toLowerCase().indexOf(Text.toLowerCase()) + Text.length;
    return /^ of(?: \w+){1,3} (?:an?|per) (?:day|week|month|year)\b/.test(Input.slice(after));
  });

/** Angles and amounts of data are no kind here. */
const isOtherKind = ({ Results }: Case): boolean =>
  Results.some(({ Resolution }) => /^(?:Angle|Information)$/.test(Resolution?.subtype ?? ""));

/** Powers are arithmetic, and no figure here. */
const isPower = ({ Results }: Case): boolean =>
  Results.some(({ Resolution }) => Resolution?.subtype === "power");

/** Times of day and what recurs are no dates here. */
const isOfDay = ({ Results }: Case): boolean =>
  Results.length > 0 &&
  Results.every(({ TypeName }) => /\.(?:time|timerange|set|timezone)$/.test(TypeName ?? ""));

const MEASURES = ["length", "area", "mass", "volume", "speed", "energy", "rate"] as const;

const FILES: readonly CaseFile[] = [
  {
    file: "CurrencyModel",
    about: "money",
    isExcluded: (one) => isBare(one) || isPriced(one),
    isRight: exactly(["money", "rate"]),
  },
  { file: "PercentModel", about: "percentages", isExcluded: isBare, isRight: exactly(["percent"]) },
  {
    file: "DimensionModel",
    about: "dimensions",
    isExcluded: (one) => isBare(one) || isOtherKind(one) || isTimed(one),
    isRight: exactly(MEASURES),
  },
  { file: "NumberModel", about: "numbers", isExcluded: isPower, isRight: isNumberRight },
  { file: "DateTimeModel", about: "dates and durations", isExcluded: isOfDay, isRight: isDateRight },
];

/** As many finds of the kinds as results, each with the result's very words and its number. */
function exactly(kinds: readonly QuantityKind[]): (one: Case) => boolean {
  return ({ Input, Results }) => {
    const found = quantities(Input).filter(({ kind }) => kinds.includes(kind));
    return (
      found.length === Results.length &&
      Results.every((result, place) => {
        const one = found[place]!;
        return (
          Input.slice(one.start, one.end).toLowerCase() === result.Text.toLowerCase() &&
          isNear(valueOf(result), one.low ?? one.high)
        );
      })
    );
  };
}

/** Cents and pence are told in the currency itself here. */
function valueOf({ Resolution }: Result): number {
  const minor = /^(?:Cent|Pence|Penny)$/.test(Resolution?.unit ?? "") ? 100 : 1;
  return Number.parseFloat(Resolution?.value ?? "") / minor;
}

/** As many numerals as results, in order, whatever they count and whether or not that makes a figure of them. */
function isNumberRight({ Input, Results }: Case): boolean {
  const found = numbersOf(Input);
  return (
    found.length === Results.length &&
    Results.every((result, place) => isNear(valueOf(result), found[place]!))
  );
}

function numbersOf(text: string): number[] {
  const figures = quantities(text).filter(({ kind }) => kind === "fraction" || kind === "count");
  const { tokens, numerals } = read(text);
  const inFigure = (at: number) => figures.some(({ start, end }) => start <= at && at < end);
  const numbers = figures.map(({ start, low, high }) => ({ start, value: low ?? high ?? Number.NaN }));
  for (let at = 0; at < tokens.length; at += 1) {
    const numeral = numerals[at];
    if (!numeral || inFigure(tokens[at]!.start)) continue;
    numbers.push({ start: tokens[at]!.start, value: numeral.value });
    at = numeral.to - 1;
  }
  return numbers.toSorted((a, b) => a.start - b.start).map(({ value }) => value);
}

/** Each result is touched by a date or a length of time that means the same days, and nothing else is found. */
function isDateRight({ Input, Context, Results }: Case): boolean {
  const reference = Context?.ReferenceDateTime?.slice(0, 10);
  const found = quantities(Input, reference === undefined ? {} : { reference }).filter(
    ({ kind }) => kind === "date" || kind === "duration",
  );
  const wanted = Results.filter(({ TypeName }) => !/\.(?:time|timerange|set|timezone)$/.test(TypeName ?? ""));
  let from = 0;
  return (
    found.length === wanted.length &&
    wanted.every((result, place) => {
      const start = Input.toLowerCase().indexOf(result.Text.toLowerCase(), from);
      from = start + result.Text.length;
      const one = found[place]!;
      return one.start < from && start < one.end && meansTheSame(one, result);
    })
  );
}

function meansTheSame(one: Quantity, { Resolution }: Result): boolean {
  return (Resolution?.values ?? []).some((value) => {
    if (value["type"] === "duration")
      return (SECONDS[one.unit ?? ""] ?? Number.NaN) * (one.low ?? one.high ?? 0) === Number(value["value"]);
    const from = (value["value"] ?? value["start"])?.slice(0, 10);
    const end = (value["value"] ?? value["end"])?.slice(0, 10);
    if (one.from === undefined) return false;
    return (
      (from === undefined || from === one.from) &&
      (end === undefined || end === one.to || end === dayAfter(one.to ?? ""))
    );
  });
}

function dayAfter(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? "" : new Date(time + 86_400_000).toISOString().slice(0, 10);
}

function isNear(wanted: number, given: number | null): boolean {
  return given !== null && Math.abs(wanted - given) <= 1e-6 * Math.max(1, Math.abs(wanted));
}

/** As Recognizers-Text counts them. */
const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3_600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  year: 31_536_000,
};
