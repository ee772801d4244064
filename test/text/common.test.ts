import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packCommon, readCommon } from "../../src/text/common.ts";

const number = fc.float({ min: -1, max: 1, noNaN: true });
const vector = fc.array(number, { minLength: 3, maxLength: 3 }).map((values) => Float64Array.from(values));

describe("readCommon()", () => {
  it("reads what packCommon() wrote", () => {
    fc.assert(
      fc.property(vector, fc.array(vector, { maxLength: 3 }), (mean, directions) => {
        expect(readCommon(packCommon({ mean, directions }))).toEqual({ mean, directions });
      }),
      { seed: 7 },
    );
  });
});
