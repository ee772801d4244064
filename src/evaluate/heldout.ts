import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { learn, type LearnOptions } from "../learn/learn.ts";
import { readLearned } from "../learn/learned.ts";
import type { Models } from "../models.ts";

/** Learns anew without one suite, for the figures that are reported on it. Takes minutes. */
export async function learnWithout(
  suite: string,
  options: Pick<LearnOptions, "data" | "home" | "today" | "progress">,
): Promise<Models> {
  const folder = await mkdtemp(join(tmpdir(), "footnote-learn-"));
  try {
    await learn({ ...options, sources: folder, without: suite });
    return {
      ranking: await readLearned(folder, "ranking"),
      abstention: await readLearned(folder, "abstention"),
      background: await readLearned(folder, "background"),
      short: await readLearned(folder, "short"),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
