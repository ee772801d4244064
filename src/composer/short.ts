import type { AnalysedSentence, Question, Span } from "../domain.ts";
import type { Tagger } from "../text/tagger.ts";
import { askedTerms } from "../text/asked-terms.ts";
import { amountTest } from "./amounts.ts";
import { withBounds } from "./bounds.ts";
import { clauseOf } from "./clauses.ts";
import { clockTimeOf } from "./clock-times.ts";
import { asksWhatIs, definitionOf } from "./definition.ts";
import { severalNames } from "./name-rows.ts";
import { kindTest } from "./kinds.ts";
import type { Scene } from "./scene.ts";
import { AMOUNT_ANSWERS } from "./points.ts";
import { modifierOf, roleOf } from "./role.ts";
import { stanceOf } from "./stance.ts";
import type { Slots, Values } from "./span-features.ts";
import { slotsOf, spanCandidates, type SpanCandidate } from "./spans.ts";
import type { ShortSpan } from "./types.ts";

/** What cutting short answers learned: a weight for each feature, and the F1 to be expected from which an answer stands out. */
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
  /**
   * Tells how well the best stretch of the kind that is asked for stands out, 0 … 1; 0 where nothing in the
   * sentence is of that kind, and 0.5 where that cannot be told: of what has no form, and of times that are no dates.
   */
  fit(sentence: AnalysedSentence): number;
  /** Gives the short answer of a sentence, cut from it, or null where none stands out. */
  cut(sentence: AnalysedSentence): ShortSpan | null;
}

/** Stretches of a sentence with their scores. */
interface Scored {
  readonly candidates: readonly SpanCandidate[];
  readonly scores: readonly number[];
}

/** One sentence with what is read in it when it is asked for. */
interface Reading extends Scene {
  /** Gives the likeliest stretch, however little it stands out; null where none can be what is asked for. */
  readonly likeliest: () => ShortSpan | null;
}

/** Gives a reader for a question; each sentence is tagged and scored once. */
export function createReader(
  question: Question,
  options: { readonly tagger: Tagger; readonly model: ShortModel },
): Reader {
  const weigh = createWeigher(question, options.model);
  const readings = new Map<AnalysedSentence, Reading>();
  const read = (sentence: AnalysedSentence): Reading => {
    const known =
      readings.get(sentence) ?? startReading({ question, sentence, tags: options.tagger(sentence) }, weigh);
    readings.set(sentence, known);
    return known;
  };
  return {
    fit: (sentence) => (TYPED.has(question.expected) ? fitOf(read(sentence)) : UNTOLD),
    cut: (sentence) => cut(read(sentence), options.model),
  };
}

function startReading(scene: Scene, weigh: (span: SpanCandidate) => number): Reading {
  let chosen: { readonly span: ShortSpan | null } | undefined;
  return {
    ...scene,
    likeliest: () => (chosen ??= { span: choose(scene, fittingOf(scene, weigh)) }).span,
  };
}

function fitOf(reading: Reading): number {
  const score = reading.likeliest()?.score ?? 0;
  const { expected, text } = reading.question;
  const isOpen = expected === "date" && !DAY.test(text) && TIME.test(reading.sentence.text);
  return score === 0 && isOpen ? UNTOLD : score;
}

/** Nothing tells whether anything is of the kind that is asked for. */
const UNTOLD = 0.5;

/** "In what year": nothing but a date is one. */
const DAY = /\b(?:what|which) (?:day|date|month|year|decade|century)\b/iu;

