import type { ItemEntity } from "wink-nlp";
import { type Find, type FigureReader, numbersIn } from "./finds.ts";

/** The packages that the figures are held against, in the order of the page. */
export type PackageName = "wink-nlp" | "chrono-node" | "Recognizers-Text" | "compromise";

/**
 * Loads the packages as readers, each as its documentation uses it. They are development dependencies: throws an
 * Error that says so where one is not installed.
 */
export async function loadPackages(): Promise<Readonly<Record<PackageName, FigureReader>>> {
  return {
    "wink-nlp": await installed("wink-nlp", wink),
    "chrono-node": await installed("chrono-node", chrono),
    "Recognizers-Text": await installed("@microsoft/recognizers-text-suite", recognizers),
    compromise: await installed("compromise", compromise),
  };
}

async function installed(name: string, load: () => Promise<FigureReader>): Promise<FigureReader> {
  try {
    return await load();
  } catch (error) {
    throw new Error(
      `Cannot measure "figures": the package ${name} is missing; run npm ci with the development dependencies`,
      { cause: error },
    );
  }
}

/** Entities of numbers, amounts and dates, with a simple reading of their numbers; ordinals and clock times aside. */
async function wink(): Promise<FigureReader> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import("wink-nlp"),
    import("wink-eng-lite-web-model"),
  ]);
  const nlp = winkNLP(model);
  // wink's selectors are plain functions, its types call them methods.
  // oxlint-disable-next-line typescript/unbound-method
  const { value, precedingSpaces, type, span } = nlp.its;
  return (text) => {
    const doc = nlp.readDoc(text);
    const tokens: string[] = doc.tokens().out(value);
    const spaces: string[] = doc.tokens().out(precedingSpaces);
    const starts: number[] = [];
    let at = 0;
    for (const [place, token] of tokens.entries()) {
      starts.push(at + (spaces[place] ?? "").length);
      at = starts[place]! + token.length;
    }
    const finds: Find[] = [];
    doc.entities().each((entity: ItemEntity) => {
      if (!WINK_TYPES.has(entity.out(type))) return;
      const [first = 0, last = 0] = Array.from(entity.out(span), Number);
      const [start, end] = [starts[first]!, starts[last]! + tokens[last]!.length];
      const words = text.slice(start, end);
      finds.push({ start, end, numbers: numbersIn(words), dates: plainDates(words) });
    });
    return finds;
  };
}

const WINK_TYPES: ReadonlySet<string> = new Set(["MONEY", "PERCENT", "CARDINAL", "DATE", "DURATION"]);

/** A year, or what the platform's own parser reads of a month, a day and a year. */
function plainDates(words: string): string[] {
  const year = /\b[12]\d{3}\b/.exec(words)?.[0];
  if (year === undefined) return [];
  const parsed = new Date(`${words} UTC`);
  const hasDay = /\b\d{1,2}\b/.test(words) && !Number.isNaN(parsed.getTime());
  return [hasDay ? parsed.toISOString().slice(0, 10) : year];
}

/** Strict parsing against the article's day. */
async function chrono(): Promise<FigureReader> {
  const { strict } = await import("chrono-node");
  return (text, reference) => {
    const day = reference === null ? undefined : new Date(`${reference}T12:00:00`);
    return strict.parse(text, day).map(({ index, text: words, start }) => {
      const [year, month, dayOfMonth] = (["year", "month", "day"] as const).map((part) =>
        String(start.get(part) ?? "").padStart(2, "0"),
      );
      const fine = start.isCertain("day") || start.isCertain("weekday");
      const parts = fine ? [year, month, dayOfMonth] : start.isCertain("month") ? [year, month] : [year];
      return { start: index, end: index + words.length, numbers: numbersIn(words), dates: [parts.join("-")] };
    });
  };
}

/** All its English models of amounts and dates; where two read the same place, the longer reading. */
async function recognizers(): Promise<FigureReader> {
  const { default: suite } = await import("@microsoft/recognizers-text-suite");
  const english = suite.Culture.English;
  return (text, reference) => {
    const day = reference === null ? undefined : new Date(`${reference}T12:00:00`);
    const results = [
      ...suite.recognizeDateTime(text, english, undefined, day),
      ...suite.recognizeCurrency(text, english),
      ...suite.recognizePercentage(text, english),
      ...suite.recognizeAge(text, english),
      ...suite.recognizeTemperature(text, english),
      ...suite.recognizeDimension(text, english),
      ...suite.recognizeNumber(text, english),
    ].filter(({ resolution }) => resolution?.["values"] || resolution?.["value"]);
    const kept: Find[] = [];
    for (const result of results.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
      const [start, end] = [result.start, result.end + 1];
      if (kept.some((other) => other.start < end && start < other.end)) continue;
      kept.push({ start, end, ...resolved(result.resolution) });
    }
    return kept;
  };
}

/** What its models say of a result; the type that it ships says nothing. */
interface Resolution {
  readonly value?: string | null;
  readonly values?: readonly Value[];
}

interface Value {
  readonly type?: string;
  readonly value?: string;
  readonly start?: string;
  readonly timex?: string;
}

function resolved(resolution: Resolution): Pick<Find, "numbers" | "dates"> {
  const plain = Number.parseFloat(resolution.value ?? "");
  const values = resolution.values ?? [];
  const seconds = values.filter(({ type }) => type === "duration").map(({ value }) => Number(value));
  return {
    numbers: [
      ...(Number.isNaN(plain) ? [] : [plain]),
      ...seconds.flatMap((length) => SECONDS.map((unit) => length / unit)),
    ],
    dates: values.flatMap(({ value, start, timex }) =>
      [value, start, timex].filter((one) => one !== undefined && /^\d{4}/.test(one)).map((one) => one!),
    ),
  };
}

/** Seconds in each unit of time, second to year, as Recognizers-Text counts them. */
const SECONDS: readonly number[] = [1, 60, 3_600, 86_400, 604_800, 2_592_000, 31_536_000];

/** Its numbers, which hold money, shares and measures too. */
async function compromise(): Promise<FigureReader> {
  const { default: nlp } = await import("compromise");
  return (text) => {
    const found: readonly Numbered[] = nlp(text).numbers().json({ offset: true });
    return found.map(({ offset: { start, length }, number }) => ({
      start,
      end: start + length,
      numbers: typeof number?.num === "number" ? [number.num] : [],
      dates: typeof number?.num === "number" ? [String(number.num)] : [],
    }));
  };
}

interface Numbered {
  readonly offset: { readonly start: number; readonly length: number };
  readonly number?: { readonly num?: number | null };
}
