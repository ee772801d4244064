import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCorpus } from "../../src/articles/files.ts";
import type { Engine } from "../../src/domain.ts";
import { createEngine } from "../../src/engine.ts";
import { dataFolder } from "../support/data.ts";

interface Labels {
  readonly articles: Readonly<Record<string, { readonly required: readonly Required[] }>>;
  readonly rows: readonly (readonly [string, string])[];
}

interface Required {
  readonly kind: string;
  readonly contains: string;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly date?: string;
}

async function engineOver(published: string | null): Promise<Engine> {
  const { articles } = await loadCorpus([join(dataFolder ?? "", "seeds")]);
  const dated = published === null ? articles : articles.map((article) => ({ ...article, published }));
  return createEngine(dated, { refusals: [], clock: { now: () => 0 } });
}

describe.skipIf(dataFolder === undefined)("facts() of the two seed articles (needs FOOTNOTE_DATA)", () => {
  const labels: Labels =
    dataFolder === undefined
      ? { articles: {}, rows: [] }
      : JSON.parse(readFileSync(join(dataFolder, "questions/seeds-figures.json"), "utf8"));

  it("has one agreeing row for each figure that both state", async () => {
    const { rows } = await (await engineOver("2025-08-19")).facts({}, {});
    for (const wanted of labels.rows) {
      const row = rows.find(({ mentions }) => mentions.some(({ text }) => text.includes(wanted[0])));
      expect(row?.agreement).toBe("agree");
      expect(row?.mentions).toHaveLength(2);
      for (const text of wanted) expect(row?.mentions.some((one) => one.text.includes(text))).toBe(true);
    }
    expect(rows.filter(({ agreement }) => agreement === "differ")).toEqual([]);
  });

  it("lists every required figure of each article, and lives and money first", async () => {
    const engine = await engineOver("2025-08-19");
    for (const [id, { required }] of Object.entries(labels.articles)) {
      const { rows } = await engine.facts({}, { articles: [id] });
      for (const { kind, contains, low, high, date } of required) {
        const value = kind === "date" ? { date } : { low, high };
        const row = rows.find((one) => one.kind === kind && one.text.includes(contains));
        expect(row).toMatchObject(value);
      }
      expect(
        rows
          .slice(0, 2)
          .map(({ kind }) => kind)
          .toSorted(),
      ).toEqual(["count", "money"]);
    }
  });

  it("says who stated the offer in the first article, through a pronoun", async () => {
    const { rows } = await (await engineOver("2025-08-19")).facts({ kind: "money" }, {});
    const { mentions } = rows[0]!;
    expect(mentions.map(({ article, said }) => [article.slice(0, 3), said?.length ?? null])).toEqual([
      ["000", 9],
      ["004", null],
    ]);
  });

  it("dates the second by its caption and leaves the first's days open, as they came", async () => {
    const engine = await engineOver(null);
    const { rows: first } = await engine.timeline({}, { articles: ["000_99cbf89f5ef59799"] });
    const open = first.filter(({ from }) => from === null).map(({ start }) => start);
    expect(open).toEqual(expect.arrayContaining([152, 496, 1887, 2030]));
    const { rows: second } = await engine.timeline({}, { articles: ["004_65d17df320d48256"] });
    expect(second.find(({ start }) => start === 777)).toMatchObject({ from: "2025-08-18", precision: "day" });
    expect(second.every(({ from }) => from !== null)).toBe(true);
    expect(engine.sources({ articles: ["004_65d17df320d48256"] })[0]?.inferred).toContain("published");
  });
});
