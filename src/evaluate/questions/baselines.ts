import MiniSearch from "minisearch";
import { terms as stems } from "../../text/tokens.ts";
import type { Ground, GroundPassage, GroundSentence } from "./ground.ts";

/** The articles that a plain ranking may look at; absent, all of the ground. */
export type View = ReadonlySet<string> | undefined;

/** Gives sentences of the ground, best first; equal ones in the order of the text. */
export type Baseline = (question: string, view?: View) => readonly GroundSentence[];

export type Baselines = Readonly<Record<string, Baseline>>;

/** Gives the plain rankings that every suite is measured beside, by the name that tables give them. */
export function createBaselines(ground: Ground): Baselines {
  const passages = passageSearch(ground);
  const idf = idfOf(ground.sentences);
  return {
    "first sentence": (question, view) =>
      (view?.size === 1 ? sharing(ground, question, view) : passages(question, view)[0]?.sentences) ?? [],
    "word count": (question, view) => byCoverage(question, sharing(ground, question, view), () => 1),
    BM25: (question, view) => {
      const sentences = sharing(ground, question, view);
      // Within one article its own sentences are the documents, else all sentences of the suite.
      return bm25(question, sentences, view?.size === 1 ? idfOf(sentences) : idf);
    },
    "idf coverage": (question, view) => byCoverage(question, sharing(ground, question, view), idf),
    MiniSearch: (question, view) =>
      passages(question, view)
        .slice(0, PASSAGES)
        .flatMap(({ sentences }) => byCoverage(question, sentences, idf)),
  };
}

/** As many passages as the engine reads. */
const PASSAGES = 24;

/** Gives all sentences of a single article, and of many those that share a term with the question. */
function sharing(ground: Ground, question: string, view: View): readonly GroundSentence[] {
  if (view?.size === 1) return [...view].flatMap((id) => ground.byArticle.get(id) ?? []);
  const found = new Set(stems(question).flatMap((term) => ground.byTerm.get(term) ?? []));
  return [...found]
    .filter(({ article }) => view === undefined || view.has(article))
    .sort((a, b) => a.place - b.place);
}

/** MiniSearch as it comes: its own tokens, no stems, no stop words, its own score. */
function passageSearch(ground: Ground): (question: string, view: View) => GroundPassage[] {
  const index = new MiniSearch<GroundPassage>({ fields: ["text"] });
  index.addAll(ground.passages);
  const byId = new Map(ground.passages.map((passage) => [passage.id, passage]));
  return (question, view) =>
    index
      .search(question)
      .map(({ id }) => byId.get(String(id))!)
      .filter(({ article }) => view === undefined || view.has(article));
}

type Idf = (term: string) => number;

function byCoverage(question: string, sentences: readonly GroundSentence[], idf: Idf): GroundSentence[] {
  const asked = [...new Set(stems(question))];
  return best(sentences, ({ terms }) =>
    asked.reduce((sum, term) => (terms.includes(term) ? sum + idf(term) : sum), 0),
  );
}

/** BM25 with Lucene's constants and idf, each sentence a document. */
function bm25(question: string, sentences: readonly GroundSentence[], idf: Idf): GroundSentence[] {
  const average = sentences.reduce((sum, { terms }) => sum + terms.length, 0) / sentences.length;
  const asked = [...new Set(stems(question))];
  return best(sentences, ({ terms }) =>
    asked.reduce((sum, term) => {
      const count = terms.filter((other) => other === term).length;
      const damped = count + K1 * (1 - B + (B * terms.length) / average);
      return sum + (idf(term) * count * (K1 + 1)) / damped;
    }, 0),
  );
}

const K1 = 1.2;
const B = 0.75;

function idfOf(sentences: readonly GroundSentence[]): Idf {
  const counts = new Map<string, number>();
  for (const { terms } of sentences)
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => {
    const count = counts.get(term) ?? 0;
    return Math.log(1 + (sentences.length - count + 0.5) / (count + 0.5));
  };
}

function best(
  sentences: readonly GroundSentence[],
  score: (sentence: GroundSentence) => number,
): GroundSentence[] {
  return sentences
    .map((sentence) => ({ sentence, score: score(sentence) }))
    .sort((a, b) => b.score - a.score)
    .map(({ sentence }) => sentence);
}
