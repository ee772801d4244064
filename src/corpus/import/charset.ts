import { decode, decodeAny } from "../../articles/decode.ts";
import { RefusedArticle } from "../../articles/refused.ts";
import { windowsText } from "../../articles/western.ts";

/** What says how bytes are to be read. */
export interface Encoded {
  readonly bytes: Uint8Array;
  /** The encoding that the server named; null where none did. */
  readonly charset: string | null;
}

/**
 * Gives the text of a feed: by its byte order mark, else as its server says, else as it says itself, else as
 * UTF-8; what says in single bytes that it is UTF-16 is none. Throws a {@link RefusedArticle} where bytes are no
 * letters of the encoding that was named.
 */
export function decodeXml({ bytes, charset }: Encoded): string {
  if (isMarked(bytes)) return decode(bytes);
  const head = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/i
    .exec(head)?.[1]
    ?.replace(/^utf-?16.*$/i, "utf-8");
  return withoutNuls(decodeAs(bytes, charset ?? declared ?? "utf-8"));
}

/** A text, and what people should know of how it was read. */
export interface Decoded {
  readonly text: string;
  readonly note?: string;
}

/**
 * Gives the text of a text file. Without a server that names its encoding, it is UTF-8, or what Windows wrote before
 * that, which is told: a letter of a name may be another.
 */
export function decodeText({ bytes, charset }: Encoded): Decoded {
  if (charset !== null && !isMarked(bytes)) return { text: withoutNuls(decodeAs(bytes, charset)) };
  const read = decodeAny(bytes);
  return typeof read === "string" ? { text: read } : { text: read.text, note: WESTERN };
}

/**
 * Gives the cells of a table's row as {@link decodeText} reads a text. A short cell says too little of its encoding:
 * it is told of all of the row, and of what stands in the table besides.
 */
export function decodeCells(
  cells: readonly Uint8Array[],
  besides: readonly Uint8Array[] = [],
): { readonly cells: readonly string[]; readonly note?: string } {
  const parts = [...besides, ...cells].flatMap((cell) => [PARTING, Buffer.from(cell)]);
  const isUnicode = typeof decodeAny(Buffer.concat(parts)) === "string";
  const read = (encoding: "utf8" | "latin1") => cells.map((cell) => Buffer.from(cell).toString(encoding));
  return isUnicode ? { cells: read("utf8") } : { cells: read("latin1").map(windowsText), note: WESTERN };
}

const PARTING = Buffer.from("\n");
const WESTERN = "is not UTF-8 and was read as Windows-1252; look whether its accents are right";

function isMarked([first, second, third]: Uint8Array): boolean {
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return utf16 || (first === 0xef && second === 0xbb && third === 0xbf);
}

function decodeAs(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new RefusedArticle(
      error instanceof RangeError
        ? `is in an encoding that is not read (${charset})`
        : `is not valid ${charset.toUpperCase()}, which it is said to be`,
    );
  }
}

function withoutNuls(text: string): string {
  if (text.includes("\0")) throw new RefusedArticle("is not a text (it holds NUL characters)");
  return text;
}
