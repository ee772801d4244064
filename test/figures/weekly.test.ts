import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/engine.ts";
import { articleOf } from "../support/engine.ts";

async function days(text: string): Promise<string[]> {
  const articles = [articleOf({ id: "a", title: "", text, published: "2026-03-04" })];
  const engine = await createEngine(articles, { refusals: [], clock: { now: () => 0 } });
  return (await engine.timeline({}, {})).rows.map((row) => row.text);
}

describe("comesAgain()", () => {
  it.each([
    "The club is open every day except Friday.",
    "The shop is open Tuesday to Saturday.",
    "The kiosk works weekdays except Wednesday.",
    "The cafe opens Monday–Friday.",
    "Ann Lee teaches beginners on Tuesday evenings.",
    "On Saturday nights the hall is nearly always full.",
    "On Saturday and Sunday we open at ten and close at midnight.",
    "We are closed on Monday and Tuesday.",
  ])("tells of no event where days come again: %s", async (text) => {
    expect(await days(text)).toEqual([]);
  });

  it.each([
    ["The roof fell in on Tuesday.", ["Tuesday"]],
    ["The talks went on from Tuesday to Saturday.", ["Tuesday to Saturday"]],
    ["The roof fell in on Tuesday evening.", ["Tuesday"]],
    ["On Saturday we open the new hall.", ["Saturday"]],
    ["The fair opens on Saturday and closes on Sunday.", ["Saturday", "Sunday"]],
    ["We were closed on Monday and Tuesday.", ["Monday", "Tuesday"]],
    ["The fair was open Tuesday to Saturday.", ["Tuesday to Saturday"]],
    ["The depot is open every day until Friday, 6 March 2026.", ["Friday, 6 March 2026"]],
  ])("tells of those that do not: %s", async (text, expected) => {
    expect(await days(text)).toEqual(expected);
  });
});
