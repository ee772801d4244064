import { isAscii, isUtf8, transcode } from "node:buffer";
import { RefusedArticle } from "./refused.ts";
import { type Western, westernText } from "./western.ts";

/**
 * Gives the text of a stored file, its encoding and byte order mark settled, so that offsets can be counted.
 *
 * UTF-8, UTF-16 where a byte order mark says so, and Windows-1252 where nothing else would give the same bytes another
 * meaning. Throws a {@link RefusedArticle} for everything else: a guessed encoding would put wrong letters into a quote.
 */
export function decode(bytes: Uint8Array): string {
  const read = decodeAny(bytes);
  if (typeof read === "string") return read;
  if (read.isSure) return read.text;
  throw new RefusedArticle(
    "is not valid UTF-8 but seems to be Windows-1252; save it as UTF-8, or import it from another folder",
  );
}

/** Gives the text of bytes as {@link decode} does, and what may be Windows-1252 as such: whoever imports it is told. */
export function decodeAny(bytes: Uint8Array): string | Western {
  const encoding = markedEncoding(bytes);
  if (encoding === "utf-8" && bytes.includes(0)) {
    throw new RefusedArticle("is not a text (it holds NUL bytes); store the text itself as UTF-8");
  }
  try {
    return DECODERS[encoding].decode(bytes);
  } catch {
    const western = encoding === "utf-8" ? westernText(bytes) : null;
    if (western !== null) return western;
    throw new RefusedArticle(`is not valid ${encoding.toUpperCase()}; save it as UTF-8`);
  }
}

/**
 * Gives the text of UTF-8 without its byte order mark, in half the time that a `TextDecoder` takes. Throws where it is
 * something else.
 */
function utf8TextOf({ buffer, byteOffset, length }: Uint8Array): string {
  const bytes = Buffer.from(buffer, byteOffset, length);
  if (isAscii(bytes)) return bytes.toString("latin1");
  if (!isUtf8(bytes)) throw new TypeError("Cannot decode bytes: they are not UTF-8");
  const text = transcode(bytes, "utf8", "utf16le").toString("utf16le");
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** Made once: to make one costs as much as to decode a line. */
const DECODERS = {
  "utf-8": { decode: utf8TextOf },
  "utf-16le": new TextDecoder("utf-16le", { fatal: true }),
  "utf-16be": new TextDecoder("utf-16be", { fatal: true }),
};

function markedEncoding(bytes: Uint8Array): keyof typeof DECODERS {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
