import { assert, jsonValue, property } from "fast-check";
import { expect, test } from "vitest";
import { literal } from "../../src/learn/literal.ts";

test("a literal is read as what it was made of", () => {
  assert(
    property(jsonValue(), (value) => {
      expect(JSON.parse(literal(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("a list of plain values stands on one line, a list of lists has a line for each", () => {
  expect(literal({ out: [1, 2], features: [[3], [4, -5e-7]], of: ["a [b]", 'c, "d"\n'] })).toBe(
    '{\n "out": [ 1, 2 ],\n "features": [\n  [ 3 ],\n  [ 4, -5e-7 ]\n ],\n "of": [ "a [b]", "c, \\"d\\"\\n" ]\n}',
  );
});

test("what looks like a list inside a string stays", () => {
  expect(literal({ a: "[\n 1 ]", "b [": {} })).toBe('{\n "a": "[\\n 1 ]",\n "b [": {}\n}');
});

test("a record of numbers has as many to a line as it takes, and none is lost", () => {
  const record = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`a word ${at}`, at / 8]));
  const lines = literal({ record }).split("\n");
  expect(lines.length).toBeLessThan(15);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(113);
  expect(JSON.parse(lines.join("\n"))).toEqual({ record });
  expect(literal({ bias: 1, slope: -2 })).toBe('{\n "bias": 1, "slope": -2\n}');
});
