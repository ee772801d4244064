import { RefusedArticle } from "../../articles/refused.ts";
import { decodeText } from "./charset.ts";
import type { Draft } from "./draft.ts";
import { inParts } from "./parts.ts";
import { parseMarkdown, parseText } from "./texts.ts";
import { draftOfRecord } from "./records.ts";
import type { ParseRequest } from "./parser.ts";

/**
 * Reads a document in this thread; one that is too long for an article gives several. The libraries are loaded
 * when the first document of their kind comes.
 */
export async function parse(request: ParseRequest): Promise<Draft[]> {
  return (await read(request)).flatMap((draft) => inParts(draft));
}

async function read(request: ParseRequest): Promise<Draft[]> {
  switch (request.kind) {
    case "text":
      return told(request, (text) => [parseText(text)]);
    case "markdown":
      return told(request, (text) => [parseMarkdown(text)]);
    case "json":
      return told(request, parseJson);
    case "pdf": {
      const { readPdf } = await import("./pdf/read.ts");
      return [await readPdf(request.bytes)];
    }
    case "html": {
      const { draftOfPage } = await import("./pages/draft.ts");
      return [await draftOfPage(request)];
    }
    case "feed": {
      const { readFeed } = await import("./feed/read.ts");
      return readFeed(request);
    }
    case "zip": {
      const { readArchive } = await import("./office/read.ts");
      return readArchive(request.bytes);
    }
    default:
      throw new TypeError(`A ${request.kind} file is read as a stream`);
  }
}

/** Reads a text, and tells of each of its drafts what people should know of it. */
function told(request: ParseRequest, read: (text: string) => Draft[]): Draft[] {
  const { text, note } = decodeText(request);
  const drafts = read(text);
  return note === undefined ? drafts : drafts.map((draft) => ({ ...draft, note }));
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
