import { describe, expect, it } from "vitest";
import { askInTurn } from "../../src/bench/asking.ts";
import { CONTENDERS, OURS } from "../../src/bench/engines.ts";
import { firstOf, recombined, sized } from "../../src/bench/material.ts";
import { recallOf, slopeOf, spreadOf } from "../../src/bench/measure.ts";
import { speedChart, speedPage } from "../../src/bench/page.ts";
import { docsOf, readPassages, writePassages } from "../../src/bench/passages.ts";
import { createServer } from "../../src/bench/serve.ts";
import { placeIn, writeCorpus } from "../../src/bench/start.ts";
import { readRecord } from "../../src/articles/article.ts";
import { derive } from "../../src/derive.ts";
import { numbered, written } from "../../src/text/terms.ts";
import { terms } from "../../src/text/tokens.ts";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

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

const docs = articles.flatMap((article) => docsOf(derive(article)));
const question = { text: "Who sold honey?", terms: terms("Who sold honey?") };
const [honey] = docs.filter(({ article }) => article === "honey").map(({ id }) => id);

describe("CONTENDERS", () => {
  it("each find the passage that has the question's words, before and after it was saved", async () => {
    await withScratch(async (scratch) => {
      for (const { name, build } of CONTENDERS) {
        const index = build(docs, scratch);
        const [first] = await index.search(question, 20);
        expect({ name, first }).toEqual({ name, first: honey });
        const saved = index.save();
        expect(saved.bytes).toBeGreaterThan(0);
        saved.open();
      }
    });
  });
});

describe("readPassages()", () => {
  it("gives the passages that were written, their terms too", async () => {
    await withScratch(async (scratch) => {
      const file = join(scratch, "passages.jsonl");
      const bare = { ...docs[0]!, text: "", terms: numbered([]), titleTerms: numbered([]) };
      await writePassages(file, [...docs, bare]);
      const read = [];
      for await (const doc of readPassages(file)) read.push(doc);
      expect(read.map(({ terms: own, ...doc }) => ({ ...doc, terms: written(own) }))).toEqual(
        [...docs, bare].map(({ terms: own, ...doc }) => ({ ...doc, terms: written(own) })),
      );
    });
  });
});

describe("heldBytes()", () => {
  it("grows by what is held", () => {
    // In a process of its own: it reads the whole process' memory, which the other test files change meanwhile.
    const grown = execFileSync(
      process.execPath,
      [
        "--input-type=module",
        "--eval",
        `const { heldBytes } = await import(process.argv[1]);
         const before = heldBytes();
         const held = new Float64Array(8_000_000).fill(1);
         console.log((heldBytes() - before) / held.byteLength);`,
        MEASURE,
      ],
      { encoding: "utf8" },
    );
    expect(Number(grown)).toBeGreaterThan(0.99);
    expect(Number(grown)).toBeLessThan(1.01);
  });
});

const MEASURE = pathToFileURL(join(import.meta.dirname, "../../dist/src/bench/measure.js")).href;

describe("createServer()", () => {
  let clock = 0;
  const server = () => createServer({ cpuMs: () => (clock += 5), heldBytes: () => 1000 });

  it("builds every engine, gives what is found and what it took, and what saving left", async () => {
    await withScratch(async (scratch) => {
      const passages = join(scratch, "passages.jsonl");
      await writePassages(passages, docs);
      const index = CONTENDERS.map(({ name }) => ({
        kind: "index" as const,
        engine: name,
        warming: 1,
        scratch,
      }));
      for (const job of [...index, { kind: "large" as const, limit: docs.length }]) {
        const tell = server();
        expect(await tell({ kind: "begin", job: { ...job, passages } })).toMatchObject({
          kind: "measured",
          ms: 5,
        });
        const found = await tell({ kind: "ask", asking: question });
        expect(found).toMatchObject({ kind: "found", ms: 5, ids: expect.arrayContaining([honey]) });
        const saved = await tell({ kind: "end" });
        expect("bytes" in saved && saved.bytes).toBeGreaterThan(0);
      }
    });
  });

  it("reads articles, takes them in, and answers from the snapshot that this left", async () => {
    await withScratch(async (scratch) => {
      const rooms = { home: scratch, scratch };
      writeFileSync(join(scratch, "package.json"), JSON.stringify({ version: "1.0.0" }));
      mkdirSync(join(scratch, "dist", "src"), { recursive: true });
      writeFileSync(join(scratch, "dist", "src", "main.js"), "");
      const [place, warming] = [placeIn(rooms, "corpus"), placeIn(rooms, "warming")];
      const { derived } = sized(material, 3);
      writeCorpus(place, derived);
      writeCorpus(warming, firstOf({ derived, passages: 3, recombined: 0 }, 1).derived);
      for (const job of [
        { kind: "reading" as const, corpus: place.corpus },
        { kind: "ingest" as const, warming, place },
        { kind: "answer" as const, place },
      ]) {
        const tell = server();
        expect(await tell({ kind: "begin", job })).toMatchObject({ kind: "measured", ms: 5 });
        expect(await tell({ kind: "ask", asking: question })).toMatchObject({ kind: "found" });
      }
      expect(readdirSync(place.folder)).toHaveLength(1);
    });
  });

  it("says why a job fails", async () => {
    await withScratch(async (scratch) => {
      const passages = join(scratch, "passages.jsonl");
      await writePassages(passages, docs);
      const job = { kind: "index" as const, engine: "Lucene", passages, warming: 1, scratch };
      expect(await server()({ kind: "begin", job })).toEqual({
        kind: "failed",
        reason: 'Cannot index with "Lucene": there is no such engine',
      });
    });
  });
});

