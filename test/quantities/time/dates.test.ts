import { describe, expect, it } from "vitest";
import { quantities } from "../../../src/quantities/quantities.ts";

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

describe("quantities() takes people for no months:", () => {
  it.each([
    "It is taught by June Hale.",
    "It was opened by April Jones.",
    "The prize went to May Lin.",
    "She sang with Jun Arai.",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ["She left by May.", "May = - open"],
    ["In June Hale left.", "June = - open"],
  ])("and months for months: %s", (text, found) => {
    expect(read(text)).toEqual([found]);
  });
});

describe("quantities() reads calendar dates:", () => {
  it.each([
    [
      "In 44 BC, Caesar was murdered on March 15.",
      ["44 BC = -0044 -0044-01-01/-0044-12-31 year", "March 15 = -0044-03-15 -0044-03-15/-0044-03-15 day"],
    ],
    [
      "It began in early March 44 BC and ended in mid-June 9999 BC.",
      [
        "early March 44 BC = -0044-03 -0044-03-01/-0044-03-10 range",
        "mid-June 9999 BC = -9999-06 -9999-06-11/-9999-06-20 range",
      ],
    ],
    [
      "From 1 January to 31 March 2020 and from 20 December to 3 January 2021.",
      [
        "1 January to 31 March 2020 = 2020 2020-01-01/2020-03-31 range",
        "20 December to 3 January 2021 = - 2020-12-20/2021-01-03 range",
      ],
    ],
    ["It rose from July to October 2008.", ["July to October 2008 = 2008 2008-07-01/2008-10-31 range"]],
    [
      "His 2014 film won. This 2019 survey asked many. Expo 2020 opened. Her 2008 Fair was full.",
      ["2014 = 2014 2014-01-01/2014-12-31 year", "2019 = 2019 2019-01-01/2019-12-31 year"],
    ],
    ["The 1999-00 season was long.", ["1999-00 = - 1999-01-01/2000-12-31 range"]],
    ["The 2022/23 season was long.", ["2022/23 = - 2022-01-01/2023-12-31 range"]],
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
    ["Signed 18.08.2025, in version 1.2.2025.", ["18.08.2025 = 2025-08-18 2025-08-18/2025-08-18 day"]],
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

  it("has one year for a whole stretch, where only one of its ends tells it and no article's day another", () => {
    expect(read("It ran from February 2020 to May, or between March and May 2020.")).toEqual([
      "February 2020 to May = 2020 2020-02-01/2020-05-31 range",
      "March and May 2020 = 2020 2020-03-01/2020-05-31 range",
    ]);
  });
});

describe("quantities() takes a year from the words before it:", () => {
  it.each([
    [
      "It was Nov. 10, 1968. At dawn on Nov. 11 it sank.",
      [
        "Nov. 10, 1968 = 1968-11-10 1968-11-10/1968-11-10 day",
        "Nov. 11 = 1968-11-11 1968-11-11/1968-11-11 day",
      ],
    ],
    [
      "The panic began in May 1901. On May 9 it was worst.",
      ["May 1901 = 1901-05 1901-05-01/1901-05-31 month", "May 9 = 1901-05-09 1901-05-09/1901-05-09 day"],
    ],
    [
      "In 2014, voters went to the polls on March 16.",
      ["2014 = 2014 2014-01-01/2014-12-31 year", "March 16 = 2014-03-16 2014-03-16/2014-03-16 day"],
    ],
    [
      "Since its start on May 2, 2009, it has grown. On May 4 it moved.",
      ["May 2, 2009 = 2009-05-02 2009-05-02/2009-05-02 day", "May 4 = 2025-05-04 2025-05-04/2025-05-04 day"],
    ],
    ["The Jan. 6 committee met.", ["Jan. 6 = 2021-01-06 2021-01-06/2021-01-06 day"]],
    ["The school reopens on Jan. 6.", ["Jan. 6 = 2026-01-06 2026-01-06/2026-01-06 day"]],
    [
      "They studied 2006 to 2018, then 2020 and 2021.",
      [
        "2006 to 2018 = - 2006-01-01/2018-12-31 range",
        "2020 = 2020 2020-01-01/2020-12-31 year",
        "2021 = 2021 2021-01-01/2021-12-31 year",
      ],
    ],
    [
      "The blizzard of 1888 struck on March 12 of that year.",
      ["1888 = 1888 1888-01-01/1888-12-31 year", "March 12 = 1888-03-12 1888-03-12/1888-03-12 day"],
    ],
    [
      "It opened in 1990. By December the following year it had closed.",
      ["1990 = 1990 1990-01-01/1990-12-31 year", "December = 1991-12 1991-12-01/1991-12-31 month"],
    ],
    [
      "They wrote in April (2016) and closed the books on 2021.",
      ["April (2016) = 2016-04 2016-04-01/2016-04-30 month", "2021 = 2021 2021-01-01/2021-12-31 year"],
    ],
    ["It froze: 2021 was cold.", ["2021 = 2021 2021-01-01/2021-12-31 year"]],
    ["The last time was 2016, when it froze.", ["2016 = 2016 2016-01-01/2016-12-31 year"]],
  ])("%s", (text, lines) => expect(read(text, REFERENCE)).toEqual(lines));

  it("leaves a day that has become a name to the year of an older article", () => {
    expect(read("The Jan. 6 attack failed.", "2019-02-01")).toEqual([
      "Jan. 6 = 2019-01-06 2019-01-06/2019-01-06 day",
    ]);
  });
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
    [
      "It began two and a half years ago, six and a half months ago, 2.5 weeks ago or 2.5 days ago.",
      [
        "two and a half years ago = 2023-02 2023-02-01/2023-02-28 month",
        "six and a half months ago = 2025-02 2025-02-03/2025-02-09 week",
        "2.5 weeks ago = 2025-08-02 2025-08-02/2025-08-02 day",
        "2.5 days ago = 2025-08-17 2025-08-17/2025-08-17 day",
      ],
    ],
    [
      "It will run from Nov. 30 through Dec. 12, 2027.",
      ["Nov. 30 through Dec. 12, 2027 = 2027 2027-11-30/2027-12-12 range"],
    ],
    ["It was renewed in July until 2027.", ["July until 2027 = - 2025-07-01/2027-12-31 range"]],
    ["It began three years ago.", ["three years ago = 2022 2022-01-01/2022-12-31 year"]],
    ["Orders open on Sept. 2, sources say.", ["Sept. 2 = 2025-09-02 2025-09-02/2025-09-02 day"]],
    [
      "Last summer and this year.",
      ["Last summer = 2024 2024-06-01/2024-08-31 season", "this year = 2025 2025-01-01/2025-12-31 year"],
    ],
    ["From Monday to Wednesday it rained.", ["Monday to Wednesday = 2025-08 2025-08-11/2025-08-13 range"]],
    [
      "They sent out tickets for a show on September 7.",
      ["September 7 = 2025-09-07 2025-09-07/2025-09-07 day"],
    ],
    ["Rates rose from the beginning of March.", ["March = 2025-03 2025-03-01/2025-03-31 month"]],
    ["The highly anticipated match was on Sunday.", ["Sunday = 2025-08-17 2025-08-17/2025-08-17 day"]],
    ["They are certain to vote in November.", ["November = 2025-11 2025-11-01/2025-11-30 month"]],
    ["The fair was held on 3 November.", ["3 November = 2024-11-03 2024-11-03/2024-11-03 day"]],
    ["The fair was held on 3 September.", ["3 September = 2025-09-03 2025-09-03/2025-09-03 day"]],
    ["In November, the rent rose.", ["November = 2024-11 2024-11-01/2024-11-30 month"]],
    ["On 2 November the shop closed.", ["2 November = 2024-11-02 2024-11-02/2024-11-02 day"]],
    ["On 2 November the shop will close.", ["2 November = 2025-11-02 2025-11-02/2025-11-02 day"]],
    ["They voted to close it on 2 November.", ["2 November = 2025-11-02 2025-11-02/2025-11-02 day"]],
    ["He announced a concert on 2 November.", ["2 November = 2025-11-02 2025-11-02/2025-11-02 day"]],
    ["The next launch window is Friday.", ["Friday = 2025-08-22 2025-08-22/2025-08-22 day"]],
    [
      "Six inches fell in the hours starting at 8 p.m. Monday.",
      ["Monday = 2025-08-18 2025-08-18/2025-08-18 day"],
    ],
    ["He agreed to pay and on Feb. 4 wired it.", ["Feb. 4 = 2025-02-04 2025-02-04/2025-02-04 day"]],
    ["March 4 - The team completes a comeback.", ["March 4 = 2025-03-04 2025-03-04/2025-03-04 day"]],
    ["It will be recorded and posted Friday.", ["Friday = 2025-08-22 2025-08-22/2025-08-22 day"]],
    ["It opens this spring, they said.", ["this spring = 2025 2025-03-01/2025-05-31 season"]],
    [
      "The rains are expected to last through September.",
      ["September = 2025-09 2025-09-01/2025-09-30 month"],
    ],
    ["They called a strike on Saturday if talks fail.", ["Saturday = 2025-08-23 2025-08-23/2025-08-23 day"]],
    ["The fair is set for Dec. 23.", ["Dec. 23 = 2025-12-23 2025-12-23/2025-12-23 day"]],
    ["The film surpassed forecasts this weekend.", ["this weekend = 2025-08 2025-08-16/2025-08-17 range"]],
    ["The champion until Saturday was Berg.", ["Saturday = 2025-08-16 2025-08-16/2025-08-16 day"]],
    ["Doors open at 7:30 p.m. Saturday.", ["Saturday = 2025-08-23 2025-08-23/2025-08-23 day"]],
    ["It was shut this spring.", ["this spring = 2025 2025-03-01/2025-05-31 season"]],
    ["It was sold in the last week of June.", ["last week of June = 2025-06 2025-06-21/2025-06-30 range"]],
    ["By December the following year it had closed.", ["December = - open"]],
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
    "It is best on a Saturday.",
    "A touchdown in the third quarter won it.",
  ])("finds no date in %s", (text) => {
    expect(read(text, REFERENCE)).toEqual([]);
  });
});

