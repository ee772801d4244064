import { describe, expect, it } from "vitest";
import { within } from "../../src/discord/within.ts";

describe("within()", () => {
  it("waits for what comes in time, and no longer than its limit for what never does", async () => {
    let isThere = false;
    const coming = Promise.resolve().then(() => (isThere = true));
    expect([await within(60_000, coming), isThere]).toEqual([true, true]);
    expect(await within(1, new Promise(() => {}))).toBe(false);
  });

  it("rejects with what fails in time", async () => {
    await expect(within(60_000, Promise.reject(new Error("gone")))).rejects.toThrow("gone");
  });
});
