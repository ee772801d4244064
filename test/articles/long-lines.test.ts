import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/articles/article.ts";
import { expectLinear } from "../support/growth.ts";

/** What took a minute and more, of four times the length, where each place was looked at from each place before it. */
const LONG = 25_000;

const blocksOf = (content: string, format: "text" | "markdown") =>
  readArticle({ id: "pier", content, format }).blocks;

/** What is read, in which format, and how long it is first. */
type Growing = readonly [string, "text" | "markdown", number, (length: number) => string];

describe("readArticle()", () => {
  it.each([
    ["a line of figures", "text", 15, (n) => `Published ${"1".repeat(n)}?\n\nThe pier is open.`],
    ["a line of book numbers", "text", 2, (n) => `${"9783161484100 ".repeat(n)}?\n\nThe pier is open.`],
    ["a first line of initials", "text", LONG, (n) => `${"A.".repeat(n)},\nThe pier is open.`],
    ["a wide gap in a paragraph", "markdown", LONG, (n) => `The pier${" ".repeat(n)}is open.\n`],
    ["a wide gap in a heading", "markdown", LONG, (n) => `# The pier${" ".repeat(n)}is open.\n`],
    ["a wide gap under a table's head", "markdown", LONG, (n) => `a | b\n|-${" ".repeat(n)}x\n`],
  ] as const satisfies readonly Growing[])("reads %s in proportion to its length", async (...growing) => {
    const [, format, length, contentOf] = growing;
    await expectLinear((n) => expect(blocksOf(contentOf(n), format).length).toBeGreaterThan(0), length);
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
