import { describe, expect, it } from "vitest";
import { quantities } from "../../src/quantities/quantities.ts";

describe("quantities() finds no figure", () => {
  it.each([
    "Section 230 and Article 5 were cited.",
    "They flew a 747, an F-16 and a Su-27.",
    "The G7 met on COVID-19 and 5G.",
    "Flight 370 and Boeing 737 are remembered.",
    "Title 42 and chapter two of Amendment 25.",
    "It is the first line of defense.",
    "It is one of the best, and no one knows.",
    "One day, one another, at one point.",
    "They went to Expo 2020 under Agenda 2030.",
    "Call 555-0100 or +44 20 7946 0018, or (212) 555-0143.",
    "They won 3-2 after a 21-14 lead and a 5-4 vote.",
    "ISBN 978-0-306-40615-7 is out.",
    "Update to version 1.2.3 of iOS 15.6.",
    "Highway 61, Route 66 and I-95 were closed.",
    "The show begins at 7:30 p.m., at 10 a.m., 5pm and 1430 GMT.",
    "1. Open the lid.\n2. Close it.\n3) Wait.",
    "She was third, then 21st, in the 60th annual race.",
    "See https://example.org/2022/07/8-things-1234 for more.",
    "The No. 2 seed and number 10 Downing Street.",
    "Apollo 11, Falcon 9 and Windows 10.",
    "The 9/11 attacks and a 24/7 shop.",
    "Come to 937 Phillips Lane or 606 N. Church St. in Lowhaven.",
    "He lives in the Five Points quarter and saw the Three Rivers there.",
    "The four-door car has all-wheel drive.",
    "The S&P 500, the FTSE 100 and the Nikkei 225 fell; the Indy 500 began.",
    "He bought an Echo Show 5 and a 4K screen for 3-on-3.",
    "AB 2420 and HB 2 passed at least one of its tests.",
    "A 180-degree turn at nine in the morning.",
    "Flats 1 to 20 are dry; flats 21 to 44 and bays 3 to 6 are not.",
    "HARWICK, 3 April 2026 – The pier will open.",
    "LOWHAVEN/PARIS, Aug 18 (Agency) - The ships have left.",
    "They met in Mar-a-Lago, near one of the gates.",
    "a and the, half-hearted, second-hand",
    "",
  ])("in %j", (text) => {
    expect(
      quantities(text, { reference: "2025-08-19" }).map(({ start, end }) => text.slice(start, end)),
    ).toEqual([]);
  });
});
