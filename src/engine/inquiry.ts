import { createReader, type Reader } from "../composer/short/reader.ts";
import type { ShortModel } from "../composer/short/model.ts";
import type { AnalysedSentence, Question, Scope, Span } from "../domain.ts";
import { compareRows } from "./comparing.ts";
import { withOwnYes } from "./outright.ts";
import { asParted } from "./parted.ts";
import { sectionFirst } from "./sections.ts";
import { createPool, type Pool } from "../pool/pool.ts";
import { analyseQuestion } from "../question/question.ts";
import type { Situation } from "../ranker/abstention/confidence.ts";
import { rank, type Ranking } from "../ranker/rank.ts";
import type { Weights } from "../ranker/weights.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { sentenceOf } from "../text/asked-sentence.ts";
import type { Tagger } from "../text/tagger.ts";

/** What is known of a question before anything is composed. */
export interface Inquiry {
  readonly question: Question;
  readonly pool: Pool;
  readonly ranking: Ranking;
  readonly situation: Situation;
  readonly reader: Reader;
  /** All rows of a table that fit, or all sentences of a section, where those are asked for. */
  readonly fitting: readonly AnalysedSentence[];
}

/** What a question is read and its sentences are weighed with. */
export interface InquiryOptions {
  readonly idf: (term: string) => number;
  readonly weights: Weights;
  /** What sentences are read with for what stands out in them as the answer. */
  readonly short: ShortModel;
  readonly tagger: Tagger;
}

/** Analyses a question, finds its passages and ranks their sentences: what engine and training share. */
export async function inquire(
  snapshot: Snapshot,
  text: string,
  scope: Scope,
  options: InquiryOptions,
): Promise<Inquiry> {
  const written = await asParted(snapshot, text.slice(0, QUESTION_CHARS), scope);
  const question = analyseQuestion(written, snapshot.spellings);
  const pool = await createPool(snapshot, question, scope, { idf: options.idf });
  const columnsOf = (row: AnalysedSentence) =>
    pool.sentences.find(({ sentence }) => sentence === row)?.heading?.sentence ?? null;
  const plain = createReader(question, { tagger: options.tagger, model: options.short, columnsOf });
  const { idf, weights } = options;
  const ranked = rank(question, pool.sentences, { idf, weights, read: plain.read });
  const { ranking, outcome, cell, fitting } =
    sectionFirst(snapshot, pool, ranked) ?? compareRows(snapshot, question, pool, ranked);
  const isKnown = (outcome === "row" || outcome === "section") && (fitting.length === 0 || cell !== null);
  const reader = isKnown
    ? withCell(plain, ranking.ranked[0]!.sentence, cell === "none" ? null : cell)
    : withOwnYes(plain, ranking.asked, pool);
  const found = { question, pool, ranking, reader, fitting };
  return { ...found, situation: { ...situationOf(snapshot, found, options), compared: outcome } };
}

/** Gives what tells whether the best sentence answers, but for what comparing rows came to. */
function situationOf(
  { retriever }: Snapshot,
  { question, pool, ranking, reader }: Omit<Inquiry, "situation">,
  { idf, tagger }: InquiryOptions,
): Omit<Situation, "compared"> {
  const weigh = (terms: Question["terms"]) => terms.reduce((sum, { term }) => sum + idf(term), 0);
  const nowhere = question.terms.filter(({ term }) => retriever.frequency(term) === 0);
  const [best, second] = pool.hits;
  const answering = ranking.ranked[0]?.sentence;
  return {
    question,
    ranking,
    pool: pool.sentences,
    bestSum: best?.sum ?? 0,
    second: best === undefined || second === undefined ? 0 : second.score / best.score,
    matched: best?.matched ?? 0,
    absent: pool.absent.map((term) => question.terms.indexOf(term)),
    respelt: weigh(nowhere) / Math.max(1e-9, weigh(question.terms)),
    passages: pool.passages,
    fit: answering === undefined ? 0 : reader.fit(answering),
    tags: tagger(sentenceOf(question)),
    sentenceTags: answering === undefined ? [] : reader.tags(answering),
    short: answering === undefined ? null : reader.cut(answering),
  };
}

/** Of a row that stands out the cell that is asked for is known. */
function withCell(reader: Reader, row: AnalysedSentence, cell: Span | null): Reader {
  const short = cell === null ? null : { ...cell, score: 1 };
  return { ...reader, cut: (sentence) => (sentence === row ? short : reader.cut(sentence)) };
}

/** Discord takes 6,000 characters; past this many a question is an article. */
const QUESTION_CHARS = 2000;
