import { describe, expect, it } from "vitest";
import { quoteMarks } from "../../../commands/parts/words.ts";

describe("quoteMarks()", () => {
  it.each([
    ["A mill.", "“A mill.”"],
    ["“A mill.”", "“A mill.”"],
    ["“A mill.", "“A mill.”"],
    ["A mill.”", "“A mill.”"],
    ["“Yes,” he said.", "“Yes,” he said."],
    ["He said “yes”", "“He said “yes””"],
    ["“A,” he said, “b.”", "“A,” he said, “b.”"],
    ["”", "“””"],
    ["", "“”"],
  ])("sets them around %j", (text, shown) => {
    const [open, close] = quoteMarks(text);
    expect(`${open}${text}${close}`).toBe(shown);
  });
});
