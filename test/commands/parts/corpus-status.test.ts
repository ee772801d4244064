import { describe, expect, it } from "vitest";
import { statusReply } from "../../../commands/parts/corpus-status.ts";

const refusedLines = (count: number) => {
  const refused = Array.from({ length: count }, (_, at) => ({ from: `f${at}.md`, reason: "is empty" }));
  const bound = { granted: null, chosen: null, own: null, here: null };
  const status = { collections: [], refused, bound, channels: new Map(), changes: [] };
  const { blocks } = statusReply(status, { clock: { now: () => 0 } });
  return blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
};

describe("statusReply()", () => {
  it("statusReply() names eight files that were not read, or nine, and of more how many", () => {
    expect(refusedLines(9)).toHaveLength(9);
    expect(refusedLines(12).slice(7)).toEqual([
      "f7.md: is empty",
      "and 4 more files: “footnote doctor”, where the bot runs, names them all",
    ]);
  });
});
