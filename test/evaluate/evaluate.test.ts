import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { createBaselines } from "../../src/evaluate/questions/baselines.ts";
import { order } from "../../src/evaluate/questions/candidates.ts";
import { choose, holds } from "../../src/evaluate/questions/choices.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { readFigures, shortfalls, withMeasured, type Expected } from "../../src/evaluate/expected.ts";
import { createGround } from "../../src/evaluate/questions/ground.ts";
import { evenly, median } from "../../src/evaluate/mean.ts";
import { plainTable, qualityPage } from "../../src/evaluate/page.ts";
import type { Measured } from "../../src/evaluate/rows.ts";
import { articleOf } from "../support/engine.ts";

const home = dirname(dirname(import.meta.dirname));

describe("evaluate, over our own questions", async () => {
  const figures = await readFigures(join(home, "src", "evaluate", "figures.json"));

  it("evaluate() falls nowhere below the expected figures", async () => {
    const world = { home, data: "", today: "2026-01-01", cpuMs: () => 0, progress: () => {} };
    const expected = figures.find(({ suite }) => suite === "own");
    expect(shortfalls(await evaluate("own", world), expected)).toEqual([]);
    // A hundred questions and their plain rankings, on however slow a machine.
  }, 120_000);

  it("evaluate() asks no more questions than it is told to", async () => {
    const world = { home, data: "", today: "2026-01-01", cpuMs: () => 0, progress: () => {} };
    const { limit, rows } = await evaluate("own", { ...world, limit: 4 });
    expect(limit).toBe(4);
    expect(Math.max(...rows.map(({ samples }) => samples))).toBe(4);
  });

  it("evaluate() gives no figure for what a slice has no question of", async () => {
    const world = { home, data: "", today: "2026-01-01", cpuMs: () => 0, progress: () => {} };
    const { rows } = await evaluate("own", { ...world, limit: 1 });
    expect(rows.map(({ figure }) => figure)).not.toContain(Number.NaN);
    expect(rows.map(({ measure }) => measure)).not.toContain("unanswerable refused as shipped");
  });

  it.each(["archive", "news-2022", "nothing"])("evaluate() names the folder that %s lacks", async (suite) => {
    const data = join(home, "nowhere");
    const world = { home, data, today: "2026-01-01", cpuMs: () => 0, progress: () => {} };
    const said = new RegExp(`^Cannot measure "${suite}": there is no folder .*nowhere.*--data$`);
    await expect(evaluate(suite, world)).rejects.toThrow(said);
  });

  it("qualityPage() is what docs/quality.md holds, which nobody edits by hand", async () => {
    const page = await readFile(join(home, "docs", "quality.md"), "utf8");
    expect(page).toBe(qualityPage(figures));
  });
});

describe("createBaselines", () => {
  const articles = [
    articleOf({ id: "a", text: "Rain fell on the harbour. The old lighthouse keeper counted forty ships." }),
    articleOf({ id: "b", text: "The harbour master sold the harbour. Nobody bought it." }),
  ];
  const baselines = createBaselines(createGround(articles));
  const first = (name: string, question: string, view?: ReadonlySet<string>) => {
    const best = baselines[name]!(question, view)[0];
    const text = articles.find(({ id }) => id === best?.article)?.text;
    return best === undefined ? undefined : text?.slice(best.start, best.end);
  };

  it.each(["word count", "BM25", "idf coverage", "MiniSearch"])(
    "%s finds the sentence by its words",
    (name) => {
      const wanted = "The old lighthouse keeper counted forty ships.";
      expect(first(name, "How many ships did the keeper count at the lighthouse?")).toBe(wanted);
      expect(first(name, "Which ships did the keeper of the lighthouse count?", new Set(["a"]))).toBe(wanted);
    },
  );

  it.each(Object.keys(baselines))("%s looks at no article out of view", (name) => {
    const found = baselines[name]!("harbour lighthouse keeper", new Set(["b"]));
    expect(found.map(({ article }) => article)).not.toContain("a");
    expect(found.length).toBeGreaterThan(0);
  });
});

describe("order", () => {
  const asked = { id: "q", question: "?", answerable: true, answers: [], gold: [] };

  it("order() ranks a candidate with the sentence that overlaps it most, and unseen ones last", () => {
    const candidates = [
      [0, 10],
      [11, 20],
      [21, 40],
    ] as const;
    const ranked = [
      { start: 19, end: 40 },
      { start: 11, end: 19 },
    ];
    expect(order({ ...asked, candidates }, ranked)).toEqual([2, 1, 0]);
    expect(order({ ...asked, candidates }, [])).toEqual([0, 1, 2]);
  });
});

