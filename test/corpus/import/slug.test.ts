import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slugOf } from "../../../src/corpus/import/slug.ts";

describe("slugOf()", () => {
  it.each([
    ["Le café d’Élise: déjà vu?", "le-cafe-delise-deja-vu"],
    ["港湾評議会は火曜日、東岸壁が", "港湾評議会は火曜日-東岸壁が"],
    ["Тихой гавани", "тихой-гавани"],
    ["बंदरगाह की दीवार", "बंदरगाह-की-दीवार"],
    ["ท่าเรือ ตะวันออก", "ท่าเรือ-ตะวันออก"],
    ["항구 이사회", "항구-이사회"],
    ["con", "con-article"],
    ["!!!", "article"],
  ])("names %j %s", (title, slug) => {
    expect(slugOf(title, null)).toBe(slug);
  });

  it("leaves room for a version and a temporary name in the 255 bytes of a name, in any writing", () => {
    const letters = fc.constantFrom("水", "ท", "को", "𠮷", "é", "a", " ", "-");
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 150 }), (title) => {
        const slug = slugOf(title.join(""), null);
        expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(195);
        expect(slug).toMatch(/[^-\uD800-\uDFFF]$/u);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  it("is never a path, whatever the title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => {
        expect(slugOf(title, "2025-01-02")).toMatch(/^2025-01-02(?:-[^/\\.\s]+)?$/u);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
