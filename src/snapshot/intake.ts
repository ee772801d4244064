import type { Derived } from "../derive.ts";
import type { Retriever } from "../domain.ts";
import { createNameTally } from "./namebook.ts";
import type { Entry } from "./entries.ts";
import { indexed } from "./indexed.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";
import { copiesAmong, laterOf, likenessOf } from "./standing.ts";

/** Takes articles in one after the other: what was worked out of one can go before the next is read. */
export interface Intake {
  /** Takes an article in, whose entry reads it again when it is asked for; of two with one id, the first. */
  take(derived: Derived, entry: Entry): void;
  /** Gives the snapshot of what was taken in, or of what is kept of it. */
  finish(isKept?: (id: string) => boolean): Snapshot;
}

/** Gives what takes articles into an index that is empty, in any order: the snapshot is the same. */
export function createIntake(retriever: Retriever): Intake {
  const entries = new Map<string, Entry>();
  const names = createNameTally();
  const seen = new Set<string>();
  const held = new Set<string>();
  return {
    take(derived, entry) {
      const { id } = derived.article;
      if (entries.has(id)) return;
      entries.set(id, entry);
      names.count(derived, 1);
      // A copy waits: which of them is indexed is known once all are there.
      const likeness = likenessOf(derived.article);
      if (seen.has(likeness)) return;
      seen.add(likeness);
      retriever.add(indexed(derived));
      held.add(id);
    },
    finish(isKept = () => true) {
      const sorted = [...entries.keys()].sort().map((id) => entries.get(id)!);
      const kept = sorted.filter(({ head }) => isKept(head.id));
      const copies = copiesAmong(kept);
      const copied = laterOf(copies);
      const wanted = kept.filter(({ head }) => !copied.has(head.id));
      for (const one of wanted) if (!held.delete(one.head.id)) retriever.add(indexed(one.derived));
      for (const id of held) retriever.remove(indexed(entries.get(id)!.derived));
      if (kept.length < sorted.length)
        for (const one of sorted) if (!isKept(one.head.id)) names.count(one.derived, -1);
      // What was added is worked in now, and not by the first question.
      retriever.frequency("");
      return snapshotOf({ entries: kept, retriever, names: names.book(), copies });
    },
  };
}
