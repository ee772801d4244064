import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCorpus } from "../../src/articles/files.ts";
import { createClerk } from "../../src/corpus/clerk.ts";
import { withDropped } from "../../src/corpus/dropped.ts";
import { readVersion } from "../../src/corpus/history.ts";
import { changedOriginals } from "../../src/corpus/import/ledger.ts";
import { importSources } from "../../src/corpus/import/import.ts";
import { parserHere } from "../support/importing.ts";
import { placed } from "../support/importing.ts";
import { column, pdfOf } from "../support/pdf.ts";

const clock = { now: () => Date.now() };
const fetcher = { fetch: async () => Promise.reject(new Error("nothing is fetched")) };
const pdf = (...lines: string[]) => pdfOf([column(lines)]);

/** A watched folder, and a way to look at it until nothing more happens. */
async function watched(
  test: (place: {
    readonly corpus: string;
    readonly drop: (name: string, content: string | Uint8Array) => void;
    readonly look: () => Promise<string[]>;
    readonly imported: string[];
  }) => Promise<void>,
): Promise<void> {
  await placed(async ({ corpus: given }) => {
    mkdirSync(given);
    const corpus = realpathSync(given);
    const imported: string[] = [];
    const clerk = withDropped(
      createClerk([corpus], { clock, settleMs: 0 }),
      async (root, originals) => {
        const paths = (await changedOriginals(root, originals)).map(({ path }) => path);
        imported.push(...paths.map((path) => path.slice(root.length + 1)));
        const options = { corpus: root, standing: root, parser: parserHere(), fetcher };
        if (paths.length === 0) return;
        for await (const _ of importSources(paths, options));
      },
      clock,
    );
    let refusals: string[] = [];
    await test({
      corpus,
      imported,
      drop: (name, content) => {
        mkdirSync(join(corpus, name, ".."), { recursive: true });
        writeFileSync(join(corpus, name), content);
      },
      look: async () => {
        for (let againMs: number | null = 0; againMs !== null;) {
          const wait: number = againMs;
          await new Promise((resolve) => setTimeout(resolve, wait));
          const found = await clerk.look();
          if (found.update !== null)
            refusals = found.update.refusals.map(({ from, reason }) => `${from}: ${reason}`);
          againMs = found.againMs;
        }
        return refusals;
      },
    });
  });
}

const texts = async (corpus: string) =>
  Object.fromEntries((await loadCorpus([corpus])).articles.map(({ id, text }) => [id, text.trim()]));

describe("withDropped()", () => {
  it("has a file imported once it stayed as it is, and again only when it changes", async () => {
    let nowMs = 0;
    let signature = "1";
    const imported: string[] = [];
    const original = () => ({ root: "/corpus", path: "/corpus/a.pdf", name: "a.pdf", signature });
    const looking = {
      look: async () => ({ update: null, originals: [original()], againMs: null }),
      memory: () => {
        throw new TypeError("nobody asks");
      },
    };
    const clerk = withDropped(
      looking,
      async (_, originals) => void imported.push(...originals.map((one) => one.signature)),
      { now: () => nowMs },
    );
    const lookAt = async (atMs: number) => {
      nowMs = atMs;
      await clerk.look();
      await new Promise((resolve) => setImmediate(resolve));
    };
    for (const atMs of [0, 199]) await lookAt(atMs);
    expect(imported).toEqual([]);
    for (const atMs of [200, 500, 900]) await lookAt(atMs);
    expect(imported).toEqual(["1"]);
    signature = "2";
    for (const atMs of [1_000, 1_100, 1_200, 1_500]) await lookAt(atMs);
    expect(imported).toEqual(["1", "2"]);
  });

  it("imports what is dropped once, beside the original, and goes round in no circle", async () => {
    await watched(async ({ corpus, drop, look, imported }) => {
      drop(
        "town/report.pdf",
        pdf("The old mill on Fenwick Lane reopened on Friday.", "Visitors paid for their bread."),
      );
      drop("list.csv", "title,text\nFerry,The ferry carried eighty goats.\n");
      expect(await look()).toEqual([]);
      expect(await look()).toEqual([]);
      expect(imported).toEqual(["list.csv", "town/report.pdf"]);
      expect(await texts(corpus)).toEqual({
        ferry: "The ferry carried eighty goats.",
        "town/report": "The old mill on Fenwick Lane reopened on Friday. Visitors paid for their bread.",
      });
      expect(readdirSync(join(corpus, "town"))).toEqual(["report.md", "report.pdf"]);
    });
  });

  it("imports what is dropped into each of two collections, though it is the same", async () => {
    await watched(async ({ corpus, drop, look }) => {
      const bytes = pdf("The old mill on Fenwick Lane reopened on Friday.");
      drop("town/report.pdf", bytes);
      await look();
      drop("coast/report.pdf", bytes);
      drop("town/again.pdf", bytes);
      expect(await look()).toEqual([]);
      expect(Object.keys(await texts(corpus)).toSorted()).toEqual(["coast/report", "town/report"]);
    });
  });

  it("replaces the article of an original that changed, and keeps its old text", async () => {
    await watched(async ({ corpus, drop, look }) => {
      drop(
        "report.pdf",
        pdf("The old mill on Fenwick Lane reopened on Friday.", "Visitors paid for their bread."),
      );
      await look();
      const before = (await loadCorpus([corpus])).articles[0]!;
      drop("report.pdf", pdf("The old mill on Fenwick Lane closed again on Monday.", "Nobody paid."));
      await look();
      expect(await texts(corpus)).toEqual({
        report: "The old mill on Fenwick Lane closed again on Monday. Nobody paid.",
      });
      expect(await readVersion(corpus, "report", before.version)).toMatchObject({ text: before.text });
    });
  });

  it("only reports what is broken, once, and takes it when it is mended", async () => {
    await watched(async ({ corpus, drop, look, imported }) => {
      drop("report.pdf", pdf("A text about nothing but a mill and its wheel.").subarray(0, 200));
      drop("mill.txt", "The mill reopened.\n");
      expect(await look()).toEqual([expect.stringContaining("report.pdf: is a PDF that is cut short")]);
      expect(await look()).toEqual([expect.stringContaining("report.pdf: is a PDF that is cut short")]);
      expect(imported).toEqual(["report.pdf"]);
      drop("report.pdf", pdf("A text about nothing but a mill and its wheel."));
      expect(await look()).toEqual([]);
      expect(Object.keys(await texts(corpus))).toEqual(["mill", "report"]);
    });
  });

  it("does not bring back an article that was deleted or change one that was edited", async () => {
    await watched(async ({ corpus, drop, look, imported }) => {
      drop("a.pdf", pdf("The old mill on Fenwick Lane reopened on Friday."));
      drop("b.pdf", pdf("The ferry carried eighty goats over the river."));
      await look();
      rmSync(join(corpus, "a.md"));
      drop("b.md", "The ferry carried ninety goats.\n");
      utimesSync(join(corpus, "b.pdf"), new Date(), new Date(2025, 1, 1));
      await look();
      expect(imported).toEqual(["a.pdf", "b.pdf"]);
      expect(await texts(corpus)).toEqual({ b: "The ferry carried ninety goats." });
      expect(readFileSync(join(corpus, "b.md"), "utf8")).toBe("The ferry carried ninety goats.\n");
    });
  });
});
