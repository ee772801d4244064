import { RefusedArticle } from "../../../articles/refused.ts";
import { dayFrom } from "../../../articles/day.ts";
import { type Draft, draftOf } from "../draft.ts";
import { decodeXml } from "../charset.ts";
import { LIMITS, megabytes } from "../limits.ts";
import { markdownOf } from "../markup.ts";
import { plainToMarkdown } from "../plain.ts";
import type { ParseRequest } from "../parser.ts";
import { checkEntities } from "../office/xml.ts";
import { type Entry, entriesOf } from "./entries.ts";

/** Gives a draft of each entry of a feed: RSS, Atom, RDF or JSON. Throws a {@link RefusedArticle} where there is none. */
export async function readFeed(request: Omit<ParseRequest, "kind" | "name">): Promise<Draft[]> {
  const { bytes, address: base } = request;
  if (bytes.length > LIMITS.feedBytes) {
    throw new RefusedArticle(`is a feed of more than ${megabytes(LIMITS.feedBytes)}, the most that is read`);
  }
  const text = decodeXml(request);
  checkEntities(text);
  const { parseFeed } = await import("feedsmith");
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(text, { maxItems: LIMITS.entries });
  } catch {
    throw new RefusedArticle("is a feed that cannot be read: it is damaged or cut short");
  }
  const { title, language, entries } = entriesOf(parsed);
  const source = await plain(title);
  const drafts: Draft[] = [];
  for (const entry of entries) {
    const draft = await draftOfEntry(entry, base);
    if (draft !== null) drafts.push({ ...draft, stated: { ...draft.stated, source, language } });
  }
  if (drafts.length === 0) throw new RefusedArticle("is a feed without entries that hold text");
  return drafts;
}

async function draftOfEntry(entry: Entry, base: string | null): Promise<Draft | null> {
  const url = addressOf(entry.link, base);
  const title = await plain(entry.title);
  const whole = await text(entry.content);
  const excerpt = whole === "" ? await text(entry.summary) : whole;
  // An entry that only has a title is worth something where its page is fetched.
  const body = excerpt === "" && url !== null ? (title ?? "") : excerpt;
  if (body === "") return null;
  const fields = { title, url, author: entry.authors.join(", "), published: dayFrom(entry.day ?? "") };
  const key = entry.id ?? url ?? title ?? body.slice(0, 60);
  return draftOf(fields, body, { key, page: url, isExcerpt: whole.length < WHOLE_CHARS });
}

async function text(html: string | null): Promise<string> {
  if (html === null || html.trim() === "") return "";
  // A page's parser is slow for what many entries are: a line of plain text.
  return /[<&]/.test(html) ? markdownOf(html) : plainToMarkdown(html);
}

async function plain(html: string | null): Promise<string | null> {
  if (html === null) return null;
  const flat = (await text(html)).replace(/\s+/g, " ").trim();
  return flat === "" ? null : flat.slice(0, 500);
}

function addressOf(link: string | null, base: string | null): string | null {
  if (link === null || !URL.canParse(link, base ?? undefined)) return null;
  const url = new URL(link, base ?? undefined);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

/** What is shorter than this is a teaser, whatever the feed calls it. */
const WHOLE_CHARS = 600;
