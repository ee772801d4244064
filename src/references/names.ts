/** An author as references write one: a person by family name, given names and "Jr.", an organisation as it is. */
export type Author =
  | { readonly kind: "person"; readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly kind: "organisation"; readonly name: string };

/** Reads a byline: "By Ada Berg and Tom Lind", "Reuters". Names in the order of the line; empty where there are none. */
export function authorsOf(byline: string | null): Author[] {
  const line = (byline ?? "")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^by\s+/iu, "");
  if (line === "") return [];
  // "Berg, Ada; Lind, Tom": the semicolons part the names, and the commas do not.
  if (line.includes(";"))
    return line
      .split(/\s*;\s*(?:(?:and|&)\s+)?/u)
      .slice(0, AUTHORS_MAX)
      .flatMap(authorsOf);
  // "Berg, Ada B." is one person, "Ada Berg, Tom Lind" are two.
  const inverted = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’-]*(?: \p{Lu}\.)*)$/u.exec(line);
  if (inverted !== null && !isOrganisation(line) && !SUFFIX.test(inverted[2]!))
    return [{ kind: "person", family: inverted[1]!, given: inverted[2]! }];
  if (isOrganisation(line) && !/[,&]/u.test(line)) return [{ kind: "organisation", name: line }];
  return line
    .split(/\s*,(?!\s*(?:Jr|Sr|I{2,3})\b)\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/u)
    .filter((name) => name !== "")
    .slice(0, AUTHORS_MAX)
    .map(authorOf);
}

function authorOf(name: string): Author {
  const words = name.split(/,? /u);
  if (words.length < 2 || words.length > 5 || isOrganisation(name)) return { kind: "organisation", name };
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1)!) ? words.pop() : undefined;
  const last = words.length - 1;
  let first = last;
  while (first > 1 && PARTICLES.has(words[first - 1]!)) first -= 1;
  const [family, given] = [words.slice(first).join(" "), words.slice(0, first).join(" ")];
  return { kind: "person", family, given, ...(suffix === undefined ? {} : { suffix }) };
}

/** Gives "Ada B. Berg", "Tom Lind Jr.", and an organisation as it is. */
export function plainName(author: Author): string {
  if (author.kind === "organisation") return author.name;
  return [author.given, author.family, ...(author.suffix === undefined ? [] : [author.suffix])].join(" ");
}

/** Gives "Berg, Ada B.", "Lind, Tom, Jr.", and an organisation as it is. */
export function invertedName(author: Author): string {
  if (author.kind === "organisation") return author.name;
  return [author.family, author.given, ...(author.suffix === undefined ? [] : [author.suffix])].join(", ");
}

/** Gives "A. B." of "Ada B."; "J.-P." of "Jean-Paul". */
export function initialsOf(given: string): string {
  return given
    .split(" ")
    .map((word) =>
      word
        .split("-")
        .map((part) =>
          /^\p{L}/u.test(part) ? `${String.fromCodePoint(part.normalize("NFC").codePointAt(0)!)}.` : part,
        )
        .join("-"),
    )
    .join(" ");
}

function isOrganisation(name: string): boolean {
  if (!/^\p{Lu}/u.test(name) || /^\p{Lu}[\p{Lu}\d.]+$/u.test(name)) return true;
  return name.split(" ").some((word) => ORGANISATION_WORDS.has(word.toLowerCase()));
}

const PARTICLES: ReadonlySet<string> = new Set(
  "de del della der den di da du la le van von ter ten bin al el".split(" "),
);

const ORGANISATION_WORDS: ReadonlySet<string> = new Set(
  (
    "the of for agency association authority board bureau center centre club commission committee company contributors corporation " +
    "council department desk editors federation foundation fund group inc institute league ltd ministry network news newsroom " +
    "office organisation organization press reporters reuters service services society staff team times trust union university writers"
  ).split(" "),
);

const SUFFIX = /^(?:Jr\.?|Sr\.?|I{2,3})$/u;

const AUTHORS_MAX = 20;