describe("askInTurn()", () => {
  const suite = (text: string) => ({ id: text, question: text, answerable: true, answers: [], gold: [] });
  const asked: string[] = [];
  const one = (name: string, took: (at: number) => number) => {
    let at = 0;
    return {
      ask: async ({ text }: { readonly text: string }) => {
        asked.push(`${name} ${text}`);
        return { ms: took(at++), ids: [`${name} ${text}`] };
      },
    };
  };

  it("asks everybody each question once, a different one first each time, and does not count what warms up", async () => {
    asked.length = 0;
    const turns = new Map([
      ["a", one("a", () => 1)],
      ["b", one("b", () => 2)],
    ]);
    const told = await askInTurn(turns, { warming: [suite("1")], questions: [suite("2"), suite("3")] });
    expect(asked).toEqual(["a 1", "b 1", "a 2", "b 2", "b 3", "a 3"]);
    expect(told("a")).toEqual({ cold: [1], times: [1, 1], found: [["a 2"], ["a 3"]] });
    expect(told("b").times).toEqual([2, 2]);
  });

  it("warms each up with all questions, or as many as take it long enough, and tells what the first hundred took", async () => {
    const warming = Array.from({ length: 1000 }, (_, at) => suite(String(at)));
    const warmed = async (took: (at: number) => number) => {
      asked.length = 0;
      const told = await askInTurn(new Map([["a", one("a", took)]]), { warming, questions: [] });
      return { asked: asked.length, cold: told("a").cold };
    };
    const hundred = Array.from({ length: 100 }, (_, at) => at);
    expect(await warmed((at) => Math.min(at, 20))).toEqual({
      asked: 1000,
      cold: hundred.map((at) => Math.min(at, 20)),
    });
    expect((await warmed(() => 400)).asked).toBe(75);
  });
});

async function withScratch(work: (scratch: string) => Promise<void>): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "footnote-bench-"));
  await work(scratch).finally(() => rmSync(scratch, { recursive: true }));
}

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
      cold: { ...spread, p50: 7 },
      ingestMs: 1000,
      readingMs: 100,
    };
    const large = { passages: 500_000, spread, bytesPerPassage: 280, slope: 0.5, slopeFrom: 20_000 };
    const result = {
      sizes: [{ ...size, snapshotBytes: 5e6, start: { ours: 300, plain: 1500 } }],
      questions: 10,
      warming: 20,
      large,
    };
    const page = speedPage(result, { command: "npm run bench", day: "2026-11-26", machine: "a machine" });
    const chart = speedChart(result);
    for (const { name } of CONTENDERS) {
      expect(page).toContain(name);
      expect(chart).toContain(name);
    }
    expect(page).toContain(`| **${OURS}** | 1.00 ms | 2.00 ms |`);
    expect(page).toContain("10 questions, after 20 others at most");
    expect(page).toContain("of the first hundred after a start p50 7.00 ms");
    expect(page).toContain("(1/5.0)");
    expect(page).toContain("power 0.50");
  });
});
