import { describe, expect, it } from "vitest";
import { lateLibrary } from "../../src/terminal/late.ts";
import type { Library } from "../../src/domain.ts";

/** A library that cannot be opened before it is mended. */
function opening() {
  const log: string[] = [];
  let isMended = false;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else of it is asked for
  const library = {
    undo: async () => ({ unchanged: { reason: "nothing to undo" } }),
  } as unknown as Library;
  const late = lateLibrary(async () => {
    log.push("open");
    if (!isMended) throw new Error("Cannot open the store");
    return { library, close: async () => void log.push("close") };
  });
  return { late, log, mend: () => (isMended = true) };
}

describe("lateLibrary()", () => {
  it("is not opened, nor closed, where nobody asks for it", async () => {
    const { late, log } = opening();
    await late.close();
    expect(log).toEqual([]);
  });

  it("is closed where it is just being opened and cannot be", async () => {
    const { late, log } = opening();
    const asked = late.library.undo(null).catch(String);
    await expect(late.close()).resolves.toBeUndefined();
    expect([await asked, log]).toEqual(["Error: Cannot open the store", ["open"]]);
  });

  it("fails where it cannot be opened, is tried again the next time, and is closed all the same", async () => {
    const { late, log, mend } = opening();
    await expect(late.library.undo(null)).rejects.toThrow("Cannot open the store");
    await expect(late.close()).resolves.toBeUndefined();
    mend();
    await expect(late.library.undo(null)).resolves.toMatchObject({ unchanged: {} });
    await late.library.undo("x");
    await late.close();
    expect(log).toEqual(["open", "open", "close"]);
  });
});
