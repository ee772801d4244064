import { expect, it } from "vitest";
import { deedsNamedIn } from "../../src/text/doers.ts";

it.each([
  ["visitors", ["visit"]],
  ["builder", ["build"]],
  ["driver", ["drive"]],
  ["corner", []],
  ["letters", []],
  ["visit", []],
])("deedsNamedIn() gives what is done by %s", (doer, deeds) => {
  expect(deedsNamedIn(doer)).toEqual(deeds);
});
