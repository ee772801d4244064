import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countOrigins, isOneOrigin, shinglesOf } from "../../src/text/shingles.ts";
import { pairs } from "../support/reports.ts";

const seeds = join(process.env["FOOTNOTE_DATA"] ?? "", "seeds");
const isOne = (a: string, b: string) => isOneOrigin(shinglesOf(a), shinglesOf(b));

describe("isOneOrigin()", () => {
  it("tells rewrites of which 30 % of the words are changed from reports of the same event", () => {
    const judged = pairs().map(({ a, b, isOne: truth }) => ({ truth, said: isOne(a, b) }));
    const right = judged.filter(({ truth, said }) => truth && said).length;
    const precision = right / judged.filter(({ said }) => said).length;
    const recall = right / judged.filter(({ truth }) => truth).length;
    expect(judged.filter(({ truth }) => !truth).length).toBeGreaterThan(50);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  it("takes a text and a part of it for one, and no text for one with nothing", () => {
    const text = pairs()[0]!.a;
    expect(isOne(text, text)).toBe(true);
    expect(isOne(text, text.slice(0, text.length / 3))).toBe(true);
    expect(isOne(text, "")).toBe(false);
    expect(isOne("", "")).toBe(false);
  });

  it("tells a long text by a sample of it: from a part of it, and from another long text", () => {
    const all = pairs();
    const long = all.map(({ a }) => a).join(" ");
    const other = all
      .map((_, at) => `Report number ${at} of another author tells nothing of ${at * 7}.`)
      .join(" ");
    expect(shinglesOf(long).every).toBeGreaterThan(1);
    expect(shinglesOf(all[0]!.a).every).toBe(1);
    expect(isOne(long, all[0]!.a)).toBe(true);
    expect(isOne(long, long.slice(0, long.length / 2))).toBe(true);
    expect(isOne(long, other.repeat(3))).toBe(false);
  });

  it("takes a word for the same however it is written", () => {
    const runs = (text: string) => [...shinglesOf(text).runs];
    expect(runs("The mill's owner, 's a friend of Müller’s")).toEqual(
      runs("THE MILL OWNER S A FRIEND OF MULLER"),
    );
    expect(runs("The mill owner")).not.toEqual(runs("The mills owner"));
  });

  it("does not take the same speech for the same report", () => {
    const speech = `“${"We shall look at every beam of the bridge before it opens again. ".repeat(4)}”`;
    const one = `The engineer spoke on Friday evening in front of some three hundred people from the valley. ${speech} Then she left without taking any questions from reporters.`;
    const other = `Nobody in the crowded gymnasium was surprised when the bridge's closing was prolonged. ${speech} A long silence followed before somebody in the back row began to clap.`;
    expect(isOne(one, other)).toBe(false);
  });

  it.skipIf(!existsSync(join(seeds, ".")) || seeds === "seeds")(
    "does not take the two reports that came with the data for one (needs FOOTNOTE_DATA)",
    () => {
      const [a = "", b = ""] = readdirSync(seeds).map((name) => readFileSync(join(seeds, name), "utf8"));
      expect(isOne(a, b)).toBe(false);
    },
  );
});

describe("countOrigins()", () => {
  it("does not depend on the order, and counts a chain of rewrites once", () => {
    const [first, , , ...rest] = pairs();
    const texts = [first!.a, first!.b, rest.at(-1)!.a, rest.at(-1)!.b].map(shinglesOf);
    expect(countOrigins([])).toBe(0);
    expect(countOrigins(texts)).toBe(2);
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: 4 }), (some) => {
        expect(countOrigins(some)).toBe(2);
      }),
      { seed: 12 },
    );
  });
});
