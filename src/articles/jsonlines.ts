import { decode } from "./decode.ts";
import { RefusedArticle } from "./refused.ts";

/** A line of 1,000,000 characters has at most 6 MB, every one of them escaped. */
const MAX_LINE_BYTES = 8 * 1024 * 1024;

const NEWLINE = 0x0a;
const SPACE = 0x20;

/** A line of a JSONL file, not parsed yet: `read` gives its value or throws a {@link RefusedArticle}. */
export interface JsonLine {
  /** Counted from 1. */
  readonly number: number;
  /** Null where there are too many of them. */
  readonly bytes: Uint8Array | null;
  read(): unknown;
}

/** Gives the lines of a JSONL file that are not blank, from its bytes: those together that end in one chunk. */
export async function* jsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly JsonLine[]> {
  const cutter = createCutter();
  for await (const chunk of chunks) yield cutter.cut(chunk);
  yield cutter.end();
}

/** Cuts chunks that follow each other into lines. */
interface Cutter {
  /** Gives the lines that end in a chunk. */
  cut(chunk: Uint8Array): JsonLine[];
  /** Gives the last line, where no newline ends it. */
  end(): JsonLine[];
}

function createCutter(): Cutter {
  let number = 0;
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  const take = (last: Uint8Array): JsonLine[] => {
    number += 1;
    const bytes =
      heldBytes > MAX_LINE_BYTES ? null : held.length === 0 ? last : Buffer.concat([...held, last]);
    held = [];
    heldBytes = 0;
    return bytes !== null && isBlank(bytes) ? [] : [{ number, bytes, read: () => parse(bytes) }];
  };
  return {
    cut(chunk) {
      const lines: JsonLine[] = [];
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
        lines.push(...take(chunk.subarray(start, end)));
        start = end + 1;
      }
      heldBytes += chunk.length - start;
      // An overlong line is refused; its bytes need not be kept.
      if (heldBytes > MAX_LINE_BYTES) held = [];
      else if (start < chunk.length) held.push(chunk.subarray(start));
      return lines;
    },
    end: () => (heldBytes > 0 ? take(Buffer.alloc(0)) : []),
  };
}

function isBlank(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length && bytes[at]! <= SPACE) at += 1;
  return at === bytes.length;
}

function parse(bytes: Uint8Array | null): unknown {
  if (bytes === null) {
    throw new RefusedArticle(`is longer than ${MAX_LINE_BYTES / 1024 / 1024} MB; split the article`);
  }
  const text = decode(bytes);
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedArticle("is not valid JSON; write one object a line, in double quotes");
  }
}
