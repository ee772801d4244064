import { QUESTION_MAX_CHARS } from "../../commands/parts/asking.ts";
import { narrow } from "../../commands/parts/scope.ts";
import { wording } from "../../commands/parts/refuse.ts";
import type { Engine, Scope } from "../domain.ts";
import { json } from "./json.ts";
import type { Line } from "./lines.ts";
import { SHELL_LISTER } from "./session.ts";

/** How a batch is answered. */
export interface BatchOptions {
  readonly scope: Scope;
  /** Adds this many ranked sentences to each answer. */
  readonly ranked?: number;
  readonly report: (error: unknown) => void;
}

/**
 * Answers a line of JSON each (`id`, `question`, optionally `article`, `asOf`) with a line of JSON each, in the
 * same order and as soon as it is there; empty lines are passed over. A line that cannot be answered gives `{"id", "line", "error"}`.
 * At most eight questions are under way at once. Gives how many lines failed.
 */
export async function answerLines(
  lines: AsyncIterable<Line>,
  { engine, write }: { readonly engine: Engine; readonly write: (text: string) => Promise<void> },
  options: BatchOptions,
): Promise<number> {
  const written: Promise<void>[] = [];
  let failed = 0;
  const writeAfter = async (previous: Promise<void> | undefined, outcome: Promise<Outcome>) => {
    const done = await outcome;
    await previous;
    if ("error" in done) failed += 1;
    await write(json(done, { isOneLine: true }));
  };
  for await (const line of lines) {
    if (line.text?.trim() === "") continue;
    written.push(writeAfter(written.at(-1), answerLine(line, engine, options)));
    if (written.length >= UNDER_WAY) await written.shift();
  }
  await Promise.all(written);
  return failed;
}

type Outcome =
  | object
  | { readonly id: string | number | null; readonly line: number; readonly error: string };

async function answerLine({ number, text }: Line, engine: Engine, options: BatchOptions): Promise<Outcome> {
  const read = readLine(text);
  const fail = (error: string) => ({ id: read.id, line: number, error });
  if ("error" in read) return fail(read.error);
  const { id, question, article, asOf } = read;
  const narrowed = narrow(options.scope, { article, asOf }, engine);
  if ("refused" in narrowed) {
    const other = otherArticle(article, engine, options.scope);
    return fail(other ?? wording(narrowed.refused, SHELL_LISTER));
  }
  try {
    const asked = { id: String(id), ...(options.ranked === undefined ? {} : { ranked: options.ranked }) };
    return { ...(await engine.ask(question, narrowed.scope, asked)), id };
  } catch (error) {
    options.report(error);
    return fail("Something went wrong in Footnote, not in this question.");
  }
}

/** Gives what is wrong with a line that names another article than `--article` does; null where that is not it. */
function otherArticle(article: string | undefined, engine: Engine, scope: Scope): string | null {
  const { articles, ...wider } = scope;
  if (article === undefined || articles === undefined || engine.article(article, wider) === null) return null;
  return `The line asks the article “${article}”, and --article limits all lines to “${articles.join("”, “")}”: leave one of the two out.`;
}

type Fields = Readonly<Record<string, unknown>>;

type Read =
  | { readonly id: string | number | null; readonly error: string }
  | {
      readonly id: string | number;
      readonly question: string;
      readonly article: string | undefined;
      readonly asOf: string | undefined;
    };

function readLine(text: string | null): Read {
  if (text === null) return { id: null, error: "The line is too long to be a question." };
  const value = parse(text);
  if (value === undefined) return { id: null, error: `The line is not JSON: ${FORM} was wanted.` };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { id: null, error: 'The line is not an object with "id" and "question".' };
  }
  const fields: Fields = { ...value };
  const id = typeof fields["id"] === "string" || typeof fields["id"] === "number" ? fields["id"] : null;
  if (id === null) return { id, error: 'The line has no "id": a text or a number was wanted.' };
  const question = textField(fields, "question");
  if (question === undefined) return { id, error: 'The line has no "question": a text was wanted.' };
  if (question.length > QUESTION_MAX_CHARS) {
    const { length } = question;
    return { id, error: wording({ reason: "long question", length, limit: QUESTION_MAX_CHARS }) };
  }
  for (const name of ["article", "asOf"]) {
    if (fields[name] != null && textField(fields, name) === undefined) {
      return { id, error: `The line's "${name}" is not a text.` };
    }
  }
  return { id, question, article: textField(fields, "article"), asOf: textField(fields, "asOf") };
}

function textField(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

const FORM = '{"id": 1, "question": "…"}';

/** Gives undefined for what is not JSON, a value that JSON does not have. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

const UNDER_WAY = 8;
