import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { join, relative } from "node:path";
import { isOriginal, LEDGER, type Original, type Outcome, readLedger } from "../../articles/originals.ts";
import { READABLE, writeWhole } from "../whole.ts";
import type { Found } from "./found.ts";

/** Keeps what became of the originals in a corpus folder, so that each is imported once. */
export interface Ledger {
  /** Counts what became of something found in an original; `refusal` is null where an article is there. */
  note(found: Pick<Found, "file" | "signature">, refusal: string | null): void;
  save(): Promise<void>;
}

/** Gives the ledger of a corpus folder, given by its real path. */
export function openLedger(root: string): Ledger {
  const tallies = new Map<string, { signature: string; stored: number; refusals: string[] }>();
  return {
    note({ file, signature }, refusal) {
      if (file === null || signature === null) return;
      const name = relative(root, file).replaceAll("\\", "/");
      if (name.startsWith("..") || !isOriginal(name)) return;
      const tally = tallies.get(name) ?? { signature, stored: 0, refusals: [] };
      if (refusal === null) tally.stored += 1;
      else tally.refusals.push(refusal);
      tallies.set(name, tally);
    },
    async save() {
      if (tallies.size === 0) return;
      const outcomes = await readLedger(root);
      for (const [name, tally] of tallies) {
        const hash = await hashOfFile(join(root, name)).catch(() => "");
        outcomes.set(name, { signature: tally.signature, hash, reason: reasonOf(tally) });
      }
      tallies.clear();
      await writeLedger(root, outcomes);
    },
  };
}

/**
 * Gives those of the originals whose bytes are not the ones that were imported. One that was only touched, copied
 * back or checked out again is not imported again: its article may have been edited since.
 */
export async function changedOriginals(root: string, originals: readonly Original[]): Promise<Original[]> {
  const outcomes = await readLedger(root);
  const changed: Original[] = [];
  for (const original of originals) {
    const known = outcomes.get(original.name);
    const isSame = known !== undefined && known.hash === (await hashOfFile(original.path).catch(() => null));
    if (isSame) outcomes.set(original.name, { ...known, signature: original.signature });
    else changed.push(original);
  }
  if (changed.length < originals.length) await writeLedger(root, outcomes);
  return changed;
}

async function writeLedger(root: string, outcomes: ReadonlyMap<string, Outcome>): Promise<void> {
  const there = [...outcomes].filter(([name]) => existsSync(join(root, name)));
  const sorted = there.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = `${JSON.stringify(Object.fromEntries(sorted), null, 1)}\n`;
  await writeWhole(join(root, LEDGER), [Buffer.from(text)], { mode: READABLE });
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
}

function reasonOf({
  stored,
  refusals,
}: {
  readonly stored: number;
  readonly refusals: readonly string[];
}): string | null {
  const [first] = refusals;
  if (first === undefined || stored === 0) return first ?? null;
  return `${refusals.length} of its ${stored + refusals.length} articles cannot be read, the first: ${first}`;
}
