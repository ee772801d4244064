import { createHash } from "node:crypto";
import type { Refusal } from "../domain.ts";

/** What a clerk knows of a corpus, as a snapshot keeps it: enough to read only what changed since. */
export interface Memory {
  /** Names the files as they were, see {@link corpusOf}. */
  readonly corpus: string;
  /** The articles that were told, without their contents. */
  readonly packs: readonly PackMemory[];
  readonly files: readonly FileMemory[];
  readonly refusals: readonly Refusal[];
}

/** One article: see the clerk's packs. */
export interface PackMemory {
  readonly id: string;
  readonly sample: boolean;
  readonly version: string;
  readonly ending: string;
  readonly key: string;
}

interface FileMemory {
  readonly path: string;
  readonly signature: string;
  readonly faults: number;
  readonly refusals: readonly Refusal[];
  /** Each by its id, with what people call where it is from. */
  readonly articles: readonly (readonly [id: string, from: string])[];
}

/** A memory with the articles' contents at hand. */
export interface Remembered {
  readonly memory: Memory;
  readonly bytes: (id: string) => Uint8Array;
}

/** Gives the name of files as they stand: the same name, the same contents. */
export function corpusOf(files: readonly { readonly path: string; readonly signature: string }[]): string {
  const sorted = files
    .map(({ path, signature }) => [path, signature])
    .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(sorted)).digest("hex");
}
