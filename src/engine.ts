import { checkText } from "./checking.ts";
import { answerFromMetadata } from "./composer/metadata.ts";
import { compose, quoted } from "./composer/compose.ts";
import { createReader } from "./composer/short.ts";
import type { Ranked } from "./composer/types.ts";
import type { Derived } from "./derive.ts";
import type {
  Answer,
  Article,
  AskOptions,
  Before,
  Citation,
  Clock,
  Engine,
  FoundPassage,
  MadeQuestion,
  Question,
  QuotedSentence,
  Refusal,
  Scope,
  SourceRow,
} from "./domain.ts";
import { createFigures } from "./figures/figures.ts";
import type { Reported } from "./figures/statements.ts";
import { inquire, type Inquiry } from "./inquiry.ts";
import { LEARNED, type Models } from "./models.ts";
import { retrieve, type Pool } from "./pool.ts";
import { readFollowUp } from "./question/follow-up.ts";
import { questionsFrom, tellingOf } from "./question/made.ts";
import { analyseQuestion } from "./question/question.ts";
import { confidence, thresholdFor } from "./ranker/confidence.ts";
import type { AbstentionModel } from "./ranker/weights.ts";
import { createIdf } from "./ranker/idf.ts";
import { countOrigins, type Shingles, shinglesOf } from "./text/shingles.ts";
import { loadTagger, type Tagger } from "./text/tagger.ts";
import { createSnapshot } from "./snapshot.ts";
import type { Entry } from "./snapshot/entries.ts";
import { readSentence, type Snapshot } from "./snapshot/restored.ts";

export interface EngineOptions {
  readonly refusals: readonly Refusal[];
  readonly clock: Clock;
  /** The most characters that an answer quotes of one article, its first sentence aside. */
  readonly quoteMaxChars?: number;
  readonly models?: Models;
}

export const ENGINE_DEFAULTS = {
  quoteMaxChars: 300,
  models: LEARNED,
} as const satisfies Partial<EngineOptions>;

/** What one request works with. */
interface Desk {
  readonly snapshot: Snapshot;
  readonly options: Required<EngineOptions>;
  readonly scope: Scope;
  readonly idf: (term: string) => number;
}

/** Gives an engine over the articles: an immutable snapshot. Takes its time in slices, the thread stays free. */
export async function createEngine(
  articles: readonly (Article | Derived)[],
  options: EngineOptions,
): Promise<Engine> {
  return createEngineOver(await createSnapshot(articles), options);
}

/** Gives the engine over a snapshot. */
export function createEngineOver(snapshot: Snapshot, options: EngineOptions): Engine {
  const settings = { ...ENGINE_DEFAULTS, ...options };
  const idf = createIdf(snapshot.retriever, settings.models.background);
  const figures = createFigures();
  const desk = (scope: Scope): Desk => ({ snapshot, options: settings, scope, idf });
  return {
    refusals: settings.refusals,
    ask: async (question, scope, asking = {}) => ask(desk(scope), question, asking),
    search: async (words, scope, limit) => search(desk(scope), words, limit),
    facts: async (query, scope) => figures.facts(query, reported(desk(scope))),
    timeline: async (query, scope) => figures.timeline(query, reported(desk(scope))),
    check: async (claim, scope) => checkText(snapshot, claim, scope, { idf }),
    sources: (scope) => visibleEntries(desk(scope)).map(({ card }) => rowOf(card, desk(scope))),
    count: (scope) => (isOpen(scope) ? snapshot.entries.size : visibleEntries(desk(scope)).length),
    article: (id, scope) => articleOf(desk(scope), id),
    questions: (scope, words) => madeQuestions(desk(scope), words),
  };
}

