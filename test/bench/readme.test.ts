import { describe, expect, it } from "vitest";
import { OURS, REFERENCE } from "../../src/bench/engines.ts";
import { withSpeed } from "../../src/bench/readme.ts";
import type { SizeResult } from "../../src/bench/result.ts";

const spread = (p50: number, p95: number) => ({ p50, p95, p99: p95 });
const row = (engine: string, p95: number) => ({
  engine,
  spread: spread(p95, p95),
  recall: { at1: 1, at5: 1, at20: 1 },
  bytesPerPassage: 281.7,
  savedBytes: 0,
  openMs: 0,
  buildMs: 0,
});
const size: SizeResult = {
  passages: 20_002,
  recombined: 0,
  articles: 1,
  rows: [row(OURS, 0.934), row(REFERENCE, 20.94), row("SQLite FTS5", 101.4)],
  answer: spread(6.849, 16.6),
  cold: spread(1, 1),
  ingestMs: 1,
  readingMs: 1,
  snapshotBytes: 1,
  start: { ours: 470.6, plain: 1 },
};

describe("withSpeed()", () => {
  it("writes the row of a size and leaves all else", () => {
    const readme = "# Footnote\n\n| 2,000 | as it was |\n| 20,000 | old |\n\nMore.\n";
    expect(withSpeed(readme, { sizes: [size] })).toBe(
      "# Footnote\n\n| 2,000 | as it was |\n| 20,000 | 0.9 ms | 21 ms | 101 ms | 7 / 17 ms | 0.47 s | 5.6 MB |\n\nMore.\n",
    );
  });

  it("names the size that has no row", () => {
    expect(() => withSpeed("# Footnote\n", { sizes: [size] })).toThrow("20,000");
  });
});
