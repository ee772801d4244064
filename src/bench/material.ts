import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { loadCorpus } from "../articles/files.ts";
import { readRecord } from "../articles/article.ts";
import { derive, type Derived } from "../derive.ts";
import type { Article, IndexedPassage } from "../domain.ts";
import { readSuite, type SuiteQuestion } from "../evaluate/questions/suite.ts";
import { createRandom } from "../learn/random.ts";
import { numbered } from "../text/terms.ts";
import { terms } from "../text/tokens.ts";

/** What is indexed and asked: the articles of the questions come first, so that each size has their answers. */
export interface Material {
  readonly articles: readonly Article[];
  readonly questions: readonly SuiteQuestion[];
}

/** Reads SQuAD's pages and paragraphs and the news, each id once. */
export async function readMaterial(data: string): Promise<Material> {
  const { articles, questions } = await readSuite(data, "squad-open");
  const folders = ["squad-train", ...weeksIn(data)];
  const byId = new Map(articles.map((article) => [article.id, article]));
  for (const folder of folders) {
    const { articles: more } = await loadCorpus([join(data, folder, "corpus.jsonl")]);
    for (const article of more) if (!byId.has(article.id)) byId.set(article.id, article);
  }
  return { articles: [...byId.values()], questions: questions.filter(({ answerable }) => answerable) };
}

function weeksIn(data: string): string[] {
  const news = join(data, "news-2022");
  return existsSync(news)
    ? readdirSync(news)
        .toSorted()
        .map((week) => join("news-2022", week))
    : [];
}

/** A corpus of so many passages. */
export interface Sized {
  readonly derived: readonly Derived[];
  readonly passages: number;
  /** How many of them are made of sentences of others. */
  readonly recombined: number;
}

/** Gives as many articles as make so many passages; where there are too few, others are made of their sentences. */
export function sized({ articles }: Material, passages: number): Sized {
  const derived: Derived[] = [];
  for (let at = 0, count = 0; at < articles.length && count < passages; at += 1) {
    const one = derive(articles[at]!);
    derived.push(one);
    count += one.passages.length;
  }
  const real = derived.reduce((sum, one) => sum + one.passages.length, 0);
  const made = recombinedArticles(derived, passages - real);
  const recombined = made.reduce((sum, one) => sum + one.passages.length, 0);
  return { derived: [...derived, ...made], passages: real + recombined, recombined };
}

/** Gives the first articles, as many as make so many passages. */
export function firstOf({ derived }: Sized, passages: number): Pick<Sized, "derived" | "passages"> {
  let [articles, count] = [0, 0];
  for (; articles < derived.length && count < passages; articles += 1)
    count += derived[articles]!.passages.length;
  return { derived: derived.slice(0, articles), passages: count };
}

function recombinedArticles(derived: readonly Derived[], passages: number): Derived[] {
  const random = createRandom(SEED);
  const made: Derived[] = [];
  for (let count = 0; count < passages; count += made.at(-1)!.passages.length)
    made.push(derive(mixed(derived, made.length, random)));
  return made;
}

const SEED = 7;

/** Some pages' worth of sentences, each from anywhere. */
function mixed(derived: readonly Derived[], number: number, random: () => number): Article {
  const paragraphs = Array.from({ length: PARAGRAPHS }, () =>
    Array.from({ length: SENTENCES }, () => sentenceOf(derived, random)).join(" "),
  );
  const title = pick(derived, random).article.title;
  return readRecord({
    id: `mixed-${number}`,
    text: paragraphs.join("\n"),
    ...(title === null ? {} : { title }),
  });
}

const PARAGRAPHS = 15;
const SENTENCES = 5;

function sentenceOf(derived: readonly Derived[], random: () => number): string {
  const { article, sentences } = pick(derived, random);
  // An article of nothing but captions and links has none.
  if (sentences.length === 0) return sentenceOf(derived, random);
  const { start, end } = pick(sentences, random);
  return article.text.slice(start, end);
}

/** Gives passages of recombined sentences for an index alone, from a sample of sentences that are read once. */
export function* recombined(derived: readonly Derived[], count: number): Generator<IndexedPassage> {
  const random = createRandom(SEED + 1);
  const sample = Array.from({ length: SAMPLE }, () => terms(sentenceOf(derived, random)));
  for (let number = 0; number < count; number += 1) {
    const own = Array.from({ length: SENTENCES }, () => pick(sample, random)).flat();
    const article = `recombined-${Math.floor(number / PARAGRAPHS)}`;
    const titleTerms = numbered(pick(derived, random).titleTerms);
    yield { id: `${article}#${number}`, article, start: number, terms: numbered(own), titleTerms };
  }
}

const SAMPLE = 50_000;

function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)]!;
}
