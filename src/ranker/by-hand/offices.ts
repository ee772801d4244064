import type { AnalysedSentence, Question, Token } from "../../domain.ts";
import { demonyms } from "../../text/demonyms.ts";
import { placeKind } from "../../text/places.ts";
import { stem } from "../../text/stems.ts";
import type { Asked } from "../types.ts";

/** An office as a text names it: "Norway's labour minister" is a "minister", of the kind "labour", and Norway's. */
interface Office {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly owners: readonly string[];
  /** Words with capitals before it that may be either. */
  readonly either: readonly string[];
}

/**
 * Tells whether a question asks who holds an office, and a sentence has only others of its name: "the labour minister of
 * Norway" or "the prime minister of Denmark" of "Who is the prime minister of Norway?".
 */
export function holdsOtherOffice({ question, places }: Asked, sentence: AnalysedSentence): boolean {
  const asked = officeAsked(question);
  if (asked === null) return false;
  const found = officesIn(sentence).filter(({ name }) => name === asked.name);
  return found.length > 0 && found.every((office) => isOther(office, asked, places));
}

function isOther({ kinds, owners, either }: Office, asked: Office, places: Asked["places"]): boolean {
  const own = new Set([...kinds, ...owners, ...either].map((term) => places.get(term)));
  const hasOneOf = (terms: readonly string[]) => terms.some((term) => own.has(places.get(term)));
  const isOthers = owners.length > 0 && asked.owners.length > 0 && !hasOneOf(asked.owners);
  // One that is named without a kind may be of any, but for those below it.
  const isTold = kinds.length > 0 || asked.kinds.some((kind) => BELOW.has(kind));
  const isOtherKind =
    asked.kinds.length > 0 ? isTold && !hasOneOf(asked.kinds) : kinds.some((kind) => BELOW.has(kind));
  return isOthers || isOtherKind;
}

/** "Vice president" and "deputy director" hold another office than the one that is named without. */
const BELOW: ReadonlySet<string> = new Set("vice deputy assistant".split(" ").map(stem));

/** Gives the office whose holder is asked for; null where the question asks for something else, or more. */
function officeAsked(question: Question): Office | null {
  const known = ASKED.get(question);
  if (known !== undefined) return known;
  const [office, second] = WHO.test(question.text) ? officesIn(question) : [];
  const isAlone = office !== undefined && second === undefined && hasNothingElse(question, office);
  const asked = isAlone && office.owners.length + office.kinds.length > 0 ? office : null;
  ASKED.set(question, asked);
  return asked;
}

/** Every sentence asks for it. */
const ASKED = new WeakMap<Question, Office | null>();

/** "Who is …", or the office alone. */
const WHO =
  /^\W*(?:who(?:['’]?s| is| was)? )?(?!who|what|which|when|where|why|how|did|does|do|is|was|are|were|has|can)\p{L}/iu;

function hasNothingElse({ terms }: Question, { name, kinds, owners, either }: Office): boolean {
  const own = new Set([name, ...kinds, ...owners, ...either, ...OF_TIME]);
  return terms.every(({ term }) => own.has(term));
}

type Line = Pick<Question, "text" | "tokens"> & { readonly start?: number };

function officesIn(line: Line): Office[] {
  return line.tokens.flatMap(({ term }, at) => {
    if (!OFFICES.has(term)) return [];
    const [before, behind] = [readBefore(line, at), readBehind(line, at)];
    const kinds = [...before.kinds, ...behind.kinds].filter((kind) => !OF_TIME.has(kind));
    return [{ name: term, kinds, owners: [...before.owners, ...behind.owners], either: before.either }];
  });
}

/** "Norway's labour minister", "Norwegian Labour Minister", "the prime minister", "Rovers coach". */
function readBefore({ text, tokens, start = 0 }: Line, office: number): Omit<Office, "name"> {
  const [kinds, capitals]: string[][] = [[], []];
  for (let at = office - 1; at >= 0 && office - at <= FARTHEST; at -= 1) {
    const token = tokens[at]!;
    const gap = text.slice(token.end - start, tokens[at + 1]!.start - start);
    if (token.term === "" || !/^(?:['’]s?)?[ -]$/u.test(gap)) break;
    // What stands between whose it is and the office tells of which kind it is.
    if (/['’]/u.test(gap) || isOwner(token))
      return { kinds: [...kinds!, ...capitals!], owners: [token.term], either: [] };
    (token.capital ? capitals! : kinds!).push(token.term);
  }
  return { kinds: kinds!, owners: [], either: capitals! };
}

const FARTHEST = 4;

/** "President of Norway", "minister of labour of Norway", "mayor of the town". */
function readBehind({ text, tokens, start = 0 }: Line, office: number): Omit<Office, "name" | "either"> {
  const [kinds, owners]: string[][] = [[], []];
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
      (token.capital || isOwner(token) ? owners! : kinds!).push(token.term);
      at += 1;
    }
    if (at === from) break;
  }
  return { kinds: kinds!, owners: owners! };
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
    "director chairman chairwoman chief leader captain coach manager spokesman spokeswoman commissioner sheriff principal " +
    "treasurer editor ceo founder"
  )
    .split(" ")
    .map(stem),
);

/** What tells when somebody holds an office tells of no other. */
const OF_TIME: ReadonlySet<string> = new Set(
  "first second third fourth last new newly current present former next late then acting incoming outgoing elected longtime"
    .split(" ")
    .map(stem),
);
