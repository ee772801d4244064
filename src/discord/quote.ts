import { cellsInWords } from "../../commands/parts/row.ts";
import { quoteMarks } from "../../commands/parts/words.ts";
import type { Citation, ReplyBlock, Span } from "../domain.ts";
import { asRead } from "../text/inline-markup.ts";
import { escapeText, plain, safeLink } from "./escape.ts";
import { boundary, fitted, shrink, weight } from "./fit.ts";
import { LIMITS } from "./limits.ts";

type QuoteBlock = Extract<ReplyBlock, { kind: "quote" }>;

/**
 * Gives a quote as Discord markup that weighs at most `max`, its sources included: the sentence in quotation
 * marks with its stretches in bold and its citations' numbers, and below it a line for each source.
 */
export function quoteMarkup(block: QuoteBlock, max: number): string {
  const part = Math.min(SOURCE_PART, Math.max(20, Math.floor(max / 12)));
  const sources = block.citations.slice(0, SOURCES).map((citation) => sourceLine(citation, block, part));
  const before =
    block.before === null ? [] : [`-# before it: “${fitted(block.before, Math.floor(max / 5))}”`];
  const numbers = block.citations.map(({ number }) => ` [${number}]`).join("");
  // What stands in quotation marks already needs no others around it.
  const [open, close] = quoteMarks(block.quote.text);
  const told = cellsInWords(block.cells ?? []);
  const cells = told === "" ? [] : [`-# ${fitted(told, Math.floor(max / 5))}`];
  const below = [...cells, ...sources];
  const frame = [...before, `> ${open}${close}${numbers}`, ...below].join("\n");
  const sentence = shrink(Math.max(1, max - weight(frame)), (chars) => sentenceMarkup(block, chars));
  return sentence === "" ? "" : [...before, `> ${open}${sentence}${close}${numbers}`, ...below].join("\n");
}

/**
 * Gives the address of a quote's article, with a text fragment that scrolls to the quote where it fits
 * (https://wicg.github.io/scroll-to-text-fragment/); null where the article has no address to link.
 */
export function quoteLink(block: QuoteBlock): string | null {
  const address = block.citations.find(({ article }) => article === block.quote.article)?.url;
  const link = address == null ? null : safeLink(address, LIMITS.linkAddress);
  if (link === null) return null;
  const withFragment = `${link}${link.includes("#") ? "" : "#"}:~:text=${fragment(asRead(block.quote.text).text)}`;
  return withFragment.length <= LIMITS.linkAddress ? withFragment : link;
}

/** Gives a window of at most `chars` characters of the quote that holds its first strong stretch. */
function sentenceMarkup({ quote, strong }: QuoteBlock, chars: number): string {
  const inside = strong
    .map(({ start, end }) => ({ start: start - quote.start, end: end - quote.start }))
    .filter(({ start, end }) => start >= 0 && end <= quote.text.length)
    // Marks inside a grapheme would break it.
    .map(({ start, end }) => ({ start: boundary(quote.text, start), end: boundary(quote.text, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start)
    .filter((span, index, spans) => index === 0 || span.start > (spans[index - 1]?.end ?? 0));
  const { start, end } = windowOf(quote.text, inside[0], chars);
  const shown = inside
    .map((span) => ({ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }))
    .filter((span) => span.start < span.end);
  const markup = escapeText(quote.text.slice(start, end), shown);
  return `${start > 0 ? "… " : ""}${markup}${end < quote.text.length ? " …" : ""}`;
}

function windowOf(text: string, focus: Span | undefined, chars: number): Span {
  if (text.length <= chars) return { start: 0, end: text.length };
  const reach = focus === undefined || focus.end <= chars ? 0 : focus.start - Math.floor(chars / 3);
  const start = boundary(text, Math.min(Math.max(0, reach), text.length - chars));
  return wholeWords(text, { start, end: boundary(text, start + chars) }, focus);
}

/** Leaves out what a cut leaves of a word at either end, and the space beside it; of the focus nothing. */
function wholeWords(text: string, { start, end }: Span, focus: Span | undefined): Span {
  const kept = focus ?? { start: end, end: start };
  const head = start === 0 ? "" : text.slice(start, Math.min(start + WORD, kept.start));
  const tail = end === text.length ? "" : text.slice(Math.max(end - WORD, kept.end), end);
  const isInWord = /\S/.test(text.charAt(start - 1));
  const skipped = (isInWord ? /^\S*\s+/ : /^\s+/).exec(head)?.[0].length ?? 0;
  const left = /\s/.test(text.charAt(end)) ? null : /\s+\S*$/.exec(tail);
  return { start: start + skipped, end: end - (left?.[0].length ?? 0) };
}

/** Outlet, author, headline, day and place: always shown with a quote, unknown ones left out; `part` is the room of each. */
function sourceLine(citation: Citation, block: QuoteBlock, part: number): string {
  const { role, citations } = block;
  // The quote is counted in its own article; in another that says the same it stands elsewhere.
  const sentenceNumber = citation.article === block.quote.article ? block.sentenceNumber : null;
  const parts = [
    citation.source,
    citation.author,
    citation.title ?? (citation.source === null ? citation.article : null),
  ]
    .filter((name) => name !== null)
    .map((name) => fitted(plain(name), part))
    .concat(
      day(citation.published),
      sentenceNumber === null ? [] : `sentence ${sentenceNumber}`,
      role === "body" ? [] : role === "row" ? "table row" : role,
      citation.status === "current" ? [] : statusMarkup(citation, part),
      citation.sample === true ? "sample" : [],
    )
    .filter((piece) => piece !== "");
  return `-# ${citations.length > 1 ? `[${citation.number}] ` : ""}${parts.join(" · ")}`;
}

/** What was corrected stands beside the quote: a reader may stop there. */
function statusMarkup({ status, corrected }: Citation, part: number): string {
  return corrected === undefined ? `**${status}**` : `**${status}**: ${fitted(plain(corrected), part * 2)}`;
}

/** A day as each reader's own calendar writes it; 10:30 UTC is the same day from Honolulu to Auckland's summer. */
function day(published: string | null): string {
  if (published === null) return "";
  const full = /^\d{4}-\d{2}-\d{2}$/.test(published) ? Date.parse(`${published}T10:30:00Z`) : Number.NaN;
  return Number.isNaN(full) ? fitted(plain(published), 20) : `<t:${full / 1000}:D>`;
}

function fragment(quote: string): string {
  const words = quote.trim().split(/\s+/);
  const ends =
    words.length > 12 ? [words.slice(0, 5).join(" "), words.slice(-5).join(" ")] : [words.join(" ")];
  return ends
    .map((end) => encodeURIComponent(end.replace(/\p{Cs}/gu, "\uFFFD")).replaceAll("-", "%2D"))
    .join(",");
}

/** What is longer than any word that a cut may leave out. */
const WORD = 40;
const SOURCES = 3;
const SOURCE_PART = 90;
