import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { learn } from "../learn/learn.ts";
import type { Models } from "../models.ts";

/** Learns anew without one suite, for the figures that are reported on it. Takes minutes. */
export async function learnWithout(
  suite: string,
  options: { readonly data: string; readonly today: string; readonly progress: (line: string) => void },
): Promise<Models> {
  const folder = await mkdtemp(join(tmpdir(), "footnote-learn-"));
  try {
    await learn({ ...options, sources: folder, without: suite });
    return {
      ranking: await readLearned(join(folder, "ranker", "ranking.weights.ts")),
      abstention: await readLearned(join(folder, "ranker", "abstention.weights.ts")),
      background: await readLearned(join(folder, "ranker", "background.weights.ts")),
      short: await readLearned(join(folder, "composer", "short", "short.weights.ts")),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A learned file is one constant whose value is JSON. */
async function readLearned<T>(file: string): Promise<T> {
  const text = await readFile(file, "utf8");
  return JSON.parse(text.slice(text.indexOf("= {") + 2).replace(/;\s*$/u, ""));
}
