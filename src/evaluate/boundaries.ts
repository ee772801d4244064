import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Span } from "../domain.ts";
import { sentenceSpans } from "../text/sentences.ts";
import type { Row } from "./rows.ts";

/** A stretch of an article whose sentences were labelled by hand; spans count in the article. */
interface Stretch extends Span {
  readonly suite: string;
  readonly article: string;
  readonly sentences: readonly (readonly [number, number])[];
}

/** Gives the ends of the sentences of a text. */
type Splitter = (text: string) => readonly number[];

/** Measures sentence boundaries over the labelled stretches, beside wink-nlp and Intl.Segmenter line by line. */
export async function measureBoundaries(home: string, data: string): Promise<Row[]> {
  const file = join(home, "test", "labels", "sentences.json");
  const { stretches }: { stretches: readonly Stretch[] } = JSON.parse(await readFile(file, "utf8"));
  const texts = await textsOf(stretches, data);
  const measured = (splitter: Splitter) => compare(stretches, texts, splitter);
  const ours = measured((text) =>
    sentenceSpans(text, { start: 0, end: text.length, wrapped: false }).map(({ end }) => end),
  );
  const plain = { "wink-nlp": measured(await wink()), "Intl.Segmenter": measured(segmenter()) };
  return (["precision", "recall"] as const).map((which) => ({
    measure: `sentence boundaries: ${which}`,
    unit: "percent",
    figure: ours[which],
    samples: ours.wanted,
    baselines: Object.fromEntries(Object.entries(plain).map(([name, one]) => [name, one[which]])),
  }));
}

async function textsOf(stretches: readonly Stretch[], data: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const suite of new Set(stretches.map((stretch) => stretch.suite))) {
    const lines = (await readFile(join(data, suite, "corpus.jsonl"), "utf8")).trimEnd().split("\n");
    for (const line of lines) {
      const { id, text }: { id: string; text: string } = JSON.parse(line);
      texts.set(id, text);
    }
  }
  return texts;
}

/** Inner boundaries alone: where a stretch ends is given. */
function compare(stretches: readonly Stretch[], texts: ReadonlyMap<string, string>, splitter: Splitter) {
  let [hit, found, wanted] = [0, 0, 0];
  for (const { article, start, end, sentences } of stretches) {
    const gold = new Set(sentences.slice(0, -1).map(([, last]) => last - start));
    const ends = new Set(splitter(texts.get(article)!.slice(start, end)).filter((at) => at < end - start));
    for (const at of ends) if (gold.has(at)) hit += 1;
    found += ends.size;
    wanted += gold.size;
  }
  return { precision: hit / found, recall: hit / wanted, wanted };
}

async function wink(): Promise<Splitter> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import("wink-nlp"),
    import("wink-eng-lite-web-model"),
  ]);
  const nlp = winkNLP(model, ["sbd"]);
  return byLine((line) => nlp.readDoc(line).sentences().out());
}

function segmenter(): Splitter {
  const cutter = new Intl.Segmenter("en", { granularity: "sentence" });
  return byLine((line) => [...cutter.segment(line)].map(({ segment }) => segment));
}

function byLine(cut: (line: string) => readonly string[]): Splitter {
  return (text) => {
    const pieces = text.split("\n").flatMap((line) => (line.trim() === "" ? [] : cut(line)));
    let at = 0;
    return pieces.flatMap((piece) => {
      const trimmed = piece.trim();
      at = text.indexOf(trimmed, at) + trimmed.length;
      return trimmed === "" ? [] : [at];
    });
  };
}
