import type { parseFeed } from "feedsmith";

/** What a feed says of one of its entries, whatever its format. */
export interface Entry {
  readonly id: string | null;
  readonly link: string | null;
  /** HTML, as are the content and the summary. */
  readonly title: string | null;
  readonly content: string | null;
  readonly summary: string | null;
  readonly authors: readonly string[];
  readonly day: string | null;
}

export interface Feed {
  readonly title: string | null;
  readonly language: string | null;
  readonly entries: readonly Entry[];
}

type Parsed = ReturnType<typeof parseFeed>;
type Of<Format extends Parsed["format"]> = Extract<Parsed, { readonly format: Format }>["feed"];

/** Gives the entries of a parsed feed. */
export function entriesOf(parsed: Parsed): Feed {
  switch (parsed.format) {
    case "rss":
      return ofRss(parsed.feed);
    case "atom":
      return ofAtom(parsed.feed);
    case "rdf":
      return ofRdf(parsed.feed);
    default:
      return ofJson(parsed.feed);
  }
}

function ofRss({ title, language, items = [] }: Of<"rss">): Feed {
  const entries = items.map((item): Entry => ({
    ...NOTHING,
    ...given({ link: item.guid?.isPermaLink === false ? undefined : item.guid?.value }),
    ...given({ id: item.guid?.value, link: item.link, title: item.title }),
    ...given({ content: item.content?.encoded, summary: item.description }),
    ...given({ day: item.pubDate ?? item.dc?.dates?.[0] }),
    authors: namesOf(item.dc?.creators ?? item.authors),
  }));
  return { title: title ?? null, language: languageOf(language), entries };
}

function ofAtom({ title, authors, entries: all = [] }: Of<"atom">): Feed {
  const entries = all.map((entry): Entry => {
    const links = entry.links ?? [];
    const link = links.find(({ rel }) => rel === undefined || rel === "alternate") ?? links[0];
    return {
      ...NOTHING,
      ...given({ id: entry.id, link: link?.href, title: entry.title?.value }),
      ...given({ content: entry.content?.value, summary: entry.summary?.value }),
      ...given({ day: entry.published ?? entry.updated }),
      authors: namesOf(entry.authors ?? authors),
    };
  });
  return { title: title?.value ?? null, language: null, entries };
}

function ofRdf({ title, items = [] }: Of<"rdf">): Feed {
  const entries = items.map((item): Entry => ({
    ...NOTHING,
    ...given({ id: item.link, link: item.link, title: item.title, day: item.dc?.dates?.[0] }),
    ...given({ content: item.content?.encoded, summary: item.description }),
    authors: namesOf(item.dc?.creators),
  }));
  return { title: title ?? null, language: null, entries };
}

function ofJson({ title, language, authors, items = [] }: Of<"json">): Feed {
  const entries = items.map((item): Entry => ({
    ...NOTHING,
    ...given({ id: item.id, link: item.url ?? item.external_url, title: escaped(item.title) }),
    ...given({ content: item.content_html ?? escaped(item.content_text), summary: escaped(item.summary) }),
    ...given({ day: item.date_published ?? item.date_modified }),
    authors: namesOf(item.authors ?? authors),
  }));
  return { title: title ?? null, language: languageOf(language), entries };
}

const NOTHING: Entry = {
  id: null,
  link: null,
  title: null,
  content: null,
  summary: null,
  authors: [],
  day: null,
};

/** Leaves out what is no text: the package leaves the type of its dates open. */
function given<Key extends Exclude<keyof Entry, "authors">>(
  fields: Readonly<Record<Key, unknown>>,
): Partial<Record<Key, string>> {
  const texts: Partial<Record<Key, string>> = {};
  for (const key in fields) {
    const value = fields[key];
    if (typeof value === "string") texts[key] = value;
  }
  return texts;
}

/** "me@example.org (Ida Marlow)" is how RSS wants an author. */
function namesOf(authors: readonly (string | { readonly name?: string | undefined })[] = []): string[] {
  return authors.flatMap((author) => {
    const name = (typeof author === "string" ? author : (author.name ?? "")).trim();
    const inside = /^\S+@\S+\s+\((.+)\)$/.exec(name)?.[1] ?? name;
    return inside === "" || /^\S+@\S+$/.test(inside) ? [] : [inside];
  });
}

function languageOf(language: string | undefined): string | null {
  return language !== undefined && /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(language) ? language : null;
}

/** JSON feeds have plain text where the others have HTML. */
function escaped(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const html = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return html
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("");
}
