import { describe, expect, it } from "vitest";
import { measureAmong } from "../../../src/evaluate/questions/among.ts";
import { articleOf, engineOf } from "../../support/engine.ts";

const [bell, mill] = ["Ann Lee rang the bell in May.", "The mill was sold in June."].map((text, at) =>
  articleOf({ id: `a${at}`, text }),
);
const asked = (question: string, article: string) => ({
  id: question,
  question,
  answerable: true,
  answers: [],
  gold: [{ article, start: 0, end: 3 }],
});
const suite = {
  name: "town",
  articles: [bell!, mill!],
  questions: [asked("Ann Lee rang", "a0"), asked("mill repainted", "a1")],
  hash: "",
};
const news = {
  name: "week",
  articles: [articleOf({ id: "a0", text: "Bo Kerr won the race." })],
  questions: [],
  hash: "",
};

describe("measureAmong()", () => {
  it("asks over the suite's articles and all others, whatever ids those have, and counts right answers as lost", async () => {
    const seen: string[][] = [];
    const rows = await measureAmong(suite, {
      createEngine: async (articles) => {
        seen.push(articles.map(({ id }) => id));
        return engineOf(articles);
      },
      others: [news],
      strangers: { strangers: [asked("Kerr race", "a0"), asked("Who flew the kite?", "a0")] },
      progress: () => {},
      cpuMs: () => 0,
    });
    expect(seen).toEqual([["a0", "a1", "week/a0"]]);
    expect(rows.map(({ measure, figure, samples }) => [measure, figure, samples])).toEqual([
      ["hit@1", 1, 2],
      ["right first sentences refused as shipped", 0.5, 2],
      ["strangers refused as shipped", 0.5, 2],
    ]);
  });
});
