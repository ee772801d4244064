import { FULL_DATE } from "./day.ts";
import { AGENCY, NAME, ORGANISATION_WORD } from "./words.ts";

/** A part of a line that is a value, `start` and `end` counted from the line's first character. */
export interface LinePart {
  readonly field: "author" | "source" | "published";
  readonly start: number;
  readonly end: number;
}

/** What a credit line says; `parts` is empty where it is one and says nothing that is a field. */
export interface Byline {
  readonly parts: readonly LinePart[];
}

/** Credit lines are short; what is longer is prose that begins like one. */
const LONGEST_BYLINE = 160;

const DASHED = new RegExp(`^[-–—]{1,2}\\s?${NAME}(?:(?:,| and| &) ${NAME})*$`, "u");
const STAFF =
  /^(?:from |by )?(?:the )?[\p{L} ]{0,40}\b(?:staff|wire) (?:and (?:staff|wire) )?reports$|^special (?:to|for) (?:the )?\p{Lu}[\p{L} ]{1,40}$/iu;
/** What the expression cannot do without, and is cheaper to look for. */
const STAFF_HINT = /reports$|^special /iu;

function isOfStaff(line: string): boolean {
  return STAFF_HINT.test(line) && STAFF.test(line);
}

const POST =
  /\s(?:(?:AP|AFP|Staff|Political|Business|Senior|Chief|Sports|Science|Health)\s)*(?:Writer|Correspondent|Reporter|Editor|Columnist|Contributor)$/;

const WRITTEN_BY = /^(?:(?:written|reported|story|words|report|text|article)\s+by|author)\s*:?\s+(?=\S)/i;
const BY = /^(?:By|BY)(?::\s*|\s+)(?=\S)/;
const NOT_A_NAME =
  /\b(?:The|A|An|This|That|Numbers|NUMBERS|THE|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|January|February|March|April|June|July|August|September|October|November|December|World|War|New York|All|Now|Then|Contrast|Comparison|Law|Default)\b/;
const NAMES = new RegExp(`^${NAME}(?:(?:\\s+and\\s+|\\s+&\\s+|,\\s+(?:and\\s+)?)${NAME})*$`, "u");
const ARTICLE_SOURCE = /^(?:article )source\s?:\s*(?=\S)/i;
const SOURCE = new RegExp(`^(?:source|via)\\s?:\\s*(?=${AGENCY}\\.?$)`, "i");
const AGENCY_ALONE = new RegExp(`^${AGENCY}$`);
const NAME_AND_AGENCY = new RegExp(`^(?:${NAME})\\s*(?:\\||,|\\s[-–—]\\s|/)\\s*(?:${AGENCY})$`, "u");

const DATE_LABEL =
  /^(?:(?:first |originally )?(?:published|posted|updated|modified)|last (?:updated|modified)|date)(?: on| at)?\b/i;
/** A run of figures is taken in one way only: the ways to part it double with each figure. */
const DATE_WORDS =
  /^(?:[\s:,.|•·()/–—-]|\d+(?!\d)(?:st|nd|rd|th)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|[ap]\.?m\.?|[ecmp][sd]?t|gmt|utc|bst|cet|hkt|ist|eat|at|on|published|posted|updated|last|t|z)+$/i;

/** Where a line stands: at an end of the article (in its middle "By Jane Doe" is of a list of books), in a list. */
export interface BylinePlace {
  readonly edge: boolean;
  readonly inList: boolean;
  /** Which line it is, from 0. */
  readonly at: number;
  /** The lines above and below, "" where there is none. */
  readonly above: string;
  readonly next: string;
}

/**
 * Reads a line that credits the article: who wrote it, where it comes from, when it was published.
 *
 * Gives null for every other line.
 */
export function readByline(line: string, place: BylinePlace): Byline | null {
  if (place.edge && line.length <= LONGEST_BIOGRAPHY && isBiography(line)) return { parts: [] };
  if (line.length > LONGEST_BYLINE || (!place.edge && !mayCredit(line))) return null;
  if (isOfStaff(line) || (DASHED.test(line) && !place.inList)) return { parts: [] };
  return (
    sourceLine(line) ??
    dateLine(line, place) ??
    issueLine(line, place) ??
    issueAndAuthor(line, place) ??
    authorLine(line, place) ??
    contactLine(line, place.edge)
  );
}

/** Tells whether a line in the middle of an article may be a credit: it opens like one, or ends so. */
function mayCredit(line: string): boolean {
  return OPENS_CREDIT.test(line) || ENDS_CREDIT.test(line.slice(-1)) || line.includes("contributed ");
}

const OPENS_CREDIT =
  /^(?:[-–—]|special |article source|source|via|first |originally |published|posted|updated|modified|last |date|written|reported|story|words|report|text|article|author|contribut|additional|editing|compiled|contact|reach|follow|email)/iu;