describe("quantities() reads days of long ago:", () => {
  it.each([
    ["He was killed on 15 March 44 BC.", ["15 March 44 BC = -0044-03-15 -0044-03-15/-0044-03-15 day"]],
    ["He died on 19 August AD 14.", ["19 August AD 14 = 0014-08-19 0014-08-19/0014-08-19 day"]],
    ["It fell on August 24, 79 AD.", ["August 24, 79 AD = 0079-08-24 0079-08-24/0079-08-24 day"]],
    ["It began in June 14 BC.", ["June 14 BC = -0014-06 -0014-06-01/-0014-06-30 month"]],
    ["The siege lasted from 149 to 146 BC.", ["149 to 146 BC = - -0149-01-01/-0146-12-31 range"]],
    ["It dates to between 500 and 460 BC.", ["500 and 460 BC = - -0500-01-01/-0460-12-31 range"]],
    ["It stood from 20 to 30 AD.", ["20 to 30 AD = - 0020-01-01/0030-12-31 range"]],
    [
      "In AD 69 four men ruled. One was murdered on 15 January.",
      ["AD 69 = 0069 0069-01-01/0069-12-31 year", "15 January = 0069-01-15 0069-01-15/0069-01-15 day"],
    ],
  ])("%s", (text, found) => {
    expect(read(text, REFERENCE)).toEqual(found);
  });

  it.each([
    ["The vote was 9 to 4 in 20 BC.", "9 to 4"],
    ["Of 146 to 149 BC nothing is known.", "146 to 149"],
  ])("and makes no range of what runs the other way or names no era: %s", (text, range) => {
    expect(read(text, REFERENCE).some((date) => date.startsWith(range))).toBe(false);
  });
});

