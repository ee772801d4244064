import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadCorpus } from "../../articles/files.ts";
import type { Article, Span } from "../../domain.ts";

/** A question of a suite, with where its answer stands. */
export interface SuiteQuestion {
  readonly id: string;
  readonly question: string;
  readonly article?: string;
  readonly asOf?: string;
  readonly answerable: boolean;
  readonly answers: readonly string[];
  readonly gold: readonly (Span & { readonly article: string })[];
  /** Sentences given by the suite, as offsets of its article, where it asks to rank these. */
  readonly candidates?: readonly (readonly [number, number])[];
  /** Multiple choice: the choices, and which of them are right. */
  readonly choices?: readonly string[];
  readonly right?: readonly number[];
  /** False where the suite says that its articles do not hold the answer's words. */
  readonly scored?: boolean;
}

/** A data set: a folder with `corpus.jsonl` and `questions.jsonl`. */
export interface Suite {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly questions: readonly SuiteQuestion[];
  /** SHA-256 of both files. */
  readonly hash: string;
}

/** Reads a suite. Throws an Error that names the file where one is missing or a line is broken. */
export async function readSuite(folder: string, name: string): Promise<Suite> {
  const corpus = join(folder, name, "corpus.jsonl");
  const questions = join(folder, name, "questions.jsonl");
  const { articles } = await loadCorpus([corpus]);
  const text = await readFile(questions, "utf8");
  const hash = createHash("sha256")
    .update(await readFile(corpus))
    .update(text)
    .digest("hex");
  const lines = text.split("\n").map((line, at) => ({ line, at }));
  const read = lines
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, at }) => readQuestion(line, questions, at + 1));
  return { name, articles, questions: read, hash };
}

function readQuestion(line: string, file: string, number: number): SuiteQuestion {
  const value: unknown = parse(line, file, number);
  if (!isQuestion(value))
    throw new Error(`Cannot read line ${number} of "${file}": it has no id, question and gold`);
  return value;
}

function parse(line: string, file: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`Cannot read line ${number} of "${file}": it is not JSON`, { cause: error });
  }
}

function isQuestion(value: unknown): value is SuiteQuestion {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    "question" in value &&
    typeof value.question === "string" &&
    "gold" in value &&
    Array.isArray(value.gold)
  );
}
