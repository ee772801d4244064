import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BrokenContainer, openContainer, readContainer, writeContainer } from "../../src/corpus/container.ts";

let folder = "";
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "footnote-container-"))));
afterAll(() => rmSync(folder, { recursive: true }));

const sections = fc.uniqueArray(
  fc.record({ name: fc.string({ unit: "grapheme", minLength: 1 }), bytes: fc.uint8Array({ maxLength: 50 }) }),
  { selector: ({ name }) => name, maxLength: 5 },
);
const contents = fc.record({ build: fc.string({ unit: "grapheme" }), corpus: fc.string(), sections });

async function written(what: Parameters<typeof writeContainer>[1]): Promise<string> {
  const path = join(folder, "snapshot");
  await writeContainer(path, what);
  return path;
}

function tried(act: () => void): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe("openContainer()", () => {
  it("gives back what writeContainer() was given, each section at a multiple of 8", async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (what) => {
        const opened = openContainer(await written(what));
        expect([opened.build, opened.corpus]).toEqual([what.build, what.corpus]);
        expect(opened.names).toEqual(what.sections.map(({ name }) => name));
        for (const { name, bytes } of what.sections) {
          const found = opened.section(name)!;
          expect([...found]).toEqual([...bytes]);
          expect(found.byteOffset % 8).toBe(0);
        }
        expect(opened.section("\0no such")).toBeNull();
        expect(readdirSync(folder)).toEqual(["snapshot"]);
      }),
      { seed: 6, numRuns: 50 },
    );
  });

  it("gives of a section that was written in parts these parts alone", async () => {
    const parts = ["", "some", " ", "b".repeat(400_000), "ytes"].map((part) => Buffer.from(part));
    const opened = openContainer(
      await written({ build: "b", corpus: "c", sections: [{ name: "one", parts }] }),
    );
    expect(opened.section("one")).toBeNull();
    let from = 0;
    for (const part of parts) {
      expect(part.equals(opened.part("one", from, from + part.length)!)).toBe(true);
      from += part.length;
    }
    expect(opened.part("one", from, from + 1)).toBeNull();
  });

  it("reads of a section what is needed of it, and verifies that alone", async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, at) => at % 251);
    const whole = readFileSync(
      await written({ build: "b", corpus: "c", sections: [{ name: "one", bytes }] }),
    );
    whole[whole.length - 1]! ^= 1;
    const range = fc
      .tuple(fc.nat(300_000), fc.nat(300_000))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(fc.array(range), (ranges) => {
        const section = readContainer(whole).unread("one")!;
        for (const [from = 0, to = 0] of ranges) {
          // The last block begins there, and is damaged.
          const isDamaged = to > 262_144 && from < to;
          expect(tried(() => section.read(from, to)) instanceof BrokenContainer).toBe(isDamaged);
          const isThere = Buffer.compare(section.bytes.subarray(from, to), bytes.subarray(from, to)) === 0;
          expect(isDamaged || isThere).toBe(true);
        }
      }),
      { seed: 8, numRuns: 50 },
    );
    expect(() => readContainer(whole).section("one")).toThrow(BrokenContainer);
    expect(readContainer(whole).unread("two")).toBeNull();
  });

  it("refuses a file that is cut off anywhere, and never gives a byte that was damaged", async () => {
    const what = { build: "b", corpus: "c", sections: [{ name: "one", bytes: Buffer.from("some bytes") }] };
    const whole = new Uint8Array(readFileSync(await written(what)));
    const end = whole.length - 6;
    for (let length = 0; length < end; length += 1) {
      expect(() => readContainer(whole.slice(0, length)), `${length} bytes`).toThrow(BrokenContainer);
    }
    for (let at = 0; at < end; at += 1) {
      const damaged = whole.slice();
      damaged[at]! ^= 0x55;
      let found: unknown = null;
      try {
        found = Buffer.from(readContainer(damaged).section("one")!).toString();
      } catch (error) {
        found = error instanceof BrokenContainer ? "refused" : error;
      }
      expect(["refused", "some bytes"], `byte ${at}`).toContain(found);
    }
  });

  it("refuses another format, whatever else the file has, and names both", async () => {
    const whole = new Uint8Array(readFileSync(await written({ build: "b", corpus: "c", sections: [] })));
    const format = new DataView(whole.buffer);
    const ours = format.getUint32(8, true);
    for (const other of [ours - 1, ours + 1]) {
      format.setUint32(8, other, true);
      expect(() => readContainer(whole)).toThrow(`is of format ${other}, and this is format ${ours}`);
    }
  });

  it("sweeps what a killed process left half written, and leaves what a running one writes", async () => {
    const [dead, alive] = [".snapshot.999999999.tmp", `.snapshot.${process.ppid}.tmp`];
    for (const name of [dead, alive]) writeFileSync(join(folder, name), "half");
    await written({ build: "b", corpus: "c", sections: [] });
    expect(readdirSync(folder).sort()).toEqual([alive, "snapshot"]);
    rmSync(join(folder, alive));
  });
});
