import type { AnalysedSentence, Question, Span } from "../domain.ts";
import type { Tagger } from "../text/tagger.ts";
import { amountTest } from "./amounts.ts";
import { clauseOf, severalNames } from "./clauses.ts";
import { kindTest, type Scene } from "./kinds.ts";
import { modifierOf, roleOf } from "./role.ts";
import { spanCandidates, type SpanCandidate } from "./spans.ts";
import type { ShortSpan } from "./types.ts";

/** What cutting short answers learned: a weight for each feature, and the share from which an answer stands out. */
export interface ShortModel {
  readonly command: string;
  readonly learned: string | null;
  /** The data sets, each with the SHA-256 of its files. */
  readonly data: Readonly<Record<string, string>>;
  readonly samples: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly threshold: number;
}

/** Reads sentences for the answer to one question. */
export interface Reader {
  /** Tells how much a sentence looks as if it held the answer, in log-odds that compare between sentences. */
  support(sentence: AnalysedSentence): number;
  /** Gives the short answer of a sentence, cut from it, or null where none stands out. */
  cut(sentence: AnalysedSentence): ShortSpan | null;
}

/** Stretches of a sentence with their scores. */
interface Reading {
  readonly candidates: readonly SpanCandidate[];
  readonly scores: readonly number[];
}

/** Gives a reader for a question; each sentence is tagged and scored once. */
export function createReader(
  question: Question,
  options: { readonly tagger: Tagger; readonly model: ShortModel },
): Reader {
  const readings = new Map<AnalysedSentence, Reading>();
  const read = (sentence: AnalysedSentence): Reading => {
    const known = readings.get(sentence) ?? readSentence(question, sentence, options);
    readings.set(sentence, known);
    return known;
  };
  return {
    support: (sentence) => logSum(read(sentence).scores),
    cut: (sentence) => cut(question, sentence, { ...options, reading: read(sentence) }),
  };
}

function cut(
  question: Question,
  sentence: AnalysedSentence,
  {
    tagger,
    model,
    reading,
  }: { readonly tagger: Tagger; readonly model: ShortModel; readonly reading: Reading },
): ShortSpan | null {
  // "Did they agree?" is answered by the sentence; a name or an amount cut from it says neither yes nor no.
  if (question.expected === "boolean") return null;
  const tags = tagger(sentence);
  const role = question.expected === "definition" ? roleOf(question, sentence, tags) : null;
  if (role !== null) return { ...role, score: 1 };
  const phrase = clauseOf({ question, sentence, tags });
  if (phrase !== null) return { ...phrase, score: 1 };
  const fitting = fittingOf({ question, sentence, tags }, reading);
  const chosen = withOthers(
    choose(sentence, fitting, model.threshold),
    severalNames({ question, sentence, tags }),
  );
  if (chosen !== null && (chosen.score >= SURE || question.expected !== "place")) return chosen;
  const modifier = MODIFIED.has(question.expected) ? modifierOf(question, sentence, tags) : null;
  return modifier === null ? chosen : { ...modifier, score: model.threshold };
}

/** From this share of belief a place is rather the answer than the adjective of "nations", if that is asked for. */
const SURE = 0.6;

/** What may be told by a noun's adjective: "European" of "European nations", never "Huguenot" for "how many". */
const MODIFIED: ReadonlySet<Question["expected"]> = new Set<Question["expected"]>([
  "thing",
  "list",
  "place",
  "person",
  "organisation",
  "description",
]);

/** "Lowhaven" with the names that stand beside it; where nothing stood out, one such row may. */
function withOthers(chosen: ShortSpan | null, rows: readonly Span[]): ShortSpan | null {
  if (chosen === null) {
    const [longest, second] = rows.toSorted((a, b) => b.end - b.start - (a.end - a.start));
    if (longest === undefined) return null;
    const standsOut = second === undefined || longest.end - longest.start > 2 * (second.end - second.start);
    return standsOut ? { ...longest, score: 0 } : null;
  }
  const row = rows.find(({ start, end }) => start < chosen.end && chosen.start < end);
  if (row === undefined) return chosen;
  return { ...chosen, start: Math.min(row.start, chosen.start), end: Math.max(row.end, chosen.end) };
}

