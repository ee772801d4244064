import type { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { jsonLines } from "../../articles/jsonlines.ts";
import { RefusedArticle } from "../../articles/refused.ts";
import { decodeCells } from "./charset.ts";
import type { Draft } from "./draft.ts";
import { LIMITS, megabytes } from "./limits.ts";
import { draftOfRecord, haveText } from "./records.ts";
import { createTable, type Row, type TableDraft } from "./tables.ts";

/** A record of a file of many; `read` gives its article or throws a {@link RefusedArticle}. */
export interface RecordOfMany {
  /** Its line, counted from 1; null where the whole file is one article. */
  readonly number: number | null;
  readonly read: () => Draft;
}

/**
 * Gives the records of a file of many articles, one at a time, however long the file is. A table without a column for
 * their texts is one article itself.
 */
export async function* drafts(
  stream: Readable,
  kind: "jsonl" | "csv",
  file: string | null,
): AsyncGenerator<RecordOfMany> {
  if (kind === "csv") {
    yield* tableRows(stream, file);
    return;
  }
  for await (const lines of jsonLines(stream))
    for (const line of lines) yield { number: line.number, read: () => draftOfRecord(line.read()) };
}

async function* tableRows(stream: Readable, file: string | null): AsyncGenerator<RecordOfMany> {
  const chunks = stream[Symbol.asyncIterator]();
  const first = await chunks.next();
  const head: Uint8Array = first.done === true ? new Uint8Array() : Buffer.from(first.value);
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(head),
    info: true,
    max_record_size: LIMITS.recordBytes,
    relax_column_count: true,
    skip_empty_lines: true,
    // Bytes are decoded here, strictly: the parser would put question marks for what is not UTF-8.
    encoding: null,
  });
  const fed = feed(parser, head, chunks);
  let names: readonly Uint8Array[] = [];
  let columns: readonly string[] | null = null;
  let table: TableDraft | null = null;
  try {
    for await (const row of parser) {
      const { info, record }: { info: { lines: number }; record: readonly Buffer[] } = row;
      if (columns === null) {
        if (namesDelimiter(record)) continue;
        names = record;
        const head = columnsOf(record);
        columns = head.cells;
        if (!haveText(columns)) table = createTable(head, file);
        continue;
      }
      const known = columns;
      // What has no column has no name.
      const cells = record.slice(0, known.length);
      if (table === null) yield { number: info.lines, read: () => draftOf(known, cells) };
      else table.add(decodeCells(cells, names));
    }
    await fed;
    const whole = table;
    if (whole !== null) yield { number: null, read: () => whole.draft() };
  } catch (error) {
    throw error instanceof CsvError ? refusalOf(error) : error;
  }
}

/** What the parser says itself shows bytes, and not where they stand. */
function refusalOf(error: CsvError): RefusedArticle {
  const what = WORDS[error.code] ?? "its fields cannot be told apart";
  const line = typeof error["lines"] === "number" ? `, line ${error["lines"]}` : "";
  return new RefusedArticle(`is not a readable table${line}: ${what}`);
}

const STRAY = "a quotation mark stands within a field; put the field in quotes and double the mark";
const WORDS: Readonly<Record<string, string>> = {
  INVALID_OPENING_QUOTE: STRAY,
  CSV_INVALID_CLOSING_QUOTE: STRAY,
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: STRAY,
  CSV_QUOTE_NOT_CLOSED: "a quotation mark is never closed",
  CSV_MAX_RECORD_SIZE: `a row is longer than ${megabytes(LIMITS.recordBytes)}; is a quotation mark not closed?`,
};

async function feed(
  parser: ReturnType<typeof parse>,
  head: Uint8Array,
  chunks: AsyncIterator<unknown>,
): Promise<void> {
  try {
    for (let next: unknown = head; next !== undefined;) {
      const bytes = typeof next === "string" || next instanceof Uint8Array ? next : "";
      if (!parser.write(bytes)) await new Promise((resolve) => parser.once("drain", resolve));
      const { value, done } = await chunks.next();
      next = done === true ? undefined : value;
    }
    parser.end();
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

/** A row may have fewer cells than there are columns. */
function draftOf(columns: readonly string[], record: readonly Uint8Array[]): Draft {
  const { cells, note } = decodeCells(record);
  const draft = draftOfRecord(Object.fromEntries(cells.map((cell, at) => [columns[at]!, cell])));
  return note === undefined ? draft : { ...draft, note };
}

function columnsOf(record: readonly Uint8Array[]): Row {
  const { cells, ...told } = decodeCells(record);
  if (cells.length < 2)
    throw new RefusedArticle("has one column; its first line names the columns, such as title,text");
  return { ...told, cells: cells.map((name) => name.trim()) };
}

/** The delimiter is what a first line `sep=;` names, else the one of comma, semicolon and tab that it has most of. */
function delimiterOf(head: Uint8Array): string {
  const [line = ""] =
    /[^\r\n]+/.exec(Buffer.from(head).toString("latin1").replace(BYTE_ORDER_MARK, "")) ?? [];
  const [, named] = /^sep=([,;|\t])$/i.exec(line) ?? [];
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: line.split(mark).length }));
  return named ?? counts.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ",";
}

/** Spreadsheets are told the delimiter by a line above the names of the columns. */
function namesDelimiter([first, second]: readonly Uint8Array[]): boolean {
  return /^sep=$/i.test(Buffer.from(first ?? []).toString("latin1")) && second?.length === 0;
}

/** As Latin 1 has it. */
const BYTE_ORDER_MARK = /^\u00EF\u00BB\u00BF/;
