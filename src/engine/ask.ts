import { compose, type Composed, quoted } from "../composer/compose.ts";
import type { Ranked } from "../composer/types.ts";
import type { Answer, AskOptions, QuotedSentence } from "../domain.ts";
import { withAmendment } from "../composer/amends.ts";
import { amendmentOf } from "./amending.ts";
import { inquire, type Inquiry } from "./inquiry.ts";
import { onItsWeekday, weekdayOf } from "../question/today.ts";
import { isListed } from "../ranker/by-hand/asked-above.ts";
import { isOfClaim, verdictUnder } from "../ranker/by-hand/claims.ts";
import { overlap } from "../ranker/overlap.ts";
import type { RankedSentence } from "../ranker/rank.ts";
import { confidence, thresholdFor } from "../ranker/abstention/confidence.ts";
import type { PoolSentence } from "../ranker/types.ts";
import type { AbstentionModel } from "../ranker/weights.ts";
import { toldOfClaim } from "../text/claimed.ts";
import { STOP_WORDS } from "../text/stopwords.ts";
import { loadTagger } from "../text/tagger.ts";
import { namesVersion } from "../text/version-names.ts";
import { type Desk, round } from "./desk.ts";
import { answerFirst, certainty, metadataAnswer } from "./metadata.ts";
import { newestAnswer } from "./newest.ts";
import { standingAlone } from "./standing-alone.ts";
import { supportOf } from "./support.ts";

/** Answers a question, or abstains. */
export async function ask(desk: Desk, text: string, asking: AskOptions): Promise<Answer> {
  const startedMs = desk.options.clock.now();
  const { ranking: weights, short, abstention } = desk.options.models;
  const tagger = await loadTagger();
  const today = weekdayOf(desk.scope.asOf, startedMs);
  const read =
    asking.after === undefined
      ? text
      : await standingAlone(desk, text, { before: asking.after, today, tagger });
  const meant = onItsWeekday(read, today);
  const inquiry = await inquire(desk.snapshot, meant, desk.scope, { idf: desk.idf, weights, short, tagger });
  // Rounded first: the confidence that is shown is the one that decides.
  const sure = round(confidence(inquiry.situation, abstention));
  const ranked = rankedSentences(inquiry, sure, Math.max(RANKED, asking.ranked ?? 0));
  const fromMetadata = metadataAnswer(desk, inquiry) ?? newestAnswer(desk, inquiry);
  // What is asked of the articles themselves is answered by their metadata, or by nothing: no sentence is near.
  const ofArticle = inquiry.question.field !== null || inquiry.question.news?.about === null;
  const answered = fromMetadata !== null || (!ofArticle && isAnswerable(inquiry, sure, abstention));
  const composed = fromMetadata ?? (answered ? composeFrom(desk, inquiry, ranked) : NOTHING);
  return {
    id: asking.id ?? answerId(read, startedMs),
    question: read,
    asOf: desk.scope.asOf ?? null,
    outcome: answered ? "answered" : "abstained",
    confidence: fromMetadata === null ? (ranked[0]?.probability ?? 0) : certainty(fromMetadata.citations),
    ...withSupport(desk, composed),
    nearest: answered || ofArticle ? [] : ranked.slice(0, NEAREST).map(plain),
    unmatched: ofArticle ? [] : unmatchedWords(inquiry, composed.sentences),
    elapsedMs: round(desk.options.clock.now() - startedMs),
    ...(asking.ranked === undefined
      ? {}
      : { ranked: answerFirst(fromMetadata?.sentences ?? [], ranked.map(plain)).slice(0, asking.ranked) }),
  };
}

function isAnswerable({ ranking, pool }: Inquiry, sure: number, abstention: AbstentionModel): boolean {
  return ranking.ranked.length > 0 && sure >= thresholdFor(pool.passages, abstention);
}

const NEAREST = 3;

/** What is shown, and what may say the same, stands among the first of the ranking. */
const RANKED = 20;

const NOTHING = {
  short: null,
  sentences: [],
  citations: [],
  differ: null,
} as const;

/** A sentence's probability falls with its share of the ranking's belief; the first one's is the confidence. */
function rankedSentences({ ranking }: Inquiry, confidence: number, limit: number): Ranked[] {
  const most = ranking.ranked[0]?.share ?? 1;
  const shown = ({ item, sentence, score, share }: RankedSentence): Ranked => ({
    sentence,
    previous: leading(item),
    next: item.next,
    score,
    probability: round((confidence * share) / most),
  });
  return ranking.ranked.slice(0, limit).map((one) => {
    if (!isOfClaim(one.item)) return shown(one);
    const verdict = verdictUnder(one.sentence, ranking.ranked);
    return { ...shown(one), claim: { verdict: verdict === null ? null : shown(verdict) } };
  });
}

/** Gives what is read before a sentence: over a row the names of its columns, over a point of a list its heading, over a verdict what it is on. */
function leading({ sentence, heading, previous }: PoolSentence): Ranked["previous"] {
  const over = heading?.sentence ?? null;
  const isTitle = over?.index === 0;
  if (over !== null && (isListed({ sentence, heading }) || (!isTitle && namesVersion(over.text))))
    return over;
  return sentence.role === "row" || (over !== null && toldOfClaim(sentence.text) !== null) ? over : previous;
}

function composeFrom(desk: Desk, inquiry: Inquiry, ranked: readonly Ranked[]) {
  const { question, reader, fitting } = inquiry;
  const article = (id: string) => desk.snapshot.entries.get(id)!.article;
  const amendment = amendmentOf(inquiry, article);
  return compose({
    question,
    ranked: amendment === null ? ranked : withAmendment(ranked, amendment.sentence, amendment.told),
    fitting,
    article,
    cut: (sentence) => (sentence === amendment?.sentence ? amendment.short : reader.cut(sentence)),
    quoteMaxChars: desk.options.quoteMaxChars,
  });
}

function withSupport(desk: Desk, { short, sentences, citations, ...others }: Composed) {
  return { short, sentences, citations, support: supportOf(desk, citations), ...others };
}

function plain(ranked: Ranked): QuotedSentence {
  return quoted(ranked, []);
}

/**
 * Where a question has stop words alone, they are looked for; every article has them, and no index. What a shown
 * sentence says in other words is not missed: "closed" of what may be open, "daily" of a day.
 */
function unmatchedWords({ pool, ranking, question }: Inquiry, shown: readonly QuotedSentence[]): string[] {
  const isShown = ({ sentence }: RankedSentence) =>
    shown.some(({ article, start }) => article === sentence.article && start === sentence.start);
  const said = ranking.ranked.filter(isShown).map(({ sentence }) => overlap(ranking.asked, sentence).counts);
  return pool.absent
    .filter((term) => !STOP_WORDS.has(term.term))
    .filter((term) => !said.some((counts) => counts[question.terms.indexOf(term)]! > 0))
    .map(({ words }) => words);
}

/** Short enough for a button's id, and told apart by when it was asked. */
function answerId(text: string, now: number): string {
  let hash = 2166136261;
  for (const character of `${now} ${text}`) hash = Math.imul(hash ^ character.codePointAt(0)!, 16777619);
  return `${Math.floor(now).toString(36)}${(hash >>> 0).toString(36)}`;
}
