import type { CorpusListener, LiveCorpus } from "./live.ts";
import { openLiveCorpus } from "./live.ts";
import { createThreadReader } from "./reader.ts";
import { openSnapshot, snapshotPlace } from "./snapshots.ts";
import { STORED_DEFAULTS, type StoredOptions } from "./stored.ts";

/**
 * Opens a corpus that follows its files, from its snapshot where there is one: then only what changed since is read.
 * Rejects where the corpus cannot be read at all.
 */
export async function followCorpus(
  paths: readonly string[],
  options: StoredOptions &
    CorpusListener & {
      readonly watch: boolean;
      /** Of Footnote. */
      readonly version: string;
    },
): Promise<LiveCorpus> {
  const { fromChars } = { ...STORED_DEFAULTS, ...options };
  const place = snapshotPlace(paths, options);
  const found = openSnapshot(place);
  const stored = found === null ? null : { ...place, corpus: found.corpus };
  const { watch, version } = options;
  return openLiveCorpus(createThreadReader(paths, { version, watch, stored }), {
    ...options,
    roots: paths,
    store: { ...place, fromChars },
    ...(found === null ? {} : { restored: found }),
  });
}
