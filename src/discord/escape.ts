import type { Span } from "../domain.ts";

/**
 * Gives Discord markup that shows a text as it is: nothing pings, links, formats or starts a block.
 *
 * Discord takes a backslash before any character but a letter, a digit or white space as "show the next one
 * as it is", so that the text comes back whole once these are taken away (`unescape`). `escapeMarkdown` of
 * discord.js leaves quotes, subtext, mentions, commands, timestamps and bare links alone; this does not.
 * Line breaks are shown as spaces, so that a text cannot start a line; direction marks that are still open
 * at the end are closed there, so that they turn nothing of ours around.
 *
 * `strong` are the stretches to set in bold, ordered and apart, in the text's offsets.
 */
export function escapeText(text: string, strong: readonly Span[] = []): string {
  let markup = "";
  let at = 0;
  for (const { start, end } of strong) {
    markup += `${escapeRun(text.slice(at, start))}**${escapeRun(text.slice(start, end))}**`;
    at = end;
  }
  return markup + escapeRun(text.slice(at)) + closers(text);
}

function escapeRun(run: string): string {
  return oneLine(run)
    .replace(ALWAYS, "\\$&")
    .replace(COLON, "\\:")
    .replace(BARE_DOMAIN, "\\.")
    .replace(COMMAND_SLASH, "$1\\/")
    .replace(LINE_START_MARK, "$1\\$2")
    .replace(LINE_START_NUMBER, "$1\\$2");
}

/** Gives a text with every backslash escape of Discord's taken away. */
export function unescape(markup: string): string {
  return markup.replace(/\\([^0-9A-Za-z\s])/g, "$1");
}

/**
 * Gives a text on one line, as it is shown: white space that breaks lines is a space, control characters
 * and halves of surrogate pairs, which no request may carry, are the replacement character.
 */
export function oneLine(text: string): string {
  return text.replace(/\r\n|[\n\r\t\v\f\u0085\u2028\u2029]/g, " ").replace(/\p{Cc}|\p{Cs}/gu, "\uFFFD");
}

/** Gives a text without characters that show nothing or turn the reading direction; for all but quotes. */
export function plain(text: string): string {
  return oneLine(text)
    .replace(/[\p{Bidi_Control}\u00AD\u200B\u2060-\u206F\uFEFF]/gu, "")
    .replace(/ {2,}/g, " ")
    .trim();
}

/**
 * Gives what an address may be as a link: absolute, http or https, without a name or password, of a host with a dot in
 * it; else null. Discord refuses the whole message for a link to `http://wiki/…`
 * (https://github.com/unraid/webgui/pull/1153). What a browser lets pass and RFC 3986 does not (`|`, `[`, a lone `%`) is
 * encoded, since Discord asks for a URI.
 */
export function safeLink(address: string, maxChars: number): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
    return null;
  if (!/[^.]\.[^.]/.test(url.hostname)) return null;
  const { origin, pathname, search, hash } = url;
  const link = `${origin}${strictly(pathname)}${search && `?${strictly(search.slice(1))}`}${hash && `#${strictly(hash.slice(1))}`}`;
  return link.length <= maxChars ? link : null;
}

function strictly(part: string): string {
  return part.replace(/%(?![\da-f]{2})|[^\w.~!$&'()*+,;=:@/?%-]/giu, encodeURIComponent);
}

/**
 * Closes what the text's direction marks leave open (UAX #9: a PDF for each embedding, a PDI for each isolate). A PDI
 * ends what was opened within its isolate too, and a PDF nothing outside of it.
 */
function closers(text: string): string {
  const open: string[] = [];
  for (const mark of text.match(/[\u202A-\u202E\u2066-\u2069]/g) ?? []) {
    const closer = CLOSERS[mark];
    if (closer !== undefined) open.push(closer);
    else if (mark === PDI && open.includes(PDI)) open.length = open.lastIndexOf(PDI);
    else if (mark === open.at(-1)) open.pop();
  }
  return open.reverse().join("");
}

const PDF = "\u202C";
const PDI = "\u2069";
const CLOSERS: Readonly<Record<string, string>> = {
  "\u202A": PDF,
  "\u202B": PDF,
  "\u202D": PDF,
  "\u202E": PDF,
  "\u2066": PDI,
  "\u2067": PDI,
  "\u2068": PDI,
};

/** The backslash itself, emphasis, code, spoilers, quotes, masked links, angle brackets, mentions, headings. */
const ALWAYS = /[\\*_~`|<>[\]@#]/g;
/** Before anything but a space: of `https://`, of `:emoji:`, of `<t:0>` and `<:name:0>`. */
const COLON = /:(?!\s|$)/g;
/** The dot of `discord.gg/…` and other addresses that clients link without a scheme. */
const BARE_DOMAIN = /\.(?=\p{L}{2,}\/)/gu;
/** The slash of `</name:0>`. */
const COMMAND_SLASH = /(<)\//g;
/** What opens a list or subtext at the start of a line; `#`, `*` and `>` are escaped everywhere. */
const LINE_START_MARK = /^([\s\p{Cf}]*)([-+])/u;
/** The mark after the number of a numbered list. */
const LINE_START_NUMBER = /^([\s\p{Cf}]*\d+)([.)])/u;
