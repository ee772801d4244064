import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";
import type { Span } from "../../src/domain.ts";
import { sentences, sentenceSpans } from "../../src/text/sentences.ts";
import { dataFolder } from "../support/data.ts";
import { articleOf } from "../support/engine.ts";
import { expectLinear } from "../support/growth.ts";

const split = (text: string, wrapped = false) =>
  sentenceSpans(text, { start: 0, end: text.length, wrapped }).map(({ start, end }) =>
    text.slice(start, end),
  );

/** What makes splitting hard, to be strung together by the generator. */
const PIECES = [
  "The U.S. ",
  "Mr. Smith ",
  "said. ",
  "“Yes. ",
  "No,” ",
  "he asked? ",
  "$3.4 ",
  "million… ",
  "\r\n",
  "\n",
  " \u00a0",
  "😀 ",
  "(It rained.) ",
  "J. K. ",
  "a.m. ",
  "'It",
  '\'s "over"." ',
  "St. ",
  "www.site.org ",
  "\u200b",
  "é. ",
  "!? ",
  "no. 5 ",
];

describe("sentences", () => {
  it("sentenceSpans() decides plain full stops as its rules do, which a second space brings into play", () => {
    const plain = [
      "said. ",
      "Corp. ",
      "gen. ",
      "It. ",
      "(so.) ",
      'over." ',
      "3.5 ",
      "5. ",
      "end.” ",
      "vs. ",
      "He ",
      "Mill St. ",
      "50 ft. ",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES, ...plain), { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        const spaced = text.replace(/(?<=\.[”’")]?) (?=\p{Lu})/gu, "  ");
        const single = (parts: string[]) => parts.map((part) => part.replaceAll("  ", " "));
        expect(single(split(spaced))).toEqual(single(split(text)));
      }),
      { seed: 8, numRuns: 2_000 },
    );
  });

  it("sentences() gives trimmed slices in order that cover every non-white character", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }),
        fc.boolean(),
        (pieces, wrapped) => {
          const text = pieces.join("");
          const found = sentences(
            articleOf({ id: "a", text, blocks: [{ start: 0, end: text.length, role: "body", wrapped }] }),
          );
          let end = 0;
          for (const sentence of found) {
            expect(text.slice(end, sentence.start).trim().replaceAll("\u200b", "")).toBe("");
            expect(sentence.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(sentence.start, sentence.end)).toMatch(/^\S[^]*$/u);
            end = sentence.end;
          }
          expect(text.slice(end).trim().replaceAll("\u200b", "")).toBe("");
          expect(found.map(({ index }) => index)).toEqual(found.map((_, index) => index));
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  it("sentences() cuts each block as if nothing stood around it, whatever ends its lines", () => {
    const block = fc.tuple(
      fc.array(fc.constantFrom("Yes. ", "a", "\n", "\r", "\u2028", "\r\n")),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(block), (parts) => {
        let text = "";
        const blocks = parts.map(([pieces, wrapped]) => {
          const start = text.length;
          text += pieces.join("");
          const end = text.length;
          text += "\n";
          return { start, end, wrapped, role: "body" as const };
        });
        const cut = sentences({ id: "mill", text, blocks }).map(({ start, end }) => text.slice(start, end));
        expect(cut).toEqual(
          blocks.flatMap(({ start, end, wrapped }) => split(text.slice(start, end), wrapped)),
        );
      }),
    );
  });

  it("sentenceSpans() ends a sentence at a newline, unless the block is wrapped there", () => {
    expect(split("One line\nanother line")).toEqual(["One line", "another line"]);
    expect(split("One line\nof a paragraph. Another.", true)).toEqual([
      "One line\nof a paragraph.",
      "Another.",
    ]);
    expect(split("One\r\ntwo\u2028three")).toEqual(["One", "two", "three"]);
  });

  it.each([
    ["Trump told the U.S. President of the plan. The U.S. The end."],
    ["Gov. Ann Lee met Sen. Bo Ray in St. Paul on Jan. 6. It rained."],
    ["George W. Bush and J. K. Rowling met. They spoke."],
    ["It cost $3.4 million, or 2.5% of all. Nobody paid."],
    ["“Is it true?” she asked. Nobody knew."],
    ["“Really?” Smith said. He laughed."],
    ["He read Yahoo! News at home. It was late."],
    ["Write to a.b@example.org or see www.example.org. Thank you."],
    ["The firm, Acme Inc. of Ohio, grew. It hired."],
    ["He came at 5 p.m. on Monday. She left."],
    ["The 5 yr. change was small. The mill closed."],
    ["See No. 5 on p. 12. That is all."],
    ["Otto Vell (d. 634) followed Ann (r. 1081–1118) and Bo (fl. 520). They built."],
    ["They waited … and waited. Then they left."],
  ])("sentenceSpans() breaks %j at its last full stop but one alone", (text) => {
    expect(split(text).length).toBe(text.includes("The U.S. The end") ? 3 : 2);
  });

  it.each([
    ["It is open from 10 a.m. to 7 p.m. Parking is free.", "Parking is free."],
    ["Home matches are played at 3 p.m. Flags may be brought in.", "Flags may be brought in."],
    ["On Saturdays we open at 9 a.m. Coffee is sold.", "Coffee is sold."],
    ["She ruled until 1458 BC. Tutankhamun became king at nine.", "Tutankhamun became king at nine."],
    ["It was built in the fifth century BC. Athens paid.", "Athens paid."],
    ["By 480 B.C. Athens had won.", "By 480 B.C. Athens had won."],
  ])("sentenceSpans() ends a sentence behind an hour or era: %j", (text, last) => {
    expect(split(text).at(-1)).toBe(last);
  });

  it.each([
    ["At 7 p.m. Trump spoke to the crowd."],
    ["Shortly after 9 p.m. Ukrainian crews put the fire out."],
    ["The doors open at 7 p.m. Monday and close late."],
    ["The doors open at 3 p.m. Eastern time."],
    ["The doors open at 3 p.m. British Summer Time."],
    ["The doors open at 3 p.m. ET and close late."],
    ["People came to the 6 p.m. Mass in the old church."],
    ["People came to her 6 p.m. Bible class in the old church."],
  ])("sentenceSpans() goes on behind an hour: %j", (text) => {
    expect(split(text)).toEqual([text]);
  });

  it.each([
    ["They moved to 12 Mill St. The house is old.", "The house is old."],
    ["The shop is on 5th St. It opens at six.", "It opens at six."],
    ["The tower rises 50 ft. It is made of brick.", "It is made of brick."],
  ])("sentenceSpans() ends a sentence behind a street and a measure: %j", (text, last) => {
    expect(split(text).at(-1)).toBe(last);
  });

  it.each([
    ["The church of St. The is small."],
    ["They walked from Mill St. John told them to."],
    ["The song by Ann Lee ft. The Mills was played."],
    ["It stands at Mount St. Helens in Washington."],
  ])("sentenceSpans() goes on behind a saint and a guest: %j", (text) => {
    expect(split(text)).toEqual([text]);
  });

  it("sentenceSpans() breaks inside a quotation, and not before what says who speaks", () => {
    expect(split("“We won. We are glad,” he said.")).toEqual(["“We won.", "We are glad,” he said."]);
    expect(split("“We won.” He smiled.")).toEqual(["“We won.”", "He smiled."]);
    expect(split("(It rained.) They left.")).toEqual(["(It rained.)", "They left."]);
  });

  it("sentenceSpans() numbers no list apart from its item", () => {
    expect(split("1. Open the door.")).toEqual(["1. Open the door."]);
  });

  it.each([
    ["quotes behind full stops", (n: number) => '."A'.repeat(n)],
    ["short sentences", (n: number) => "a. ".repeat(n)],
    ["calls", (n: number) => "!".repeat(3 * n)],
    ["quotation marks", (n: number) => '"'.repeat(3 * n)],
    ["full stops", (n: number) => ". . ".repeat(n)],
    ["brackets that never close", (n: number) => "(".repeat(n) + "!a".repeat(n)],
  ])("sentenceSpans() takes linear time on %s", async (_, textOf) => {
    await expectLinear((n) => split(textOf(n)), 4_000);
  });

  it("sentences() tells which sentences open with a pronoun", () => {
    const text = "Ann came. She left. “They won,” she said. Heather sang. Itself a wonder.";
    const found = sentences(articleOf({ id: "a", text }));
    expect(found.map(({ opensWithPronoun }) => opensWithPronoun)).toEqual([false, true, true, false, false]);
  });
});

