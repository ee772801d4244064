import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { measureCases } from "../../src/evaluate/quantities/cases.ts";
import { dataFolder } from "../support/data.ts";

/** Expected shares of the cases that our conventions do not exclude; measured by this test. */
const EXPECTED: Readonly<Record<string, number>> = {
  CurrencyModel: 0.95,
  PercentModel: 1,
  DimensionModel: 0.8,
  NumberModel: 0.4,
  DateTimeModel: 0.36,
};

describe.skipIf(dataFolder === undefined)(
  "quantities() on the cases of Recognizers-Text (in FOOTNOTE_DATA)",
  async () => {
    const files = dataFolder === undefined ? [] : await measureCases(join(dataFolder, "bench"));

    it.each(files)("$file: reads its value and span, and leaves out few", (one) => {
      expect(one.right).toBeGreaterThanOrEqual(EXPECTED[one.file]!);
      expect(one.excluded).toBeLessThanOrEqual(0.15 * (one.judged + one.excluded));
    });
  },
);