/** "… and wire reports". */
const ENDS_CREDIT = /s/iu;

function sourceLine(line: string): Byline | null {
  const label = ARTICLE_SOURCE.exec(line) ?? SOURCE.exec(line);
  if (label === null) return null;
  const end = line.length - (/[.\s]*$/.exec(line)?.[0].length ?? 0);
  return { parts: [{ field: "source", start: label[0].length, end }] };
}

function dateLine(line: string, { edge, at }: BylinePlace): Byline | null {
  if (!/\d/.test(line)) return null;
  const label = DATE_LABEL.exec(line)?.[0] ?? "";
  // Without a label only a line at an end of the article is a date's, and none that ends as a sentence does.
  if (label === "" && !(edge && /^[A-Z\d].*[^.]$/.test(line))) return null;
  if (!DATE_WORDS.test(line.slice(label.length))) return null;
  const date = new RegExp(FULL_DATE).exec(line);
  if (date === null) return label === "" ? null : { parts: [] };
  const end = date.index + date[0].length;
  const isAlone = end === line.length && ALONE.test(line.slice(0, date.index));
  const isPublication =
    label === ""
      ? // Alone under the headline or the author it is the article's day; further down it may be any.
        isAlone && at > 0 && at <= LAST_ISSUE_LINE
      : // An update's day is not the day of publication.
        /publi|posted|date/i.test(label);
  return { parts: isPublication ? [{ field: "published", start: date.index, end }] : [] };
}

const WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const ALONE = new RegExp(`^(?:${WEEKDAY},?\\s+)?$`);

/** "The Harbour Gazette, 22 May 2025" at the head of a text: where it was printed, and when. */
function issueLine(line: string, { edge, at, next }: BylinePlace): Byline | null {
  if (!edge || at > LAST_ISSUE_LINE || !/\d{4}/.test(line)) return null;
  const found = ISSUE.exec(line);
  const [, outlet, day] = found ?? [];
  if (outlet === undefined || day === undefined) return null;
  const isOutlet =
    !BY.test(line) && !NOT_AN_OUTLET.test(outlet) && outlet.split(/\s+/).length <= OUTLET_WORDS;
  if (!isOutlet) return null;
  const start = line.length - day.length;
  // A person's name is no outlet's, unless a word tells, or the author stands behind it.
  const isNamed =
    ORGANISATION_WORD.test(outlet) || /^The\b/.test(outlet) || !isBareName(outlet) || BY.test(next);
  const source = isNamed ? [{ field: "source" as const, start: 0, end: outlet.length }] : [];
  return { parts: [...source, { field: "published", start, end: line.length }] };
}

/** "The Harbour Gazette, 22 May 2025. By Ada Example": both, on one line. */
function issueAndAuthor(line: string, place: BylinePlace): Byline | null {
  const by = place.edge ? line.search(/[.,;|·•–—-]\s+(?:by|BY|By)\s/) : -1;
  if (by === -1) return null;
  const from = by + (/^\S\s+/.exec(line.slice(by))?.[0].length ?? 0);
  const credit = line.slice(from).replace(/^by /iu, "By ");
  const issue = issueLine(line.slice(0, by).trimEnd(), { ...place, next: credit });
  const author = issue === null ? null : credited(credit, "By ".length);
  if (issue === null || author === null) return null;
  const moved = author.parts.map((part) => ({ ...part, start: part.start + from, end: part.end + from }));
  return { parts: [...issue.parts, ...moved] };
}

const LAST_ISSUE_LINE = 3;
const OUTLET_WORDS = 6;
const ISSUE = new RegExp(
  `^(\\p{Lu}[\\p{L}\\p{N}'’&.]*(?:[ -](?:of|the|and|for|\\p{Lu}[\\p{L}\\p{N}'’&.]*))*)\\s*(?:[,|·•]|\\s[-–—])\\s*(${FULL_DATE})$`,
  "u",
);
/** "Chapter Two, 4 April 2025", "Monday, 4 April 2025". */
const NOT_AN_OUTLET = new RegExp(
  `^(?:Chapter|Part|Week|Day|Page|Volume|Issue|Session|Minutes|Meeting|${WEEKDAY})\\b`,
);

function authorLine(line: string, { edge, at, above, next }: BylinePlace): Byline | null {
  const label = WRITTEN_BY.exec(line) ?? (edge ? BY.exec(line) : null);
  if (label !== null) return credited(line, label[0].length);
  if (!edge) return null;
  // "Getty Images" alone credits a picture.
  if (AGENCY_ALONE.test(line) && !line.endsWith("Images")) return { parts: [] };
  // "Jane Doe" over "Associated Press", or over the text.
  const isSigned = AGENCY_ALONE.test(next) || isOfStaff(next);
  if (isSigned ? isBareName(line) : at === 0 && isAuthorAlone(line)) return credited(line, 0);
  // What stands right under a name is where its bearer works, or how to write there.
  if (at === 1 && isAuthorAlone(above) && POSITION.test(line)) return { parts: [] };
  return NAME_AND_AGENCY.test(line) ? credited(line, 0) : null;
}

