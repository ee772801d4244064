import type { Subject } from "../ranker/types.ts";
import type { Entry } from "../snapshot/entries.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

/**
 * Gives what an article without a title is about: of what its first sentences say that it is something, "The tern is a
 * bird". Captions and the like may stand before. Null where it has a title, or nothing tells.
 */
export function subjectOf(snapshot: Snapshot, entry: Entry): Subject | null {
  if (entry.titleTerms.length > 0) return null;
  const known = SUBJECTS.get(entry);
  if (known !== undefined) return known;
  const subject = findSubject(snapshot, entry);
  SUBJECTS.set(entry, subject);
  return subject;
}

/** Every passage of an article asks for it. */
const SUBJECTS = new WeakMap<Entry, Subject | null>();

function findSubject(snapshot: Snapshot, entry: Entry): Subject | null {
  for (let index = 0; index < FIRST; index += 1) {
    const sentence = snapshot.sentence(entry, index);
    if (sentence === null) return null;
    const before = BEFORE_IS.exec(sentence.text.slice(0, MOST))?.[1];
    if (before === undefined || sentence.opensWithPronoun) continue;
    const end = sentence.start + before.length;
    const terms = sentence.tokens.flatMap((token) =>
      token.end <= end && token.term !== "" ? [token.term] : [],
    );
    if (terms.length > 0) return { terms: new Set(terms), index };
  }
  return null;
}

const FIRST = 5;

/** What tells what it is tells it near its beginning. */
const MOST = 1_000;

/** Up to where it is put otherwise, in brackets or behind a comma, or told what it is. */
const BEFORE_IS =
  /^(.{2,80}?)(?=,? \(|, | (?:is|are|was|were|refers to|means)\b)(?=.*?\b(?:is|are|was|were|refers to|means) )/u;
