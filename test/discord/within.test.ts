import { describe, expect, it } from "vitest";
import { within } from "../../src/discord/within.ts";

describe("within()", () => {
  it("waits for what comes in time, and no longer than its limit for what never does", async () => {
    let isThere = false;
    await within(
      60_000,
      Promise.resolve().then(() => (isThere = true)),
    );
    expect(isThere).toBe(true);
    await within(1, new Promise(() => {}));
  });

  it("rejects with what fails in time", async () => {
    await expect(within(60_000, Promise.reject(new Error("gone")))).rejects.toThrow("gone");
  });
});
