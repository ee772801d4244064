import type { AnalysedSentence, Passage, Retriever, Scope, Spellings } from "../domain.ts";
import type { NameBook } from "./namebook.ts";
import { remembering } from "./recent.ts";
import { analyseFrom } from "../text/analysis.ts";
import type { Card, Entry } from "./entries.ts";
import { spellingsIn } from "./spellings.ts";
import { type Copies, isVisible, type Replaced, replacements } from "./standing.ts";

/** One corpus, indexed. Nothing of it changes once it is made. */
export interface Snapshot {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly retriever: Retriever;
  readonly names: NameBook;
  passage(id: string): { readonly entry: Entry; readonly passage: Passage };
  sentence(entry: Entry, index: number): AnalysedSentence | null;
  /** How the articles spell the words of a question. */
  readonly spellings: Spellings;
  /** Tells whether a request may see an article at all. */
  visible(card: Card, scope: Scope): boolean;
  /** Tells whether it may be quoted as an answer: visible, not retracted, and replaced by none that is visible. */
  citable(card: Card, scope: Scope): boolean;
  /** Gives the id of the visible article that replaced one, or null. */
  supersededBy(id: string, scope: Scope): string | null;
  /** The articles that replaced others, by the ids of those. */
  readonly replaced: Replaced;
  /** The articles that say the same to the letter, by the one of them that is indexed; it is the first. */
  readonly copies: Copies;
  readonly allCitable: boolean;
  /** Told of each article whose sentences are read; handed on from snapshot to snapshot, as the entries are. */
  readonly use: (entry: Entry) => void;
}

/** Gives the snapshot over what was made before: entries in the order of their ids, index and names. */
export function restoreSnapshot(
  made: Pick<Snapshot, "entries" | "retriever" | "names" | "replaced" | "copies" | "allCitable"> &
    Partial<Pick<Snapshot, "use">>,
): Snapshot {
  const { entries, retriever, names, replaced, use = remembering(REMEMBERED_ARTICLES) } = made;
  const supersededBy = (id: string, scope: Scope) =>
    replaced.get(id)?.find((later) => isVisible(later, scope))?.id ?? null;
  return {
    ...made,
    use,
    passage: (id) => passageOf(entries, id),
    sentence: analyser(use),
    spellings: spellingsIn({ names, retriever }),
    visible: isVisible,
    citable: (card, scope) =>
      card.status !== "retracted" && isVisible(card, scope) && supersededBy(card.id, scope) === null,
    supersededBy,
  };
}

/** Gives the snapshot of entries, which are in the order of their ids. */
export function snapshotOf({
  entries: sorted,
  ...made
}: Pick<Snapshot, "retriever" | "names" | "copies"> &
  Partial<Pick<Snapshot, "use">> & { readonly entries: readonly Entry[] }): Snapshot {
  const entries = new Map(sorted.map((entry) => [entry.head.id, entry]));
  const heads = sorted.map(({ head }) => head);
  const replaced = replacements(heads);
  const allCitable = replaced.size === 0 && heads.every(({ status }) => status !== "retracted");
  return restoreSnapshot({ ...made, entries, replaced, allCitable });
}

/** A passage's id is its article's and the number of its first sentence. */
function passageOf(entries: ReadonlyMap<string, Entry>, id: string): ReturnType<Snapshot["passage"]> {
  const mark = id.lastIndexOf("#");
  const entry = entries.get(id.slice(0, mark))!;
  return new Located(entry, Number(id.slice(mark + 1)));
}

/** Where a passage stands; its article is read when the passage itself is asked for. */
class Located {
  readonly entry: Entry;
  readonly #from: number;

  constructor(entry: Entry, from: number) {
    this.entry = entry;
    this.#from = from;
  }

  get passage(): Passage {
    return this.entry.passageFrom(this.#from)!;
  }
}

/** Gives sentences, each analysed once as long as its article is among those that were asked for last. */
function analyser(use: Snapshot["use"]): Snapshot["sentence"] {
  return (entry, at) => {
    const known = entry.analysed.get(at);
    const sentence = known ?? entry.sentenceAt(at);
    if (sentence === undefined) return null;
    use(entry);
    if (known !== undefined) return known;
    const analysed = analyseFrom(entry.source, sentence);
    entry.analysed.set(at, analysed);
    return analysed;
  };
}

/** Some two hundred questions' worth: of a large archive, some fifty megabytes. */
const REMEMBERED_ARTICLES = 1_000;

/** Gives a sentence of an article, analysed where it is not known already, and keeps nothing of it; `at` must be one of its sentences. */
export function readSentence(entry: Entry, at: number): AnalysedSentence {
  return entry.analysed.get(at) ?? analyseFrom(entry.source, entry.sentenceAt(at)!);
}
