import { describe, expect, it } from "vitest";
import { createIdf } from "../../src/ranker/idf.ts";

const CORPUS: Readonly<Record<string, number>> = { mill: 2, say: 1 };
const background = {
  command: "",
  learned: null,
  data: {},
  samples: 0,
  passages: 1_000,
  frequencies: { say: 500, mill: 1 },
};

const retrieverOf = (times: number) => ({
  size: 2 * times,
  frequency: (term: string) => (CORPUS[term] ?? 0) * times,
});

describe("createIdf()", () => {
  it("createIdf() takes what English says often for common, though two articles hardly say it", () => {
    const plain = createIdf(retrieverOf(1), null);
    const idf = createIdf(retrieverOf(1), background);
    expect(plain("say")).toBeGreaterThan(plain("mill"));
    expect(idf("say")).toBeLessThan(idf("mill"));
    expect(idf("zeppelin")).toBeGreaterThan(idf("mill"));
  });

  it("createIdf() lets a large corpus speak for itself", () => {
    const [plain, idf] = [createIdf(retrieverOf(50_000), null), createIdf(retrieverOf(50_000), background)];
    for (const term of ["mill", "say", "zeppelin"]) expect(idf(term)).toBeCloseTo(plain(term), 1);
  });
});
