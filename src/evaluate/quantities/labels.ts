import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Bound, QuantityKind, Span } from "../../domain.ts";

/** What a labelled figure may say instead: fields that replace its own. */
interface Reading {
  readonly kind: QuantityKind;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly unit?: string | null;
  readonly date?: string | null;
  readonly bound: Bound | null;
  readonly approximate: boolean;
  readonly polarity: "positive" | "negative";
}

/** A figure labelled by reading; its span counts in the paragraph. */
export interface LabelledFigure extends Span, Reading {
  /** Must be found; false for what may be missing. */
  readonly required: boolean;
  /** Only its place is labelled: a find there is neither right nor wrong. */
  readonly optional: boolean;
  readonly kindAlso: readonly QuantityKind[];
  readonly unitAlso: readonly (string | null)[];
  readonly also: readonly Partial<Reading>[];
}

/** A labelled paragraph with its text and the day of its article. */
export interface LabelledParagraph {
  readonly split: string;
  readonly text: string;
  readonly published: string | null;
  readonly figures: readonly LabelledFigure[];
}

interface StoredParagraph extends Span {
  readonly suite: string;
  readonly article: string;
  readonly published: string | null;
  readonly split: string;
  readonly sha256: string;
  readonly figures: readonly (Partial<LabelledFigure> & Span & Reading)[];
}

/**
 * Reads the labelled paragraphs, their text from the data folder. Throws an Error that names the paragraph whose
 * text is not the labelled one.
 */
export async function readLabels(home: string, data: string): Promise<LabelledParagraph[]> {
  const file = join(home, "test", "labels", "figures.json");
  const { paragraphs }: { paragraphs: readonly StoredParagraph[] } = JSON.parse(await readFile(file, "utf8"));
  const texts = await textsOf(paragraphs, data);
  return paragraphs.map((paragraph) => {
    const { suite, article, start, end } = paragraph;
    const text = texts.get(`${suite} ${article}`)?.slice(start, end) ?? "";
    const hash = createHash("sha256").update(text).digest("hex");
    if (!hash.startsWith(paragraph.sha256))
      throw new Error(`Cannot measure figures: "${article}" in ${suite} is not the text that was labelled`);
    const figures = paragraph.figures.map((figure) => moved(figure, start));
    return { split: paragraph.split, text, published: paragraph.published, figures };
  });
}

function moved(figure: StoredParagraph["figures"][number], by: number): LabelledFigure {
  return {
    required: false,
    optional: false,
    kindAlso: [],
    unitAlso: [],
    also: [],
    ...figure,
    start: figure.start - by,
    end: figure.end - by,
  };
}

async function textsOf(paragraphs: readonly StoredParagraph[], data: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const suite of new Set(paragraphs.map((paragraph) => paragraph.suite))) {
    const lines = (await readFile(join(data, suite, "corpus.jsonl"), "utf8")).trimEnd().split("\n");
    for (const line of lines) {
      const { id, text }: { id: string; text: string } = JSON.parse(line);
      texts.set(`${suite} ${id}`, text);
    }
  }
  return texts;
}
