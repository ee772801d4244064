import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCorpora } from "../../src/learn/corpora.ts";

const HOME = fileURLToPath(new URL("../../", import.meta.url));

describe("readCorpora()", () => {
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), "footnote-corpora-"));
    mkdirSync(join(home, "test", "labels", "corpora", "mills"), { recursive: true });
    writeFileSync(
      join(home, "test", "labels", "corpora", "mills", "mill.md"),
      "---\ntitle: The mill\n---\n\nThe mill was built in 1821. It burnt in 1903, and again in 1903.\n",
    );
  });
  afterAll(() => rmSync(home, { recursive: true }));
  const corpora = (...lines: string[]) => {
    writeFileSync(join(home, "test", "labels", "corpora", "mills.tsv"), `${lines.join("\n")}\n`);
    return readCorpora(home);
  };

  it("gives each corpus with what its articles answer, and what they do not", async () => {
    const [mills, ...others] = await corpora(
      "mill\t1903\tburnt in 1903\twhen did it burn",
      "mill\t\t\twho built it",
    );
    expect(others).toEqual([]);
    expect(mills!.articles.map(({ title }) => title)).toEqual(["The mill"]);
    const { text } = mills!.articles[0]!;
    const start = text.indexOf("1903");
    expect(mills!.questions).toMatchObject([
      { question: "when did it burn", answerable: true, answers: ["1903"] },
      { question: "who built it", article: "mill", answerable: false, answers: [], gold: [] },
    ]);
    expect(mills!.questions[0]!.gold).toEqual([{ article: "mill", start, end: start + 4 }]);
  });

  it("has another hash when a question is another", async () => {
    const [one] = await corpora("mill\t\t\twho built it");
    const [other] = await corpora("mill\t\t\twho burnt it");
    expect(one!.hash).not.toBe(other!.hash);
  });

  it.each([
    ["an article that is not there", "barn\t1821\tin 1821\twhen"],
    ["a stretch that is not there", "mill\t1822\tin 1822\twhen"],
    ["a stretch that is there twice", "mill\t1903\tin 1903\twhen"],
    ["an answer that its stretch has not", "mill\t1821\tburnt in 1903\twhen"],
    ["a stretch and no answer", "mill\t\tin 1821\twhen"],
    ["no question", "mill\t1821\tin 1821\t"],
  ])("names the line that has %s", async (_, line) => {
    await expect(corpora("mill\t\t\twho built it", line)).rejects.toThrow(/line 2 of ".*mills\.tsv"/u);
  });
});

describe("the corpora of ours", () => {
  it("are of ten articles each, and nearly a half of what is asked of them is not answered", async () => {
    const all = await readCorpora(HOME);
    expect(all.map(({ articles }) => articles.length)).toEqual(all.map(() => 10));
    for (const { questions } of all) {
      const near = questions.filter(({ answerable }) => !answerable);
      expect(Math.abs(near.length / questions.length - 0.46)).toBeLessThan(0.02);
    }
  });

  it("have answers that a person would underline", async () => {
    const answers = (await readCorpora(HOME)).flatMap(({ questions }) =>
      questions.flatMap((one) => one.answers),
    );
    expect(answers.filter((answer) => !/^[^\s,;]$|^[^\s,;].*[^\s,;]$/u.test(answer))).toEqual([]);
  });
});
