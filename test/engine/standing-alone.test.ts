import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/articles/article.ts";
import { createEngine } from "../../src/engine.ts";
import { standingAlone } from "../../src/engine/standing-alone.ts";
import { LEARNED } from "../../src/models.ts";
import { createSnapshot } from "../../src/snapshot.ts";
import { loadTagger } from "../../src/text/tagger.ts";

const before = { question: "When was the mill of Lowhaven built?", short: "1902", explicit: false };
const leaning = { before, today: 0, tagger: await loadTagger() };
const options = { refusals: [], clock: { now: () => 0 }, quoteMaxChars: 300, models: LEARNED };
const empty = await createSnapshot([]);

/** Gives a question as it is asked, and which words were looked up for it. */
async function read(typed: string) {
  const lookedUp: string[] = [];
  const frequency = (term: string) => {
    lookedUp.push(term);
    return 0;
  };
  const snapshot = { ...empty, retriever: { ...empty.retriever, frequency } };
  const asked = await standingAlone({ snapshot, options, scope: {}, idf: () => 1 }, typed, leaning);
  return { asked, lookedUp };
}

describe("standingAlone()", () => {
  it.each(["who founded the pier of skarholm", `and then? ${"It rained for days. ".repeat(40)}`])(
    "asks what stands alone, or is long, as it was typed, and looks none of its words up: %.40s",
    async (typed) => {
      expect(await read(typed)).toEqual({ asked: typed, lookedUp: [] });
    },
  );

  it("looks up the words of what leans on the question before, which may be names", async () => {
    const { asked, lookedUp } = await read("and the pier?");
    expect(asked).not.toBe("and the pier?");
    expect(lookedUp).toContain("pier");
  });

  it("leans on a question as it was meant, and not as it was typed", async () => {
    const words = `**Blackleg**: a person who works while others are out.\n
**Arbitration**: when two sides let somebody else decide.\n
The diary was found in a biscuit tin in 1961.`;
    const article = readArticle({ id: "words", content: words, format: "markdown" });
    const engine = await createEngine([article], { refusals: [], clock: { now: () => 0 } });
    const ask = async (text: string, question: string) =>
      (await engine.ask(text, {}, { after: { question, short: null, explicit: false } })).question;
    expect(await ask("and where was that?", "wen was the diary fuond")).toBe("Where was the diary found?");
    expect(await ask("and arbitration?", "whats a blackleg")).toBe("What is arbitration?");
  });
});
