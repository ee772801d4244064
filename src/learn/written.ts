import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Span } from "../domain.ts";
import type { Suite, SuiteQuestion } from "../evaluate/questions/suite.ts";

/** Questions that we wrote over a suite's articles, and the SHA-256 of their file. */
export interface Written {
  readonly questions: readonly SuiteQuestion[];
  readonly hash: string;
}

/**
 * Reads the questions that we wrote over a suite's articles: in other words than the text's, as they are typed into a
 * chat, and near-misses, which their article does not answer.
 *
 * @param home - the folder that Footnote is in
 * @throws Error where they were written over other articles, whose offsets are others, or a line is broken
 */
export async function readWritten(suite: Suite, home: string): Promise<Written> {
  const file = join(home, "test", "labels", "asked.tsv");
  const text = await readFile(file, "utf8");
  const [head, ...lines] = text.trimEnd().split("\n");
  if (head !== `# ${suite.name} ${suite.hash}`)
    throw new Error(`"${file}" was written over another edition of "${suite.name}"`);
  const texts = new Map(suite.articles.map((article) => [article.id, article.text]));
  const questions = lines.map((line, at) => {
    const asked = parse(line, texts);
    if (asked === null) throw new Error(`Cannot read line ${at + 2} of "${file}"`);
    return { ...asked, id: `written-${at}` };
  });
  return { questions, hash: createHash("sha256").update(text).digest("hex") };
}

/** A line has an article, where in it the answer stands, as `start-end` by commas or nothing, and the question. */
function parse(line: string, texts: ReadonlyMap<string, string>): Omit<SuiteQuestion, "id"> | null {
  const [article = "", spans = "", question = ""] = line.split("\t");
  const text = texts.get(article);
  const gold = spans === "" ? [] : spans.split(",").map(spanOf);
  if (text === undefined || question === "" || !gold.every(({ start, end }) => start < end)) return null;
  return {
    question,
    article,
    answerable: gold.length > 0,
    answers: gold.map(({ start, end }) => text.slice(start, end)),
    gold: gold.map((span) => ({ article, ...span })),
  };
}

function spanOf(written: string): Span {
  const [start = NaN, end = NaN] = written.split("-").map(Number);
  return { start, end };
}
