import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageOf, placeOf, turnButtons } from "../../../commands/parts/pages.ts";

const list = fc.integer({ min: 1, max: 60 }).map((length) => Array.from({ length }, (_, at) => at));
const rows = fc.integer({ min: 1, max: 12 });

/** Gives the pages to which the buttons of a page turn. */
const turns = (page: Parameters<typeof turnButtons>[0]) =>
  turnButtons(page, "turn", String).map((action) => [
    action.kind === "button" && action.label,
    action.kind === "button" && action.payload,
  ]);

describe("pageOf()", () => {
  it("has each item on one page, in order, with as many before it as there are", () => {
    fc.assert(
      fc.property(list, rows, (items, most) => {
        const { pages } = pageOf(items, 1, most);
        const all = Array.from({ length: pages }, (_, at) => pageOf(items, at + 1, most));
        expect(all.flatMap(({ shown }) => shown)).toEqual(items);
        for (const { shown, before } of all) {
          expect([shown[0], shown.length <= most]).toEqual([before, true]);
        }
      }),
    );
  });

  it("gives the last page for one that there is no more, and turns from each to those beside it alone", () => {
    fc.assert(
      fc.property(list, rows, fc.integer({ min: 1, max: 90 }), (items, most, number) => {
        const page = pageOf(items, number, most);
        const { current, pages } = page;
        expect(current).toBe(Math.min(number, pages));
        expect(turns(page)).toEqual([
          ...(current === 1 ? [] : [["Back", String(current - 1)]]),
          ...(current === pages ? [] : [["More", String(current + 1)]]),
        ]);
        expect(placeOf(page)).toBe(pages === 1 ? "" : `, page ${current} of ${pages}`);
      }),
    );
  });
});
