import { ComponentType } from "discord.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteMarks } from "../../commands/parts/words.ts";
import type { Reply, ReplyBlock } from "../../src/domain.ts";
import { oneLine, unescape } from "../../src/discord/escape.ts";
import { render } from "../../src/discord/render.ts";
import { liveMarkup, withoutMarkup } from "../support/discord/markup.ts";
import { hostileText } from "../support/discord/hostile.ts";
import { anyReply } from "../support/discord/replies.ts";
import { refusalsOf } from "../support/discord/schemas.ts";

const SEED = { seed: 20260802, numRuns: 150 };
const ALLOWED = new Set(["quote", "heading", "subtext", "list", "emphasis", "timestamp"]);

describe("render()", () => {
  it("keeps every limit and Discord's own OpenAPI document, whatever the reply", () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const { flags, components } = render(reply);
        expect(refusalsOf("POST", "/channels/1/messages", { flags, components })).toEqual([]);
      }),
      SEED,
    );
  });

  it("shows no live markup but its own, whatever the reply", () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const forged = textsOf(reply).filter((content) =>
          liveMarkup(content).some((name) => !ALLOWED.has(name)),
        );
        expect(forged).toEqual([]);
      }),
      SEED,
    );
  });

  it("keeps bold and timestamps its own: each stands where a reply put it", () => {
    const [content] = textsOf(
      replyOf({ ...quoteOf("It **cost** <t:0:R> $90."), strong: [{ start: 20, end: 23 }] }),
    );
    expect(content?.split("\n")[0]).toBe("> “It \\*\\*cost\\*\\* \\<t\\:0\\:R\\> **$90**.” [1]");
    expect(content?.split("\n")[1]).toBe(
      "-# Outlet · A\\_uthor · Head \\> line · <t:1755599400:D> · sentence 6",
    );
  });

  it.each(["2025-01-15", "2025-08-19"])(
    "dates an article of %s on that day from Honolulu to Auckland",
    (published) => {
      const quote = quoteOf("It opened.");
      const [content = ""] = textsOf(
        replyOf({ ...quote, citations: quote.citations.map((citation) => ({ ...citation, published })) }),
      );
      const shownAt = 1000 * Number(/<t:(\d+):D>/.exec(content)?.[1]);
      for (const timeZone of [
        "Pacific/Honolulu",
        "America/New_York",
        "UTC",
        "Asia/Tokyo",
        "Pacific/Auckland",
      ])
        expect(new Intl.DateTimeFormat("sv-SE", { timeZone }).format(shownAt)).toBe(published);
    },
  );

  it("shows every quote whole where it has room, markup aside", () => {
    const cuts = fc.array(fc.tuple(fc.nat(80), fc.nat(20)), { maxLength: 3 });
    fc.assert(
      fc.property(hostileText, cuts, (text, spans) => {
        fc.pre(text !== "" && text.length < 300);
        const strong = spans.map(([start, length]) => ({ start, end: start + length }));
        const [content] = textsOf(replyOf({ ...quoteOf(text), strong }));
        expect(withoutMarkup(content ?? "")).toContain(`${quoteMarks(text)[0]}${oneLine(text)}`);
      }),
      SEED,
    );
  });

  it("counts the sentence in the article that is quoted, and in no other that says the same", () => {
    const quote = quoteOf("It rained.");
    const [first] = quote.citations;
    const other = { ...first!, number: 2, article: "b", source: "Other" };
    const [content] = textsOf(replyOf({ ...quote, citations: [first!, other] }));
    expect(content?.split("\n").map((line) => line.includes("sentence 6"))).toEqual([false, true, false]);
  });

  it("names the cells of a table's row below it, whatever is in them, within its share of the room", () => {
    const cells = [
      { column: "Item", cell: "**Rope** <@1>" },
      { column: "", cell: "x".repeat(9_000) },
    ];
    const [content] = textsOf(replyOf({ ...quoteOf("Rope | 4"), role: "row" as const, cells }));
    const lines = content!.split("\n");
    expect(unescape(lines[0]!)).toBe("> “Rope | 4” [1]");
    expect(unescape(lines[1]!)).toMatch(/^-# Item: \*\*Rope\*\* <@1> · x+ ?…$/);
    expect(lines[1]).not.toContain("<@1>");
    expect(lines[2]).toContain("Outlet");
  });

  it("cuts a paragraph of 30,000 characters around its answer, keeping the source", () => {
    const text = `${"word ".repeat(3_000)}ANSWER ${"word ".repeat(3_000)}`;
    const start = text.indexOf("ANSWER");
    const [content] = textsOf(replyOf({ ...quoteOf(text), strong: [{ start, end: start + 6 }] }));
    expect(content).toMatch(/^> “… .*\*\*ANSWER\*\*.* …” \[1\]\n-# Outlet/);
  });

  it("cuts a long quote between words, around its answer", () => {
    const words = Array.from({ length: 900 }, (_, at) => `word${at}`);
    for (const at of [0, 3, 400, 500, 899]) {
      const text = words.join(" ");
      const start = [...words.slice(0, at), ""].join(" ").length;
      const strong = [{ start, end: start + words[at]!.length }];
      const [content = ""] = textsOf(replyOf({ ...quoteOf(text), strong }));
      const [, sentence = ""] = /^> “(.*)” \[1\]$/mu.exec(content) ?? [];
      expect(sentence).toContain(`**word${at}**`);
      const seen = sentence.replaceAll("**", "").replace(/^… /u, "").replace(/ …$/u, "").split(" ");
      expect(seen.length).toBeGreaterThan(50);
      expect(seen.filter((word) => !words.includes(word))).toEqual([]);
    }
  });

  it("cuts our own words and what a file shows between characters, never inside one", () => {
    for (const before of ["", "a", "ab"]) {
      const text = before + "😀".repeat(2_000);
      const file = { name: "a.csv", type: "text/csv", content: new Uint8Array(1), alt: text };
      const { components, files } = render({ ...replyOf({ kind: "text", text }), files: [file] });
      expect(JSON.stringify(components)).not.toContain("\uFFFD");
      expect(files[0]?.description.isWellFormed()).toBe(true);
    }
  });

  it("links a quote to its article with a text fragment", () => {
    const [container] = render(replyOf(quoteOf("Ten-year plan."))).components;
    expect(container.components[0]).toMatchObject({
      type: 9,
      accessory: { style: 5, url: "https://news.example/a#:~:text=Ten%2Dyear%20plan." },
    });
  });

  it("links to what the page shows, which has no Markdown", () => {
    const quote = "The [full list](https://news.example/list) is **long**.";
    const [container] = render(replyOf(quoteOf(quote))).components;
    expect(container.components[0]).toMatchObject({
      accessory: { url: "https://news.example/a#:~:text=The%20full%20list%20is%20long." },
    });
  });

  it("puts words, emoji and selects in rows of their own", () => {
    const button = (label: string) => ({ kind: "button" as const, label, action: "a", payload: label });
    const labels = ["Context", "Sources", "Figures", "Follow-up", "Share", "👍", "👎"];
    const select = {
      kind: "select" as const,
      placeholder: "Other",
      action: "o",
      choices: [{ name: "n", value: "v" }],
    };
    const reply = { ...replyOf({ kind: "text", text: "x" }), actions: [...labels.map(button), select] };
    const rows = render(reply).components[0].components.filter(
      ({ type }) => type === ComponentType.ActionRow,
    );
    expect(rows.map((row) => ("components" in row ? row.components.length : 0))).toEqual([5, 2, 1]);
  });

  it("names files safely and describes pictures", () => {
    const file = {
      name: "../../a b.png",
      type: "image/png",
      content: new Uint8Array([1]),
      alt: "Three events.",
    };
    const { files, components } = render({ ...replyOf({ kind: "text", text: "x" }), files: [file] });
    expect(files[0]?.name).toBe("0-..-..-a-b.png");
    expect(JSON.stringify(components)).toContain('"description":"Three events."');
  });
});

function textsOf(reply: Reply): string[] {
  return render(reply).components[0].components.flatMap((part) =>
    part.type === ComponentType.TextDisplay
      ? [part.content]
      : part.type === ComponentType.Section
        ? part.components.map(({ content }) => content)
        : [],
  );
}

function replyOf(...blocks: ReplyBlock[]): Reply {
  return { tone: "answer", blocks, actions: [], files: [], private: false };
}

function quoteOf(text: string) {
  return {
    kind: "quote" as const,
    quote: { text, article: "a", start: 0, end: text.length },
    strong: [],
    before: null,
    role: "body" as const,
    sentenceNumber: 6,
    citations: [
      {
        number: 1,
        article: "a",
        version: "",
        title: "Head > line",
        source: "Outlet",
        author: "A_uthor",
        published: "2025-08-19",
        url: "https://news.example/a",
        status: "current" as const,
        inferred: [],
        quote: null,
        start: null,
        end: null,
      },
    ],
  };
}
