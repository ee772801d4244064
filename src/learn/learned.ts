import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Models } from "../models.ts";
import type { Weights } from "../ranker/weights.ts";
import { literal } from "./literal.ts";

/** The models, and what a pool is sifted with, which is the same whatever it is ranked with. */
export interface Learned extends Models {
  readonly sifting: Weights;
}

/** Where among the sources each model is: one constant a file. */
const FILES = {
  background: { file: "ranker/background.weights.ts", declared: "BACKGROUND: Background", from: "./idf.ts" },
  sifting: { file: "ranker/sifting.weights.ts", declared: "SIFTING: Weights", from: "./weights.ts" },
  short: { file: "composer/short/short.weights.ts", declared: "SHORT: ShortModel", from: "./model.ts" },
  ranking: { file: "ranker/ranking.weights.ts", declared: "RANKING: Weights", from: "./weights.ts" },
  abstention: {
    file: "ranker/abstention/abstention.weights.ts",
    declared: "ABSTENTION: AbstentionModel",
    from: "../weights.ts",
  },
} as const satisfies Record<keyof Learned, object>;

/** Writes a model into a folder of sources; gives the name of its file there. */
export async function writeLearned<Part extends keyof Learned>(
  sources: string,
  part: Part,
  value: NonNullable<Learned[Part]>,
): Promise<string> {
  const { file, declared, from } = FILES[part];
  const type = declared.split(": ")[1]!;
  const text =
    `// Learned: see \`command\`. Do not edit.\nimport type { ${type} } from "${from}";\n\n` +
    `export const ${declared} = ${literal(value)};\n`;
  const path = join(sources, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.tmp`, text);
  await rename(`${path}.tmp`, path);
  return file;
}

/** Reads a model that was written into a folder of sources. */
export async function readLearned<Part extends keyof Learned>(
  sources: string,
  part: Part,
): Promise<Learned[Part]> {
  const text = await readFile(join(sources, FILES[part].file), "utf8");
  // The constant's value is JSON.
  return JSON.parse(text.slice(text.indexOf("= {") + 2).replace(/;\s*$/u, ""));
}
