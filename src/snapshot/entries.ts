import type { Derived } from "../derive.ts";
import type { AnalysedSentence, Article, Passage, Sentence, SourceRow } from "../domain.ts";
import { quantitiesBehind } from "../quantities/told-year.ts";
import type { Source } from "../text/analysis.ts";
import { cardOf } from "./card.ts";

/** One article with all that is derived from it. */
export interface Entry {
  readonly derived: Derived;
  /** What tells how it stands among the others, read or not. */
  readonly head: Head;
  /** What is told of the article without reading it. */
  readonly card: SourceRow;
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly passages: readonly Passage[];
  readonly titleTerms: readonly string[];
  readonly sentenceAt: Opened["sentenceAt"];
  /** What its sentences are read from. */
  readonly source: Source;
  readonly passageFrom: Opened["passageFrom"];
  /** Its sentences that were read, by their places: of a page of hundreds a question reads a few. */
  readonly analysed: Map<number, AnalysedSentence>;
  /** Lets go of what was read of the article; it is read again when it is asked for. */
  forget(): void;
}

/** An article of which parts are given without making the others, of which a long one has hundreds. */
export interface Opened {
  readonly derived: Derived;
  /** Gives a sentence; undefined where there is none at a place. */
  readonly sentenceAt: (at: number) => Sentence | undefined;
  readonly sliceOf: Source["sliceOf"];
  readonly stored: Source["stored"];
  /** Gives the passage that begins with a sentence. */
  readonly passageFrom: (sentence: number) => Passage | undefined;
}

/** Gives an article that is at hand as one that is opened. */
export function opened(derived: Derived): Opened {
  return {
    derived,
    sentenceAt: (at) => derived.sentences[at],
    sliceOf: ({ start, end }) => derived.article.text.slice(start, end),
    stored: null,
    passageFrom: (sentence) => derived.passages.find(({ from }) => from === sentence),
  };
}

function sourceOf(opened: Opened): Source {
  const recognise: Source["recognise"] = (text, sentence) => {
    const { published } = opened.derived.article;
    const reference = published?.length === 10 ? { reference: published } : {};
    return quantitiesBehind(text, { ...reference, before: () => toldBefore(opened, sentence) });
  };
  return { sliceOf: opened.sliceOf, stored: opened.stored, recognise };
}

/** The sentences of its paragraph that stand right before a sentence, each followed by a space. */
function toldBefore({ sentenceAt, sliceOf }: Opened, { index, block }: Sentence): string {
  let told = "";
  for (let at = index - 1; at >= index - TOLD_SENTENCES; at -= 1) {
    const sentence = sentenceAt(at);
    if (sentence?.block !== block) break;
    told = `${sliceOf(sentence)} ${told}`;
  }
  return told.length > TOLD_CHARS ? "" : told;
}

const TOLD_SENTENCES = 3;
const TOLD_CHARS = 1_000;

/** What tells whether a request may see an article. */
export type Card = Pick<Article, "id" | "collection" | "published" | "status">;

/** What tells how an article stands among the others. */
export type Head = Card & Pick<Article, "url" | "supersedes" | "version" | "title">;

/** An article that stays as it was keeps its entry from snapshot to snapshot, and with it what was read of it. */
export function entryOf(derived: Derived): Entry {
  const known = ENTRIES.get(derived);
  if (known !== undefined) return known;
  const entry = createEntry(
    () => opened(derived),
    () => cardOf(derived),
  );
  // What is at hand is as good as read.
  void entry.derived;
  ENTRIES.set(derived, entry);
  return entry;
}

const ENTRIES = new WeakMap<Derived, Entry>();

/** Gives an entry that reads its article when first asked: of a large corpus, a question touches a few. */
export function createEntry(read: () => Opened, card: () => SourceRow): Entry {
  return new LazyEntry(read, card);
}

/** A class, since a corpus has many: getters of its own for each would take most of the time to open a snapshot. */
class LazyEntry implements Entry {
  readonly analysed = new Map<number, AnalysedSentence>();
  readonly #read: () => Opened;
  readonly #card: () => SourceRow;
  #opened: Opened | undefined;
  #source: Source | undefined;
  #told: SourceRow | undefined;

  constructor(read: () => Opened, card: () => SourceRow) {
    this.#read = read;
    this.#card = card;
  }

  get derived(): Derived {
    return this.#open().derived;
  }

  forget(): void {
    this.analysed.clear();
    this.#opened = undefined;
    this.#source = undefined;
  }

  get head(): Entry["head"] {
    return this.#opened?.derived.article ?? this.card;
  }

  get card(): SourceRow {
    return (this.#told ??= this.#card());
  }

  get article(): Article {
    return this.derived.article;
  }

  get sentences(): readonly Sentence[] {
    return this.derived.sentences;
  }

  get passages(): readonly Passage[] {
    return this.derived.passages;
  }

  get titleTerms(): readonly string[] {
    return this.derived.titleTerms;
  }

  sentenceAt(at: number): Sentence | undefined {
    return this.#open().sentenceAt(at);
  }

  get source(): Source {
    return (this.#source ??= sourceOf(this.#open()));
  }

  passageFrom(sentence: number): Passage | undefined {
    return this.#open().passageFrom(sentence);
  }

  #open(): Opened {
    return (this.#opened ??= this.#read());
  }
}
