import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { splitFrontMatter } from "../src/articles/frontmatter.ts";
import { EXPECTED_ANSWERS } from "../src/ranker/scoring/network.ts";

/** Named here, since a person's own articles may stand beside them. */
const SAMPLES: readonly string[] = ["security-pledge", "white-house-summit"];

const LabelledQuestion = z.strictObject({
  id: z.string().min(1),
  question: z.string().min(1),
  answerable: z.boolean(),
  /** Short answers, as they stand in an article. */
  answers: z.array(z.string().min(1)),
  /** Each names an answering sentence by a stretch that stands in it and nowhere else. */
  evidence: z.array(z.strictObject({ article: z.string(), contains: z.string().min(1) })),
  type: z.string(),
});

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bodies = new Map(SAMPLES.map((sample) => [sample, bodyOf(sample)]));
const questions = readFileSync(join(root, "test", "data", "questions.jsonl"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => LabelledQuestion.parse(JSON.parse(line)));
const answerable = questions.filter((question) => question.answerable);
const unanswerable = questions.filter((question) => !question.answerable);

describe("questions.jsonl", () => {
  it("has 72 questions or more, each with an id and a wording of its own", () => {
    expect(questions.length).toBeGreaterThanOrEqual(72);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(questions.map(({ question }) => question.toLowerCase())).size).toBe(questions.length);
  });

  it("asks for every expected answer", () => {
    const asked = new Set(questions.map(({ type }) => type));
    expect([...asked].sort()).toEqual(EXPECTED_ANSWERS.toSorted());
  });

  it("asks of every sample", () => {
    const cited = new Set(questions.flatMap(({ evidence }) => evidence.map(({ article }) => article)));
    expect([...cited].sort()).toEqual(SAMPLES);
  });

  it("has evidence that stands exactly once in its article, for every answerable question", () => {
    expect(answerable.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
    const misplaced = answerable
      .flatMap(({ evidence }) => evidence)
      .filter(({ article, contains }) => bodies.get(article)?.split(contains).length !== 2);
    expect(misplaced).toEqual([]);
  });

  it("has answers that stand in a paragraph of their evidence, for every answerable question", () => {
    expect(answerable.filter(({ answers }) => answers.length === 0)).toEqual([]);
    const absent = answerable.flatMap(({ id, answers, evidence }) => {
      const paragraphs = evidence.map(({ article, contains }) => paragraphOf(article, contains));
      return answers
        .filter((answer) => !paragraphs.some((paragraph) => paragraph.includes(answer)))
        .map((answer) => ({ id, answer }));
    });
    expect(absent).toEqual([]);
  });

  it("asks in a quarter or more of its questions what no article says", () => {
    expect(unanswerable.length / questions.length).toBeGreaterThanOrEqual(0.25);
    expect(unanswerable.flatMap(({ answers, evidence }) => [...answers, ...evidence])).toEqual([]);
  });
});

function bodyOf(sample: string): string {
  return splitFrontMatter(readFileSync(join(root, "corpus", `${sample}.md`), "utf8")).text;
}

function paragraphOf(article: string, contains: string): string {
  const paragraphs = bodies.get(article)?.split(/(?:\r?\n){2}/) ?? [];
  return paragraphs.find((paragraph) => paragraph.includes(contains)) ?? "";
}
