import type { SpanSlots } from "../composer/short/span-slots.ts";
import { slotsOf } from "../composer/short/span-slots.ts";
import { featuresOf, spanCandidates, type SpanCandidate } from "../composer/short/spans.ts";
import type { AnalysedSentence, Span } from "../domain.ts";
import type { Suite, SuiteQuestion } from "../evaluate/questions/suite.ts";
import { analyseQuestion } from "../question/question.ts";
import { createSnapshot } from "../snapshot.ts";
import { loadTagger } from "../text/tagger.ts";

/** The spans of one answering sentence: the features of each by number, and which of them are the answer. */
interface SpanChoice {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

/** Learns the weights of the features of spans on questions whose answer stands once in its sentence. */
export async function learnShort(
  suite: Suite,
): Promise<{ weights: Record<string, number>; samples: number }> {
  const named = await spanChoices(suite);
  const numbers = numberFeatures(named);
  const choices: SpanChoice[] = named.map(({ candidates, slots, right }) => ({
    rows: candidates.map((span) => featuresOf(span, slots).flatMap((name) => numbers.get(name) ?? [])),
    right,
  }));
  const learned = adagrad(choices, numbers.size);
  const weights: Record<string, number> = {};
  for (const [name, number] of numbers) {
    if (Math.abs(learned[number]!) > LEAST_WEIGHT) weights[name] = Number(learned[number]!.toFixed(2));
  }
  return { weights, samples: choices.length };
}

const LEAST_WEIGHT = 0.03;

/** A feature seen in fewer questions teaches what these questions say, not what answers look like. */
const LEAST_QUESTIONS = 25;

async function spanChoices(suite: Suite) {
  const tagger = await loadTagger();
  const snapshot = await createSnapshot(suite.articles);
  return suite.questions.flatMap((asked) => {
    const gold = asked.gold[0];
    const entry = gold === undefined ? undefined : snapshot.entries.get(gold.article);
    if (gold === undefined || entry === undefined) return [];
    const at = entry.sentences.findIndex(({ start, end }) => gold.start >= start && gold.start < end);
    const sentence = snapshot.sentence(entry, at);
    if (sentence === null) return [];
    const question = analyseQuestion(asked.question, snapshot.spellings);
    const candidates = spanCandidates(question, sentence, { tags: tagger(sentence) });
    const right = rightSpans(asked, sentence, candidates);
    return right.includes(true) ? [{ candidates, slots: slotsOf(question), right }] : [];
  });
}

/** The spans that share most of the gold answer's words; none where even the best shares too few. */
function rightSpans(
  asked: SuiteQuestion,
  sentence: AnalysedSentence,
  candidates: readonly SpanCandidate[],
): boolean[] {
  const scores = candidates.map(({ from, to }) =>
    Math.max(...asked.gold.map((gold) => tokenF1(sentence, { start: from, end: to }, gold))),
  );
  const best = Math.max(0, ...scores);
  return scores.map((score) => best >= LEAST_F1 && score >= best - 1e-9);
}

const LEAST_F1 = 0.66;

function tokenF1(sentence: AnalysedSentence, span: Span, gold: Span): number {
  const inGold = sentence.tokens.map((token) => token.start < gold.end && gold.start < token.end);
  const wanted = inGold.filter(Boolean).length;
  const shared = inGold.slice(span.start, span.end).filter(Boolean).length;
  return (2 * shared) / (wanted + span.end - span.start);
}

function numberFeatures(
  choices: readonly { readonly candidates: readonly SpanCandidate[]; readonly slots: SpanSlots }[],
): Map<string, number> {
  const questions = new Map<string, number>();
  for (const { candidates, slots } of choices) {
    for (const name of new Set(candidates.flatMap((span) => featuresOf(span, slots)))) {
      questions.set(name, (questions.get(name) ?? 0) + 1);
    }
  }
  const kept = [...questions].filter(([, count]) => count >= LEAST_QUESTIONS).map(([name]) => name);
  return new Map(kept.sort().map((name, number) => [name, number]));
}

/** Adagrad (Duchi et al., 2011) over a conditional logit, in the data's order: no randomness. */
function adagrad(choices: readonly SpanChoice[], size: number): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const choice of choices) {
      for (const [number, slope] of gradient(choice, weights)) {
        const pulled = slope + DECAY * weights[number]!;
        squares[number]! += pulled * pulled;
        weights[number] = weights[number]! - (RATE * pulled) / Math.sqrt(squares[number]!);
      }
    }
  }
  return weights;
}

const EPOCHS = 12;
const RATE = 0.1;
const DECAY = 0.002;

function gradient({ rows, right }: SpanChoice, weights: Float64Array): Map<number, number> {
  const scores = rows.map((row) => row.reduce((sum, number) => sum + weights[number]!, 0));
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const raised = scores.map((score) => Math.exp(score - most));
  const all = raised.reduce((sum, value) => sum + value, 0);
  const hit = raised.reduce((sum, value, at) => sum + (right[at] === true ? value : 0), 0);
  const slopes = new Map<number, number>();
  for (const [at, row] of rows.entries()) {
    const slope = raised[at]! / all - (right[at] === true ? raised[at]! / hit : 0);
    if (Math.abs(slope) < 1e-5) continue;
    for (const number of row) slopes.set(number, (slopes.get(number) ?? 0) + slope);
  }
  return slopes;
}
