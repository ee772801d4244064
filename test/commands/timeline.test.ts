import { describe, expect, it } from "vitest";
import { timeline } from "../../commands/timeline.ts";
import { createEngine } from "../../src/engine.ts";
import type { Reply, Scope, Services } from "../../src/domain.ts";
import { recentAnswers } from "../../src/terminal/recent.ts";
import { newsOf } from "../support/reported.ts";

const clock = { now: () => 0 };
const years = Array.from({ length: 11 }, (_, at) => `The mill burned in ${1900 + at}.`).join(" ");
const articles = [
  newsOf("mill", years),
  newsOf("bridge", "The bridge opened on Friday.", "2025-03-19"),
  newsOf("undated", "The ferry sank on Tuesday.", null),
].map(({ article }) => article);
const services: Services = {
  engine: await createEngine(articles, { refusals: [], clock }),
  store: recentAnswers(),
  clock,
};

const run = async (values: Record<string, string> = {}, scope: Scope = {}): Promise<Reply> =>
  timeline.run({ values, scope }, services);
const act = async (name: string, payload: string, scope: Scope = {}) =>
  timeline.actions![name]!({ payload, values: {}, scope }, services);
const items = ({ blocks }: Reply) => blocks.flatMap((block) => (block.kind === "list" ? block.items : []));

describe("timeline.run()", () => {
  it("timeline.run() leads through the events in order, the undated last", async () => {
    let reply = await run();
    const seen = [...items(reply)];
    for (;;) {
      const more = reply.actions.find((action) => action.kind === "button" && action.label === "More");
      if (more?.kind !== "button") break;
      reply = await act(more.action, more.payload);
      seen.push(...items(reply));
    }
    expect(seen).toHaveLength(13);
    expect(seen[0]).toBe("1900: “The mill burned in 1900.” · mill");
    expect(seen[11]).toBe("14 Mar 2025, “Friday”: “The bridge opened on Friday.” · bridge");
    expect(seen[12]).toContain("no date, “Tuesday”");
    expect(JSON.stringify(reply.blocks)).toContain("does not say on which day");
  });

  it("timeline.run() keeps to a topic, an article and the scope", async () => {
    expect(items(await run({ topic: "bridge" }))).toHaveLength(1);
    expect(items(await run({ article: "bridge" }))).toHaveLength(1);
    expect(items(await run({}, { articles: ["bridge"] }))).toHaveLength(1);
    expect((await run({ topic: "zeppelin" })).tone).toBe("abstain");
    expect((await run({}, { asOf: "2020-01-01", articles: ["mill"] })).tone).toBe("refusal");
  });
});

describe("timeline.run() of articles that say the same", () => {
  it("lists an event once that articles tell in the same words, with all of them, and another day by itself", async () => {
    const told = "The lock broke on Monday.";
    const copies = [
      newsOf("a", `${told} Nobody was hurt.`, "2025-03-19"),
      newsOf("b", told, "2025-03-20"),
      newsOf("c", told, "2025-05-08"),
    ];
    const engine = await createEngine(
      copies.map(({ article }) => article),
      { refusals: [], clock: { now: () => 0 } },
    );
    const reply = await timeline.run({ values: {}, scope: {} }, { ...services, engine });
    expect(items(reply)).toEqual([
      "17 Mar 2025, “Monday”: “The lock broke on Monday.” · 2 articles: a, b",
      "5 May 2025, “Monday”: “The lock broke on Monday.” · c",
    ]);
  });
});

describe("timeline.run() repeats no day in the article's words:", () => {
  it.each([
    ["The bridge opened on 3 August 1990.", "3 Aug 1990: “The bridge opened on 3 August 1990.”"],
    ["The bridge opened on 3 January.", "3 Jan 2025, “3 January”: “The bridge opened on 3 January.”"],
    ["The bridge fell in 44 BC.", "44 BC: “The bridge fell in 44 BC.”"],
    ["It stood from 1990 to 1994.", "1990 – 1994 (range), “1990 to 1994”: “It stood from 1990 to 1994.”"],
  ])("%s", async (sentence, shown) => {
    const engine = await createEngine([newsOf("gate", sentence).article], {
      refusals: [],
      clock: { now: () => 0 },
    });
    const reply = await timeline.run({ values: {}, scope: {} }, { ...services, engine });
    expect(items(reply)[0]).toContain(shown);
  });
});

describe("timeline.actions", () => {
  it("the picture is a PNG whose description says what is on it", async () => {
    const [file] = (await act("timeline_picture", "1|||bridge")).files;
    expect(file?.type).toBe("image/png");
    expect(file?.alt).toBe("A timeline of 1 event. 14 Mar 2025: Friday");
    expect(file!.content.slice(1, 4)).toEqual(new Uint8Array([0x50, 0x4e, 0x47]));
  });

  it("the JSON is the command line's", async () => {
    const [file] = (await act("timeline_json", "1|||bridge")).files;
    const { rows: events } = await services.engine.timeline({ topic: "bridge" }, {});
    expect(JSON.parse(new TextDecoder().decode(file!.content))).toEqual({ events });
  });

  it("an old button shows nothing that is out of scope by now", async () => {
    for (const name of Object.keys(timeline.actions!)) {
      expect((await act(name, "1|||bridge", { articles: ["mill"] })).tone).toBe("abstain");
    }
  });
});