describe("quantities() looks ahead where somebody expects:", () => {
  it("Forecasters expect rain on Friday.", () => {
    expect(read("Forecasters expect rain on Friday.", REFERENCE)).toEqual([
      "Friday = 2025-08-22 2025-08-22/2025-08-22 day",
    ]);
  });
});

describe("quantities() reads forward what is told as to come:", () => {
  it.each([
    [
      "A vigil will be held at the chapel on Friday at 7pm.",
      ["Friday = 2025-08-22 2025-08-22/2025-08-22 day"],
    ],
    ["The next budget talks start on 12 April.", ["12 April = 2026-04-12 2026-04-12/2026-04-12 day"]],
    ["The next league starts on 2 April.", ["2 April = 2026-04-02 2026-04-02/2026-04-02 day"]],
    [
      "The club has raised £900 so far and needs £600 more by 30 January.",
      ["30 January = 2026-01-30 2026-01-30/2026-01-30 day"],
    ],
    [
      "The bridge will close to cars. Walkers may still cross, except in February.",
      ["February = 2026-02 2026-02-01/2026-02-28 month"],
    ],
    [
      "Next year's race is on 18 August.",
      ["Next year = 2026 2026-01-01/2026-12-31 year", "18 August = 2026-08-18 2026-08-18/2026-08-18 day"],
    ],
    [
      "Next summer's tour goes to Galway, from 6 to 12 August.",
      [
        "Next summer = 2026 2026-06-01/2026-08-31 season",
        "6 to 12 August = 2026-08 2026-08-06/2026-08-12 range",
      ],
    ],
  ])("%s", (text, found) => {
    expect(read(text, REFERENCE)).toEqual(found);
  });

  it.each([
    [
      "Jo tore a muscle on Saturday and will be back in six weeks.",
      ["Saturday = 2025-08-16 2025-08-16/2025-08-16 day"],
    ],
    ["The fair was held on Friday.", ["Friday = 2025-08-15 2025-08-15/2025-08-15 day"]],
    [
      "Last year's fair was on 18 August.",
      ["Last year = 2024 2024-01-01/2024-12-31 year", "18 August = 2024-08-18 2024-08-18/2024-08-18 day"],
    ],
    ["The next day, 2 April, he left.", ["2 April = 2025-04-02 2025-04-02/2025-04-02 day"]],
    [
      "Sales fell in June last year.",
      ["June = 2024-06 2024-06-01/2024-06-30 month", "last year = 2024 2024-01-01/2024-12-31 year"],
    ],
    [
      "The gate opens on 18 April next year.",
      ["18 April = 2026-04-18 2026-04-18/2026-04-18 day", "next year = 2026 2026-01-01/2026-12-31 year"],
    ],
  ])("and back what is over: %s", (text, found) => {
    expect(read(text, REFERENCE)).toEqual(found);
  });
});

