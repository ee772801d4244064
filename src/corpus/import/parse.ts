import { RefusedArticle } from "../../articles/refused.ts";
import { decode } from "../../articles/decode.ts";
import type { Draft } from "./draft.ts";
import { parseMarkdown, parseText } from "./texts.ts";
import { draftOfRecord } from "./records.ts";
import type { Parser, ParseRequest } from "./parser.ts";

/** Reads a document in this thread. The libraries are loaded when the first document of their kind comes. */
export async function parse(request: ParseRequest): Promise<Draft[]> {
  switch (request.kind) {
    case "text":
      return [parseText(decode(request.bytes))];
    case "markdown":
      return [parseMarkdown(decode(request.bytes))];
    case "json":
      return parseJson(decode(request.bytes));
    case "html": {
      const { draftOfPage } = await import("./pages/draft.ts");
      return [await draftOfPage(request)];
    }
    default:
      throw new RefusedArticle(
        `is of a kind that is not read (${request.kind}): save its text as .txt or .md and import that`,
      );
  }
}

/** Gives a parser that works in this thread, for what is trusted and for tests. */
export function parserHere(): Parser {
  return { parse, close: async () => {} };
}

/** Reads a JSON file: one article, or a list of them. */
function parseJson(text: string): Draft[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RefusedArticle("is not valid JSON");
  }
  const records: unknown[] = Array.isArray(value) ? value : [value];
  return records.map((record) => draftOfRecord(record));
}