interface Stretch extends Span {
  readonly suite: string;
  readonly article: string;
  readonly sha256: string;
  readonly sentences: readonly (readonly [number, number])[];
}

const labels: { stretches: readonly Stretch[] } = JSON.parse(
  readFileSync(join(import.meta.dirname, "../labels/sentences.json"), "utf8"),
);
const bench = join(dataFolder ?? "", "bench");
const missing = dataFolder === undefined || !existsSync(join(bench, "news-2022"));

describe.skipIf(missing)(
  "sentences of news, labelled by hand (skipped where FOOTNOTE_DATA names no news-2022)",
  () => {
    const texts = new Map<string, string>();
    const textOf = ({ suite, article }: Stretch) => {
      if (!texts.has(article)) {
        for (const line of readFileSync(join(bench, suite, "corpus.jsonl"), "utf8")
          .trim()
          .split("\n")) {
          const { id, text }: { id: string; text: string } = JSON.parse(line);
          texts.set(id, text);
        }
      }
      return texts.get(article)!;
    };

    /** Inner boundaries alone: the ends of stretches are given. */
    const measure = (ends: (stretch: string) => readonly number[]) => {
      let [hit, found, wanted] = [0, 0, 0];
      for (const stretch of labels.stretches) {
        const gold = new Set(stretch.sentences.slice(0, -1).map(([, end]) => end - stretch.start));
        const got = ends(textOf(stretch).slice(stretch.start, stretch.end));
        const inner = new Set(got.filter((end) => end < stretch.end - stretch.start));
        for (const end of inner) if (gold.has(end)) hit += 1;
        found += inner.size;
        wanted += gold.size;
      }
      return { precision: hit / found, recall: hit / wanted };
    };
    const ends = (text: string, pieces: readonly string[]) => {
      let at = 0;
      return pieces.flatMap((piece) => {
        const trimmed = piece.trim();
        at = text.indexOf(trimmed, at) + trimmed.length;
        return trimmed === "" ? [] : [at];
      });
    };

    const measureOurs = () =>
      measure((text) =>
        sentenceSpans(text, { start: 0, end: text.length, wrapped: false }).map(({ end }) => end),
      );

    it("has the text that was labelled", () => {
      for (const stretch of labels.stretches) {
        const text = textOf(stretch).slice(stretch.start, stretch.end);
        expect(createHash("sha256").update(text).digest("hex").slice(0, 16)).toBe(stretch.sha256);
      }
    });

    it("sentenceSpans() finds the boundaries with precision and recall of .99", () => {
      const ours = measureOurs();
      expect(ours.precision).toBeGreaterThanOrEqual(0.99);
      expect(ours.recall).toBeGreaterThanOrEqual(0.99);
    });

    it("sentenceSpans() is above wink-nlp and Intl.Segmenter, line by line in the same run", () => {
      const ours = measureOurs();
      const nlp = winkNLP(model, ["sbd"]);
      const lines = (text: string, of: (line: string) => readonly string[]) =>
        ends(text, text.split("\n").flatMap(of));
      const wink = measure((text) =>
        lines(text, (line) => (line.trim() === "" ? [] : nlp.readDoc(line).sentences().out())),
      );
      const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
      const icu = measure((text) =>
        lines(text, (line) => [...segmenter.segment(line)].map(({ segment }) => segment)),
      );
      for (const other of [wink, icu]) {
        expect(ours.precision).toBeGreaterThan(other.precision);
        expect(ours.recall).toBeGreaterThanOrEqual(other.recall);
      }
    });
  },
);
