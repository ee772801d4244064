import { describe, expect, it } from "vitest";
import { questionChoices } from "../../../commands/parts/question-choices.ts";
import { createEngine } from "../../../src/engine.ts";
import type { Engine, Services } from "../../../src/domain.ts";
import { articleOf } from "../../support/engine.ts";
import { servicesOf } from "../../support/services.ts";

const MILL =
  "Mara Lind opened the mill in Orrin on 4 March 2021. The mill sold 300 loaves in its first week. Tom Hale, a baker from Norland, built the oven of the mill.";
const BRIDGE = "The bridge was opened in 1932 by Ada Field. It carries 900 carts a day.";

describe("questionChoices()", () => {
  it("offers what was typed on: questions of names, figures and deeds, each answered by the articles", async () => {
    const services = servicesOf(await engine());
    for (const [typed, question] of [
      ["who hale", "Who is Tom Hale?"],
      ["loaves", "How many loaves did the mill sell?"],
      ["lind", "When did Mara Lind open the mill?"],
      ["bridge", "When was the bridge opened?"],
    ] as const) {
      const offered = await questionChoices(typed, { scope: {} }, services);
      expect(offered.map(({ value }) => value)).toContain(question);
      for (const { value } of offered)
        expect((await services.engine.ask(value, {})).outcome).toBe("answered");
    }
  });

  it("offers them without a word typed, once they were tried in the background", async () => {
    const services = servicesOf(await engine());
    const offered = () => questionChoices("", { scope: {} }, services);
    while ((await offered()).length < 5) await new Promise((resolve) => setImmediate(resolve));
    expect((await offered()).map(({ value }) => value)).toContain("When was the bridge opened?");
  });

  it("keeps no process that wants to end, while others are tried in the background", async () => {
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const before = timers();
    await questionChoices("", { scope: {} }, servicesOf(await engine()));
    // Until the first of them is waited for.
    await new Promise((resolve) => setImmediate(resolve));
    expect(timers()).toBe(before);
  });

  it("offers nothing of articles that are out of scope", async () => {
    const services = servicesOf(await engine());
    const scope = { articles: ["mill"] };
    expect(await questionChoices("bridge", { scope }, services)).toEqual([]);
    const all = async () => (await questionChoices("", { scope }, services)).map(({ value }) => value);
    while ((await all()).length < 3) await new Promise((resolve) => setImmediate(resolve));
    expect((await all()).join()).not.toContain("bridge");
  });

  it("gives what it has when its time is over, however slow the engine", async () => {
    let now = 0;
    const slow: Engine = {
      ...(await engine()),
      ask: async () => {
        now += 100;
        throw new Error("too slow to be asked twice");
      },
    };
    const services: Services = { ...servicesOf(slow), clock: { now: () => (now += 100) } };
    expect(await questionChoices("mill", { scope: {} }, services)).toEqual([]);
  });
});

function engine(): Promise<Engine> {
  const articles = [
    articleOf({ id: "mill", text: MILL, title: "The mill of Orrin", published: "2021-03-05" }),
    articleOf({ id: "bridge", text: BRIDGE, title: "A bridge for Norland" }),
  ];
  return createEngine(articles, { refusals: [], clock: { now: () => 0 } });
}
