import type { AnalysedSentence } from "../domain.ts";
import { onlyAsks } from "../ranker/by-hand/asked-above.ts";
import type { Heading, PoolSentence, Subject } from "../ranker/types.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { setsOutClaim } from "../text/claimed.ts";
import { headingOf, headingsAt, headingsBehind } from "./headings.ts";
import { subjectOf } from "./subject.ts";

/** Gives the sentences of a passage, each with what stands around it. */
export function sentencesOf(
  snapshot: Snapshot,
  { entry, passage }: ReturnType<Snapshot["passage"]>,
  { retrieval, recency }: Pick<PoolSentence, "retrieval" | "recency">,
): PoolSentence[] {
  const own: AnalysedSentence[] = [];
  for (let at = passage.from; at < passage.to; at += 1) own.push(snapshot.sentence(entry, at)!);
  const titleTerms = new Set(entry.titleTerms);
  const subject = subjectOf(snapshot, entry);
  let headings = headingsAt(snapshot, entry, passage.from);
  // Filled one by one, here and in the pool: `flatMap` takes ten times as long for each of a hundred sentences.
  const items: PoolSentence[] = [];
  for (let offset = 0; offset < own.length; offset += 1) {
    const sentence = own[offset]!;
    const { index } = sentence;
    const previous = own[offset - 1] ?? snapshot.sentence(entry, index - 1);
    const over = headingOf(headings, sentence);
    const pooled = new Pooled(own, offset, {
      passage: passage.id,
      previous,
      next: own[offset + 1] ?? snapshot.sentence(entry, index + 1),
      heading: over === null ? null : { sentence: over, place: index - over.index - 1 },
      titleTerms: sentence.role === "row" ? withSection(titleTerms, headings.section) : titleTerms,
      subject,
      retrieval,
      recency,
    });
    headings = headingsBehind(headings, sentence, onlyAsks(pooled) || setsOutClaim(sentence.text));
    // The names of a table's columns say nothing by themselves.
    if (sentence.role !== "columns") items.push(pooled);
  }
  return items;
}

/** Gives a sentence of an article as a pool does, where no passage of it was found. */
export function itemAt(snapshot: Snapshot, { article, index }: AnalysedSentence): PoolSentence {
  const entry = snapshot.entries.get(article)!;
  const passage = entry.passages.find(({ from, to }) => from <= index && index < to)!;
  const items = sentencesOf(snapshot, { entry, passage }, { retrieval: 0, recency: 0 });
  return items.find(({ sentence }) => sentence.index === index)!;
}

/** Over the rows of a table the heading of its section says what they are of, as the title does of a text. */
function withSection(title: ReadonlySet<string>, section: AnalysedSentence | null): ReadonlySet<string> {
  const terms = section?.words.flatMap(({ term }) => (term === "" ? [] : [term])) ?? [];
  return terms.length === 0 ? title : new Set([...title, ...terms]);
}

/**
 * A class, since a question makes a hundred, of which few are looked at so closely: a getter of its own for each
 * takes twenty times as long, and all that reads them too.
 */
class Pooled implements PoolSentence {
  readonly sentence: AnalysedSentence;
  readonly passage: string;
  readonly previous: AnalysedSentence | null;
  readonly next: AnalysedSentence | null;
  readonly heading: Heading | null;
  readonly titleTerms: ReadonlySet<string>;
  readonly subject: Subject | null;
  readonly retrieval: number;
  readonly recency: number;
  readonly #own: readonly AnalysedSentence[];
  readonly #offset: number;

  constructor(
    own: readonly AnalysedSentence[],
    offset: number,
    told: Omit<PoolSentence, "sentence" | "earlier" | "later">,
  ) {
    this.sentence = own[offset]!;
    this.passage = told.passage;
    this.previous = told.previous;
    this.next = told.next;
    this.heading = told.heading;
    this.titleTerms = told.titleTerms;
    this.subject = told.subject;
    this.retrieval = told.retrieval;
    this.recency = told.recency;
    this.#own = own;
    this.#offset = offset;
  }

  get earlier(): readonly AnalysedSentence[] {
    const from = Math.max(0, this.#offset - EARLIER);
    return this.#inBlock(this.#own.slice(from, this.#offset)).toReversed();
  }

  get later(): readonly AnalysedSentence[] {
    return this.#inBlock(this.#own.slice(this.#offset + 1, this.#offset + 1 + LATER));
  }

  #inBlock(others: readonly AnalysedSentence[]): readonly AnalysedSentence[] {
    return others.filter(({ block }) => block === this.sentence.block);
  }
}

/** How far a pronoun is looked after. */
const EARLIER = 5;
const LATER = 3;
