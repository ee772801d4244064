import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { shapeName, shapeNamed, shapeOf, tagNumber } from "../../../src/composer/short/tag-shapes.ts";

const TAGS = ["ADJ", "ADP", "DET", "NOUN", "NUM", "PROPN", "VERB", "X"];

describe("shapeNamed()", () => {
  it("gives the shape that is called so, also of stretches of which only the ends are told", () => {
    const stretches = array(constantFrom(...TAGS), { minLength: 1, maxLength: 9 });
    assert(
      property(stretches, (tags) => {
        const shape = shapeOf(Int32Array.from(tags, tagNumber), 0, tags.length);
        expect(shapeNamed(shapeName(shape))).toBe(shape);
      }),
    );
  });
});
