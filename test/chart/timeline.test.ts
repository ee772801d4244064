import * as fc from "fast-check";
import { Resvg } from "@resvg/resvg-js";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { dateWords } from "../../src/chart/dates.ts";
import { layout, type Line, type Mark } from "../../src/chart/layout.ts";
import { widthOf, wrapLines } from "../../src/chart/measure.ts";
import { pick } from "../../src/chart/pick.ts";
import { drawable, renderPng } from "../../src/chart/png.ts";
import { timelineSvg } from "../../src/chart/timeline.ts";

const day = fc
  .date({ min: new Date("1700-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const words = fc.oneof(fc.string({ unit: "grapheme", maxLength: 300 }), fc.lorem({ maxCount: 60 }));
const marks: fc.Arbitrary<Mark[]> = fc.array(
  fc.record({
    from: fc.option(day),
    to: fc.option(day),
    precision: fc.constantFrom("day", "week", "month", "season", "year", "range"),
    text: words,
    label: words,
    source: words,
  }),
  { maxLength: 70 },
);

const overlap = (a: Line, b: Line) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe("layout()", () => {
  it("layout() shows the article's words for a day where they say more, or where a sentence tells of two", () => {
    const mark = (text: string, from: string, label: string): Mark => {
      return { from, to: from, precision: "day", text, label, source: "Post" };
    };
    const wordsOf = (all: readonly Mark[]) =>
      layout(all).placed.map(({ lines }) => lines.find(({ style }) => style === "words")?.text);
    const one = mark("3 January 2026", "2026-01-03", "It opened.");
    const two = [mark("Sunday", "2026-03-01", "Both."), mark("Tuesday", "2026-03-03", "Both.")];
    expect(wordsOf([one, ...two])).toEqual([undefined, "“Sunday”", "“Tuesday”"]);
    const many = Array.from({ length: 12 }, (_, at) =>
      mark("Friday", `2026-04-0${(at % 9) + 1}`, `No. ${at}`),
    );
    expect(wordsOf([...two, ...many]).slice(0, 3)).toEqual(["“Sunday”", "“Tuesday”", undefined]);
  });

  it("layout() lets no two lines collide, and keeps all of them in the picture", () => {
    fc.assert(
      fc.property(marks, (given) => {
        const { width, height, placed, headings } = layout(given);
        const lines = [...placed.flatMap((one) => one.lines), ...headings].toSorted((a, b) => a.y - b.y);
        for (const [at, line] of lines.entries()) {
          expect(line.x + line.width <= width && line.y + line.height <= height && line.x >= 0).toBe(true);
          expect(lines.slice(at + 1, at + 12).some((other) => overlap(line, other))).toBe(false);
        }
        expect(placed.map(({ y }) => y)).toEqual(placed.map(({ y }) => y).toSorted((a, b) => a - b));
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it.each([
    ["2022-01-01", "2024-03-03", "1 Jan – 3 Mar 2024"],
    ["2022-01-02", "2022-03-03", "2 Jan – 3 Mar"],
    ["2022-01-02", "2022-01-02", "2 Jan"],
    ["-0044-03-15", "-0044-03-15", "15 Mar"],
  ])("layout() leaves out of %s to %s what the year's heading says, and no other year", (from, to, date) => {
    const precision = from === to ? "day" : "range";
    for (const count of [20, 40]) {
      const many = Array.from({ length: count }, (_, at): Mark => {
        const one =
          at === 0
            ? ({ from, to, precision } as const)
            : { from: "2025-01-01", to: "2025-01-01", precision: "day" as const };
        return { ...one, text: "a", label: "b", source: "c" };
      });
      const { placed, headings } = layout(many);
      expect(headings).toHaveLength(2);
      const said = placed[0]!.lines.filter(({ style }) => style === "date").map(({ text }) => text);
      expect(said.join(" ")).toBe(date);
    }
  });

  it("layout() puts years before Christ further apart than one day's events", () => {
    const years = ["-0032", "-0031", "-0031"].map((year): Mark => ({
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      precision: "year",
      text: "a",
      label: "b",
      source: "c",
    }));
    const [a, b, c] = layout(years).placed.map(({ y }) => y);
    expect(b! - a!).toBeGreaterThan(c! - b! + 20);
  });

  it("layout() puts years further apart than days", () => {
    const mark = (from: string): Mark => ({
      from,
      to: from,
      precision: "day",
      text: "a",
      label: "b",
      source: "c",
    });
    const { placed } = layout(["2020-01-01", "2020-01-02", "2024-01-02"].map(mark));
    const [a, b, c] = placed.map(({ y }) => y);
    expect(c! - b!).toBeGreaterThan(b! - a! + 20);
  });
});

describe("layout() of many events", () => {
  const of = (count: number) =>
    layout(
      Array.from({ length: count }, (_, at): Mark => {
        const from = `${2010 + Math.floor(at / 10)}-0${1 + (at % 9)}-15`;
        return { from, to: from, precision: "day", text: "a", label: "b ".repeat(200), source: "c" };
      }),
    );

  it("layout() tells less of each, so that a screen or two hold them all", () => {
    const lines = [5, 20, 40].map((count) => of(count).placed[0]!.lines.filter(({ x }) => x > 180).length);
    expect(lines).toEqual([4, 3, 2]);
    expect(of(40).height).toBeLessThan(1_800);
  });

  it("layout() names the outlet alone where there is no room for the headline too", () => {
    const sourcesOf = (source: string) =>
      layout(
        Array.from({ length: 40 }, (_, at): Mark => {
          const from = `${2010 + at}-01-15`;
          return { from, to: from, precision: "day", text: "a", label: "b", source };
        }),
      ).placed[0]!.lines.filter(({ style }) => style === "source");
    expect(sourcesOf(`The Orrin Post · ${"A mill opens ".repeat(9)}`)[0]!.text).toBe("The Orrin Post");
    expect(sourcesOf("The Post · A mill")[0]!.text).toBe("The Post · A mill");
  });

  it("layout() puts each year over its events once", () => {
    expect(of(40).headings.map(({ text }) => text)).toEqual(["2010", "2011", "2012", "2013"]);
    expect(of(5).headings).toEqual([]);
  });
});

describe("pick()", () => {
  const mark = (from: string | null, label: string, precision: Mark["precision"] = "day"): Mark => ({
    from,
    to: from,
    precision,
    text: "a",
    label,
    source: "s",
  });

  it("pick() keeps all that there is room for, and the order", () => {
    const few = [mark("2020-01-01", "b"), mark(null, "a")];
    expect(pick(few, 2)).toBe(few);
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 20 }), (given, most) => {
        const kept = pick(given, most);
        expect(kept.length).toBe(Math.min(most, given.length));
        expect(kept).toEqual(given.filter((one) => kept.includes(one)).slice(0, kept.length));
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it("pick() prefers days to years, first dates of a sentence, and days that are not crowded", () => {
    const day = mark("2020-03-03", "day");
    const given = [
      mark("2020-01-01", "year", "year"),
      mark("2020-02-02", "twice"),
      mark("2020-02-03", "twice"),
      day,
      mark(null, "undated"),
    ];
    expect(pick(given, 2)).toEqual([given[1], day]);
    const crowd = ["a", "b", "c", "d", "e"].map((label) => mark("2020-05-05", label));
    expect(pick([day, ...crowd], 4)).toContain(day);
  });

  it("pick() keeps of events that tell as much the later, as news is", () => {
    const days = ["2020-01-01", "2020-02-02", "2020-03-03"].map((from) => mark(from, from));
    expect(pick(days, 2)).toEqual(days.slice(1));
  });
});

describe("widthOf()", () => {
  const { resolve } = createRequire(import.meta.url);
  const font = {
    fontFiles: ["400Regular/PTSans_400Regular.ttf", "700Bold/PTSans_700Bold.ttf"].map((path) =>
      resolve(`@expo-google-fonts/pt-sans/${path}`),
    ),
    loadSystemFonts: false,
  };
  const drawnWidth = (text: string, weight: string) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="50"><text x="0" y="30" font-family="PT Sans" font-size="20" font-weight="${weight}">${text}</text></svg>`;
    return new Resvg(svg, { font }).getBBox()?.width ?? 0;
  };

  it.each(Array.from(LETTERS))("widthOf(%j) is no less than what is drawn", (letter) => {
    const text = letter.repeat(20);
    for (const weight of ["normal", "bold"])
      expect(drawnWidth(text, weight)).toBeLessThanOrEqual(widthOf(text, 20) + 2);
  });

  it("wrapLines() keeps the width and the number of lines", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 4 }), (text, lines) => {
        const made = wrapLines(text, { width: 200, fontSize: 16, lines });
        expect(made.length).toBeLessThanOrEqual(lines);
        for (const line of made) expect(widthOf(line, 16)).toBeLessThanOrEqual(200);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it.each([
    ["The pier of Lowhaven opens in spring", "The pier of Lowhaven…"],
    ["Lowhaven Letters · Marling", "Lowhaven Letters…"],
    ["Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffahrts…"],
  ])("wrapLines() cuts %j behind a word where it can", (text, line) =>
    expect(wrapLines(text, { width: 200, fontSize: 16, lines: 1 })).toEqual([line]),
  );
});

describe("wrapLines() where there is room", () => {
  const all = { width: 200, fontSize: 16, lines: 1_000 };

  it("wrapLines() leaves out nothing", () => {
    fc.assert(
      fc.property(words, (text) => {
        const told = (lines: readonly string[]) => lines.join("").replaceAll(/\s/g, "");
        expect(told(wrapLines(text, all))).toBe(told([text]));
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it("wrapLines() cuts a word only where it is longer than a line, and there where the line is full", () => {
    expect(wrapLines("The mill reopened", all)).toEqual(["The mill reopened"]);
    const [first = "", second = "", ...rest] = wrapLines("x".repeat(40), all);
    expect([first + second, rest]).toEqual(["x".repeat(40), []]);
    expect(widthOf(`${first}x`, 16)).toBeGreaterThan(200);
  });
});

describe("timelineSvg()", () => {
  it("timelineSvg() is well-formed whatever the articles say", () => {
    fc.assert(
      fc.property(marks, words, (given, heading) => {
        const svg = timelineSvg([...given, { ...HOSTILE }], heading);
        expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
        expect(svg).not.toContain("<script");
        expect(svg).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
      }),
      { seed: 7, numRuns: 25 },
    );
  });

  it("timelineSvg() says how many events it leaves out", () => {
    expect(
      timelineSvg(
        Array.from({ length: 75 }, () => HOSTILE),
        "Many",
      ),
    ).toContain("The 40 most exactly dated of 75 events");
  });

  it("timelineSvg() draws nothing but its frame for no events", () => {
    const svg = timelineSvg([], "None");
    expect(svg).toContain("<svg");
    expect(svg).not.toMatch(/<line|<g>/u);
  });

  it("timelineSvg() draws a solid line past what is dated and a dashed one past the rest, where there are such", () => {
    const linesOf = (marks: readonly Mark[]) =>
      (timelineSvg(marks, "Lines").match(/<line [^>]*>/gu) ?? []).map((line) => line.includes("dasharray"));
    const [dated, undated] = [
      { ...HOSTILE, from: "2020-01-01", to: "2020-01-01" },
      { ...HOSTILE, from: null },
    ];
    expect(linesOf([dated])).toEqual([false]);
    expect(linesOf([dated, undated])).toEqual([false, true]);
    expect(linesOf([undated, undated])).toEqual([true]);
  });
});

describe("renderPng()", () => {
  it("renderPng() gives a PNG of the picture's width", async () => {
    const png = await renderPng(timelineSvg([HOSTILE], "One"));
    expect(png.slice(1, 4)).toEqual(new Uint8Array([0x50, 0x4e, 0x47]));
    expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBe(1_000);
  });
});

describe("renderPng() of what its font does not have", () => {
  const saying = async (label: string) =>
    renderPng(timelineSvg([{ ...HOSTILE, label, text: "2014", source: "s" }], "One"));

  it.each([
    ["The house of שלום עולם opened.", "The house of [in Hebrew] opened."],
    ["Fair in 北京、上海 today", "Fair in [in Chinese] today"],
    ["東京のまつり", "[in Japanese]"],
    ["Nguyễn Thị Hạnh came", "Nguyen Thi Hanh came"],
    ["Żółć, Kyiv Київ, 5 Ω, é", "Żółć, Kyiv Київ, 5 Ω, é"],
  ])("drawable() names writings that the font lacks, instead of boxes: %s", (label, drawn) => {
    expect(drawable(label)).toBe(drawn);
  });

  it("renderPng() leaves emoji out, which would be crossed boxes, and no other sign", async () => {
    expect(await saying("At noon 🎉👩‍👩‍👧‍👦 in 🇺🇦 2014 👍🏽 ⚠️.")).toEqual(await saying("At noon in 2014."));
    expect(await saying("© 5 ™ in 2014")).not.toEqual(await saying("5 in 2014"));
  });
});

describe("dateWords()", () => {
  it.each([
    [["2025-08-18", "2025-08-18", "day"], "18 Aug 2025"],
    [["2022-02-01", "2022-02-28", "month"], "Feb 2022"],
    [["2014-01-01", "2014-12-31", "year"], "2014"],
    [["2025-08-11", "2025-08-17", "week"], "11 – 17 Aug 2025"],
    [["2025-08-19", "2025-09-02", "range"], "19 Aug – 2 Sep 2025"],
    [["2024-12-20", "2025-01-02", "range"], "20 Dec 2024 – 2 Jan 2025"],
    [["2025-08-19", null, "range"], "from 19 Aug 2025"],
    [["2019-06-01", "2019-08-31", "season"], "Summer 2019"],
    [["2021-12-01", "2022-02-28", "season"], "Winter 2021–22"],
    [[null, null, "day"], "no date"],
    [["0801-01-01", "0900-12-31", "range"], "AD 801 – 900"],
    [["0069-01-01", "0069-12-31", "year"], "AD 69"],
    [["0014-08-19", "0014-08-19", "day"], "19 Aug AD 14"],
    [["-0149-01-01", "-0146-12-31", "range"], "149 – 146 BC"],
    [["-0053-01-01", "0014-12-31", "range"], "53 BC – AD 14"],
    [["2022-06-01", "2024-12-31", "range"], "Jun 2022 – Dec 2024"],
    [["2032-07-01", "2032-12-31", "range"], "Jul – Dec 2032"],
    [["2032-07-01", "2032-07-31", "range"], "1 – 31 Jul 2032"],
    [["2005-01-01", "2014-12-31", "range"], "2005 – 2014"],
    [["-0053-01-01", "-0053-12-31", "year"], "53 BC"],
  ] as const)("dateWords(%j) is %j", ([from, to, precision], shown) => {
    expect(dateWords(from, to, precision)).toBe(shown);
  });
});

const LETTERS =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;!?%$€–—…“”‘’ÄÖÜäöüßéñšžłøЖЩЮжшщюАя";

const HOSTILE: Mark = {
  from: "2025-01-01",
  to: null,
  precision: "range",
  text: "</text><script>alert(1)</script>",
  label: "A & B \u0000\u202e \ud800 <b> ]]> &amp;",
  source: "\"quoted\" 'single'",
};
