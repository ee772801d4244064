/** An author as references write one: a person by family name and given names, an organisation as it is. */
export type Author =
  | { readonly kind: "person"; readonly family: string; readonly given: string }
  | { readonly kind: "organisation"; readonly name: string };

/** Reads a byline: "By Ada Berg and Tom Lind", "Reuters". Names in the order of the line; empty where there are none. */
export function authorsOf(byline: string | null): Author[] {
  const line = (byline ?? "")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^by\s+/iu, "");
  if (line === "") return [];
  // "Berg, Ada" is one person, "Ada Berg, Tom Lind" are two.
  const inverted = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’ -]*)$/u.exec(line);
  if (inverted !== null && !inverted[2]!.includes(" ") && !isOrganisation(line))
    return [{ kind: "person", family: inverted[1]!, given: inverted[2]! }];
  if (isOrganisation(line) && !/[,;&]/u.test(line)) return [{ kind: "organisation", name: line }];
  return line
    .split(/\s*;\s*|\s*,\s*(?:and\s+|&\s*)?(?!(?:Jr|Sr|I{2,3})\b)|\s+(?:and|&)\s+/u)
    .filter((name) => name !== "")
    .slice(0, AUTHORS_MAX)
    .map(authorOf);
}

function authorOf(name: string): Author {
  const words = name.split(" ");
  if (words.length < 2 || words.length > 5 || isOrganisation(name)) return { kind: "organisation", name };
  const isSuffixed = /^(?:Jr\.?|Sr\.?|I{2,3})$/u.test(words.at(-1)!);
  const last = words.length - (isSuffixed && words.length > 2 ? 2 : 1);
  let first = last;
  while (first > 1 && PARTICLES.has(words[first - 1]!)) first -= 1;
  const given = [...words.slice(0, first), ...words.slice(last + 1)].join(" ");
  return { kind: "person", family: words.slice(first, last + 1).join(" "), given };
}

/** Gives "Ada B. Berg", and an organisation as it is. */
export function plainName(author: Author): string {
  return author.kind === "person" ? `${author.given} ${author.family}` : author.name;
}

/** Gives "Berg, Ada B.", and an organisation as it is. */
export function invertedName(author: Author): string {
  return author.kind === "person" ? `${author.family}, ${author.given}` : author.name;
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

const AUTHORS_MAX = 20;
