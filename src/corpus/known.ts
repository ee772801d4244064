import type { Placed } from "../articles/files.ts";
import type { Refusal } from "../domain.ts";
import { corpusOf, type Memory, type PackMemory, type Remembered } from "./memory.ts";

/** What is known of the files of a corpus, by their paths, and what was told of them. */
interface Known {
  readonly known: ReadonlyMap<string, KnownFile>;
  readonly published: Published;
}

/** An article as it is handed on. */
export interface Pack {
  readonly id: string;
  readonly sample: boolean;
  readonly version: string;
  readonly ending: string;
  /** Its file's or line's key: another one where anything about it changed. */
  readonly key: string;
  readonly bytes: () => Uint8Array;
}

/** What a file held when it was read last. */
export interface KnownFile {
  readonly signature: string;
  readonly articles: readonly Placed<Pack>[];
  readonly refusals: readonly Refusal[];
  /** How much of it could not be read when it was last as good as it gets. */
  readonly faults: number;
}

/** What was told of a corpus. */
export interface Published {
  readonly packs: ReadonlyMap<string, Pack>;
  readonly refusals: readonly Refusal[];
}

/** What is known of a corpus at which nobody looked yet. */
export const NOTHING: Known = {
  known: new Map(),
  published: { packs: new Map(), refusals: [] },
};

/** Gives what an earlier clerk knew. */
export function recalled({ memory, bytes }: Remembered): Known {
  const packs = new Map(
    memory.packs.map((pack): [string, Pack] => [pack.id, { ...pack, bytes: () => bytes(pack.id) }]),
  );
  const known = memory.files.map(({ path, signature, faults, refusals, articles }): [string, KnownFile] => {
    const placed = articles.map(([id, from]) => ({ article: packs.get(id)!, from, path }));
    return [path, { signature, faults, refusals, articles: placed }];
  });
  return { known: new Map(known), published: { packs, refusals: memory.refusals } };
}

/**
 * Gives what is known for a clerk who comes later. A file of which an article is not among those told (a sample, the
 * second of an id) is read again instead.
 */
export function memoryOf(known: ReadonlyMap<string, KnownFile>, { packs, refusals }: Published): Memory {
  const whole = [...known].filter(([, { articles }]) =>
    articles.every(({ article }) => packs.get(article.id) === article),
  );
  return {
    corpus: corpusOf([...known].map(([path, { signature }]) => ({ path, signature }))),
    packs: [...packs.values()].map(({ id, sample, version, ending, key }): PackMemory => ({
      id,
      sample,
      version,
      ending,
      key,
    })),
    files: whole.map(([path, { signature, faults, refusals: refused, articles }]) => ({
      path,
      signature,
      faults,
      refusals: refused,
      articles: articles.map(({ article, from }) => [article.id, from] as const),
    })),
    refusals,
  };
}
