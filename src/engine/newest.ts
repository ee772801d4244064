import { composeNews, type News, type NewsAnswer } from "../composer/news.ts";
import type { AnalysedSentence, Span } from "../domain.ts";
import { toldUnder } from "../ranker/by-hand/told-around.ts";
import type { PoolSentence } from "../ranker/types.ts";
import type { Entry } from "../snapshot/entries.ts";
import { isColophon } from "../text/colophon.ts";
import { isAmong, placesWithin } from "../text/asked-terms.ts";
import { byDay } from "./by-day.ts";
import { citableEntries, type Desk } from "./desk.ts";
import type { Inquiry } from "./inquiry.ts";

/**
 * Answers "what's new?" and "any news about the flood?": how each of the newest articles begins, or what it says of that,
 * the newest first. Null for other questions, and where no article with a day is of what is asked.
 */
export function newestAnswer(desk: Desk, inquiry: Inquiry): NewsAnswer | null {
  const { news } = inquiry.question;
  if (news === null) return null;
  return composeNews(news.about === null ? newsOfAny(desk) : newsAbout(desk, inquiry, news.about));
}

/** As many as an answer may quote sentences. */
const FEW_ARTICLES = 3;

function newsOfAny(desk: Desk): News[] {
  return newestFirst(citableEntries(desk)).flatMap((entry) => {
    const sentence = openingOf(desk, entry);
    return sentence === null ? [] : [{ article: entry.article, sentence }];
  });
}

/** An article that is named for it begins with it; of another, the sentence that ranks first of those that have it. */
function newsAbout(desk: Desk, { question, ranking }: Inquiry, about: Span): News[] {
  const places = placesWithin(question, about);
  if (places.length === 0) return [];
  const isTitled = ({ titleTerms }: PoolSentence, place: number) =>
    isAmong(question.terms[place]!, titleTerms);
  const has = (item: PoolSentence) => places.every(toldUnder(ranking.asked, item));
  const first = new Map<string, PoolSentence>();
  for (const { item } of ranking.ranked)
    if (item.sentence.role === "body" && !first.has(item.sentence.article) && has(item))
      first.set(item.sentence.article, item);
  const entries = [...first.keys()].map((id) => desk.snapshot.entries.get(id)!);
  return newestFirst(entries).map((entry) => {
    const item = first.get(entry.head.id)!;
    const isNamed = places.every((place) => isTitled(item, place));
    return { article: entry.article, sentence: (isNamed ? openingOf(desk, entry) : null) ?? item.sentence };
  });
}

/** What has no day may be of any: it is told of only where all articles are that few. */
function newestFirst(entries: readonly Entry[]): readonly Entry[] {
  const dated = entries.filter(({ card }) => card.published !== null);
  if (dated.length === 0 && entries.length <= FEW_ARTICLES) return entries;
  return dated.sort(byDay).slice(0, FEW_ARTICLES);
}

/** The first sentence of an article's text; its headline stands in the source that is shown with it. */
function openingOf({ snapshot }: Desk, entry: Entry): AnalysedSentence | null {
  for (let at = 0; at < OPENING; at += 1) {
    const role = entry.sentenceAt(at)?.role;
    if (role === undefined) return null;
    const sentence = role === "body" ? snapshot.sentence(entry, at) : null;
    if (sentence !== null && !isColophon(sentence.text)) return sentence;
  }
  return null;
}

const OPENING = 20;
