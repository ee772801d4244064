import { expect, it } from "vitest";
import { deedsOf } from "../../src/text/doers.ts";

it.each([
  ["visitors", ["visit"]],
  ["builder", ["build"]],
  ["driver", ["drive"]],
  ["corner", []],
  ["letters", []],
  ["visit", []],
])("deedsOf() gives what is done by %s", (doer, deeds) => {
  expect(deedsOf(doer)).toEqual(deeds);
});