async function ask(desk: Desk, text: string, asking: AskOptions): Promise<Answer> {
  const startedMs = desk.options.clock.now();
  const { ranking: weights, short: model, abstention } = desk.options.models;
  const tagger = await loadTagger();
  const read = asking.after === undefined ? text : followUp(text, asking.after, tagger);
  const reader = (question: Question) => createReader(question, { tagger, model });
  const inquiry = await inquire(desk.snapshot, read, desk.scope, { idf: desk.idf, weights, reader });
  // Rounded first: the confidence that is shown is the one that decides.
  const sure = round(confidence(inquiry.situation, abstention));
  const ranked = rankedSentences(inquiry, sure, Math.max(RANKED, asking.ranked ?? 0));
  const fromMetadata = metadataAnswer(desk, inquiry);
  // What is asked of the article itself is answered by its metadata, or by nothing: no sentence is near.
  const ofArticle = inquiry.question.field !== null;
  const answered = fromMetadata !== null || (!ofArticle && isAnswerable(inquiry, sure, abstention));
  const composed = fromMetadata ?? (answered ? composeFrom(desk, inquiry, ranked) : NOTHING);
  const support = supportOf(desk, composed.citations);
  return {
    id: asking.id ?? answerId(read, startedMs),
    question: read,
    asOf: desk.scope.asOf ?? null,
    outcome: answered ? "answered" : "abstained",
    confidence: fromMetadata === null ? (ranked[0]?.probability ?? 0) : certainty(fromMetadata.citations),
    ...composed,
    support,
    nearest: answered || ofArticle ? [] : ranked.slice(0, NEAREST).map(plain),
    unmatched: ofArticle ? [] : inquiry.pool.absent.map(({ words }) => words),
    elapsedMs: round(desk.options.clock.now() - startedMs),
    ...(asking.ranked === undefined
      ? {}
      : { ranked: led(fromMetadata?.sentences ?? [], ranked.map(plain)).slice(0, asking.ranked) }),
  };
}

function followUp(text: string, before: Before, tagger: Tagger): string {
  if (text.length > LEANING_CHARS) return text;
  return readFollowUp(text, { ...before, question: before.question.slice(0, LEANING_CHARS) }, tagger);
}

/** What leans on another question is short. */
const LEANING_CHARS = 500;

/** What an article states is sure; what was inferred from it may be the date of a picture. */
function certainty(citations: readonly Citation[]): number {
  const isInferred = citations.some(({ field, inferred }) => field !== undefined && inferred.includes(field));
  return isInferred ? INFERRED_CONFIDENCE : 1;
}

const INFERRED_CONFIDENCE = 0.8;

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
  support: { articles: 0, independent: null },
  differ: null,
} as const;

/** A sentence's probability falls with its share of the ranking's belief; the first one's is the confidence. */
function rankedSentences({ ranking }: Inquiry, confidence: number, limit: number): Ranked[] {
  const most = ranking.ranked[0]?.share ?? 1;
  return ranking.ranked.slice(0, limit).map(({ item, sentence, score, share }) => ({
    sentence,
    previous: item.previous,
    score,
    probability: round((confidence * share) / most),
  }));
}

function composeFrom(desk: Desk, { question, reader }: Inquiry, ranked: readonly Ranked[]) {
  return compose({
    question,
    ranked,
    article: (id) => desk.snapshot.entries.get(id)!.article,
    cut: (sentence) => reader?.cut(sentence) ?? null,
    quoteMaxChars: desk.options.quoteMaxChars,
  });
}

/** Of many articles, a question after "the article" means the one that its other words find. */
function metadataAnswer(desk: Desk, { question, pool }: Inquiry) {
  if (question.field === null) return null;
  const field = question.field;
  const citable = visibleEntries(desk).filter(({ card }) => desk.snapshot.citable(card, desk.scope));
  const having = citable.filter(({ card }) => card[field] !== null);
  const found =
    having.length <= FEW_ARTICLES
      ? having
      : bestEntries(desk, pool).filter((entry) => having.includes(entry));
  const answer = answerFromMetadata(field, found);
  if (answer === null) return null;
  const articles = new Set(answer.citations.map(({ article }) => article)).size;
  return { ...answer, support: { articles, independent: null }, differ: null };
}

const FEW_ARTICLES = 3;

function bestEntries(desk: Desk, pool: Pool): Entry[] {
  const best = pool.hits[0];
  return best === undefined || best.matched < 2 ? [] : [desk.snapshot.passage(best.passage).entry];
}

/** Counts the cited articles, and how many of them were written apart from each other. */
function supportOf({ snapshot }: Desk, citations: readonly Citation[]): Answer["support"] {
  const ids = [...new Set(citations.map(({ article }) => article))];
  const shingles = ids.length < 2 ? [] : ids.map((id) => shinglesIn(snapshot.entries.get(id)!.article));
  return { articles: ids.length, independent: ids.length < 2 ? ids.length : countOrigins(shingles) };
}

function shinglesIn(article: Article): Shingles {
  const known = SHINGLES.get(article) ?? shinglesOf(article.text);
  SHINGLES.set(article, known);
  return known;
}

const SHINGLES = new WeakMap<Article, Shingles>();

function plain(ranked: Ranked): QuotedSentence {
  return quoted(ranked, []);
}

/** The sentence that states the metadata asked for ranks first: it is what is answered. */
function led(first: readonly QuotedSentence[], ranked: readonly QuotedSentence[]): QuotedSentence[] {
  const stands = ({ article, start }: QuotedSentence) =>
    first.some((one) => one.article === article && one.start === start);
  return [...first.map((one) => ({ ...one, citations: [] })), ...ranked.filter((one) => !stands(one))];
}

