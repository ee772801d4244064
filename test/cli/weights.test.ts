import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli.ts";
import type { Models } from "../../src/models.ts";
import { RANKING } from "../../src/ranker/ranking.weights.ts";
import { NO_WEIGHTS } from "../../src/ranker/weights.ts";
import { articleOf, engineOf } from "../support/engine.ts";
import { ranIn } from "../support/world.ts";

const mill = articleOf({ id: "mill", text: "The old mill stood empty. Visitors paid for bread." });

describe("modelsFor()", () => {
  it("hands other models to the engine, and names what are no weights", async () => {
    const folder = mkdtempSync(join(tmpdir(), "footnote-weights-"));
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const weightsOf = async (value: string) => {
      let given: Models | undefined;
      const { code, err } = await ranIn(
        {
          world: {
            open: async (_paths, _config, models) => {
              given = models;
              return engineOf([mill]);
            },
          },
        },
        async (world) => run(["ask", "visitors paid bread", "--weights", value], world),
      );
      return { code, err, weights: given?.ranking.weights };
    };
    try {
      expect((await weightsOf("none")).weights).toEqual(NO_WEIGHTS.weights);
      for (const text of [
        '{"weights": {"coverage": 2}}',
        'import x;\nexport const R = {"weights": {"coverage": 2}};\n',
      ])
        expect(await weightsOf(file("some", text))).toEqual({ code: 0, err: "", weights: { coverage: 2 } });
      for (const [value, told] of [
        [join(folder, "nowhere"), "there is no such file"],
        [folder, "it is a folder"],
        [file("a", "coverage: 2"), "neither JSON"],
        [file("b", '{"weights": {"charm": 2}}'), "“charm” is no feature"],
        [file("c", '{"weights": {"coverage": "2"}}'), "“coverage” is no number"],
        [file("d", "{}"), "wanted is"],
        [
          file("e", '{"weights": {"coverage": 2}, "network": {"inputs": ["coverage"], "out": [1]}}'),
          "network",
        ],
        [file("f", '{"weights": {"coverage": 2}, "again": {"weights": {}}}'), "second look"],
        [file("g", JSON.stringify({ ...RANKING, again: { ...RANKING.again, words: {} } })), "second look"],
      ] as const) {
        const { code, err, weights } = await weightsOf(value);
        expect([code, weights]).toEqual([1, undefined]);
        expect(err).toContain(told);
        expect(err.trimEnd().split("\n")).toHaveLength(1);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
