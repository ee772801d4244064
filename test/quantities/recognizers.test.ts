import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { QuantityKind } from "../../src/domain.ts";
import { quantities } from "../../src/quantities/quantities.ts";
import { dataFolder } from "../support/data.ts";

interface Case {
  readonly Input: string;
  readonly Results: readonly {
    readonly Text: string;
    readonly Resolution?: { readonly value?: string | null; readonly unit?: string } | null;
  }[];
}

/** Expected shares of the cases that our conventions do not exclude; measured by this test. */
const EXPECTED = [
  { file: "CurrencyModel", kinds: ["money", "rate"], right: 0.95, tolerance: 0.02 },
  { file: "PercentModel", kinds: ["percent"], right: 1, tolerance: 0 },
] as const satisfies readonly {
  file: string;
  kinds: readonly QuantityKind[];
  right: number;
  tolerance: number;
}[];

describe.skipIf(dataFolder === undefined)(
  "quantities() on the cases of Recognizers-Text (in FOOTNOTE_DATA)",
  () => {
    it.each(EXPECTED)("reads $file: value and span", ({ file, kinds, right, tolerance }) => {
      const path = join(dataFolder ?? "", "bench/recognizers", `${file}.json`);
      const cases: Case[] = JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
      const judged = cases.filter((one) => !excluded(one));
      expect(cases.length - judged.length).toBeLessThanOrEqual(cases.length * 0.15);
      const share = judged.filter((one) => isRight(one, kinds)).length / judged.length;
      expect(share).toBeGreaterThanOrEqual(right - tolerance);
    });
  },
);

/**
 * Two conventions differ: a unit without a number is no figure here, and a price for a unit is one rate
 * ("$ 98 a share"), where the cases end at the money.
 */
function excluded({ Input, Results }: Case): boolean {
  const bare = Results.some(
    ({ Resolution }) =>
      Resolution?.value === undefined || Resolution.value === null || Resolution.value === "null",
  );
  return (
    bare ||
    Results.some(({ Text }) =>
      RATE.test(Input.slice(Input.toLowerCase().indexOf(Text.toLowerCase()) + Text.length)),
    )
  );
}

const RATE = /^[ -]*(?:an?|per)[ -]+(?:share|dozen|barrel)/;

function isRight({ Input, Results }: Case, kinds: readonly QuantityKind[]): boolean {
  const found = quantities(Input).filter(({ kind }) => kinds.includes(kind));
  return (
    found.length === Results.length &&
    Results.every(({ Text, Resolution }, place) => {
      const one = found[place];
      if (one === undefined || Input.slice(one.start, one.end).toLowerCase() !== Text.toLowerCase())
        return false;
      const minor = /^(?:Cent|Pence|Penny)$/.test(Resolution?.unit ?? "") ? 100 : 1;
      const value = Number.parseFloat(Resolution?.value ?? "") / minor;
      return Math.abs(value - (one.low ?? one.high ?? 0)) <= 1e-6 * Math.max(1, Math.abs(value));
    })
  );
}
