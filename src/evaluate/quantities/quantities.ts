import { quantities } from "../../quantities/quantities.ts";
import { caseRows } from "./cases.ts";
import { type FigureReader, findOf } from "./finds.ts";
import { type LabelledParagraph, readLabels } from "./labels.ts";
import { hasValue, isRight, isToned, match, type Matched } from "./matching.ts";
import { median } from "../mean.ts";
import { loadPackages } from "./packages.ts";
import type { Row } from "../rows.ts";
import { seedRows } from "./seeds.ts";

interface Surroundings {
  readonly home: string;
  readonly data: string;
  readonly cpuMs: () => number;
  readonly progress: (line: string) => void;
}

/** Measures the figures: over the seeds, the labelled paragraphs beside the packages, their cases, and the time. */
export async function measureFigures({ home, data, cpuMs, progress }: Surroundings): Promise<Row[]> {
  const readers = { Footnote: ours, ...(await loadPackages()) };
  const paragraphs = await readLabels(home, data);
  const seeds = await seedRows(data);
  const labelled = SPLITS.flatMap((split) => {
    progress(`labels, ${split}`);
    return labelRows(
      split,
      paragraphs.filter((paragraph) => paragraph.split === split),
      readers,
    );
  });
  progress("cases and time");
  return [...seeds, ...labelled, ...(await caseRows(data)), ...speedRows(paragraphs, readers, cpuMs)];
}

/** The first was looked at while the grammar was written; the others were not. */
const SPLITS = ["dev", "final", "held-out", "fresh", "last"] as const;

const ours: FigureReader = (text, reference) =>
  quantities(text, reference === null ? {} : { reference }).map(findOf);

type Readers = Readonly<Record<string, FigureReader>>;

/** What one reader made of the paragraphs of a split. */
interface Outcome {
  readonly figures: readonly Matched[];
  readonly wrong: number;
}

function labelRows(split: string, paragraphs: readonly LabelledParagraph[], readers: Readers): Row[] {
  const outcomes = Object.entries(readers).map(([name, reader]) => ({
    name,
    outcome: outcomeOf(paragraphs, reader),
  }));
  const row = (measure: string, figure: (outcome: Outcome) => Share, alone = false): Row => {
    const [first, ...packages] = outcomes.map(({ name, outcome }) => ({ name, ...figure(outcome) }));
    return {
      measure: `labels, ${split}: ${measure}`,
      unit: "percent",
      figure: first!.share,
      samples: first!.of,
      baselines: alone ? {} : Object.fromEntries(packages.map(({ name, share }) => [name, share])),
    };
  };
  return [
    row("precision", precision),
    row("recall", (outcome) => recall(outcome.figures)),
    row("number or date right, of those found", (outcome) => rightOf(outcome, hasNumber)),
    row("kind, value, unit and bound right, of those found", (outcome) => rightOf(outcome, isWhole), true),
    row("approximation and polarity right, of those found", (outcome) => rightOf(outcome, hasTone), true),
    row("dates, recall", (outcome) => recall(outcome.figures.filter(({ figure }) => figure.kind === "date"))),
  ];
}

interface Share {
  readonly share: number;
  readonly of: number;
}

function outcomeOf(paragraphs: readonly LabelledParagraph[], reader: FigureReader): Outcome {
  const matches = paragraphs.map(({ text, published, figures }) => match(reader(text, published), figures));
  return {
    figures: matches.flatMap(({ figures }) => figures).filter(({ figure }) => !figure.optional),
    wrong: matches.reduce((sum, { wrong }) => sum + wrong.length, 0),
  };
}

function precision({ figures, wrong }: Outcome): Share {
  const found = figures.filter(({ find }) => find !== null).length;
  return part(found, found + wrong);
}

function recall(figures: readonly Matched[]): Share {
  const required = figures.filter(({ figure }) => figure.required);
  return part(required.filter(({ find }) => find !== null).length, required.length);
}

function rightOf({ figures }: Outcome, right: (matched: Matched) => boolean): Share {
  const found = figures.filter(({ find }) => find !== null);
  return part(found.filter(right).length, found.length);
}

function part(some: number, all: number): Share {
  return { share: all === 0 ? 0 : some / all, of: all };
}

const hasNumber = ({ figure, find }: Matched): boolean => find !== null && hasValue(figure, find);

const isWhole = ({ figure, find }: Matched): boolean =>
  find?.quantity !== undefined && isRight(figure, find.quantity);

const hasTone = ({ figure, find }: Matched): boolean =>
  find?.quantity !== undefined && isToned(figure, find.quantity);

/** Processor time for a thousand words: the paragraphs end to end, the readers turn by turn, after one to warm up. */
function speedRows(paragraphs: readonly LabelledParagraph[], readers: Readers, cpuMs: () => number): Row[] {
  const words = paragraphs.map(({ text }) => text.split(/\s+/).length);
  const texts: string[] = [];
  for (let at = 0, count = WORDS; at < paragraphs.length; at += 1) {
    if (count >= WORDS) [count] = [0, texts.push("")];
    texts[texts.length - 1] += `${paragraphs[at]!.text}\n\n`;
    count += words[at]!;
  }
  const names = Object.keys(readers);
  const times = new Map(names.map((name): [string, number[]] => [name, []]));
  for (const [round, text] of texts.slice(0, ROUNDS).entries()) {
    for (const name of names) {
      const beganMs = cpuMs();
      readers[name]!(text, "2022-06-15");
      const tookMs = ((cpuMs() - beganMs) * WORDS) / text.split(/\s+/).length;
      if (round > 0) times.get(name)!.push(tookMs);
    }
  }
  const [mine, ...packages] = names.map((name) => ({ name, ms: median(times.get(name)!) }));
  const samples = times.get("Footnote")!.length;
  const theirs = packages.find(({ name }) => name === "Recognizers-Text")!;
  const row = { machine: true, samples } as const;
  return [
    {
      ...row,
      measure: "median processor time for 1,000 words",
      unit: "ms",
      lower: true,
      figure: mine!.ms,
      baselines: Object.fromEntries(packages.map(({ name, ms }) => [name, ms])),
    },
    {
      ...row,
      measure: "times as fast as Recognizers-Text",
      unit: "ratio",
      figure: theirs.ms / mine!.ms,
      baselines: {},
    },
  ];
}

const WORDS = 1_000;

/** Recognizers-Text takes a third of a minute for each. */
const ROUNDS = 4;
