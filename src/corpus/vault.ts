import { createHash } from "node:crypto";
import { lstat, readdir, readFile, realpath, rm } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import type { ChangeStep } from "../domain.ts";
import { HISTORY, sweepHistory } from "./history.ts";
import { flushFolder, makeFolder, READABLE, sweepTemporary, writeWhole } from "./whole.ts";

/** A step of a change that is one of a file. */
export type FileStep = Extract<ChangeStep, { kind: "file" }>;

/** A corpus folder whose files change by steps that can be taken back. */
export interface Vault {
  /** Gives the SHA-256 of a file's content; null where there is no such file. */
  hashOf(path: string): Promise<string | null>;
  /** Keeps the content that a file has now, so that it can be put back. */
  keep(path: string): Promise<void>;
  /** Takes a step: writes the file, whose content is given or was kept, or removes it. */
  take(step: FileStep, content?: Uint8Array): Promise<void>;
  /** Takes a step back, where the file is as the step left it: what somebody changed since stays. */
  putBack(step: FileStep): Promise<void>;
  /** Deletes the contents that none of these steps needs; the newest stay, since another process may be at it. */
  sweep(steps: readonly ChangeStep[], nowMs: number): Promise<void>;
}

/** Gives the vault of a corpus folder, which keeps its contents in the folder's history. */
export function openVault(root: string): Vault {
  const kept = (hash: string) => join(root, HISTORY, ".changes", hash);
  const hashOf = async (path: string) => {
    const content = await readFile(join(root, path)).catch(absent);
    return content === null ? null : contentHash(content);
  };
  const take: Vault["take"] = async ({ path, after }, content) => {
    const target = join(root, path);
    if (after === null) {
      await rm(target, { force: true });
      await flushFolder(dirname(target));
      return;
    }
    await makeFolder(dirname(target));
    await checkInside(root, target);
    await writeWhole(target, [content ?? (await readFile(kept(after)))], { mode: READABLE });
  };
  return {
    hashOf,
    take,
    async keep(path) {
      const content = await readFile(join(root, path)).catch(absent);
      if (content === null) return;
      const hash = contentHash(content);
      const isThere = await lstat(kept(hash)).then(
        () => true,
        () => false,
      );
      // Whoever shares the folder may take the change back, from the terminal too.
      if (!isThere) await writeWhole(kept(hash), [content], { mode: READABLE });
    },
    async putBack(step) {
      await sweepTemporary(join(root, step.path));
      const now = await hashOf(step.path);
      if (now === step.before || now !== step.after) return;
      await take({ ...step, after: step.before });
    },
    async sweep(steps, nowMs) {
      const needed = new Set(
        steps.flatMap((step) => (step.kind === "file" ? [step.before, step.after] : [])),
      );
      await sweepHistory(root);
      const names = await readdir(dirname(kept("x"))).catch((): string[] => []);
      for (const name of names) {
        if (needed.has(name)) continue;
        const info = await lstat(kept(name)).catch(absent);
        if (info !== null && nowMs - info.mtimeMs > DAY_MS) await rm(kept(name), { force: true });
      }
    },
  };
}

/** Gives the SHA-256 of a content, in hexadecimal. */
export function contentHash(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** A link may lead out of the corpus; what is behind it is not ours to write. */
async function checkInside(root: string, target: string): Promise<void> {
  const [folder, real] = await Promise.all([realpath(dirname(target)), realpath(root)]);
  if (folder !== real && !folder.startsWith(real + sep)) {
    throw new Error(`${dirname(target)} is a link out of the corpus folder`);
  }
}

function absent(error: unknown): null {
  if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
    return null;
  throw error;
}

const DAY_MS = 86_400_000;
