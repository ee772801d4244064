import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadCorpus } from "../articles/files.ts";
import type { Article } from "../domain.ts";
import type { Suite, SuiteQuestion } from "../evaluate/questions/suite.ts";

/**
 * Reads the corpora that we wrote to learn of, each with what people ask of such and what its articles do not answer: a
 * folder of articles `NAME`, and `NAME.tsv` beside it.
 *
 * @param home - the folder that Footnote is in
 * @throws Error that names the file and its line where an article or an answer is not there, or an answer is there twice
 */
export async function readCorpora(home: string): Promise<Suite[]> {
  const folder = join(home, "test", "labels", "corpora");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".tsv")).sort();
  return Promise.all(files.map((file) => readOne(folder, file.slice(0, -".tsv".length))));
}

async function readOne(folder: string, name: string): Promise<Suite> {
  const { articles } = await loadCorpus([join(folder, name)]);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const file = join(folder, `${name}.tsv`);
  const text = await readFile(file, "utf8");
  const questions = text
    .trimEnd()
    .split("\n")
    .map((line, at) => {
      const asked = parse(line, byId);
      if (asked === null) throw new Error(`Cannot read line ${at + 1} of "${file}"`);
      return { ...asked, id: `${name}-${at}` };
    });
  const hash = createHash("sha256").update(text);
  for (const article of articles) hash.update(article.text);
  return { name, articles, questions, hash: hash.digest("hex") };
}

/**
 * A line has an article, the answer and a stretch of the article that holds it and stands there once, and the question;
 * what its articles do not answer has neither answer nor stretch.
 */
function parse(line: string, articles: ReadonlyMap<string, Article>): Omit<SuiteQuestion, "id"> | null {
  const [article = "", answer = "", stretch = "", question = ""] = line.split("\t");
  const text = articles.get(article)?.text;
  if (text === undefined || question === "") return null;
  if (answer === "" && stretch === "") return { question, article, answerable: false, answers: [], gold: [] };
  const [from, within] = [text.indexOf(stretch), stretch.indexOf(answer)];
  if (answer === "" || from === -1 || within === -1 || text.indexOf(stretch, from + 1) !== -1) return null;
  const start = from + within;
  const gold = [{ article, start, end: start + answer.length }];
  return { question, article, answerable: true, answers: [answer], gold };
}
