import type { Changed, Clock, CorpusChange, Journal, Visitor } from "../domain.ts";
import { keepVersion } from "./history.ts";
import type { LiveCorpus } from "./live.ts";
import { contentHash, type Vault } from "./vault.ts";

/** What a library works with. */
export interface LibraryOptions {
  readonly corpus: Pick<LiveCorpus, "engine" | "refresh">;
  /** The corpus as it was named: it can be changed where it is one folder. */
  readonly paths: readonly string[];
  readonly journal: Journal;
  /** Where files that are handed over lie until they are read. */
  readonly uploads: string;
  readonly clock: Clock;
  /** The servers from which the shared articles are changed, by their ids. */
  readonly operators: readonly string[];
  /** Of Footnote; the servers of addresses are told. */
  readonly version: string;
  /** Told of a change that the system did not let be made; people hear of it without the places of this machine. */
  readonly failed?: (error: unknown) => void;
}

/** One visitor's library, and what it works with. */
export interface Counter extends LibraryOptions {
  readonly root: string;
  readonly vault: Vault;
  readonly visitor: Visitor;
  /** Where the person stands, at this machine; null elsewhere. */
  readonly standing: string | null;
  inTurn(work: () => Promise<Changed>): Promise<Changed>;
}

/**
 * Makes a change, whole or not at all: it is in the journal before its first step and counts as done after its
 * last. What a process that was killed left half done is taken back by the next one.
 */
export async function commit(
  made: Pick<CorpusChange, "kind" | "steps"> & { readonly undoes?: string },
  { visitor, journal, vault, clock, root }: Counter,
  contents: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<CorpusChange> {
  const { kind, steps, undoes = null } = made;
  const atMs = clock.now();
  const id = `${Math.floor(atMs).toString(36)}${contentHash(JSON.stringify([visitor, steps])).slice(0, 8)}`;
  const change = { id, kind, atMs, who: visitor.name, place: visitor.place, steps, undoes };
  const files = steps.filter((step) => step.kind === "file");
  for (const { path, before, after } of files) {
    if (before === null) continue;
    await vault.keep(path);
    if (after !== null) await keepVersion(root, path);
  }
  await journal.begin(change, visitor.person);
  try {
    for (const step of files) await vault.take(step, contents.get(step.after ?? ""));
    await journal.finish(id);
  } catch (error) {
    for (const step of files.toReversed()) await vault.putBack(step);
    await journal.drop(id);
    throw error;
  }
  return { ...change, isUndone: false };
}

/** Takes back what was begun and not finished; tells whether there was such a thing. */
export async function recover(journal: Journal, vault: Vault): Promise<boolean> {
  const unfinished = journal.unfinished();
  for (const { id, steps } of unfinished) {
    for (const step of steps.toReversed()) if (step.kind === "file") await vault.putBack(step);
    await journal.drop(id);
  }
  return unfinished.length > 0;
}
