import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeText, oneLine, plain, safeLink, unescape } from "../../src/discord/escape.ts";
import { liveMarkup } from "../support/discord/markup.ts";
import { hostileText } from "../support/discord/hostile.ts";

const SEED = { seed: 20260801, numRuns: 400 };

describe("escapeText()", () => {
  it("leaves no live markup, whatever the text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(liveMarkup(escapeText(text))).toEqual([]);
        expect(liveMarkup(`> “${escapeText(text)}” [1]`)).toEqual(["quote"]);
      }),
      SEED,
    );
  });

  it("gives the text back once its markup is taken away", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(unescape(escapeText(text)).startsWith(oneLine(text))).toBe(true);
      }),
      SEED,
    );
  });

  it.each([
    ["<@1> <@!1> <@&1> <#1>", "\\<\\@1\\> \\<\\@!1\\> \\<\\@&1\\> \\<\\#1\\>"],
    ["@everyone", "\\@everyone"],
    ["</ask:1>", "\\<\\/ask\\:1\\>"],
    ["<t:0:R>", "\\<t\\:0\\:R\\>"],
    ["-# small", "\\-\\# small"],
    ["> said", "\\> said"],
    ["12. twelfth", "12\\. twelfth"],
    ["see https://a.example/x", "see https\\://a\\.example/x"],
    ["discord.gg/abc", "discord\\.gg/abc"],
    ["It rose 3.5% to 10:30", "It rose 3.5% to 10\\:30"],
  ])("shows %s as it is", (text, markup) => {
    expect(escapeText(text)).toBe(markup);
  });

  it("closes a right-to-left override at its end, and only there", () => {
    expect(escapeText("a\u202Eb")).toBe("a\u202Eb\u202C");
    expect(escapeText("a\u2067b\u202Ec")).toBe("a\u2067b\u202Ec\u202C\u2069");
    expect(escapeText("a\u202Eb\u202Cc")).toBe("a\u202Eb\u202Cc");
    expect(escapeText("a\u202Bb\u2067c\u202Cd")).toBe("a\u202Bb\u2067c\u202Cd\u2069\u202C");
    // What is opened within an isolate ends with it.
    expect(escapeText("\u2066a\u202Eb\u2069")).toBe("\u2066a\u202Eb\u2069");
  });
});

describe("escapeText() of direction marks", () => {
  const marks = fc.array(
    fc.constantFrom(..."\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069a".split("")),
  );

  it("leaves nothing open behind the text, by the rules X5 to X7 of UAX #9", () => {
    fc.assert(
      fc.property(marks, (text) => {
        const open: ("embedding" | "isolate")[] = [];
        for (const mark of escapeText(text.join(""))) {
          if (/[\u202A\u202B\u202D\u202E]/.test(mark)) open.push("embedding");
          else if (/[\u2066-\u2068]/.test(mark)) open.push("isolate");
          else if (mark === "\u202C" && open.at(-1) === "embedding") open.pop();
          else if (mark === "\u2069" && open.includes("isolate")) open.length = open.lastIndexOf("isolate");
        }
        expect(open).toEqual([]);
      }),
      SEED,
    );
  });
});

describe("plain()", () => {
  it("takes away what shows nothing, and keeps what joins letters and emoji", () => {
    expect(plain("  a\u200B\u202Eb\n c ")).toBe("ab c");
    expect(plain("un\u00ADseen\u061C")).toBe("unseen");
    expect(plain("👩‍💻")).toBe("👩‍💻");
  });
});

describe("safeLink()", () => {
  it.each(["javascript:alert(1)", "file:///etc/passwd", "//a.example", "https://me:pw@a.example", "x"])(
    "refuses %s",
    (address) => expect(safeLink(address, 512)).toBeNull(),
  );

  it.each(["http://wiki/mill", "http://localhost:8080/mill", "http://[::1]/mill", "http://wiki./mill"])(
    "refuses %s, whose host Discord does not take",
    (address) => expect(safeLink(address, 512)).toBeNull(),
  );

  it("refuses an address that is too long once it is encoded", () => {
    expect(safeLink(`https://a.example/${"é".repeat(90)}`, 512)).toBeNull();
    expect(safeLink("https://a.example/é", 512)).toBe("https://a.example/%C3%A9");
  });
});
