import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { ParseRequest } from "../../../src/corpus/import/parser.ts";
import { createThreadParser, type ThreadLimits } from "../../../src/corpus/import/thread.ts";
import { column, pdfOf } from "../../support/pdf.ts";

const home = new URL("../../../", import.meta.url);
/** A thread runs what was built. */
const script = new URL("dist/src/corpus/import/thread-worker.js", home);

const pdf = (bytes: Uint8Array): ParseRequest => ({
  kind: "pdf",
  bytes,
  name: "a.pdf",
  address: null,
  charset: null,
});
const good = pdf(pdfOf([column(["The mill reopened on Friday.", "Visitors paid for their bread."])]));
/** A page whose small content unpacks to a drawing of 70 MB. */
const bomb = pdf(pdfOf([[]], { packed: deflateSync(Buffer.from("0 0 m 1 1 l S\n".repeat(5_000_000))) }));

async function parsed(limits: Partial<ThreadLimits>, requests: readonly ParseRequest[]): Promise<string[]> {
  const parser = createThreadParser(limits, script);
  const results: string[] = [];
  for (const request of requests) {
    const read = parser.parse(request).then(
      ([draft]) => draft?.text ?? "",
      (error: Error) => `${error.name}: ${error.message}`,
    );
    results.push(await read);
  }
  await parser.close();
  return results;
}

describe("createThreadParser()", () => {
  it("gives up a document that takes too long", async () => {
    expect(await parsed({ parseMs: 500, growthBytes: Infinity }, [bomb])).toEqual([
      "RefusedArticle: takes longer than 1 s to read",
    ]);
  }, 60_000);

  it("gives up a document that takes too much memory, and reads the next one", async () => {
    expect(await parsed({ growthBytes: 60 * 1024 * 1024 }, [good, bomb, good])).toEqual([
      "The mill reopened on Friday. Visitors paid for their bread.",
      "RefusedArticle: needs more than 60 MB of memory to read; split it",
      "The mill reopened on Friday. Visitors paid for their bread.",
    ]);
  }, 60_000);

  it("gives up a document that fills the heap", async () => {
    const limits = { heapMegabytes: 20, growthBytes: 1024 * 1024 * 1024 };
    const pages = Array.from({ length: 700 }, (_, page) =>
      column(
        Array.from({ length: 100 }, (_line, line) => `Line ${line} of page ${page} says something new.`),
      ),
    );
    const [result] = await parsed(limits, [pdf(pdfOf(pages))]);
    expect(result).toBe("RefusedArticle: needs more than 20 MB of memory to read; split it");
  }, 60_000);

  it("refuses what its reader refuses", async () => {
    expect(await parsed({}, [pdf(Buffer.from("%PDF-1.7 cut"))])).toEqual([
      expect.stringContaining("RefusedArticle: is a PDF that is cut short"),
    ]);
  });
});
