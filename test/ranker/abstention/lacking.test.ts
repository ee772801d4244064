import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inquire } from "../../../src/engine/inquiry.ts";
import { LEARNED } from "../../../src/models.ts";
import { findings } from "../../../src/ranker/abstention/findings.ts";
import { createIdf } from "../../../src/ranker/idf.ts";
import { lackingLogOdds } from "../../../src/ranker/abstention/lacking.ts";
import { createSnapshot } from "../../../src/snapshot.ts";
import { loadTagger } from "../../../src/text/tagger.ts";
import { articleOf } from "../../support/engine.ts";

const MILL =
  "The mill by the weir was built by Odo Hask. The bank was founded by Ann Lee in 1911. It is open on weekdays.";
const FERRY =
  "The ferry leaves at nine. Dogs may come along. A lost card is replaced for 3 pounds. Greta Sand spoke about the bridge at a meeting.";
const CLUB = "The rowing club meets on Mondays. Its guests bring cake. Nobody has opened the old boathouse.";

const articlesOf = (texts: readonly string[]) =>
  texts.map((text, at) => articleOf({ id: `a${at}`, title: "", text }));
const small = await createSnapshot(articlesOf([MILL, FERRY, CLUB]));
const single = await createSnapshot(articlesOf([MILL]));
const tagger = await loadTagger();

async function lacking(text: string, snapshot = small): Promise<number> {
  const idf = createIdf(snapshot.retriever, LEARNED.background);
  const { ranking: weights, short } = LEARNED;
  const { situation } = await inquire(snapshot, text, {}, { idf, weights, short, tagger });
  return lackingLogOdds(findings(situation));
}

describe("lackingLogOdds()", () => {
  it.each([
    ["who did it is told, as it is asked", "Who built the mill?"],
    ["a pronoun stands for the thing", "When is the bank open?"],
    ["the price is told without the verb", "How much does a lost card cost?"],
    ["what is asked for carries no more than the question", "What is the name of the mill?"],
  ])("is 0 where %s: %s", async (_, question) => {
    expect(await lacking(question)).toBeCloseTo(0);
  });

  it.each([
    ["the deed stands elsewhere, of something else", "Who built the bridge?"],
    ["the deed is done to another thing", "Who founded the club?"],
    ["the thing has no such amount", "How much does the ferry cost?"],
    ["no article has the deed", "Who painted the mill?"],
    ["no article has the thing", "Who built the lighthouse?"],
  ])("is far below 0 where %s: %s", async (_, question) => {
    expect(await lacking(question)).toBeLessThan(-0.5);
  });

  it("asks nothing of the words of a question that tells much, and nothing of a single passage", async () => {
    const long = "Who of all the people in the old town by the river spoke about repairs of the bridge?";
    expect(await lacking(long)).toBeCloseTo(0);
    expect(await lacking("Who founded the club?", single)).toBeCloseTo(0);
  });

  it("is a number that no question raises above 0", async () => {
    const word = fc.constantFrom(
      ..."who founded built opened the mill bank bridge club cost how much when open pays lost Ann Lee ?".split(
        " ",
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 7 }), async (words) => {
        const odds = await lacking(words.join(" "));
        expect(Number.isFinite(odds)).toBe(true);
        expect(odds).toBeLessThanOrEqual(0);
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});
