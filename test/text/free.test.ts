import { describe, expect, it } from "vitest";
import { isFree } from "../../src/text/free.ts";

describe("isFree()", () => {
  it.each([
    ["How much is parking?", "Parking is free for the first hour."],
    ["How much does it cost?", "It costs nothing."],
    ["What is the price of a ticket?", "Children enter free of charge."],
    ["How much do I pay?", "The tour is at no cost."],
    ["How much do pupils pay?", "Pupils pay nothing."],
    ["How much do children pay?", "Children under ten get in free with an adult."],
  ])("answers %s by %s", (text, sentence) => {
    expect(isFree({ text }, sentence)).toBe(true);
  });

  it.each([
    ["How much is parking?", "The cake is free from nuts."],
    ["How much is parking?", "He is free to leave."],
    ["How much is the game?", "Players get a free mount."],
    ["How many birds did they free?", "Entry is free of charge."],
    ["Who is free?", "Admission is free."],
  ])("does not answer %s by %s", (text, sentence) => {
    expect(isFree({ text }, sentence)).toBe(false);
  });
});
