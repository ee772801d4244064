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
    "The kitchen cooks from Wednesday to Saturday.",
    "Under-9s to under-12s: Wednesday 5pm to 6.30pm",
    "Juniors: Monday and Wednesday 6.30pm to 8pm",
    "**Friday** – street food from 5pm",
    "Saturday: raft race at noon",
    "The river floods each year between June and September.",
    "Every summer, in July, we go to the lake.",
    "The tower is still 138 metres high today.",
  ])("tells of no event where days come again: %s", async (text) => {
    expect(await days(text)).toEqual([]);
  });

  it.each([
    ["The roof fell in on Tuesday.", ["Tuesday"]],
    ["The fair runs from Thursday to Sunday.", ["Thursday to Sunday"]],
    ["The strike lasted from Monday to Wednesday.", ["Monday to Wednesday"]],
    ["The fair, which is held every year, will be on 12 June.", ["12 June"]],
    ["Rivers flood every year; that of May 2019 was the worst.", ["May 2019"]],
    ["The inquest opens today.", ["today"]],
    ["Saturday 7 March 2026: raft race at noon", ["Saturday 7 March 2026"]],
    ["Cup final: Saturday, kick-off at three", ["Saturday"]],
    ["The last class of the year was moved: Wednesday 5pm to 6.30pm", ["Wednesday"]],
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
