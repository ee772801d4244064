import { dayFrom } from "../../../articles/day.ts";
import type { Meta, Sources, Value } from "./said.ts";
import { shownDay } from "./shown-day.ts";

/** Gives the day on which a page's article was published: what it states, else what it marks, its address or a line over its text shows. */
export function publishedOf(
  { document, stated, head }: Sources,
  meta: Meta,
  { url, language }: { readonly url: string | null; readonly language: string | null },
): Value | null {
  const given = [stated?.published, ...DATE_META.map((name) => meta.get(name))]
    .map((value) => (value == null ? null : dayFrom(value)))
    .find((day) => day !== null);
  if (given != null) return { value: given, isInferred: false };
  const marked = Array.from(
    document.querySelectorAll(
      '[itemprop~="datePublished"], time[pubdate], time[datetime][class*="publish" i], time[datetime]',
    ),
  ).slice(0, 10);
  const day = marked
    .map((element) =>
      [element.getAttribute("content"), element.getAttribute("datetime"), element.textContent]
        .map((text) => (text === null ? null : (dayFrom(text) ?? shownDay(text.slice(0, 100), language))))
        .find((found) => found !== null),
    )
    .find((found) => found != null);
  if (day != null) return { value: day, isInferred: true };
  const path =
    url === null
      ? null
      : /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:\/|-|_|$)/.exec(url);
  if (path !== null) {
    const found = dayFrom(`${path[1]}/${path[2]}/${path[3]}`);
    if (found !== null) return { value: found, isInferred: true };
  }
  const shown = head
    .flatMap(({ text }) => text.split("\n"))
    .filter((line) => DATED_LINE.test(line))
    .map((line) => shownDay(line, language))
    .find((found) => found !== null);
  return shown == null ? null : { value: shown, isInferred: true };
}

/** A line that is a date, with a byline, a time or a label before it, and no sentence. */
const DATED_LINE = /^.{0,40}(?<!\d)(?:19|20)\d\d(?!\d).{0,40}(?:(?<![.!?])|\b[ap]\.?m\.)$/i;

const DATE_META = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "publishdate",
  "publish-date",
  "publish_date",
  "published_time",
  "pubdate",
  "pub_date",
  "date_published",
  "published-date",
  "publication_date",
  "article.published",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.created",
  "dcterms.date",
  "dc.date",
  "dc.date.created",
  "originalpublicationdate",
  "rnews:datepublished",
  "citation_publication_date",
  "citation_date",
  "displaydate",
  "ptime",
  "cxenseparse:recs:publishtime",
  "og:published_time",
  "og:pubdate",
  "bt:pubdate",
  "iso-8601-publish-date",
  "article_date_original",
  "created",
  "date",
  "datecreated",
];