describe("quantities() reads history as of its own time:", () => {
  it.each([
    [
      "By January 1348 it was in Marseille, by June in Weymouth.",
      ["January 1348 = 1348-01 1348-01-01/1348-01-31 month", "June = 1348-06 1348-06-01/1348-06-30 month"],
    ],
    [
      "He came back in March 1493 and left again in February.",
      ["March 1493 = 1493-03 1493-03-01/1493-03-31 month", "February = 1494-02 1494-02-01/1494-02-28 month"],
    ],
    [
      "He was murdered on the Ides of March, 15 March 44 BC.",
      ["15 March 44 BC = -0044-03-15 -0044-03-15/-0044-03-15 day"],
    ],
    [
      "From the 16th to the 19th century they sailed.",
      ["16th to the 19th century = - 1501-01-01/1900-12-31 range"],
    ],
    [
      "In the 3rd and 2nd centuries BC it grew.",
      ["3rd and 2nd centuries BC = - -0300-01-01/-0101-12-31 range"],
    ],
    ["It came in the late 19th century.", ["late 19th century = - 1868-01-01/1900-12-31 range"]],
    ["The voyage lasted from 1502 to 1504.", ["1502 to 1504 = - 1502-01-01/1504-12-31 range"]],
    ["By 1500 there were presses in 270 towns.", ["1500 = 1500 1500-01-01/1500-12-31 year"]],
    ["He was born in Mainz around 1400.", ["1400 = 1400 1400-01-01/1400-12-31 year"]],
    [
      "The bombs fell in the night of 7/8 November 1940.",
      ["7/8 November 1940 = 1940-11 1940-11-07/1940-11-08 range"],
    ],
  ])("%s", (text, found) => {
    expect(read(text, REFERENCE)).toEqual(found);
  });

  it.each([
    [
      "He took office in March 2023 and resigned in June.",
      ["March 2023 = 2023-03 2023-03-01/2023-03-31 month", "June = 2025-06 2025-06-01/2025-06-30 month"],
    ],
    ["It was won by 1500 votes.", []],
    ["A ticket costs around 1400.", []],
    ["From the 16th to the 19th floor it burned.", []],
    ["Scores rose from 1200 to 1400 points.", []],
  ])("and leaves what is none: %s", (text, found) => {
    expect(read(text, REFERENCE)).toEqual(found);
  });
});

describe("quantities() takes what was moved for two days:", () => {
  it.each([
    [
      "The council has moved the start of the repairs from 20 July to 14 September.",
      [
        "20 July = 2025-07-20 2025-07-20/2025-07-20 day",
        "14 September = 2025-09-14 2025-09-14/2025-09-14 day",
      ],
    ],
    [
      "The fair was postponed from 6 to 13 September.",
      ["13 September = 2025-09-13 2025-09-13/2025-09-13 day"],
    ],
    ["The fair runs from 6 to 13 September.", ["6 to 13 September = 2025-09 2025-09-06/2025-09-13 range"]],
  ])("%s", (text, found) => {
    expect(read(text, REFERENCE)).toEqual(found);
  });
});
