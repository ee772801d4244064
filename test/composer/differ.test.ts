import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/articles/article.ts";
import { createEngine } from "../../src/engine.ts";

interface Told {
  readonly published: string;
  readonly text: string;
}

/** Gives the answer over articles of a sentence or two each. */
async function answerOver(question: string, articles: readonly Told[]) {
  const read = articles.map(({ published, text }, at) =>
    readArticle({
      id: `a${at}`,
      content: `---\npublished: ${published}\n---\n\n${text}\n`,
      format: "markdown",
    }),
  );
  const engine = await createEngine(read, { refusals: [], clock: { now: () => 0 } });
  return engine.ask(question, {});
}

const OLD = {
  published: "2025-03-01",
  text: "The toll on the Brenn bridge will be $5 for cars, the council of Lowhaven decided. The bridge opens in May.",
};
const NEW = {
  published: "2025-05-02",
  text: "Drivers of cars will pay a toll of $7 on the Brenn bridge, the council of Lowhaven said. The old ferry cost $3.",
};
const RISE = {
  published: "2025-06-02",
  text: "The toll on the Brenn bridge for cars rose by 75 cents on Monday.",
};
const QUESTION = "How much is the toll on the Brenn bridge?";
const LONG =
  "How much will the drivers of cars have to pay as a toll on the Brenn bridge according to the council of Lowhaven?";

describe("differences()", () => {
  it.each([QUESTION, LONG])("tells the values of one thing, the newest first: %s", async (question) => {
    for (const articles of [
      [OLD, NEW],
      [NEW, OLD],
    ]) {
      const { differ, citations } = await answerOver(question, articles);
      expect(differ?.map(({ text }) => text)).toEqual(["$7", "$5"]);
      const days = differ!.map(({ citations: [first] }) => citations.find(({ number }) => number === first));
      expect(days.map((citation) => citation?.published)).toEqual(["2025-05-02", "2025-03-01"]);
    }
  });

  it("finds none between what was wrong and the correction of it", async () => {
    const right = {
      published: "2025-05-09",
      text: "We wrongly wrote that the toll on the Brenn bridge will be $5 for cars. The toll on the Brenn bridge will be $6 for cars, the council of Lowhaven decided.",
    };
    const { short, differ } = await answerOver(QUESTION, [OLD, NEW, right]);
    expect([short?.text, differ]).toEqual(["$6", null]);
  });

  it("takes a change for no level, and a level for no change", async () => {
    expect((await answerOver(QUESTION, [OLD, RISE])).differ).toBeNull();
    const rise = await answerOver("By how much did the toll on the Brenn bridge rise?", [OLD, RISE]);
    expect(rise.differ).toBeNull();
    expect(rise.short?.text).toBe("75 cents");
    const unknown = await answerOver("By how much did the toll on the Brenn bridge rise?", [OLD, NEW]);
    expect(unknown.short).toBeNull();
    expect(unknown.differ).toBeNull();
  });

  it.each([
    ["The toll on the Brenn bridge will be five dollars for cars.", "in words"],
    ["The toll on the Brenn bridge will be about $5.10 for cars.", "rounded"],
    ["The toll on the Brenn bridge will be $4 to $6 for cars.", "a range that holds it"],
    ["The toll on the Skarholm bridge will be $9 for cars.", "of another bridge"],
  ])("finds no difference in %j, %s", async (text) => {
    expect((await answerOver(QUESTION, [OLD, { published: "2025-05-02", text }])).differ).toBeNull();
  });

  it("finds one between counts, and none within one article", async () => {
    const question = "How many people live on the island of Brenn?";
    const few = { published: "2025-03-01", text: "Some 1,200 people live on the island of Brenn." };
    const exact = { published: "2025-04-01", text: "On the island of Brenn live 1,204 people." };
    const many = { published: "2025-05-01", text: "On the island of Brenn live 3,500 people." };
    expect((await answerOver(question, [few, exact])).differ).toBeNull();
    expect((await answerOver(question, [few, many])).differ).toHaveLength(2);
    const both = { published: "2025-03-01", text: `${few.text} ${many.text}` };
    expect((await answerOver(question, [both])).differ).toBeNull();
  });
});
