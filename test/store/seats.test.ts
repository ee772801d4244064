import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createSeats } from "../../src/store/seats.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "footnote-seats-"))));
afterEach(() => rmSync(folder, { recursive: true }));

it("createSeats() gives each its own, the first that is free, and again the one that was left", () => {
  const [first, second, third] = [createSeats(folder), createSeats(folder), createSeats(folder)];
  expect([first.own(), second.own(), first.own()]).toEqual([1, 2, 1]);
  expect([first.isTaken(1), first.isTaken(2), second.isTaken(1)]).toEqual([false, true, true]);
  first.leave();
  expect(second.isTaken(1)).toBe(false);
  expect([third.own(), first.own()]).toEqual([1, 3]);
  for (const seats of [first, second, third]) seats.leave();
});
