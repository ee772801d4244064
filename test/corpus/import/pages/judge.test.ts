import { describe, expect, it } from "vitest";
import { settled } from "../../../../src/corpus/import/pages/arbiter.ts";
import { type Block, blocksOf } from "../../../../src/corpus/import/pages/blocks.ts";
import { openDom } from "../../../../src/corpus/import/pages/dom.ts";
import { judge } from "../../../../src/corpus/import/pages/judge.ts";
import { setScene } from "../../../../src/corpus/import/pages/set-scene.ts";

const KNOWN = { title: null, author: null, description: null };
const LONG = [
  "The ferry company argues that cleaning cost too much, but it has never said how much, and its accounts name no such line.",
  "I asked three times, and the third answer that I got from its office was a voucher for a cup of tea on the upper deck.",
  "Meanwhile the islanders drive to the bridge at Norrow, a detour of ninety minutes, because the vet practises on the mainland.",
  "Let the company try it for one winter, when the boats run half empty, and count the complaints in public every month.",
];

/** Gives the texts that are kept of a body, where the extractors keep the blocks that these choose. */
async function keptOf(
  body: string,
  opinions: {
    readability: (block: Block) => boolean;
    defuddle: (block: Block) => boolean;
    titles?: readonly string[];
  },
): Promise<{ judged: string[]; settled: string[] }> {
  const dom = await openDom(`<html><body>${body}</body></html>`, null);
  const blocks = blocksOf(dom.document.body!);
  const chosen = (keeps: (block: Block) => boolean) =>
    new Set(blocks.flatMap((block, index) => (keeps(block) ? [index] : [])));
  const hearing = {
    blocks,
    readability: chosen(opinions.readability),
    defuddle: chosen(opinions.defuddle),
    stated: null,
    titles: opinions.titles ?? [],
  };
  const scene = setScene(hearing);
  const kept = scene === null ? [] : judge(scene, KNOWN);
  const texts = (indices: readonly number[]) => indices.map((index) => blocks[index]!.text);
  dom.close();
  return { judged: texts(kept), settled: texts(settled(kept, hearing)) };
}

const all = () => true;
const paragraphs = LONG.map((text) => `<p>${text}</p>`);

describe("judge", () => {
  it("keeps what one extractor alone finds in a box whose name says that it is no text", async () => {
    const body = `<div class="story"><p>${LONG[0]}</p><div id="read-more">${paragraphs.slice(1).join("")}</div></div>`;
    const { judged } = await keptOf(body, { readability: all, defuddle: ({ text }) => text === LONG[0] });
    expect(judged).toEqual(LONG);
  });

  it("leaves out a small box of such a name beside the text", async () => {
    const teaser =
      "A village that quarrels over its pump has run out of better things to quarrel over, it seems.";
    const body = `<div class="story">${paragraphs.join("")}<div class="related-stories"><p>${teaser}</p></div></div>`;
    const { judged } = await keptOf(body, { readability: all, defuddle: all });
    expect(judged).toEqual(LONG);
  });

  it("keeps a short paragraph where each stands in a box of its own whose name misleads", async () => {
    const texts = [...LONG, "“Nobody is happy.”"];
    const boxes = texts.map((text) => `<div class="subscriber-preview"><p>${text}</p></div>`);
    const body = `<div class="story">${[...boxes.slice(0, 2), boxes[4], ...boxes.slice(2, 4)].join("")}</div>`;
    const { judged } = await keptOf(body, { readability: all, defuddle: all });
    expect(judged).toEqual([...LONG.slice(0, 2), texts[4], ...LONG.slice(2)]);
  });

  it("keeps the short paragraphs of what a button unfolds", async () => {
    const fold = `<div class="story-expand" style="display:none"><p>${LONG[2]}</p><p>“Nobody is happy.”</p><p>${LONG[3]}</p></div>`;
    const body = `<div class="story">${paragraphs.slice(0, 2).join("")}${fold}</div>`;
    const seen = ({ text }: Block) => LONG.slice(0, 2).includes(text);
    const { judged } = await keptOf(body, { readability: seen, defuddle: seen });
    expect(judged).toEqual([...LONG.slice(0, 3), "“Nobody is happy.”", LONG[3]]);
  });

  it("keeps the short items of a list whose long ones an extractor keeps", async () => {
    const items = ["No lorries before seven", LONG[2]!, "Two new hydrants"];
    const list = `<ul>${items.map((text) => `<li>${text}</li>`).join("")}</ul>`;
    const body = `<div class="story"><p>${LONG[0]}</p>${list}<p>${LONG[1]}</p></div>`;
    const { judged } = await keptOf(body, {
      readability: all,
      defuddle: ({ element }) => element.localName === "p",
    });
    expect(judged).toEqual([LONG[0], ...items, LONG[1]]);
  });

  it("keeps no list that leads elsewhere", async () => {
    const links = ["Ferry fares rise again", "Pump is mended"].map(
      (text) => `<li><a href="/x">${text}</a></li>`,
    );
    const body = `<div class="story"><p>${LONG[0]}</p><ul>${links.join("")}<li>${LONG[2]}</li></ul><p>${LONG[1]}</p></div>`;
    const { judged } = await keptOf(body, { readability: all, defuddle: () => false });
    expect(judged).not.toContain("Ferry fares rise again");
  });

  it("finds a brief under the title that no extractor finds, and nothing beside it", async () => {
    const brief =
      "The quay at Norrow opens again on Monday, two weeks early, said the harbour board on Friday evening.";
    const body = `<nav><p>${LONG[0]}</p></nav><h1>The quay opens again on Monday</h1><p>${brief}</p>
      <div class="newsletter"><p>${LONG[1]}</p></div><h2>More news</h2><p>${LONG[2]}</p>`;
    const none = () => false;
    const { judged } = await keptOf(body, {
      readability: none,
      defuddle: none,
      titles: ["The quay opens again on Monday"],
    });
    expect(judged).toEqual([brief]);
    expect((await keptOf(body, { readability: none, defuddle: none })).judged).toEqual([]);
  });
});

describe("settled", () => {
  it("gives what both extractors keep where the judge keeps hardly any of it", async () => {
    const code = Array.from({ length: 12 }, (_, line) => `Section ${line}: what a server answers to it`);
    const body = `<div>${code.map((text) => `<pre>${text}</pre>`).join("")}</div>`;
    const kept = await keptOf(body, { readability: all, defuddle: all });
    expect(kept.judged).toEqual([]);
    expect(kept.settled).toEqual(code);
  });

  it("takes no agreement on teasers and comments for an article", async () => {
    const comments = `<h3>12 comments</h3>${paragraphs.join("")}`;
    const related = `<div class="related-stories">${paragraphs.join("")}</div>`;
    for (const body of [`<p>Soon.</p>${comments}`, `<p>Soon.</p>${related}`]) {
      const kept = await keptOf(body, { readability: all, defuddle: all });
      expect(kept.settled).toEqual(kept.judged);
    }
  });
});
