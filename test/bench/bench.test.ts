import { describe, expect, it } from "vitest";
import { CONTENDERS, type Doc, OURS } from "../../src/bench/engines.ts";
import { recombined, sized } from "../../src/bench/material.ts";
import { recallOf, slopeOf, spreadOf } from "../../src/bench/measure.ts";
import { speedChart, speedPage } from "../../src/bench/page.ts";
import { readRecord } from "../../src/articles/article.ts";
import { numbered } from "../../src/text/terms.ts";
import { terms } from "../../src/text/tokens.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const paragraph = (what: string) => `The mill of Orrin sold ${what} to every visitor. `.repeat(12);
const articles = ["bread", "honey", "cheese"].map((what) =>
  readRecord({ id: what, title: `On ${what}`, text: paragraph(what) }),
);
const material = { articles, questions: [] };

describe("sized()", () => {
  it("takes articles until there are enough passages, then makes others of their sentences, always the same", () => {
    expect(sized(material, 2).derived.map(({ article }) => article.id)).toEqual(["bread", "honey"]);
    const more = sized(material, 30);
    expect(more.passages).toBeGreaterThanOrEqual(30);
    expect(more.recombined).toBe(more.passages - 3);
    expect(more).toEqual(sized(material, 30));
    const own = new Set(articles.flatMap(({ text }) => text.split(/(?<=\.) /)));
    for (const { article } of more.derived)
      for (const sentence of article.text.trim().split(/(?<=\.)\s/))
        expect(own).toContain(`${sentence} `.trim());
    const passages = [...recombined(more.derived, 40)];
    expect(new Set(passages.map(({ id }) => id)).size).toBe(40);
    expect(passages).toEqual([...recombined(more.derived, 40)]);
  });
});

describe("CONTENDERS", () => {
  it("each find the passage that has the question's words, before and after it was saved", async () => {
    const docs: Doc[] = articles.map(({ id, title, text }) => ({
      id,
      article: id,
      start: 0,
      title: title ?? "",
      text,
      terms: numbered(terms(text)),
      titleTerms: numbered(terms(title ?? "")),
    }));
    const scratch = mkdtempSync(join(tmpdir(), "footnote-bench-"));
    const text = "Who sold honey?";
    for (const { name, build, narrowed } of CONTENDERS) {
      const index = build(docs, scratch);
      const [first] = await index.search({ text, terms: terms(text) }, 20);
      expect({ name, first }).toEqual({ name, first: "honey" });
      const fewer = narrowed?.by(docs)({ text, terms: ["sold", "honei"] });
      expect(fewer?.terms ?? ["sold", "honei"]).toContain("honei");
      const saved = index.save();
      expect(saved.bytes).toBeGreaterThan(0);
      saved.open();
    }
    rmSync(scratch, { recursive: true });
  });
});

describe("the figures", () => {
  it("spreadOf(), recallOf() and slopeOf() give what their names say", () => {
    const times = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(spreadOf(times)).toEqual({ p50: 51, p95: 96, p99: 100 });
    const right = new Set(["b"]);
    expect(
      recallOf([
        { found: ["a", "b"], right },
        { found: ["b"], right },
      ]),
    ).toEqual({ at1: 0.5, at5: 1, at20: 1 });
    expect(slopeOf({ size: 10, ms: 3 }, { size: 1000, ms: 30 })).toBeCloseTo(0.5);
  });

  it("speedPage() and speedChart() have every engine", () => {
    const spread = { p50: 1, p95: 2, p99: 3 };
    const row = { spread, recall: { at1: 0.7, at5: 0.9, at20: 1 }, bytesPerPassage: 300.2, savedBytes: 9e5 };
    const rows = CONTENDERS.map(({ name }) => ({ ...row, engine: name, openMs: 1, buildMs: 2000 }));
    const size = {
      passages: 2000,
      recombined: 0,
      articles: 100,
      rows,
      answer: spread,
      ingestMs: 1000,
      readingMs: 100,
    };
    const large = { passages: 500_000, spread, bytesPerPassage: 280, slope: 0.5, slopeFrom: 20_000 };
    const result = {
      sizes: [{ ...size, snapshotBytes: 5e6, start: { ours: 300, plain: 1500 } }],
      questions: 10,
      large,
    };
    const page = speedPage(result, { command: "npm run bench", day: "2026-11-26", machine: "a machine" });
    const chart = speedChart(result);
    for (const { name } of CONTENDERS) {
      expect(page).toContain(name);
      expect(chart).toContain(name);
    }
    expect(page).toContain(`| **${OURS}** | 1.00 ms | 2.00 ms |`);
    expect(page).toContain("(1/5.0)");
    expect(page).toContain("power 0.50");
  });
});
