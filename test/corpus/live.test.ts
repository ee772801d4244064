import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readArticle } from "../../src/articles/article.ts";
import { openLiveCorpus } from "../../src/corpus/live.ts";
import { packArticle } from "../../src/corpus/pack.ts";
import type { CorpusReader } from "../../src/corpus/reader.ts";
import { watchCorpus, type Watcher } from "../../src/corpus/watch.ts";
import { derive } from "../../src/derive.ts";
import { createClerk } from "../../src/corpus/clerk.ts";
import type { Update } from "../../src/corpus/update.ts";

const clock = { now: () => Date.now() };
const options = { clock, quoteMaxChars: 300 };

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "footnote-live-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Reads on this thread what a worker reads on its own. */
function readerOf(path: string): CorpusReader {
  const clerk = createClerk([path], { clock });
  let watcher: Watcher | undefined;
  return {
    subscribe({ update, fail }) {
      clerk.look().then((first) => {
        update(first.update ?? { added: [], removed: [], changes: [], refusals: [] });
        watcher = watchCorpus([path], clerk, { update, fail: (error) => fail(new Error(String(error))) });
      }, fail);
    },
    refresh: async () => watcher?.refresh(),
    close: async () => watcher?.close(),
  };
}

const put = (name: string, content: string) => writeFileSync(join(folder, name), content);

describe("openLiveCorpus()", () => {
  it("goes on answering while an article changes, each answer from one version of it", async () => {
    const texts = ["bread", "honey", "cheese", "tea"].map(
      (what) => `The mill reopened. Visitors paid for ${what}.`,
    );
    for (let at = 0; at < 20; at += 1) put(`other${at}.txt`, `Ship ${at} came to Orrin. It carried rope.`);
    put("mill.txt", texts[0]!);
    const kinds: string[] = [];
    const changed = (changes: Update["changes"]) => kinds.push(...changes.map(({ kind }) => kind));
    const live = await openLiveCorpus(readerOf(folder), { ...options, changed });
    const seen = new Set<string>();
    for (const [at, text] of texts.entries()) {
      put("mill.txt", text);
      for (let asked = 0; !seen.has(text) && asked < 5_000; asked += 1) {
        const engine = live.engine();
        const answer = await engine.ask("What did visitors pay for?", {});
        const article = engine.article("mill", {})!.article;
        expect(answer.outcome).toBe("answered");
        for (const { text: quote, article: id, start, end } of answer.sentences) {
          expect(engine.article(id, {})!.article.text.slice(start, end)).toBe(quote);
        }
        expect(answer.citations[0]?.version).toBe(article.version);
        expect(texts.slice(0, at + 1)).toContain(article.text);
        seen.add(article.text);
        await new Promise<void>((resolve) => setImmediate(resolve));
        if (asked % 50 === 49) await live.refresh();
      }
    }
    await live.close();
    expect([...seen]).toEqual(texts);
    expect(kinds).toEqual(["changed", "changed", "changed"]);
  });

  it("adds, removes and reports without a restart", async () => {
    put("mill.txt", "The mill reopened.");
    const live = await openLiveCorpus(readerOf(folder), options);
    const before = live.engine();
    put("pier.txt", "The pier opened.");
    put("page.md", "---\npublished: never\n---\nNo.");
    rmSync(join(folder, "mill.txt"));
    await live.refresh();
    expect(
      live
        .engine()
        .sources({})
        .map(({ id }) => id),
    ).toEqual(["pier"]);
    expect(live.engine().refusals.map(({ from }) => from)).toEqual(["page.md"]);
    expect(before.sources({}).map(({ id }) => id)).toEqual(["mill"]);
    await live.close();
  });

  it("rejects where there is nothing to read", async () => {
    await expect(openLiveCorpus(readerOf(join(folder, "nowhere")), options)).rejects.toThrow(/nowhere/u);
  });

  it("tells what could not be taken over, and answers as before", async () => {
    const pack = packArticle(derive(readArticle({ id: "a", content: "The mill reopened.", format: "text" })));
    let tell: (update: Update) => void = () => {};
    const first: Update = { added: [pack], removed: [], changes: [], refusals: [] };
    const failed: unknown[] = [];
    const opening = openLiveCorpus(
      {
        subscribe({ update }) {
          tell = update;
          update(first);
        },
        refresh: async () => {},
        close: async () => {},
      },
      { ...options, failed: (error) => failed.push(error) },
    );
    const live = await opening;
    tell({ ...first, added: [new Uint8Array(4)] });
    await live.refresh();
    expect(failed).toHaveLength(1);
    expect(live.engine().sources({})).toHaveLength(1);
  });
});
