import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stem } from "../../src/text/stems.ts";
import { transatlantic } from "../../src/text/transatlantic.ts";

const PAIRS =
  "labour labor, colours colors, neighbourhood neighborhood, favourite favorite, honoured honored, odour odor, " +
  "organise organize, organised organized, organisation organization, analyse analyze, centre center, kilometres kilometers, " +
  "theatre theater, defence defense, licence license, catalogue catalog, dialogue dialog, grey gray, programme program, " +
  "haemoglobin hemoglobin, anaemia anemia, leukaemia leukemia, paediatric pediatric, archaeology archeology, " +
  "aluminium aluminum, judgement judgment, sceptical skeptical, jewellery jewelry";

describe("transatlantic()", () => {
  it("gives a word's term as it is spelt on the other side, both ways", () => {
    for (const [british = "", american = ""] of PAIRS.split(", ").map((pair) => pair.split(" "))) {
      expect(transatlantic(british)).toContain(stem(american));
      expect(transatlantic(american)).toContain(stem(british));
    }
  });

  it("never gives one common word for another", () => {
    for (const [word = "", other = ""] of [
      ["four", "for"],
      ["hour", "hor"],
      ["prize", "prise"],
      ["acre", "acer"],
      ["tired", "tyre"],
      ["check", "cheque"],
      ["story", "storey"],
      ["size", "sise"],
    ]) {
      expect(transatlantic(word)).not.toContain(stem(other));
      expect(transatlantic(other)).not.toContain(stem(word));
    }
  });

  it("gives nothing for numbers, for what is not English, nor ever the word's own term", () => {
    expect(transatlantic("1945")).toEqual([]);
    expect(transatlantic("odör")).toEqual([]);
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (word) => {
        expect(transatlantic(word)).not.toContain(stem(word));
      }),
    );
  });
});
