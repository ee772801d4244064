import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/articles/article.ts";

const LONG = 100_000;
/** What took a minute and more where each place was looked at from each place before it. */
const SOON_MS = 2_000;

const blocksOf = (content: string, format: "text" | "markdown") =>
  readArticle({ id: "pier", content, format }).blocks;

describe("readArticle()", () => {
  it.each([
    ["a line of figures", "text", `Published ${"1".repeat(60)}?\n\nThe pier is open.`],
    ["a line of book numbers", "text", `${"9783161484100 ".repeat(5)}?\n\nThe pier is open.`],
    ["a first line of initials", "text", `${"A.".repeat(LONG)},\nThe pier is open.`],
    ["a wide gap in a paragraph", "markdown", `The pier${" ".repeat(LONG)}is open.\n`],
    ["a wide gap in a heading", "markdown", `# The pier${" ".repeat(LONG)}is open.\n`],
    ["a wide gap under a table's head", "markdown", `a | b\n|-${" ".repeat(LONG)}x\n`],
  ] as const)("soon reads %s", (_, format, content) => {
    const begin = performance.now();
    expect(blocksOf(content, format).length).toBeGreaterThan(0);
    expect(performance.now() - begin).toBeLessThan(SOON_MS);
  });

  it("reads a text of more lines than a call takes arguments", () => {
    expect(blocksOf("Ab\n".repeat(200_000), "text")).toHaveLength(200_000);
  });

  it("takes a line of figures and words of dates for a date's as before", () => {
    const roleOf = (line: string) =>
      blocksOf(`The pier opens again\n${line}\nThe pier is open.`, "text")[1]?.role;
    expect(roleOf("Published 18 August 2025 at 10:30")).toBe("byline");
    expect(roleOf("Updated 20250818 103000")).toBe("byline");
    expect(roleOf("Updated 20250818 by hand")).toBe("body");
  });
});
