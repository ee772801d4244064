import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findCommon, writeCommon } from "../../src/learn/common.ts";
import { createRandom } from "../../src/learn/random.ts";
import { loadCommon, readCommon } from "../../src/text/common.ts";
import { packVectors } from "../../src/text/vectors.ts";

describe("findCommon()", () => {
  it("finds the mean, and the axes along which vectors lie farthest apart, the farthest first", () => {
    const random = createRandom(4);
    const vectors = Array.from({ length: 400 }, () =>
      Float64Array.of(random() - 0.5, 8 * (random() - 0.5) + 3, 0.1 * random(), 3 * (random() - 0.5)),
    );
    const { mean, directions } = findCommon(vectors);
    expect(mean[1]).toBeCloseTo(3, 0);
    expect(
      directions.map((direction) => direction.map(Math.abs).indexOf(Math.max(...direction.map(Math.abs)))),
    ).toEqual([1, 3]);
    for (const direction of directions) expect(Math.hypot(...direction)).toBeCloseTo(1, 6);
  });
});

describe("writeCommon()", () => {
  it("packs what the vectors of a file have in common", async () => {
    const folder = await mkdtemp(join(tmpdir(), "common-"));
    const [source, target] = [join(folder, "vectors.bin"), join(folder, "common.bin")];
    const vectors = new Map([
      ["a", [0.4, 0, 0]],
      ["b", [0.2, 0.2, 0]],
      ["c", [0.3, -0.2, 0.1]],
    ]);
    await writeFile(source, packVectors(vectors, 3));
    await writeCommon(source, target);
    const { mean, directions } = readCommon(await readFile(target));
    expect(mean[0]).toBeCloseTo(0.3, 2);
    expect(directions).toHaveLength(2);
  });

  it("is what made the file that Footnote ships", () => {
    const { mean, directions } = loadCommon();
    expect(mean).toHaveLength(100);
    expect(directions).toHaveLength(2);
    const [one, other] = directions;
    expect(one?.reduce((sum, value, axis) => sum + value * other![axis]!, 0)).toBeCloseTo(0, 3);
  });
});