describe("choose", () => {
  it("choose() takes the choice that the first sentences have", () => {
    const choices = ["The red kite", "The golden eagle", "The barn owl"];
    const sentences = ["Keepers counted every golden eagle.", "A barn owl slept."];
    expect(choose("Which bird was counted?", choices, sentences)).toBe(1);
  });

  it("choose() gives no weight to what the question says, and the first choice where nothing is supported", () => {
    expect(choose("Which barn burned?", ["Mill barn", "Hill barn"], ["The barn on the hill burned."])).toBe(
      1,
    );
    expect(choose("Which?", ["red", "blue"], ["Nothing."])).toBe(0);
    expect(choose("Which?", ["red", "blue"], [])).toBe(0);
  });

  it("holds() compares words, not letters", () => {
    expect(holds("He sold the cars.", "car")).toBe(false);
    expect(holds("The Car's gone.", "a cars")).toBe(true);
    expect(holds("anything", "the")).toBe(false);
  });
});

describe("evenly and median", () => {
  it("evenly() sees the whole list, and median() the lower middle", () => {
    expect(evenly([1, 2, 3, 4, 5, 6], 3)).toEqual([1, 3, 5]);
    expect(evenly([1, 2], 5)).toEqual([1, 2]);
    expect(median([3, 1, 2, 10])).toBe(2);
  });
});

describe("figures and page", () => {
  const measured: Measured = {
    suite: "own",
    limit: null,
    learned: ["a-set"],
    rows: [
      { measure: "hit@1", unit: "percent", figure: 0.81234, samples: 10, baselines: { BM25: 0.5 } },
      { measure: "loss", unit: "ratio", lower: true, figure: 0.1, samples: 10, baselines: {} },
    ],
  };
  const kept = withMeasured([], { measured, day: "2026-01-01" }, ["own"]);
  const with1 = (figure: number): Measured => ({
    ...measured,
    rows: measured.rows.map((row, at) => (at === 0 ? { ...row, figure } : row)),
  });

  it("shortfalls() names what fell by more than its tolerance, in the row's own direction", () => {
    expect(shortfalls(measured, kept[0])).toEqual([]);
    expect(shortfalls(with1(0.81), kept[0])).toEqual([]);
    expect(shortfalls(with1(0.9), kept[0])).toEqual([]);
    expect(shortfalls(with1(0.8), kept[0])).toHaveLength(1);
    const worse = { ...measured, rows: measured.rows.map((row) => ({ ...row, figure: row.figure + 0.1 })) };
    expect(shortfalls(worse, kept[0])).toEqual(["own, loss: 0.2000, expected 0.1 within 0.003"]);
  });

  it("shortfalls() compares no slices of different sizes, and no suite without figures", () => {
    expect(shortfalls({ ...measured, limit: 5 }, kept[0])).toEqual([
      "own: 5 questions, and the figures are of all questions",
    ]);
    expect(shortfalls({ ...measured, rows: [] }, kept[0])).toHaveLength(2);
    expect(shortfalls(with1(Number.NaN), kept[0])).toEqual(["own, hit@1: NaN, expected 0.8123 within 0.003"]);
    const lost: Expected = JSON.parse(
      JSON.stringify(withMeasured([], { measured: with1(Number.NaN), day: "" }, [])[0]),
    );
    expect(shortfalls(measured, lost)).toHaveLength(1);
    expect(shortfalls(measured, undefined)).toHaveLength(1);
  });

  it("withMeasured() replaces a suite's figures and keeps a tolerance that was set", () => {
    const loose: Expected[] = kept.map((one) => ({
      ...one,
      rows: one.rows.map((row) => ({ ...row, tolerance: 0.05 })),
    }));
    const again = withMeasured(loose, { measured: with1(0.9), day: "2026-01-02" }, ["own"]);
    expect(again.map(({ measured: day, rows }) => [day, rows[0]?.figure, rows[0]?.tolerance])).toEqual([
      ["2026-01-02", 0.9, 0.05],
    ]);
  });

  it("qualityPage() and plainTable() show every row with its sample and its baselines", () => {
    const page = qualityPage(kept);
    expect(page).toContain("| hit@1 | **81.2** | 50.0 | 10 |");
    expect(page).toContain("| loss ↓ | **0.100** |  | 10 |");
    expect(page).toContain("`npm run -s evaluate -- own --data FOLDER`, 2026-01-01.");
    expect(plainTable(measured).split("\n")[1]).toMatch(/^hit@1 +81\.2 +50\.0 +10$/u);
  });
});
