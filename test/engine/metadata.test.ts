import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/articles/article.ts";
import { createEngine } from "../../src/engine.ts";

const read = (id: string, front: string, text: string) =>
  readArticle({ id, content: `---\n${front}\n---\n\n${text}\n`, format: "markdown" });
const engineOver = async (...articles: ReturnType<typeof read>[]) =>
  createEngine(articles, { refusals: [], clock: { now: () => 0 } });

const SUBJECTS = ["the Brenn bridge", "the old ferry", "herring", "the Lowhaven fair", "a new school"];
/** As many articles as subjects, each by another author. */
const archive = async (many = SUBJECTS.length) =>
  engineOver(
    ...SUBJECTS.slice(0, many).map((subject, at) =>
      read(`a${at}`, `author: Author ${"ABCDE".charAt(at)}`, `The council spoke of ${subject} on Tuesday.`),
    ),
  );

describe("a question that is asked of the article", () => {
  it("names the articles where there are few, at most three of them, each a source of its own", async () => {
    const { outcome, citations, confidence } = await (await archive(3)).ask("Who wrote the article?", {});
    expect([outcome, confidence]).toEqual(["answered", 1]);
    expect(citations.map(({ number, article, author }) => [number, article, author])).toEqual([
      [1, "a0", "Author A"],
      [2, "a1", "Author B"],
      [3, "a2", "Author C"],
    ]);
  });

  it("means of many articles the one that its other words find, and none where they find none", async () => {
    const engine = await archive();
    const about = await engine.ask("Who wrote the article about the Brenn bridge?", {});
    expect([about.short?.text, about.short?.field]).toEqual(["Author A", "author"]);
    const none = await engine.ask("Who wrote the article?", {});
    expect([none.outcome, none.citations]).toEqual(["abstained", []]);
  });

  it("means no article of many that a single word of it finds", async () => {
    const answer = await (await archive()).ask("Who wrote the article about schools and zeppelins?", {});
    expect([answer.outcome, answer.citations]).toEqual(["abstained", []]);
  });

  it("is answered by nothing else where no article states it, and no sentence is near it", async () => {
    const text = "Olga Berg wrote the article on herring in 1912. The article was read by many.";
    const answer = await (
      await engineOver(read("a", "title: Herring", text))
    ).ask("Who wrote the article?", {});
    expect(answer).toMatchObject({ outcome: "abstained", short: null, nearest: [], unmatched: [] });
  });

  it("is answered less surely by what was read from the text than by what is stated", async () => {
    const inferred = await engineOver(
      read("a", "title: Herring", "Written By Ada Berg\n\nThe herring came."),
    );
    const answer = await inferred.ask("Who wrote the article?", {});
    expect([answer.short?.text, answer.citations[0]?.inferred]).toEqual(["Ada Berg", ["author"]]);
    expect(answer.confidence).toBeLessThan(1);
  });
});

describe("a follow-up", () => {
  it("is short: a text of some length stands alone, whatever it leans on", async () => {
    const engine = await archive();
    const after = { question: "Who spoke of the old ferry?", short: null, explicit: true };
    expect((await engine.ask("and when was that?", {}, { after })).question).toContain("the old ferry");
    const long = `and when was that? ${"Tell me all of it. ".repeat(40)}`;
    expect((await engine.ask(long, {}, { after })).question).toBe(long);
  });

  it("is none where only names are typed small: what stands alone is shown as it was typed", async () => {
    const engine = await engineOver(
      read(
        "a",
        "title: Herring",
        "On Sunday Greta Solberg got 49 points. The harbour cheered Greta Solberg.",
      ),
    );
    const after = { question: "how many points did greta solberg get", short: "49", explicit: false };
    const text = "is it open on monday or with greta solberg";
    expect((await engine.ask(text, {}, { after })).question).toBe(text);
  });
});
