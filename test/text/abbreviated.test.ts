import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expandedIn } from "../../src/text/abbreviated.ts";

function expanded(text: string, short: string): string | null {
  const start = text.indexOf(short);
  const found = expandedIn(text, { start, end: start + short.length });
  return found === null ? null : text.slice(found.start, found.end);
}

describe("expandedIn()", () => {
  it.each([
    ["Boats are scored did not finish (DNF) and go on.", "DNF", "did not finish"],
    ["The Bank of England (BoE) rose.", "BoE", "Bank of England"],
    ["The Bank of England (BE) rose.", "BE", "Bank of England"],
    ["The Office of Fair Trading (OFT) rose.", "OFT", "Office of Fair Trading"],
    ["The OFT (Office of Fair Trading) rose.", "OFT", "Office of Fair Trading"],
    ["The Institute of Art and Antiques (IAA) rose.", "IAA", "Institute of Art and Antiques"],
    ["It flies at the speed of sound (TSOS) and above.", "TSOS", "the speed of sound"],
    ["The AGM (annual general meeting) is in May.", "AGM", "annual general meeting"],
    ["A rigid-inflatable boat (RIB) lies there.", "RIB", "rigid-inflatable boat"],
  ])("finds in %j what %s stands for", (text, short, words) => {
    expect(expanded(text, short)).toBe(words);
  });

  it.each([
    ["other initials", "The club was quick (DNF).", "DNF"],
    ["words before the first", "AGM (our annual general meeting)", "AGM"],
    ["no brackets", "They did not finish, DNF.", "DNF"],
    ["no capitals", "did not finish (dnf)", "dnf"],
    ["a bracket that stays open", "did not finish (DNF and more", "DNF"],
  ])("finds nothing where there are %s", (_, text, short) => {
    expect(expanded(text, short)).toBeNull();
  });

  it("gives words whose initials are the letters, in order, of any names", () => {
    const word = fc
      .stringMatching(/^[a-z]{2,7}$/u)
      .filter((one) => !/^(?:of|the|and|for|in|on|to|at|by|an|de|la|du|et)$/u.test(one));
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (words) => {
        const short = words.map((one) => one.charAt(0).toUpperCase()).join("");
        expect(
          expanded(`Of (nothing) ${words.join(" ")} (${short}) it tells.`, `(${short})`.slice(1, -1)),
        ).toBe(words.join(" "));
      }),
    );
  });
});
