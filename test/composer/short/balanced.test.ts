import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanced } from "../../../src/composer/short/balanced.ts";
import { sentenceOf } from "../../support/sentence.ts";

/** Gives what becomes of a cut of a sentence, as text. */
function whole(text: string, cut: string): string {
  const start = text.indexOf(cut);
  const span = balanced(sentenceOf(text), { start, end: start + cut.length });
  return text.slice(span.start, span.end);
}

function inOrder(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a];
}

describe("balanced()", () => {
  it.each([
    ["She called it “a gift” to all.", "a gift”", "“a gift”"],
    ["Wear “black boots, a black coat and a hat”.", "“black boots", "“black boots, a black coat and a hat”"],
    ['It read only "no entry" in red.', 'only "no', 'only "no entry"'],
    ['They said "so it must be" and went.', 'it must be" and went', '"so it must be" and went'],
    ["The Harbour Users’ Club (HUC) owns it.", "Harbour Users’ Club (HUC", "Harbour Users’ Club (HUC)"],
    ["The club (HUC or the users) owns it.", "The club (HUC", "The club"],
    ["It costs f(n) steps.", "f(n", "f(n)"],
    ['A pipe is 5" wide and bent.', "A pipe is 5", "A pipe is 5"],
  ])("%s: %s", (text, cut, expected) => {
    expect(whole(text, cut)).toBe(expected);
  });

  it("leaves what has no marks as it is, and never leaves the sentence", () => {
    const pieces = fc.array(fc.constantFrom("Ann ", "“a b” ", '"c" ', "(d e) ", "f, "), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (words, first, second) => {
        const text = words.join("") + "g.";
        const [from, to] = inOrder(first % text.length, second % text.length);
        const { start, end } = balanced(sentenceOf(text), { start: from, end: to + 1 });
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        const cut = text.slice(from, to + 1);
        const isSame = start === from && end === to + 1;
        expect(isSame || /[“”"()]/u.test(cut)).toBe(true);
      }),
    );
  });

  it("closes every quotation that it opens, where the sentence does", () => {
    const texts = fc.array(fc.constantFrom("Ann Lee ", "“so be it” ", "by noon "), {
      minLength: 3,
      maxLength: 8,
    });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (words, first, second) => {
        const text = words.join("") + "today.";
        const [from, to] = inOrder(first % text.length, second % text.length);
        const { start, end } = balanced(sentenceOf(text), { start: from, end: to + 1 });
        const cut = text.slice(start, end);
        expect(cut.split("“").length).toBe(cut.split("”").length);
      }),
    );
  });
});
