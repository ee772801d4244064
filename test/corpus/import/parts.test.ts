import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftOf } from "../../../src/corpus/import/draft.ts";
import { addressKey } from "../../../src/corpus/import/identity.ts";
import { inParts } from "../../../src/corpus/import/parts.ts";
import { placed } from "../../support/importing.ts";

const paragraph = fc.stringMatching(/^[A-Za-z][A-Za-z ,]{0,58}[a-z.]$/);
const heading = paragraph.map((text) => `## ${text}`);
const textOf = fc
  .array(fc.oneof({ weight: 5, arbitrary: paragraph }, heading), { minLength: 1, maxLength: 80 })
  .map((blocks) => blocks.join("\n\n"));

describe("inParts()", () => {
  it("loses no paragraph, keeps their order and makes no part longer than an article may be", () => {
    fc.assert(
      fc.property(textOf, fc.integer({ min: 70, max: 400 }), (text, longest) => {
        const parts = inParts(draftOf({ title: "The report" }, text), longest);
        expect(parts.map((part) => part.text).join("\n\n")).toBe(text);
        for (const part of parts) expect(part.text.length).toBeLessThanOrEqual(longest);
        expect(parts.length === 1).toBe(text.length <= longest);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it.each([
    ["has no paragraphs to part it at", "a".repeat(500)],
    ["has one paragraph that is too long for a part", `Short.\n\n${"a".repeat(500)}\n\nShort.`],
  ])("leaves a text whole that %s", (_, text) => {
    const draft = draftOf({ title: "The report" }, text);
    expect(inParts(draft, 100)).toEqual([draft]);
  });

  it("ends a part where a chapter ends, if that is not too soon", () => {
    const block = (text: string) => text.repeat(10);
    const text = [block("one "), block("two "), "## Second", block("three "), block("four ")].join("\n\n");
    expect(inParts(draftOf({}, text), 150).map((part) => part.text.slice(0, 9))).toEqual([
      "one one o",
      "## Second",
    ]);
  });

  it("names each part in its title and its address", () => {
    const text = Array.from({ length: 9 }, (_, at) => `Paragraph ${at} of the report.`).join("\n\n");
    const parts = inParts(draftOf({ title: "Report", url: "https://x.test/report.pdf" }, text), 100);
    const total = parts.length;
    expect(parts.map(({ stated }) => stated.title)).toEqual(
      parts.map((_, at) => `Report (part ${at + 1} of ${total})`),
    );
    expect(new Set(parts.map(({ stated }) => addressKey(stated.url))).size).toBe(total);
  });
});

describe("importSources(), of a document that is too long for one article", () => {
  it("stores its parts, once", async () => {
    await placed(async ({ write, run }) => {
      const line = (at: number) =>
        `Item ${at}: the harbour board voted on the quay, and put it into its minutes.`;
      write("minutes.txt", Array.from({ length: 20_000 }, (_, at) => line(at)).join("\n\n"));
      const ids = ["minutes-part-1-of-2", "minutes-part-2-of-2"];
      const first = await run(["minutes.txt"]);
      expect(first).toMatchObject(
        ids.map((id, at) => ({ kind: "added", id, from: `minutes.txt, part ${at + 1} of 2` })),
      );
      expect(await run(["minutes.txt"])).toMatchObject(ids.map((id) => ({ kind: "unchanged", id })));
    });
  });
});