function pick({ candidates, scores }: Reading, kept: readonly number[]): Reading {
  return { candidates: kept.map((at) => candidates[at]!), scores: kept.map((at) => scores[at]!) };
}

function readSentence(
  question: Question,
  sentence: AnalysedSentence,
  { tagger, model }: { readonly tagger: Tagger; readonly model: ShortModel },
): Reading {
  const candidates = spanCandidates(question, sentence, tagger(sentence));
  const weigh = (features: readonly string[]) =>
    features.reduce((sum, name) => sum + (model.weights[name] ?? 0), 0);
  const known = new Map<readonly string[], number>();
  const once = (features: readonly string[]) => {
    const weight = known.get(features) ?? weigh(features);
    known.set(features, weight);
    return weight;
  };
  const scores = candidates.map(({ opening, closing, own }) => once(opening) + once(closing) + weigh(own));
  return { candidates, scores };
}

/**
 * Chooses the best stretch. Its score is its share of the belief among all of them, summed over the stretches
 * that overlap it, since "$90 billion" and "roughly $90 billion" are one answer.
 */
function choose(
  sentence: AnalysedSentence,
  { candidates, scores, others }: Fitting,
  threshold: number,
): ShortSpan | null {
  const all = logSum([logSum(scores), others]);
  const best = scores.indexOf(Math.max(...scores));
  const chosen = candidates[best];
  if (chosen === undefined) return null;
  let belief = 0;
  for (const [at, { from, to }] of candidates.entries()) {
    if (from < chosen.to && chosen.from < to) belief += Math.exp(scores[at]! - all);
  }
  if (belief < threshold) return null;
  const { start, end } = wholeQuantities(sentence, {
    start: sentence.tokens[chosen.from]!.start,
    end: sentence.tokens[chosen.to - 1]!.end,
  });
  return { start, end, score: belief };
}

/** The stretches that can be what is asked for, by their kind, and what speaks for the others, in log-odds. */
interface Fitting extends Reading {
  readonly others: number;
}

function fittingOf(scene: Scene, reading: Reading): Fitting {
  const amounts = amountTest(scene);
  const fits = amounts ?? kindTest(scene);
  const places = [...reading.candidates.keys()];
  const isFitting = places.map((at) => fits(reading.candidates[at]!));
  const kept = pick(
    reading,
    places.filter((at) => isFitting[at]),
  );
  // Nothing but an amount is an amount; but where "who" is asked and a place looks like the answer, doubt is due.
  if (amounts !== null) return { ...nearMatches(scene.question, scene.sentence, kept), others: NOTHING };
  const unfit = reading.scores.filter((_, at) => !isFitting[at]);
  return { ...kept, others: logSum(unfit) + Math.log(DOUBT) };
}

/** What stretches of another kind count against the best of the right one. */
const DOUBT = 0.5;

/** Of several amounts, the one beside the question's words is meant. */
function nearMatches(
  question: Question,
  sentence: AnalysedSentence,
  { candidates, scores }: Reading,
): Reading {
  const asked = new Set(question.terms.flatMap(({ term, alternatives }) => [term, ...alternatives]));
  const matches = [...sentence.tokens.keys()].filter((at) => asked.has(sentence.tokens[at]!.term));
  const far = ({ from, to }: SpanCandidate) =>
    Math.min(FAR, ...matches.map((at) => (at < from ? from - at - 1 : Math.max(0, at - to))));
  return { candidates, scores: scores.map((score, at) => score - NEARNESS * far(candidates[at]!)) };
}

const FAR = 10;
const NEARNESS = 0.15;

/** "$" and "%" are no words, and belong to the amounts at the ends. */
function wholeQuantities(sentence: AnalysedSentence, span: Span): Span {
  const touched = sentence.quantities.filter(({ start, end }) => start < span.end && span.start < end);
  return {
    start: Math.min(span.start, ...touched.map(({ start }) => start)),
    end: Math.max(span.end, ...touched.map(({ end }) => end)),
  };
}

/** log Σ exp, without overflow; where there is nothing, as little as can be. */
function logSum(scores: readonly number[]): number {
  const most = Math.max(NOTHING, ...scores);
  return most + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 1e-9));
}

const NOTHING = -20;
