import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask } from "../../commands/ask.ts";
import type { Reply, ReplyBlock } from "../../src/domain.ts";
import { picksOf, showPicks, showReply } from "../../src/terminal/show.ts";
import { styleFor } from "../../src/terminal/style.ts";
import { articleOf } from "../support/engine.ts";
import { servicesOver } from "../support/services.ts";

const plain = { width: Number.POSITIVE_INFINITY, style: styleFor(false) };

const mill = articleOf({
  id: "mill",
  source: "Post",
  author: "Ada Field",
  published: "2025-03-01",
  url: "https://example.com/mill",
  text: "The old mill stood empty. Visitors\npaid for bread. The baker is Tom.",
});

async function answered(question: string, article = mill): Promise<Reply> {
  return ask.run({ values: { question }, scope: {} }, servicesOver([article]));
}

function replyOf(...blocks: ReplyBlock[]): Reply {
  return { tone: "info", blocks, actions: [], files: [], private: false };
}

describe("showReply()", () => {
  it("showReply() shows the question, the short answer, the quote and its source", async () => {
    expect(showReply(await answered("visitors paid bread"), plain)).toBe(
      [
        "visitors paid bread",
        "",
        "  bread",
        "",
        "  “Visitors paid for bread.” [1]",
        "  [1] Post · Ada Field · 2025-03-01 · mill, sentence 2 · https://example.com/mill",
        "",
        "Verbatim · 1 of 1 article · match: strong",
        "",
      ].join("\n"),
    );
  });

  it("showReply() sets the short answer in bold inside the quote where there is colour", async () => {
    const shown = showReply(await answered("visitors paid bread"), { ...plain, style: styleFor(true) });
    expect(shown).toContain("“Visitors paid for \u001b[1mbread\u001b[22m.”");
  });

  it("showReply() sets no quotation marks around what has its own", async () => {
    const quoting = articleOf({ id: "mill", text: "“Visitors paid for bread.”" });
    const shown = showReply(await answered("visitors paid bread", quoting), plain);
    expect(shown).not.toMatch(/““|””/u);
    expect(shown).toContain("“Visitors paid for bread.”");
  });

  it("showReply() keeps its lines within the width", async () => {
    const shown = showReply(await answered("which zeppelin visitors paid"), { ...plain, width: 30 });
    for (const line of shown.split("\n")) expect(line.length).toBeLessThanOrEqual(30);
  });

  it("showReply() shows a quote as its page does, and the short answer in it where it stands", () => {
    const text = "The [full list](https://example.com/list) has **130** names.";
    const quote = { text, article: "mill", start: 9, end: 9 + text.length };
    const at = 9 + text.indexOf("130");
    const strong = [{ start: at, end: at + 3 }];
    const block = {
      kind: "quote",
      quote,
      strong,
      before: null,
      citations: [],
      role: "body",
      sentenceNumber: 1,
    } as const;
    const marked = { ...plain, style: { ...plain.style, strong: (words: string) => `<${words}>` } };
    expect(showReply(replyOf(block), marked)).toBe("  “The full list has <130> names.”\n");
  });

  it("showReply() shows a table of any length, as that of all figures of an archive is", () => {
    const rows = Array.from({ length: 200_000 }, (_, at) => [String(at)]);
    const shown = showReply(replyOf({ kind: "table", columns: ["Count"], rows }), plain);
    expect(shown.split("\n").slice(0, 2)).toEqual(["Count", "0"]);
    expect(shown.endsWith("\n199999\n")).toBe(true);
  });

  it("showReply() shows what stands in no sentence: before, role, lists, tables", () => {
    const quote = { text: "A mill.", article: "mill", start: 9, end: 16 };
    const shown = showReply(
      replyOf(
        {
          kind: "quote",
          quote,
          strong: [],
          before: "It is old.",
          role: "caption",
          sentenceNumber: 6,
          cells: [
            { column: "Item", cell: "Mill" },
            { column: "", cell: "old" },
          ],
          citations: [
            {
              number: 1,
              article: "mill",
              version: "",
              title: null,
              source: null,
              author: null,
              published: null,
              url: null,
              status: "corrected",
              inferred: [],
              quote: "A mill.",
              start: 9,
              end: 16,
            },
          ],
        },
        { kind: "list", items: ["one", "two"] },
        {
          kind: "table",
          columns: ["What", "How much"],
          rows: [
            ["世界", "2"],
            ["bread", "10"],
          ],
        },
      ),
      plain,
    );
    expect(shown).toContain(
      "  (“It is old.”)\n  “A mill.” [1]\n  Item: Mill · old\n  [1] mill · corrected, sentence 6 (caption)",
    );
    expect(shown).toContain("- one\n- two");
    expect(shown).toContain("What   How much\n世界   2\nbread  10\n");
  });

  it("showReply() obeys no control character, wherever it comes from", async () => {
    const evil = fc.constantFrom(
      "\u001b[2J",
      "\u001b]8;;http://x\u0007",
      "\u009b31m",
      "\r",
      "\u202e",
      "\n\n",
    );
    await fc.assert(
      fc.asyncProperty(evil, async (code) => {
        const hostile = articleOf({
          id: `id${code}`,
          title: `t${code}`,
          source: `s${code}`,
          author: `a${code}`,
          url: `https://x/${code}`,
          text: `Visitors ${code}paid for bread${code}.`,
        });
        for (const question of ["visitors paid bread", `zeppelin${code}`]) {
          const shown = showReply(await answered(question, hostile), plain);
          expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
        }
      }),
      { seed: 1, numRuns: 20 },
    );
  });
});

describe("showPicks()", () => {
  it("showPicks() numbers the actions, and leaves out links", async () => {
    const reply = await answered("visitors paid bread");
    const picks = picksOf({
      ...reply,
      actions: [...reply.actions, { kind: "link", label: "Open", url: "x" }],
    });
    expect(showPicks(picks, plain)).toBe(
      "\n1 Context   2 Sources   3 Figures   4 Follow-up   5 👍   6 👎   7 Other passages\n",
    );
    expect(showPicks([], plain)).toBe("");
  });
});
