import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf } from "../../../../src/corpus/import/pages/blocks.ts";
import { openDom } from "../../../../src/corpus/import/pages/dom.ts";
import { matched } from "../../../../src/corpus/import/pages/extractors.ts";

/** What is said of paragraphs by their texts: the first that is not taken behind the last one, else the first of all. */
function naive(texts: readonly string[], kept: readonly string[]): number[] {
  const taken: number[] = [];
  for (const text of kept) {
    const free = [...texts.keys()].filter((at) => texts[at] === text && !taken.includes(at));
    const at = free.find((place) => place > (taken.at(-1) ?? -1)) ?? free[0];
    if (at !== undefined) taken.push(at);
  }
  return taken;
}

const TEXTS = ["yes", "no", "later"] as const;
const dom = await openDom(TEXTS.map((text) => `<p>${text}</p>`).join(""), null);
const paragraphs = new Map(blocksOf(dom.document.body!).map((block) => [block.text, block]));
dom.close();
const paragraphsOf = (texts: readonly string[]) => texts.map((text) => paragraphs.get(text)!);

describe("matched()", () => {
  it("finds each paragraph that is kept once, in its order as far as that goes", () => {
    const text = fc.constantFrom(...TEXTS);
    fc.assert(
      fc.property(fc.array(text), fc.array(text), (texts, kept) => {
        expect([...matched(paragraphsOf(texts), paragraphsOf(kept))]).toEqual(naive(texts, kept));
      }),
    );
  });
});