/** "At nine", "5:30 p.m.", "after the war", "within ten days": a time that is no date. */
const TIME =
  /\b(?:after|before|during|within|ago|daytime|when|while|until|till|once|noon|midday|midnight|dawn|dusk|morning|afternoon|evening|night|o['’]clock|\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m)\b|\b(?:at|by|from|around) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}[:.]\d\d)\b/iu;

/** Kinds of answers that a stretch can be told to be, or not to be. */
const TYPED: ReadonlySet<Question["expected"]> = new Set<Question["expected"]>([
  ...AMOUNT_ANSWERS,
  "date",
  "person",
  "place",
  "organisation",
]);

function cut(reading: Reading, model: ShortModel): ShortSpan | null {
  const { question, sentence, tags } = reading;
  // "Written By Ann Lee" tells of the article; its author is asked of the metadata.
  if (sentence.role === "byline") return null;
  // "Did they agree?": a name or an amount cut from the sentence says neither yes nor no.
  if (question.expected === "boolean") {
    const stance = stanceOf({ question, sentence, tags });
    return stance === null ? null : { ...stance, score: 1 };
  }
  const role = question.expected === "definition" ? roleOf(question, sentence, tags) : null;
  if (role !== null) return { ...role, score: 1 };
  // Who somebody is stands beside the name, or is not said.
  if (question.expected === "definition" && WHO.test(question.text.trim())) return null;
  const time = clockTimeOf({ question, sentence, tags });
  if (time !== null) return { ...time, score: 1 };
  const definition = definitionOf({ question, sentence, tags });
  if (definition !== null) return { ...definition, score: 1 };
  const phrase = clauseOf({ question, sentence, tags });
  if (phrase !== null) return { ...phrase, ...withBounds(question, sentence, phrase), score: 1 };
  const likeliest = reading.likeliest();
  const standsOut = likeliest !== null && likeliest.score >= model.threshold;
  const chosen = withOthers(standsOut ? likeliest : null, severalNames({ question, sentence, tags }));
  // What a thing is, is rarely said but in the ways above.
  if (chosen !== null && chosen.score < SURE && asksWhatIs(question)) return null;
  if (chosen !== null && (chosen.score >= SURE || question.expected !== "place")) return chosen;
  const modifier = MODIFIED.has(question.expected) ? modifierOf(question, sentence, tags) : null;
  return modifier === null ? chosen : { ...modifier, score: model.threshold };
}

/** From this expected F1 a place is rather the answer than the adjective of "nations", if that is asked for. */
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

/** "Lowhaven" with the names that stand beside it; where nothing surely stood out, one long row of names may. */
function withOthers(chosen: ShortSpan | null, rows: readonly Span[]): ShortSpan | null {
  const [longest, second] = rows.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  if (longest === undefined) return chosen;
  const standsOut = second === undefined || longest.end - longest.start > 2 * (second.end - second.start);
  if (chosen === null) return standsOut ? { ...longest, score: 0 } : null;
  if (standsOut && chosen.score < SURE) return { ...longest, score: chosen.score };
  const row = rows.find(({ start, end }) => start < chosen.end && chosen.start < end);
  if (row === undefined) return chosen;
  return { ...chosen, start: Math.min(row.start, chosen.start), end: Math.max(row.end, chosen.end) };
}

function pick({ candidates, scores }: Scored, kept: readonly number[]): Scored {
  return { candidates: kept.map((at) => candidates[at]!), scores: kept.map((at) => scores[at]!) };
}

/** Gives what weighs the stretches of a question, in log-odds. */
function createWeigher(question: Question, model: ShortModel): (span: SpanCandidate) => number {
  const weights = weightsOf(model);
  const slots = slotsOf(question);
  const [opening, closing, own] = [slots.opening, slots.closing, slots.own].map((some) =>
    valueWeigher(some, weights),
  );
  const places = new Map<Values, number>();
  const once = (values: Values, weigh: (values: Values) => number) => {
    const known = places.get(values) ?? weigh(values);
    places.set(values, known);
    return known;
  };
  return (span) => once(span.opening, opening!) + once(span.closing, closing!) + own!(span.own);
}

/** Gives what weighs the values of some slots; each value is weighed once. */
function valueWeigher(slots: Slots, weights: ReadonlyMap<string, number>): (values: Values) => number {
  const known = slots.map(() => new Map<string | number, number>());
  return (values) => {
    let sum = 0;
    for (let slot = 0; slot < values.length; slot += 1) {
      const value = values[slot]!;
      if (value === null) continue;
      let weight = known[slot]!.get(value);
      if (weight === undefined) {
        weight = 0;
        for (const prefix of slots[slot]!) weight += weights.get(prefix + value) ?? 0;
        known[slot]!.set(value, weight);
      }
      sum += weight;
    }
    return sum;
  };
}

/** A map finds a name that was just put together in half the time that an object takes. */
function weightsOf(model: ShortModel): ReadonlyMap<string, number> {
  const known = WEIGHTS.get(model) ?? new Map(Object.entries(model.weights));
  WEIGHTS.set(model, known);
  return known;
}

const WEIGHTS = new WeakMap<ShortModel, ReadonlyMap<string, number>>();

/**
 * Chooses the stretch that shares most words with the answer, as far as belief in all of them tells: "$90 billion"
 * and "roughly $90 billion" speak for each other. Its score is the F1 that is to be expected of it.
 */
function choose(
  { question, sentence }: Pick<Scene, "question" | "sentence">,
  { candidates, scores, others }: Fitting,
): ShortSpan | null {
  const all = logSum([logSum(scores), others]);
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, LIKELY);
  const likely = order.map((at) => ({ ...candidates[at]!, belief: Math.exp(scores[at]! - all) }));
  let [chosen, score]: [Pick<SpanCandidate, "from" | "to"> | null, number] = [null, 0];
  for (const one of likely) {
    if (one.belief < likely[0]!.belief * BELIEVED) break;
    const expected = likely.reduce((sum, other) => sum + other.belief * wordsShared(one, other), 0);
    if (expected > score) [chosen, score] = [one, expected];
  }
  if (chosen === null) return null;
  const { start, end } = wholeQuantities(sentence, {
    start: sentence.tokens[chosen.from]!.start,
    end: sentence.tokens[chosen.to - 1]!.end,
  });
  return { ...withBounds(question, sentence, { start, end }), score };
}

const WHO = /^who\b/iu;

/** How many of the likeliest stretches are weighed against each other. */
const LIKELY = 40;

/** A stretch that is believed less than so much of the best one only hedges between others. */
const BELIEVED = 1 / Math.E;

/** The F1 of the words of two stretches. */
function wordsShared(a: Pick<SpanCandidate, "from" | "to">, b: Pick<SpanCandidate, "from" | "to">): number {
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return shared <= 0 ? 0 : (2 * shared) / (a.to - a.from + b.to - b.from);
}

/** The stretches that can be what is asked for, by their kind, and what speaks for the others, in log-odds. */
interface Fitting extends Scored {
  readonly others: number;
}

function fittingOf(scene: Scene, weigh: (span: SpanCandidate) => number): Fitting {
  const { question, sentence, tags } = scene;
  const isAmount = amountTest(scene);
  // Nothing but an amount is an amount; but where "who" is asked and a place looks like the answer, doubt is due.
  if (isAmount !== null) {
    const candidates = spanCandidates(question, sentence, { tags, isWanted: isAmount });
    const scored = { candidates, scores: candidates.map(weigh) };
    return { ...nearMatches(question, sentence, scored), others: NOTHING };
  }
  const candidates = spanCandidates(question, sentence, { tags });
  const scores = candidates.map(weigh);
  const isFitting = candidates.map(kindTest(scene));
  const kept = [...candidates.keys()].filter((at) => isFitting[at]);
  const unfit = scores.filter((_, at) => !isFitting[at]);
  return { ...pick({ candidates, scores }, kept), others: logSum(unfit) + Math.log(DOUBT) };
}

/** What stretches of another kind count against the best of the right one. */
const DOUBT = 0.25;

/** Of several amounts, the one beside the question's words is meant. */
function nearMatches(question: Question, sentence: AnalysedSentence, { candidates, scores }: Scored): Scored {
  const asked = askedTerms(question);
  const matches = [...sentence.tokens.keys()].filter((at) => asked.has(sentence.tokens[at]!.term));
  const far = ({ from, to }: SpanCandidate) =>
    Math.min(FAR, ...matches.map((at) => (at < from ? from - at - 1 : Math.max(0, at - to))));
  // "2.8 % Protestants": the word right behind an amount is what it is an amount of.
  const named = ({ to }: SpanCandidate) => Number(asked.has(sentence.tokens[to]?.term || "…"));
  return {
    candidates,
    scores: scores.map(
      (score, at) => score - NEARNESS * far(candidates[at]!) + NAMED * named(candidates[at]!),
    ),
  };
}

const FAR = 10;
const NEARNESS = 0.15;
const NAMED = 1;

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
