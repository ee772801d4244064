import { describe, expect, it } from "vitest";
import { changedFrom, correctionOf, isUpdate, wrongPart } from "../../src/text/corrected.ts";
import { sentenceIn } from "../support/sentence.ts";

function wrongIn(right: string, before: string | null = null, over = ""): string | null {
  const told = before === null ? null : sentenceIn("a", before);
  return correctionOf(sentenceIn("a", right), told, over)?.wrong ?? null;
}

describe("correctionOf()", () => {
  it.each([
    ["The correct price is £2.90, not £3.40.", null, "", "£3.40"],
    ["Correction: the rent is £44 a plot, not £42 as stated.", null, "", "£42 as stated"],
    ["The talk is on Friday instead of Thursday.", "We gave the wrong day.", "", "Thursday"],
    [
      "He took office in 2019.",
      "We wrote that he took office in 2018.",
      "Corrections",
      "We wrote that he took office in 2018.",
    ],
    [
      "The keeper is Ann Lee.",
      "Our report wrongly named Tom Berg.",
      "",
      "Our report wrongly named Tom Berg.",
    ],
  ])("gives what is wrong: %s", (right, before, over, wrong) => {
    expect(wrongIn(right, before, over)).toBe(wrong);
  });

  it.each(
    (
      "Correction Corrections Corrected The_correct Clarification Clarifications Erratum Errata Wrong Wrongly Error " +
      "Errors Mistake Mistakes Mistakenly Incorrect Incorrectly Misstated Misspelt Misidentified Should_have_been " +
      "Should_have_said Should_have_read"
    )
      .split(" ")
      .map((mark) => mark.replaceAll("_", " ")),
  )("knows a correction by what marks it: %s", (mark) => {
    expect(wrongIn("The price is £2.90, not £3.40.", null, mark)).toBe("£3.40");
    expect(wrongIn("The price is £2.90, not £3.40.", null, mark.toUpperCase())).toBe("£3.40");
  });

  it.each([
    ["Correction: a room costs £44, not £42 as stated, and there are 12 rooms.", "£42 as stated"],
    ["Correction: it has 1,300 seats, not 1,200.", "1,200."],
    ["We gave its length as 160 metres; it is 116.", "We gave its length as 160 metres"],
  ])("ends with what is called wrong: %s", (right, wrong) => {
    expect(wrongIn(right, null, "")).toBe(wrong.replace(/\.$/u, ""));
  });

  it.each([
    ["The price is £2.90, not £3.40.", null, ""],
    ["We gave them 160 chairs; he was glad.", null, ""],
    ["They gave 160 metres; it is 116.", null, ""],
    ["He was right to say so.", "It was a mistake.", ""],
    ["The price is wrong.", null, "Corrections"],
    ["We wrote of the mill too.", "We wrote of the fire.", "Corrections"],
    ["It was right, not only cheap, to correct the error.", null, ""],
  ])("gives nothing of what corrects nothing: %s", (right, before, over) => {
    expect(wrongIn(right, before, over)).toBeNull();
  });
});

describe("changedFrom()", () => {
  const changed = (text: string) => {
    const found = changedFrom(sentenceIn("a", text, { start: 7 }));
    const now = found?.now;
    return found === null
      ? null
      : [found.wrong, now === undefined ? null : text.slice(now.start - 7, now.end - 7)];
  };

  it.each([
    ["The deadline was moved from 6 November to 10 November because of snow.", "6 November", "10 November"],
    ["The fee will be raised from £10 to £12.", "£10", "£12"],
    ["The talk has been postponed from Monday to Friday, at noon.", "Monday", "Friday"],
    ["Each team may use five players instead of three.", "three", null],
  ])("gives what it was, and what it came to: %s", (text, was, now) => {
    expect(changed(text)).toEqual([was, now]);
  });

  it.each([
    "The shop is open from Monday to Friday.",
    "They sailed from Aber to Lowhaven.",
    "It was moved to the hall.",
    "He rose early. It lasts from 6 to 10.",
  ])("gives none where nothing changed: %s", (text) => {
    expect(changed(text)).toBeNull();
  });
});

describe("wrongPart()", () => {
  it("gives what stands behind the “not”, and not the same words before it", () => {
    const right = sentenceIn("a", "Correction: platform 4 has 40 seats, not 4.", { start: 10 });
    const { start, end } = wrongPart(correctionOf(right, null, "")!);
    expect([start - 10, end - 10]).toEqual([41, 42]);
  });
});

describe("isUpdate()", () => {
  it("tells what is so by now from what it is now known as", () => {
    const updates = ["**Update:** no boat today.", "It now opens at ten.", "The fair has been moved to May."];
    expect(updates.map(isUpdate)).toEqual([true, true, true]);
    const others = ["The town is now known as Aber.", "It opens at ten.", "They moved to Kent."];
    expect(others.map(isUpdate)).toEqual([false, false, false]);
  });
});
