import { RefusedArticle } from "../../articles/refused.ts";

/** What a source holds, told by its content; the ending decides only among kinds of plain text. */
export type Kind = "text" | "markdown" | "jsonl" | "json" | "csv" | "html" | "feed" | "pdf" | "zip";

/** How many bytes tell the kind. */
export const SNIFFED_BYTES = 4_096;

/** Gives the kind of what begins with these bytes. `name` is a path or address, with the ending if there is one. */
export function kindOf(head: Uint8Array, name: string): Kind {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length);
  const latin = bytes.toString("latin1");
  if (/^[\s\xef\xbb\xbf]*%PDF-/.test(latin)) return "pdf";
  if (latin.startsWith("PK\x03\x04") || latin.startsWith("PK\x05\x06")) return "zip";
  const binary = BINARIES.find(({ magic }) => latin.startsWith(magic));
  if (binary !== undefined) throw new RefusedArticle(`is ${binary.what}, not an article; ${binary.way}`);
  const text = readable(bytes);
  const start = text.replace(/^\uFEFF/, "").trimStart();
  if (start === "" && bytes.length === 0) throw new RefusedArticle("is empty");
  const isUtf16 = /^\xff\xfe|^\xfe\xff/.test(latin);
  if (!isUtf16 && bytes.includes(0)) throw new RefusedArticle("is not a text (it holds NUL bytes)");
  return marked(start) ?? kindOfText(start, endingOf(name));
}

/** Gives what a file's name promises and its content does not keep; null where it does. */
export function misnamed(kind: Kind, name: string): string | null {
  const ending = endingOf(name);
  const promised = DOCUMENTS[ending];
  if (promised === undefined || promised === kind) return null;
  return `is named ${ending} but holds ${HELD[kind]}; it was read as that`;
}

/** Endings that people trust, and the kind that they promise. */
const DOCUMENTS: Readonly<Record<string, Kind>> = { ".pdf": "pdf", ".docx": "zip", ".epub": "zip" };

const HELD: Readonly<Record<Kind, string>> = {
  text: "plain text",
  markdown: "plain text",
  jsonl: "records (JSONL)",
  json: "JSON",
  csv: "a table (CSV)",
  html: "a web page",
  feed: "a feed",
  pdf: "a PDF",
  zip: "a zipped document",
};

/** Tells markup by its root; null for what is none. */
function marked(start: string): Kind | null {
  if (!/^<[?!a-z]/i.test(start)) return null;
  if (/<!ENTITY\b/i.test(start)) {
    throw new RefusedArticle("declares XML entities, which are not expanded");
  }
  const { root, isPage } = afterProlog(start);
  if (/^<(?:rss|feed|rdf:RDF)[\s>]/i.test(root)) return "feed";
  if (isPage || /^<html[\s>]/i.test(root)) return "html";
  if (!start.startsWith("<?xml")) return null;
  const name = /^<([\w:.-]{1,40})/.exec(root)?.[1];
  throw new RefusedArticle(
    `is XML that is neither a page nor a feed${name === undefined ? "" : ` (<${name}>)`}`,
  );
}

/**
 * Gives what comes after the instructions, comments and document types that may stand before a root. Step by step:
 * a pattern over all of them takes time that doubles with each comment.
 */
function afterProlog(start: string): { root: string; isPage: boolean } {
  let root = start;
  let isPage = false;
  for (;;) {
    const close = Object.entries(PROLOG).find(([open]) => root.startsWith(open))?.[1];
    if (close === undefined && !/^<!doctype\b/i.test(root)) return { root, isPage };
    isPage ||= /^<!doctype\s+html\b/i.test(root);
    const end = close === undefined ? doctypeEnd(root) : root.indexOf(close) + close.length;
    // What is not closed in what is seen of it, hides the root.
    if (end <= (close?.length ?? 0)) return { root: "", isPage };
    root = root.slice(end).trimStart();
  }
}

