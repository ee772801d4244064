import type { AnalysedSentence, Span } from "../domain.ts";
import type { Pool } from "../pool/pool.ts";
import { sectionCalled, sectionNamed } from "../question/section-asked.ts";
import { CLOSENESS } from "../ranker/kinship.ts";
import type { Ranking } from "../ranker/rank.ts";
import type { Asked } from "../ranker/types.ts";
import type { Entry } from "../snapshot/entries.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { byDay } from "./by-day.ts";
import { itemOf, type Led, ledBy } from "./led.ts";
import { isColophon } from "../text/colophon.ts";
import { isAmong, placesWithin } from "../text/asked-terms.ts";

/**
 * Gives the sentences under the heading or title that names just what a question asks for, in their order; of several the
 * newest. Null where it asks otherwise, or nothing that was found is named so. What stands there may have none of the
 * question's words: "from noon until eleven" under "Opening hours".
 */
function sectionAsked(
  snapshot: Snapshot,
  asked: Asked,
  { sentences }: Pool,
): readonly AnalysedSentence[] | null {
  const whole = sectionCalled(asked.question);
  const name = whole ?? sectionNamed(asked.question);
  const places = name === null ? [] : placesWithin(asked.question, name);
  if (places.length === 0) return null;
  const least = whole === null ? LEAST : 1;
  const named = sectionsIn(snapshot, sentences)
    .map((section) => ({ section, share: namedShare(asked, places, section) }))
    .filter(({ share }) => share >= least)
    .sort((a, b) => b.share - a.share || byDay(a.section.entry, b.section.entry));
  for (const { section } of named) {
    const under = sentencesOf(snapshot, section, whole === null && areSeveral(asked, name!));
    if (under.length > 0) return under;
  }
  return null;
}

/** Leads a ranking by the part of an article that is asked for by its name, as it stands; null where none is. */
export function sectionFirst(snapshot: Snapshot, pool: Pool, ranking: Ranking): Led | null {
  const fitting = sectionAsked(snapshot, ranking.asked, pool);
  if (fitting === null) return null;
  const outcome = fitting.every(({ role }) => role === "row") ? "row" : "section";
  const items = fitting.map((sentence) => itemOf(snapshot, pool, sentence));
  return { ranking: ledBy(ranking, items), outcome, cell: "none", fitting };
}

/** A part of an article by what stands over it. */
interface Section {
  readonly entry: Entry;
  /** The terms of its heading, or of the title of all. */
  readonly heading: readonly string[];
  /** The word that its heading asks by, but for "what", which any thing is asked by; null of most. */
  readonly asks: string | null;
  /** The place of its first sentence. */
  readonly from: number;
}

/** The sections whose headings were found, and the articles of which anything was. */
function sectionsIn(snapshot: Snapshot, sentences: Pool["sentences"]): Section[] {
  const entryOf = ({ sentence }: Pool["sentences"][number]) => snapshot.entries.get(sentence.article)!;
  const headed = sentences
    .filter(({ sentence }) => sentence.role === "headline")
    .map((item) => ({
      entry: entryOf(item),
      heading: namingTerms(item.sentence),
      asks: WAY.exec(item.sentence.text)?.[1]?.toLowerCase() ?? null,
      from: item.sentence.index + 1,
    }));
  const titled = [...new Set(sentences.map(entryOf))].map((entry) => ({
    entry,
    heading: entry.titleTerms,
    asks: WAY.exec(entry.head.title ?? "")?.[1]?.toLowerCase() ?? null,
    from: 0,
  }));
  return [...headed, ...titled];
}

/** "2.6 (April 2026)" is called "2.6". */
function namingTerms({ text, start, tokens }: AnalysedSentence): string[] {
  const bracket = text.indexOf(" (");
  const end = start + (bracket < 1 ? text.length : bracket);
  return tokens.flatMap((token) => (token.term === "" || token.end > end ? [] : [token.term]));
}

const WAY = /^\W*(how|who|where|when|why)\b/iu;

/** A heading says little beside what is asked for: "Opening hours and how to get in". */
const LEAST = 0.5;

/**
 * Gives the share of a heading's words that are named, where all that is named stands there or in the title; else 0. What
 * it says in other words alone it has to say whole: "What it costs" of the prices.
 */
function namedShare(
  { question, kinship }: Asked,
  places: readonly number[],
  { entry, heading, asks }: Section,
): number {
  // "How we check" tells of no insurer, though to insure may be to check.
  const asksOtherwise = asks !== null && asks !== WAY.exec(question.text)?.[1]?.toLowerCase();
  const title = new Set(entry.titleTerms);
  const has = (place: number, word: string) => isAmong(question.terms[place]!, new Set([word]));
  const means = (place: number, word: string) =>
    has(place, word) || kinship(word).relation[place]! >= CLOSENESS.synonym;
  const share = (met: typeof has) => {
    const isNamed = (place: number) =>
      heading.some((word) => met(place, word)) || isAmong(question.terms[place]!, title);
    const named = heading.filter((word) => places.some((place) => met(place, word)));
    return places.every(isNamed) ? named.length / Math.max(1, heading.length) : 0;
  };
  const exactly = share(has);
  return exactly > 0 || share(means) < 1 || asksOtherwise ? exactly : LEAST;
}

/** "What are the places?": several are asked for. */
function areSeveral({ question }: Asked, { end }: Span): boolean {
  return /\p{L}s$/u.test(question.text.slice(0, end));
}

/** Gives the headings of an article that has nothing between its title and the first: what it lists is named by them. */
function headingsIn(snapshot: Snapshot, { entry, from }: Section): AnalysedSentence[] {
  const isHeading = (at: number) => entry.sentenceAt(at)?.role === "headline";
  const first = from === 0 && isHeading(0) ? 1 : from;
  if (first > 1 || !isHeading(first)) return [];
  const found: AnalysedSentence[] = [];
  for (let at = first; found.length < MOST_SENTENCES && entry.sentenceAt(at) !== undefined; at += 1)
    if (isHeading(at)) found.push(snapshot.sentence(entry, at)!);
  return found.some(({ text }) => ASKS.test(text)) ? [] : found;
}

/** What a heading asks is no name. */
const ASKS = /\?\W*$/u;

/** Gives what stands in a section, to the next heading. */
function sentencesOf(snapshot: Snapshot, section: Section, areSeveral: boolean): AnalysedSentence[] {
  const { entry, from } = section;
  const found: AnalysedSentence[] = areSeveral ? headingsIn(snapshot, section) : [];
  if (found.length > 1) return found;
  for (let at = from; found.length < MOST_SENTENCES; at += 1) {
    const role = entry.sentenceAt(at)?.role;
    if (role === undefined || role === "headline") break;
    if (role !== "body" && role !== "row") continue;
    const sentence = snapshot.sentence(entry, at)!;
    if (!isColophon(sentence.text)) found.push(sentence);
  }
  return found;
}

/** Of more, nobody reads the rest for a list. */
const MOST_SENTENCES = 200;
