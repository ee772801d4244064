/**
 * Gives the authors that bylines name, as one text; null where they name nobody: an address, the outlet
 * itself, a placeholder.
 */
export function authorsFrom(bylines: readonly string[], source: string | null): string | null {
  const names = bylines
    .slice(0, MOST_BYLINES)
    .flatMap((byline) => namesIn(byline.slice(0, BYLINE_CHARS)))
    .filter((name) => isName(name) && !(source !== null && isNameOf(name, source)));
  const unique = names
    .filter((name, at) => names.findIndex((other) => same(other, name)) === at)
    .slice(0, MOST_AUTHORS);
  return unique.length === 0 ? null : unique.join(", ");
}

const MOST_AUTHORS = 8;

/** More are a list of something else, and each is held against all. */
const MOST_BYLINES = 100;

/** Longer lines name nobody, and take long to look through. */
const BYLINE_CHARS = 2_000;

/** Tells whether a text is the name of an outlet, its article and its ending aside: "Example", "The Example". */
export function isNameOf(text: string, source: string): boolean {
  const [a, b] = [text, source].map((name) =>
    name
      .toLowerCase()
      .replace(/^the\s+|\.(?:com|co\.uk|org|net)\b|\s+(?:staff|online|news)$/g, "")
      .replace(/[^\p{L}\p{N}]+/gu, ""),
  );
  return a !== undefined && a !== "" && a === b;
}

/** Gives the names of a byline, without "By", roles, places and ways to get in touch. */
function namesIn(byline: string): string[] {
  const bare = oneLine(byline)
    .replace(/<[^>]*>|\([^)]*\)/g, " ")
    .replace(
      /^\W*(?:in:|foto:|(?:posted|written|reported|words|story|published|reporting)?\s*by|par|von|por|autor(?:in)?|text|author)\b[:\s]*/i,
      "",
    )
    .replace(/[^\s@]+@[^\s@]+\.\w+|@\w+|https?:\/\/\S+/g, " ")
    .trim();
  return bare
    .split(
      /\s*(?:,|;|\||•|·|\/|&|\band\b|\bwith\b|\bfor the\b|\bfor\b|\s[–—-]\s|\bUpdated\b|\bPublished\b|\bPosted\b|\bon (?=[A-Z0-9])|\bin (?=[A-Z])|\bBy\b)\s*/,
    )
    .map((name) => withoutRole(name.replace(/\s+/g, " ").replace(/^[\s.:]+|[\s:]+$/g, "")))
    .filter((name) => name !== "");
}

/** Joins the lines of a byline: each is somebody or something else, but what ends in "by" or "and" goes on. */
function oneLine(byline: string): string {
  let line = "";
  for (const piece of byline.split("\n").map((text) => text.replace(/\s+/g, " ").trim())) {
    if (piece === "") continue;
    const goesOn = line === "" || /(?:\b(?:by|and|von|par|por|with)|[,:&])$/i.test(line);
    line += goesOn ? ` ${piece}` : ` | ${piece}`;
  }
  return line.trim();
}

/** Leaves out what somebody is, where no comma stands before it: "Ruth Amadi Senior Reporter", "RUTH AMADI in Norrow". */
function withoutRole(name: string): string {
  const [, person] = ROLE_AFTER.exec(name) ?? SHOUTED.exec(name) ?? [];
  return person ?? name;
}

const ROLE_AFTER =
  /^(\p{Lu}[\p{Ll}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}?) (?:[A-Z]{2,} )?(?:\p{Lu}\p{L}* ){0,3}(?:Editor|Reporter|Correspondent|Writer|Columnist|Contributor|Producer|Staff)$/u;
const SHOUTED = /^(\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){1,3}) \p{L}?\p{Ll}.*$/u;

function isName(name: string): boolean {
  if (name.length > LONGEST_NAME || name.length < 3 || /\d|[<>{}[\]=@]|https?:|www\./.test(name))
    return false;
  if (NOBODY.test(name) || ROLE.test(name) || /\w\.(?:com|org|net|de|fr|co\.uk)\b/i.test(name)) return false;
  const words = name.split(/\s+/);
  return (
    words.length <= 6 && /^[\p{L}'’]/u.test(name) && (/\p{Lu}|[^\p{ASCII}]/u.test(name) || words.length >= 2)
  );
}

const LONGEST_NAME = 60;
const NOBODY =
  /^(?:admin|administrator|editor|editors|staff|staff writer|staff reporter|guest|guest author|anonymous|unknown|author|by|web desk|news desk|newsroom|null|undefined|none|n\/a|archive|contact|allgemein|uncategori[sz]ed|news|share|follow|email|view (?:profile|all|bio).*|more (?:by|from).*|read more|see all.*|show all.*|kommentare?|comments?|redaktion|contributor|written|about.*)$/i;
const ROLE =
  /^(?:(?:\w+\s){0,4}(?:correspondent|editor|reporter|writer|columnist|journalist|producer|analyst|photographer|chief|contributor|fellow|professor|associate|agencies|desk|minutes?|ago|read)|[A-Z]{2,3}|London|New York|Washington|Paris|Berlin|Moscow|Brussels|Beijing|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/i;

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