async function search(desk: Desk, words: string, limit: number): Promise<FoundPassage[]> {
  const question = analyseQuestion(words.slice(0, SEARCH_CHARS), desk.snapshot.spellings);
  const hits = await retrieve(desk.snapshot, question, desk.scope, { passages: limit });
  return hits.slice(0, limit).map(({ passage: id, score }) => {
    const { entry, passage } = desk.snapshot.passage(id);
    const { start, end } = passage;
    return {
      article: entry.article.id,
      start,
      end,
      score: round(score),
      text: entry.article.text.slice(start, end),
    };
  });
}

const SEARCH_CHARS = 2000;

/** Gives questions made from what the words find, else from every article, the first of each before the second of any. */
async function* madeQuestions(desk: Desk, words: string): AsyncGenerator<MadeQuestion> {
  const places = words === "" ? allPlaces(desk) : await placesOf(desk, words);
  let read = 0;
  for (const { entry, at } of places) {
    // Whoever asks something meanwhile is not kept waiting.
    if (++read % SLICE === 0) await new Promise((resolve) => setImmediate(resolve));
    const { id, title } = entry.article;
    const { start, role } = at === null ? { start: null, role: "body" as const } : entry.sentences[at]!;
    if (role !== "body" || (at === null && title === null)) continue;
    const telling =
      at === null
        ? { text: title!, quantities: [], isHeadline: true }
        : tellingOf(entry.analysed[at] ?? readSentence(entry, at));
    for (const question of questionsFrom(telling)) yield { question, article: id, start };
  }
}

/** A sentence of an article; its headline where `at` is null. */
interface Place {
  readonly entry: Entry;
  readonly at: number | null;
}

function* allPlaces(desk: Desk): Generator<Place> {
  const entries = visibleEntries(desk).filter(({ card }) => desk.snapshot.citable(card, desk.scope));
  for (let at = -1; at < SENTENCES_ASKED; at += 1) {
    for (const entry of entries.slice(0, ARTICLES_ASKED)) {
      if (at < entry.sentences.length) yield { entry, at: at < 0 ? null : at };
    }
  }
}

async function placesOf(desk: Desk, words: string): Promise<Place[]> {
  const found = await search(desk, words, PASSAGES_ASKED);
  return found.flatMap(({ article, start, end }) => {
    const entry = desk.snapshot.entries.get(article)!;
    if (!desk.snapshot.citable(entry.card, desk.scope)) return [];
    const within = entry.sentences.flatMap((sentence, at) =>
      sentence.start >= start && sentence.end <= end ? [{ entry, at }] : [],
    );
    return [{ entry, at: null }, ...within];
  });
}

const SENTENCES_ASKED = 40;
const ARTICLES_ASKED = 100;
const SLICE = 20;
const PASSAGES_ASKED = 12;

function visibleEntries({ snapshot, scope }: Desk): Entry[] {
  return [...snapshot.entries.values()].filter(({ card }) => snapshot.visible(card, scope));
}

/** What replaced an article counts where it is seen. */
function rowOf(card: SourceRow, { snapshot, scope }: Desk): SourceRow {
  if (snapshot.replaced.size === 0) return card;
  return { ...card, supersededBy: snapshot.supersededBy(card.id, scope) };
}

function isOpen({ articles, collections, asOf }: Scope): boolean {
  return articles === undefined && collections === undefined && asOf === undefined;
}

function reported(desk: Desk): Reported[] {
  return visibleEntries(desk)
    .filter(({ card }) => desk.snapshot.citable(card, desk.scope))
    .map((entry) => ({
      article: entry.article,
      sentences: () => entry.sentences.map((_, at) => entry.analysed[at] ?? readSentence(entry, at)),
    }));
}

function articleOf({ snapshot, scope }: Desk, id: string): ReturnType<Engine["article"]> {
  const entry = snapshot.entries.get(id);
  if (entry === undefined || !snapshot.visible(entry.card, scope)) return null;
  return {
    get article() {
      return entry.article;
    },
    get sentences() {
      return entry.sentences;
    },
    supersededBy: snapshot.supersededBy(id, scope),
  };
}

/** Short enough for a button's id, and told apart by when it was asked. */
function answerId(text: string, now: number): string {
  let hash = 2166136261;
  for (const character of `${now} ${text}`) hash = Math.imul(hash ^ character.codePointAt(0)!, 16777619);
  return `${Math.floor(now).toString(36)}${(hash >>> 0).toString(36)}`;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
