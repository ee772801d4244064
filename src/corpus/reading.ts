import type { Derived } from "../derive.ts";
import type { Engine, Refusal } from "../domain.ts";
import { createEngine, createEngineOver } from "../engine.ts";
import { createCompactRetriever } from "../retriever/compact/compact.ts";
import { changeSnapshot } from "../snapshot.ts";
import { cardOf } from "../snapshot/card.ts";
import { createIntake, type Intake } from "../snapshot/intake.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { type Clerk, createClerk } from "./clerk.ts";
import { packArticle, packedEntry } from "./pack.ts";
import { type SnapshotPlace, type StoredSnapshot, writeSnapshot } from "./snapshots.ts";
import { STORED_DEFAULTS, type StoredOptions } from "./stored.ts";
import { unpackArticle } from "./unpack.ts";

/** What is read, and where its snapshot goes. */
interface Reading extends StoredOptions {
  readonly place: SnapshotPlace;
}

/** Gives the engine over a corpus that is read as a whole, each article into the index as soon as it is read. */
export async function readAll(paths: readonly string[], options: Reading): Promise<Engine> {
  const { fromChars, clock } = { ...STORED_DEFAULTS, ...options };
  const gathering = createGathering(fromChars);
  const clerk = createClerk(paths, { clock, pack: (derived) => gathering.pack(derived) });
  const { update } = await clerk.look();
  const { added = [], changes = [], refusals = [] } = update ?? {};
  const few = gathering.few();
  if (few !== null) {
    const kept = new Set(added);
    const articles = few.flatMap(({ derived, bytes }) => (kept.has(bytes) ? [derived] : []));
    return createEngine(articles, { ...options, refusals });
  }
  const kept = new Set(changes.map(({ article }) => article));
  return store(
    gathering.finish((id) => kept.has(id)),
    clerk,
    { ...options, refusals },
  );
}

/** An article that was read, and its bytes. */
interface Read {
  readonly derived: Derived;
  readonly bytes: Uint8Array;
}

interface Gathering extends Pick<Intake, "finish"> {
  /** Packs an article that was read, and holds it or takes it into the index. */
  pack(derived: Derived): Uint8Array;
  /** Gives what was read, as long as it is little; null where it went into the index. */
  few(): readonly Read[] | null;
}

/** Gathers what is read: little of it is held, since a small corpus has an index of its own. */
function createGathering(fromChars: number): Gathering {
  const intake = createIntake(createCompactRetriever());
  const take = ({ derived, bytes }: Read) => intake.take(derived, packedEntry(bytes, cardOf(derived)));
  let few: Read[] | null = [];
  let chars = 0;
  return {
    pack(derived) {
      const read = { derived, bytes: packArticle(derived) };
      chars += derived.article.text.length;
      few?.push(read);
      if (few === null) take(read);
      else if (chars >= fromChars) {
        for (const one of few) take(one);
        few = null;
      }
      return read.bytes;
    },
    few: () => few,
    finish: (isKept) => intake.finish(isKept),
  };
}

/** Gives the engine over a corpus of which what changed since a snapshot was made is read. */
export async function readChanges(
  paths: readonly string[],
  found: StoredSnapshot,
  options: Reading,
): Promise<Engine> {
  const clerk = createClerk(paths, { clock: options.clock, remembered: found });
  const { update } = await clerk.look();
  const added = update?.added.map((bytes) => unpackArticle(bytes)) ?? [];
  const removed = update?.removed ?? [];
  const index = { retriever: () => createCompactRetriever() };
  const snapshot = await changeSnapshot(found.snapshot, { added, removed }, index);
  return store(snapshot, clerk, { ...options, refusals: update?.refusals ?? found.refusals });
}

async function store(
  snapshot: Snapshot,
  clerk: Clerk,
  options: Reading & { readonly refusals: readonly Refusal[] },
): Promise<Engine> {
  // A full disk or a folder that is read-only costs time, not answers.
  await writeSnapshot(options.place, { snapshot, memory: clerk.memory() }).catch(() => {});
  return createEngineOver(snapshot, options);
}
