import { describe, expect, it } from "vitest";
import { quantities } from "../../src/quantities/quantities.ts";

/** A Tuesday. */
const REFERENCE = "2025-08-19";

function read(text: string, reference?: string): string[] {
  return quantities(text, reference === undefined ? {} : { reference })
    .filter(({ kind }) => kind === "date")
    .map(
      ({ start, end, date, from, to, precision }) =>
        `${text.slice(start, end)} = ${date ?? "-"} ${from === undefined ? "open" : `${from}/${to} ${precision}`}`,
    );
}

describe("quantities() reads calendar dates:", () => {
  it.each([
    ["It was August 18, 2025.", ["August 18, 2025 = 2025-08-18 2025-08-18/2025-08-18 day"]],
    ["It was 18 August 2025.", ["18 August 2025 = 2025-08-18 2025-08-18/2025-08-18 day"]],
    [
      "On Monday, Aug. 18, 2025, it rained.",
      ["Monday, Aug. 18, 2025 = 2025-08-18 2025-08-18/2025-08-18 day"],
    ],
    [
      "Signed 18/08/2025 and 8/19/2025.",
      [
        "18/08/2025 = 2025-08-18 2025-08-18/2025-08-18 day",
        "8/19/2025 = 2025-08-19 2025-08-19/2025-08-19 day",
      ],
    ],
    ["Signed 03/04/2025.", ["03/04/2025 = 2025 2025-01-01/2025-12-31 year"]],
    ["On 2025-08-18 it ended.", ["2025-08-18 = 2025-08-18 2025-08-18/2025-08-18 day"]],
    [
      "In February 2022 and in 2014.",
      ["February 2022 = 2022-02 2022-02-01/2022-02-28 month", "2014 = 2014 2014-01-01/2014-12-31 year"],
    ],
    [
      "In early 2020, mid-March 2021 and late 2019.",
      [
        "early 2020 = 2020 2020-01-01/2020-04-30 range",
        "mid-March 2021 = 2021-03 2021-03-11/2021-03-20 range",
        "late 2019 = 2019 2019-09-01/2019-12-31 range",
      ],
    ],
    [
      "In Q3 2022 and the summer of 2019.",
      ["Q3 2022 = 2022 2022-07-01/2022-09-30 range", "summer of 2019 = 2019 2019-06-01/2019-08-31 season"],
    ],
    [
      "In the 1990s, the 10th century and 53 BC.",
      [
        "1990s = - 1990-01-01/1999-12-31 range",
        "10th century = - 0901-01-01/1000-12-31 range",
        "53 BC = -0053 -0053-01-01/-0053-12-31 year",
      ],
    ],
    [
      "From 2014 to 2018, 2019-20 and March 3-5, 2022.",
      [
        "2014 to 2018 = - 2014-01-01/2018-12-31 range",
        "2019-20 = - 2019-01-01/2020-12-31 range",
        "March 3-5, 2022 = 2022-03 2022-03-03/2022-03-05 range",
      ],
    ],
    ["Between March and May 2022 it grew.", ["March and May 2022 = 2022 2022-03-01/2022-05-31 range"]],
  ])("%s", (text, lines) => expect(read(text, REFERENCE)).toEqual(lines));
});

describe("quantities() resolves relative dates by tense:", () => {
  it.each([
    ["They met on Friday.", ["Friday = 2025-08-15 2025-08-15/2025-08-15 day"]],
    ["They will meet on Friday.", ["Friday = 2025-08-22 2025-08-22/2025-08-22 day"]],
    [
      "He said on Monday that they will meet on Thursday.",
      ["Monday = 2025-08-18 2025-08-18/2025-08-18 day", "Thursday = 2025-08-21 2025-08-21/2025-08-21 day"],
    ],
    ["They are set to meet on Tuesday.", ["Tuesday = 2025-08-19 2025-08-19/2025-08-19 day"]],
    [
      "Last week and next month.",
      ["Last week = 2025-08 2025-08-11/2025-08-17 week", "next month = 2025-09 2025-09-01/2025-09-30 month"],
    ],
    [
      "It happened yesterday; tomorrow it ends.",
      ["yesterday = 2025-08-18 2025-08-18/2025-08-18 day", "tomorrow = 2025-08-20 2025-08-20/2025-08-20 day"],
    ],
    [
      "It began in June and will end in June.",
      ["June = 2025-06 2025-06-01/2025-06-30 month", "June = 2026-06 2026-06-01/2026-06-30 month"],
    ],
    ["It began three years ago.", ["three years ago = 2022 2022-01-01/2022-12-31 year"]],
    ["Orders open on Sept. 2, sources say.", ["Sept. 2 = 2025-09-02 2025-09-02/2025-09-02 day"]],
    [
      "Last summer and this year.",
      ["Last summer = 2024 2024-06-01/2024-08-31 season", "this year = 2025 2025-01-01/2025-12-31 year"],
    ],
    ["From Monday to Wednesday it rained.", ["Monday to Wednesday = 2025-08 2025-08-11/2025-08-13 range"]],
  ])("%s", (text, lines) => expect(read(text, REFERENCE)).toEqual(lines));

  it("ties a length of time to the article's day, and keeps it a duration", () => {
    const text =
      "It may happen within the next two weeks, after the past three years; the first 100 days passed.";
    expect(quantities(text, { reference: REFERENCE })).toMatchObject([
      { kind: "duration", high: 2, date: null, from: "2025-08-19", to: "2025-09-02", precision: "range" },
      { kind: "duration", low: 3, date: null, from: "2022-08-19", to: "2025-08-19", precision: "range" },
      { kind: "duration", low: 100, date: null },
    ]);
  });

  it("keeps the words and tells no date where there is no reference", () => {
    expect(read("On Monday, last week, in June and on 3 May.")).toEqual([
      "Monday = - open",
      "last week = - open",
      "June = - open",
      "3 May = - open",
    ]);
  });

  it.each([
    "Theresa May spoke.",
    "They may march in august silence.",
    "Black Friday came.",
    "Every Sunday they sang.",
    "April Smith won.",
  ])("finds no date in %s", (text) => {
    expect(read(text, REFERENCE)).toEqual([]);
  });
});
