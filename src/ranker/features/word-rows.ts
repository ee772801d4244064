import type { AnalysedSentence, Question } from "../../domain.ts";
import { HELPING_VERBS, QUESTION_WORDS } from "../../text/question-words.ts";
import { CLOSENESS, UNRELATED } from "../kinship.ts";
import { beginsAlike, kinOf } from "./likeness.ts";
import { overlap } from "../overlap.ts";
import { inTitle } from "./surroundings.ts";
import { tabulate } from "../tabulate.ts";
import type { Asked, PoolSentence } from "../types.ts";

/** What is told of a term sees how it is asked, and how a sentence has it. */
interface Sight {
  readonly word: Word;
  /** How often it stands in the sentence; beside it; in the title. */
  readonly count: number;
  readonly before: boolean;
  readonly after: boolean;
  readonly titled: boolean;
  readonly sentence: AnalysedSentence;
  /** How alike its likest word there is, and how closely another is related. */
  readonly likeness: number;
  readonly relation: number;
  /** The tokens at which it stands, those at which its neighbours do, and those of all other terms. */
  readonly tokens: readonly number[];
  readonly neighbours: readonly (readonly number[])[];
  readonly others: readonly number[];
}

/** A term in its question. */
interface Word {
  readonly term: string;
  /** What is the same of it beside every sentence. */
  readonly still: readonly number[];
  /** The word that it stands for, and those before and behind that, stop words included. */
  readonly folded: string;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** What is told of each term of a question beside a sentence. Each is about 0 … 1. */
const TOLD: Readonly<Record<string, (sight: Sight) => number>> = {
  stands: ({ count }) => Number(count > 0),
  exact: ({ word, sentence }) => Number(sentence.words.some(({ folded }) => folded === word.folded)),
  repeated: ({ count }) => Number(count > 1),
  likeness: ({ count, likeness }) => (count > 0 ? 1 : likeness),
  like: ({ likeness }) => Math.max(0, likeness - UNRELATED),
  derived: ({ relation }) => Number(relation === CLOSENESS.derived),
  synonym: ({ relation }) => Number(relation === CLOSENESS.synonym),
  kind: ({ relation }) => Number(relation === CLOSENESS.kind),
  prefix: ({ count, word: { term }, sentence }) => Number(count === 0 && beginsAlike(term, sentence)),
  before: ({ before }) => Number(before),
  after: ({ after }) => Number(after),
  beforeAlone: ({ before, count }) => Number(before && count === 0),
  afterAlone: ({ after, count }) => Number(after && count === 0),
  titled: ({ titled }) => Number(titled),
  titledAlone: ({ titled, count }) => Number(titled && count === 0),
  sameNext: ({ word: { next }, tokens, sentence: { words } }) =>
    Number(next !== undefined && tokens.some((at) => words[at + 1]?.folded === next)),
  samePrevious: ({ word: { previous }, tokens, sentence: { words } }) =>
    Number(previous !== undefined && tokens.some((at) => words[at - 1]?.folded === previous)),
  neighbour: ({ tokens, neighbours }) => Math.max(0, ...neighbours.map((near) => nearnessOf(tokens, near))),
  near: ({ tokens, others }) => nearnessOf(tokens, others),
  position: ({ tokens, sentence: { words } }) => (tokens.length === 0 ? 0.5 : tokens[0]! / words.length),
};

/** What is told of a term in its question alone. */
const STILL = [
  "global",
  "local",
  "soft",
  "rare",
  "name",
  "number",
  "nearAsking",
  "beforeAsking",
  "along",
  "focus",
  "beforeHelping",
  "opens",
  "closes",
  "ends",
] as const;

/** The names of what is told of a term. */
export const WORDS: readonly string[] = [...STILL, ...Object.keys(TOLD)];

/** Gives what tells of each term of a question beside a sentence, a row a term, in the order of `WORDS`. */
export function createWordRows(asked: Asked): (item: PoolSentence) => Float64Array[] {
  const words = wordsOf(asked);
  return ({ sentence, previous, next, titleTerms }) => {
    const here = overlap(asked, sentence);
    const before = previous === null ? null : overlap(asked, previous).counts;
    const after = next === null ? null : overlap(asked, next).counts;
    const titled = inTitle(asked, titleTerms);
    const kin = kinOf(asked, sentence, here);
    const tokensOf = words.map((): number[] => []);
    for (const { token, place } of here.matches) tokensOf[place]!.push(token);
    return words.map((word, place) =>
      rowOf({
        word,
        count: here.counts[place]!,
        before: before !== null && before[place]! > 0,
        after: after !== null && after[place]! > 0,
        titled: titled[place]!,
        sentence,
        likeness: kin.likeness[place]!,
        relation: kin.relation[place]!,
        tokens: tokensOf[place]!,
        neighbours: [tokensOf[place - 1] ?? [], tokensOf[place + 1] ?? []],
        others: here.matches.filter((match) => match.place !== place).map(({ token }) => token),
      }),
    );
  };
}

function rowOf(sight: Sight): Float64Array {
  const { still } = sight.word;
  return tabulate(WORDS.length, (at) =>
    at < still.length ? still[at]! : TELLERS[at - still.length]!(sight),
  );
}

const TELLERS = Object.values(TOLD);

/** Gives what each term counts of the question: the rarer it is among the pool's sentences, the more. */
export function wordShares({ soft }: Asked): Float64Array {
  return sharesOf(soft);
}

function wordsOf(asked: Asked): Word[] {
  const { question, global, local } = asked;
  const { tokens, terms } = question;
  const asking = Math.max(
    0,
    tokens.findIndex(({ folded }) => QUESTION_WORDS.has(folded)),
  );
  const helping = tokens.findIndex(({ folded }) => HELPING_VERBS.has(folded));
  const [inAll, inPool, shares] = [sharesOf(global), sharesOf(local), wordShares(asked)];
  return terms.map(({ term, name }, place) => {
    const at = Math.max(
      0,
      tokens.findIndex((token) => token.term === term),
    );
    return {
      term,
      folded: tokens[at]?.folded ?? term,
      previous: tokens[at - 1]?.folded,
      next: tokens[at + 1]?.folded,
      still: [
        inAll[place]!,
        inPool[place]!,
        shares[place]!,
        global[place]! / RAREST,
        Number(name),
        Number(/^\d/u.test(term)),
        Math.exp(-Math.abs(at - asking) / 3),
        Number(at < asking),
        at / Math.max(1, tokens.length - 1),
        Number(isFocus(question, at)),
        Number(at < helping),
        Number(place === 0),
        Number(place === terms.length - 1),
        Number(at === tokens.length - 1),
      ],
    };
  });
}

/** About the idf of a word that one passage in a thousand has. */
const RAREST = 7;

function isFocus({ focus, tokens }: Question, at: number): boolean {
  return focus !== null && tokens[at]?.folded === focus;
}

/** Gives what each weight is of all; nothing where there is none. */
function sharesOf(weights: Float64Array): Float64Array {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (all === 0 ? 0 : weight / all));
}

/** How near the nearest of some tokens stands to the nearest of others; 0 where there are none. */
function nearnessOf(tokens: readonly number[], others: readonly number[]): number {
  let least = Infinity;
  for (const token of tokens) for (const other of others) least = Math.min(least, Math.abs(token - other));
  return least === Infinity ? 0 : Math.exp(-(least - 1) / 4);
}
