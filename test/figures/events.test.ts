import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/engine.ts";
import { articleOf } from "../support/engine.ts";

/** Gives the sentences of the timeline over some texts, an article each. */
async function timeline(texts: readonly string[]): Promise<string[]> {
  const articles = texts.map((text, at) => articleOf({ id: `a${at}`, title: "", text }));
  const engine = await createEngine(articles, { refusals: [], clock: { now: () => 0 } });
  return (await engine.timeline({}, {})).rows.map(({ sentence }) => sentence.text);
}

const MILL = "The mill was built in 1911.";
const BRIDGE = "The bridge fell in 1950.";

describe("events()", () => {
  it("tells what happened before Christ from the earliest on, before all that came after", async () => {
    const told = [
      "Aro was taken in 14 AD.",
      "Aro burnt in 44 BC.",
      "Aro was built in 753 BC.",
      "Aro fell in 100 BC.",
    ];
    const inOrder = [told[2], told[3], told[1], told[0]];
    expect(await timeline(told)).toEqual(inOrder);
    expect(await timeline(told.toReversed())).toEqual(inOrder);
  });

  it("has of what begins on one day the shorter first", async () => {
    const [year, day] = ["The mill was built in 1911.", "The bridge fell on 1 January 1911."];
    expect(await timeline([`${year} ${day}`])).toEqual([day, year]);
  });

  it("tells once what an article says twice in the same words", async () => {
    expect(await timeline([`${MILL} ${BRIDGE} ${MILL}`])).toEqual([MILL, BRIDGE]);
  });

  it("tells twice what two articles say, and what one says of two times", async () => {
    expect(await timeline([MILL, MILL])).toEqual([MILL, MILL]);
    const again = "The mill opened in 1911, and the pier was mended in 1911.";
    expect(await timeline([again])).toEqual([again, again]);
    const both = "It stood from 3 May 1911 to 4 May 1911, and again on 3 May 1911 and 4 May 1911.";
    expect((await timeline([both])).length).toBeGreaterThan(1);
  });

  it("has each of an article's sentences with a year as often as one that says each once", async () => {
    const year = fc.integer({ min: 1800, max: 2000 });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(year, { minLength: 1, maxLength: 4 }), async (years) => {
        const told = years.map((one) => `The pier was mended in ${one}.`);
        const once = await timeline([told.join(" ")]);
        expect(await timeline([[...told, ...told].join(" ")])).toEqual(once);
        expect(new Set(once)).toEqual(new Set(told));
      }),
      { numRuns: 12 },
    );
  });

  it("has nothing of how long something will last, nor of what no calendar goes back to", async () => {
    const lasting = "The money will last eleven months. The tent has to last two years.";
    const ages = "The hill has moved in the last 10,000 years.";
    const rained = "It rained in the last two weeks.";
    const article = articleOf({
      id: "a",
      title: "",
      text: `${lasting} ${ages} ${rained} ${MILL}`,
      published: "2026-05-04",
    });
    const engine = await createEngine([article], { refusals: [], clock: { now: () => 0 } });
    const { rows } = await engine.timeline({}, {});
    expect(rows.map(({ sentence }) => sentence.text)).toEqual([MILL, rained]);
  });
});