/** A document type may have a part of its own in brackets. */
function doctypeEnd(root: string): number {
  const [bracket, close] = [root.indexOf("["), root.indexOf(">")];
  if (bracket === -1 || close < bracket) return close + 1;
  const inner = /\]\s{0,100}>/.exec(root.slice(bracket));
  return inner === null ? 0 : bracket + inner.index + inner[0].length;
}

/** What the first lines look like counts before an ending, but for text files, which may begin with anything. */
function kindOfText(start: string, ending: string): Kind {
  const named = BY_ENDING[ending];
  if (named === "text" || named === "markdown" || named === "csv") return named;
  if (/^\{[^]{0,1000}"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(start)) return "feed";
  if (HTML.test(afterProlog(start).root)) return "html";
  if (named !== undefined) return named;
  if (/^\[\s*\{/.test(start)) return "json";
  if (!start.startsWith("{")) return "text";
  return isWholeLine(start) ? "jsonl" : "json";
}

/** Tells whether the first line is a JSON value of its own, or longer than what is seen of it. */
function isWholeLine(start: string): boolean {
  const end = start.indexOf("\n");
  if (end === -1) return true;
  try {
    JSON.parse(start.slice(0, end));
    return true;
  } catch {
    return false;
  }
}

/** Gives the ending of a path or an address, without its query: ".html". */
function endingOf(name: string): string {
  const path = name.replace(/^https?:\/\/[^/]*/i, "").replace(/[?#].*$/s, "");
  return /\.[a-z0-9]{1,10}$/i.exec(path)?.[0].toLowerCase() ?? "";
}

function readable(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
    return Buffer.from(even).swap16().toString("utf16le");
  }
  return bytes.toString("utf8");
}

const BY_ENDING: Readonly<Record<string, Kind>> = {
  ".txt": "text",
  ".text": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".json": "json",
  ".csv": "csv",
  ".tsv": "csv",
  ".htm": "html",
  ".html": "html",
  ".xhtml": "html",
};

/** What may stand before a root, and how each ends. */
const PROLOG: Readonly<Record<string, string>> = { "<?": "?>", "<!--": "-->" };
const HTML = /^<(?:html|head|body|article|main|meta|title|div|section|p|h1)\b/i;

const UNPACK = "unpack it first";
const SAVE = "give the page or the document itself";

/** First bytes of what people drop by mistake. */
const BINARIES: readonly { readonly magic: string; readonly what: string; readonly way: string }[] = [
  { magic: "\x1f\x8b", what: "a gzip archive", way: UNPACK },
  { magic: "BZh", what: "a bzip2 archive", way: UNPACK },
  { magic: "\xfd7zXZ", what: "an xz archive", way: UNPACK },
  { magic: "7z\xbc\xaf", what: "a 7z archive", way: UNPACK },
  { magic: "Rar!", what: "a RAR archive", way: UNPACK },
  { magic: "\x28\xb5\x2f\xfd", what: "a zstd archive", way: UNPACK },
  { magic: "\x89PNG", what: "a picture (PNG)", way: SAVE },
  { magic: "\xff\xd8\xff", what: "a picture (JPEG)", way: SAVE },
  { magic: "GIF8", what: "a picture (GIF)", way: SAVE },
  { magic: "RIFF", what: "a picture, a sound or a film (RIFF)", way: SAVE },
  { magic: "ID3", what: "a sound (MP3)", way: SAVE },
  { magic: "\x7fELF", what: "a program", way: SAVE },
  { magic: "MZ\x90", what: "a program", way: SAVE },
  { magic: "SQLite format 3", what: "a database", way: "export it as CSV" },
  { magic: "\xd0\xcf\x11\xe0", what: "an old Office document", way: "save it as .docx or .pdf" },
  { magic: "{\\rtf", what: "an RTF document", way: "save it as .docx or .txt" },
];
