import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSuite, type Suite } from "../../src/evaluate/questions/suite.ts";
import { readWritten } from "../../src/learn/written.ts";
import { dataFolder } from "../support/data.ts";
import { articleOf } from "../support/engine.ts";

const HOME = fileURLToPath(new URL("../../", import.meta.url));
const ARTICLE = articleOf({ id: "mill", text: "The mill was built in 1821. It burnt in 1903." });
const SUITE: Suite = { name: "mills", articles: [ARTICLE], questions: [], hash: "abc" };

describe("readWritten()", () => {
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), "footnote-written-"));
    mkdirSync(join(home, "test", "labels"), { recursive: true });
  });
  afterAll(() => rmSync(home, { recursive: true }));
  const written = (...lines: string[]) => {
    writeFileSync(join(home, "test", "labels", "asked.tsv"), `${lines.join("\n")}\n`);
    return readWritten(SUITE, home);
  };

  it("gives what is answered with its answers, and what is not without", async () => {
    const { questions } = await written(
      "# mills abc",
      "mill\t22-26,40-44\twhen was it",
      "mill\t\twho built it",
    );
    expect(questions).toMatchObject([
      { question: "when was it", article: "mill", answerable: true, answers: ["1821", "1903"] },
      { question: "who built it", article: "mill", answerable: false, answers: [], gold: [] },
    ]);
    expect(questions[0]!.gold).toEqual([
      { article: "mill", start: 22, end: 26 },
      { article: "mill", start: 40, end: 44 },
    ]);
  });

  it("refuses what was written over another edition", async () => {
    await expect(written("# mills abd", "mill\t22-26\twhen was it")).rejects.toThrow(
      /another edition of "mills"/u,
    );
  });

  it.each([
    ["an article that is not there", "barn\t22-26\twhen"],
    ["an answer that ends before it begins", "mill\t26-22\twhen"],
    ["no number", "mill\tx-26\twhen"],
    ["no question", "mill\t22-26\t"],
  ])("names the line that has %s", async (_, line) => {
    await expect(written("# mills abc", "mill\t\twho built it", line)).rejects.toThrow(
      /line 3 of ".*asked\.tsv"/u,
    );
  });
});

describe("the questions of ours", () => {
  const lines = readFileSync(join(HOME, "test", "labels", "asked.tsv"), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1);
  const all = lines.map((line) => {
    const [, spans = "", question = ""] = line.split("\t");
    return { spans, question };
  });
  const near = all.filter(({ spans }) => spans === "");
  const answered = all.filter(({ spans }) => spans !== "");

  it("are as often near-misses as answered", () => {
    expect(near.length).toBe(answered.length);
  });

  it.each([/\bwho(?:m|se)?\b/iu, /\bwhen\b/iu, /\bwhere\b/iu, /\bhow (?:many|much)\b/iu, /\bwhy\b/iu])(
    "ask %s about as often in both, so that it tells nothing",
    (word) => {
      const share = (some: typeof all) =>
        some.filter(({ question }) => word.test(question)).length / some.length;
      expect(Math.abs(share(near) - share(answered))).toBeLessThan(0.04);
    },
  );

  it("have their answers in words of the articles", async ({ skip }) => {
    if (dataFolder === undefined) {
      skip("FOOTNOTE_DATA names no folder with the data sets");
      return;
    }
    const suite = await readSuite(join(dataFolder, "bench"), "squad-train");
    const { questions } = await readWritten(suite, HOME);
    const answers = questions.flatMap((one) => one.answers);
    expect(answers.filter((answer) => !/^[^\s.,;]$|^[^\s.,;].*\S$/u.test(answer))).toEqual([]);
  });
});
