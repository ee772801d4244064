import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Engine, Refusal } from "../../src/domain.ts";
import { openWith } from "../../src/terminal/open.ts";
import { articleOf, engineOf } from "../support/engine.ts";
import { keptOutput } from "../support/streams.ts";

const engine = engineOf([articleOf({ id: "mill", text: "One." })]);

beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));
afterEach(() => void vi.useRealTimers());

/** Opens with a load that takes `loadMs`; gives what stood on standard error. */
async function told(
  loadMs: number,
  options: { isTty?: boolean; engine?: Engine; isFollowed?: boolean } = {},
): Promise<string> {
  const { stream, text } = keptOutput();
  const stderr = Object.assign(stream, { isTTY: options.isTty ?? false });
  let now = 0;
  const load = async () => {
    for (; now < loadMs; now += 500) vi.advanceTimersByTime(500);
    return options.engine ?? engine;
  };
  await openWith(load, ["corpus"], {
    stderr,
    clock: { now: () => now },
    isFollowed: options.isFollowed === true,
  });
  vi.advanceTimersByTime(5_000);
  await new Promise<void>((done) => stream.end(done));
  return text();
}

describe("openWith()", () => {
  it("openWith() says nothing where all is read within a second", async () => {
    expect(await told(500)).toBe("");
  });

  it("openWith() says once what takes longer, and when it is done", async () => {
    expect(await told(3_000)).toBe("Reading the articles in corpus …\n1 article read in 3.0 s.\n");
  });

  it("openWith() counts the seconds on one line of a terminal", async () => {
    const [counted, done] = (await told(3_000, { isTty: true })).split("\n");
    expect(counted).toMatch(/^(?:\rReading the articles in corpus … \d s){3}$/);
    expect(done).toBe("1 article read in 3.0 s.");
  });

  it("openWith() names what was refused, the first fifty and how many more", async () => {
    const refusals = Array.from({ length: 60 }, (_, index) => ({ from: `f${index}`, reason: "it is empty" }));
    const articles = [articleOf({ id: "mill", text: "One." })];
    const lines = (await told(0, { engine: engineOf(articles, refusals) })).trimEnd().split("\n");
    expect(lines).toHaveLength(51);
    expect(lines[0]).toBe("Not read: f0: it is empty");
    expect(lines[50]).toBe("Not read: 10 more; footnote doctor names them all.");
  });

  it("openWith() names what waits to be imported on one line, and what is being imported where the folder is followed", async () => {
    const reason = "not imported yet; so does: footnote import";
    const refusals: Refusal[] = ["a.pdf", "b.html", ...Array.from({ length: 9 }, (_, n) => `n${n}.csv`)].map(
      (from) => ({ from, reason, isDue: true }),
    );
    const read = engineOf(
      [articleOf({ id: "mill", text: "One." })],
      [{ from: "e.md", reason: "is empty" }, ...refusals],
    );
    const names = "a.pdf, b.html, n0.csv, n1.csv, n2.csv, n3.csv, n4.csv, n5.csv and 3 more";
    expect(await told(0, { engine: read })).toBe(`Not read: e.md: is empty\nNot read: ${names}: ${reason}\n`);
    expect(await told(0, { engine: read, isFollowed: true })).toBe(
      `Not read: e.md: is empty\nBeing imported: ${names}.\n`,
    );
  });

  it("openWith() complains of a corpus without an article", async () => {
    await expect(told(0, { engine: engineOf([]) })).rejects.toThrow(
      "No articles in corpus. Put your articles",
    );
  });
});
