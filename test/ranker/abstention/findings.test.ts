import { describe, expect, it } from "vitest";
import { inquire } from "../../../src/engine/inquiry.ts";
import { LEARNED } from "../../../src/models.ts";
import { findings } from "../../../src/ranker/abstention/findings.ts";
import { createIdf } from "../../../src/ranker/idf.ts";
import { createSnapshot } from "../../../src/snapshot.ts";
import { loadTagger } from "../../../src/text/tagger.ts";
import { articleOf } from "../../support/engine.ts";

const tagger = await loadTagger();

async function found(question: string, text: string) {
  const snapshot = await createSnapshot([articleOf({ id: "a", text })]);
  const idf = createIdf(snapshot.retriever, LEARNED.background);
  const { ranking: weights, short } = LEARNED;
  const { situation } = await inquire(snapshot, question, {}, { idf, weights, short, tagger });
  return findings(situation);
}

describe("findings()", () => {
  it.each([
    ["Why is the pier long?", "The pier is short.", true],
    ["How long is the pier?", "The pier is short.", false],
    ["Why is the pier open?", "The pier is closed.", true],
    ["Is the pier open?", "The pier is closed.", false],
    ["When does the pier close?", "The pier opens on 14 June.", true],
    ["When does the pier close?", "The pier, open in summer, closed on 3 May.", false],
    ["Why is the pier long?", "The pier is long, and the mole is short.", false],
  ])(
    "findings() tells whether the opposite of what %j asks stands in %j",
    async (question, text, opposite) => {
      expect((await found(question, text)).opposite).toBe(opposite);
    },
  );

  it.each([
    ["Who did not build the pier?", "Odo Hask built the pier.", { question: true, sentence: false }],
    ["Who built the pier?", "Odo Hask never built the pier.", { question: false, sentence: true }],
  ])("findings() tells what is denied of %j and of %j", async (question, text, negated) => {
    expect((await found(question, text)).negated).toEqual(negated);
  });

  it("findings() takes for a name what the articles never write small, where the question has no capitals", async () => {
    const { names, question } = await found(
      "who built the reef",
      "Odo Hask built the Reef. The Reef is old.",
    );
    expect(names[question.terms.findIndex(({ term }) => term === "reef")]).toBe(true);
    const small = await found("who built the reef", "Odo Hask built the Reef. A reef is old.");
    expect(small.names).not.toContain(true);
  });
});
