import type { Question, Token } from "../domain.ts";
import { demonyms } from "./demonyms.ts";
import { placeKind } from "./places.ts";
import { stem } from "./stems.ts";

/** An office as a text names it: "Norway's labour minister" is a "minister", of the kind "labour", and Norway's. */
export interface Office {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly owners: readonly string[];
  /** Words with capitals before it that may be either. */
  readonly either: readonly string[];
}

type Line = Pick<Question, "text" | "tokens"> & { readonly start?: number };

/** Gives the offices that a text names, in order. */
export function officesIn(line: Line): Office[] {
  return line.tokens.flatMap((token, at) => {
    if (!isOffice(token)) return [];
    const [before, behind] = [readBefore(line, at), readBehind(line, at)];
    const kinds = [...before.kinds, ...behind.kinds].filter((kind) => !OF_TIME.has(kind));
    return [{ name: token.term, kinds, owners: [...before.owners, ...behind.owners], either: before.either }];
  });
}

/** Tells whether a word names an office by itself: "president". */
export function isOffice({ term }: Pick<Token, "term">): boolean {
  return OFFICES.has(term);
}

/** "Norway's labour minister", "Norwegian Labour Minister", "the prime minister", "Rovers coach". */
function readBefore({ text, tokens, start = 0 }: Line, office: number): Omit<Office, "name"> {
  const kinds: string[] = [];
  const capitals: string[] = [];
  for (let at = office - 1; at >= 0 && office - at <= FARTHEST; at -= 1) {
    const token = tokens[at]!;
    const gap = text.slice(token.end - start, tokens[at + 1]!.start - start);
    if (token.term === "" || !/^(?:['’]s?)?[ -]$/u.test(gap)) break;
    // What stands between whose it is and the office tells of which kind it is.
    if (/['’]/u.test(gap) || isOwner(token))
      return { kinds: [...kinds, ...capitals], owners: [token.term], either: [] };
    (token.capital ? capitals : kinds).push(token.term);
  }
  return { kinds, owners: [], either: capitals };
}

const FARTHEST = 4;

/** "President of Norway", "minister of labour of Norway", "mayor of the town". */
function readBehind({ text, tokens, start = 0 }: Line, office: number): Omit<Office, "name" | "either"> {
  const kinds: string[] = [];
  const owners: string[] = [];
  const isNext = (at: number) =>
    at - office <= FARTHEST_BEHIND &&
    /^ $/u.test(text.slice(tokens[at - 1]!.end - start, (tokens[at]?.start ?? 0) - start));
  let at = office + 1;
  while (tokens[at] !== undefined && /^of$/u.test(tokens[at]!.folded) && isNext(at)) {
    at += 1;
    while (/^(?:the|an?)$/u.test(tokens[at]?.folded ?? "")) at += 1;
    const from = at;
    while (tokens[at] !== undefined && tokens[at]!.term !== "" && (at === from || isNext(at))) {
      const token = tokens[at]!;
      if (at > from && !token.capital) break;
      (token.capital || isOwner(token) ? owners : kinds).push(token.term);
      at += 1;
    }
    if (at === from) break;
  }
  return { kinds, owners };
}

/** "Minister of Foreign Affairs of the Democratic Republic of the Congo". Without an end, a long row is read anew for each office. */
const FARTHEST_BEHIND = 12;

/** Countries and their peoples, in whatever letters. */
function isOwner({ folded, term }: Token): boolean {
  return placeKind(folded) !== null || demonyms(term).length > 0;
}

const OFFICES: ReadonlySet<string> = new Set(
  (
    "minister president chancellor premier governor mayor king queen emperor pope bishop archbishop ambassador secretary " +
    "director chair chairman chairwoman chairperson chief leader captain coach manager spokesman spokeswoman commissioner sheriff principal " +
    "treasurer librarian editor ceo founder counterpart"
  )
    .split(" ")
    .map(stem),
);

/** Those that go by no other name: who is a governor is no mayor, where a chief may be a director. */
export const TITLES: ReadonlySet<string> = new Set(
  "minister president chancellor governor mayor king queen emperor pope bishop archbishop ambassador sheriff treasurer librarian editor"
    .split(" ")
    .map(stem),
);

/** What tells when somebody holds an office tells of no other. */
export const OF_TIME: ReadonlySet<string> = new Set(
  "first second third fourth last new newly current present former next late then acting incoming outgoing elected longtime"
    .split(" ")
    .map(stem),
);