/**
 * Tells whether a first line is its author's name: of 422 news pages that open with two such words, none had a
 * headline there.
 */
export function isAuthorAlone(line: string): boolean {
  return isBareName(line) && /^\S+(?: \p{Lu}\.)? \S+$/u.test(line);
}

const POSITION = /^(?:\S+@\S+|[^.!?:]{2,45}|[^.!?:]{2,30}\.(?:com|org|net)|[^!?:]{0,40}\|[^!?:]{2,40})$/u;

/** Tells whether a line is a person's name and no more, as far as its shape tells. */
function isBareName(line: string): boolean {
  return (
    line.split(/\s+/).length <= 4 &&
    NAMES.test(line) &&
    !NOT_A_NAME.test(line) &&
    !ORGANISATION_WORD.test(line)
  );
}

/** Reads "Jane Doe and John Roe, Associated Press" from `from` on, and the day behind it: "Jane Doe, 4 April 2025". */
function credited(whole: string, from: number): Byline | null {
  const day = DAY_BEHIND.exec(whole);
  const byline = creditedTo(day === null ? whole : whole.slice(0, day.index), from);
  if (byline === null || day === null) return byline;
  const start = day.index + day[0].length - day[1]!.length;
  return { parts: [...byline.parts, { field: "published", start, end: whole.length }] };
}

const DAY_BEHIND = new RegExp(`\\s*(?:[,|·•]|\\s[-–—]|\\s)\\s*(${FULL_DATE})$`, "u");

function creditedTo(line: string, from: number): Byline | null {
  const cut = separators(line, from).find((at) => ORGANISATION_WORD.test(line.slice(at.end)));
  const people = line
    .slice(from, cut?.start ?? line.length)
    .replace(/[\s.,|]+$/, "")
    .replace(POST, "");
  const organisation = line.slice(cut?.end ?? line.length);
  const parts: LinePart[] = [];
  if (NAMES.test(people) && !NOT_A_NAME.test(people) && !ORGANISATION_WORD.test(people)) {
    parts.push({ field: "author", start: from, end: from + people.length });
  } else if (cut === undefined && AGENCY_ALONE.test(people)) {
    parts.push({ field: "source", start: from, end: from + people.length });
  } else {
    return null;
  }
  if (cut !== undefined && AGENCY_ALONE.test(organisation)) {
    parts.push({ field: "source", start: cut.end, end: line.length });
  }
  return { parts };
}

function separators(line: string, from: number): { start: number; end: number }[] {
  return [...line.matchAll(/\s*(?:[,|/]|\s[-–—]\s)\s*/g)]
    .filter((match) => match.index >= from)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Who helped, and how to reach them: credits, but not of the author for certain. */
function contactLine(line: string, edge: boolean): Byline | null {
  const contact =
    /^(?:[-–—]+\s*)?(?:contributing|contributors?|reporting by|additional reporting by|editing by|compiled by)\b ?:? ?\p{Lu}/iu.test(
      line,
    ) ||
    /^(?:contact|reach|follow|email)\b.{0,80}(?:\bon (?:twitter|x|facebook|instagram)\b|@\w)/i.test(line) ||
    (line.includes("contributed ") && CONTRIBUTED.test(line)) ||
    (edge && line.includes(" reported from ") && REPORTED_FROM.test(line));
  return contact ? { parts: [] } : null;
}

const CONTRIBUTED =
  /^(?:[-–—]+\s*)?\p{Lu}[^.!?]{2,140}\bcontributed (?:to (?:this|the) (?:report|story|article|post)|reporting)\.?$/u;
const REPORTED_FROM = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)? reported from \p{Lu}[^!?;]{2,50}$/u;

const LONGEST_BIOGRAPHY = 600;

/** "Jane Doe covers the harbour for the Post. Follow her on Twitter": of the author, not of the subject. */
function isBiography(line: string): boolean {
  return BIOGRAPHY.test(line) && WAYS_TO_REACH.test(line);
}

const BIOGRAPHY = new RegExp(`^(?:${NAME}),? (?:is|are|covers?|writes?|reports?)\\b`, "u");
const WAYS_TO_REACH =
  /\b(?:(?:follow|e-?mail|contact|reach) (?:him|her|them|me)\b|(?:can|may) be (?:reached|emailed|followed)\b|tweets @|on twitter (?:at|as|@)|opinions? expressed in this (?:commentary|article|piece)\b|send (?:him|her|them) an e-?mail\b)/iu;
