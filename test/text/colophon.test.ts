import { describe, expect, it } from "vitest";
import { isColophon } from "../../src/text/colophon.ts";

describe("isColophon()", () => {
  it.each([
    ["*Last changed 12 October 2026 by Dev*", true],
    ["Updated 3 May 2025", true],
    ["Last updated: 2025-05-03.", true],
    ["(Edited by Ann Lee)", true],
    ["The rules were last changed in May.", false],
    [
      "Published in 1912, the book was lost by 1920, and nobody who had read it was left to tell of it.",
      false,
    ],
    ["Added salt spoils it.", false],
    ["Changed clothes are kept in the locker.", false],
  ])("%s %s", (text, expected) => {
    expect(isColophon(text)).toBe(expected);
  });
});
