import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { claim } from "../../src/store/sole.ts";

let folder: string;
let told: number;
const options = () => ({ waitMs: 0, waiting: () => void (told += 1), signal: new AbortController().signal });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "footnote-sole-"));
  told = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

it("claim() is had by one alone, until it is given back, and by its name", async () => {
  const release = await claim(join(folder, "data"), "bot", options());
  expect(await claim(join(folder, "data"), "bot", options())).toBeNull();
  expect(told).toBe(1);
  (await claim(join(folder, "data"), "other", options()))?.();
  release?.();
  expect(await claim(join(folder, "data"), "bot", options())).not.toBeNull();
});

it("claim() waits for who is about to give it back, and no longer once it is not wanted any more", async () => {
  const release = await claim(folder, "bot", options());
  const ending = new AbortController();
  const waiting = claim(folder, "bot", { ...options(), waitMs: 60_000, waiting: () => release?.() });
  (await waiting)?.();
  const held = await claim(folder, "bot", options());
  const given = { ...options(), waitMs: 60_000, waiting: () => ending.abort(), signal: ending.signal };
  expect(await claim(folder, "bot", given)).toBeNull();
  held?.();
});

it("claim() counts as made where there can be no lock: the store says what is wrong with the folder", async () => {
  writeFileSync(join(folder, "file"), "");
  expect(await claim(join(folder, "file"), "bot", options())).not.toBeNull();
});
