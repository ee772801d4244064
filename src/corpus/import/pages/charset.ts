import { windowsText } from "../../../articles/western.ts";
import { RefusedArticle } from "../../../articles/refused.ts";

/**
 * Gives a page's characters. Its encoding is told by its byte order mark, else by the server, else by the
 * page's own head, else it is UTF-8 where its bytes are valid UTF-8, and what browsers take it for where not.
 */
export function decodePage(bytes: Uint8Array, server: string | null): string {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  const marked = MARKS.find(({ mark }) => head.startsWith(mark))?.encoding ?? null;
  if (marked !== null) return decodeAs(marked, bytes, true) ?? wrong(marked);
  const utf8 = decodeAs("utf-8", bytes, true);
  // Bytes that are valid UTF-8 by chance do not occur in running text, and many servers name a wrong encoding.
  if (utf8 !== null) return utf8;
  // What can be read in single bytes is not of two each, whatever it says.
  const own = (META_CHARSET.exec(head) ?? XML_CHARSET.exec(head))?.[1]?.replace(/^utf-?16.*$/i, "utf-8");
  const labels = [server, own].filter((label) => label != null);
  for (const label of [...labels, ...(labels.length === 0 ? ["windows-1252"] : [])]) {
    // What says UTF-8 and has a few bytes of something else is nearly always UTF-8.
    const text = decodeAs(label, bytes, false);
    if (text !== null) return text;
  }
  return wrong(labels.join(", "));
}

function decodeAs(label: string, bytes: Uint8Array, fatal: boolean): string | null {
  try {
    const decoder = new TextDecoder(label.trim(), { fatal });
    const text = decoder.decode(bytes);
    // Node 20 takes it for Latin 1.
    return decoder.encoding === "windows-1252" ? windowsText(text) : text;
  } catch {
    return null;
  }
}

function wrong(label: string): never {
  throw new RefusedArticle(
    `cannot be read in the encoding that it names (${label.slice(0, 40)}); save it as UTF-8`,
  );
}

const MARKS = [
  { mark: "\xEF\xBB\xBF", encoding: "utf-8" },
  { mark: "\xFF\xFE", encoding: "utf-16le" },
  { mark: "\xFE\xFF", encoding: "utf-16be" },
] as const;

const HEAD_BYTES = 4_096;
const META_CHARSET = /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i;
const XML_CHARSET = /^<\?xml\b[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/i;
