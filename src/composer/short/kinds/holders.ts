import type { Question } from "../../../domain.ts";
import { BE } from "../../../text/be.ts";
import type { Tested } from "../tested.ts";

/**
 * Tells whether a stretch may name who holds what is asked for in "Who is the coach?": what does something in between
 * parts the two, as in "“The referee saw it,” said the coach, Ann Lee". True where nothing such is asked or stands there.
 */
export function mayHoldRole(tested: Tested): boolean {
  const { question, tags, stretch } = tested;
  const { tokens } = tested.sentence;
  const role = roleAsked(question);
  if (role === null) return true;
  const [named] = rolesNamed(tested);
  if (named !== undefined) return stretch.from > named;
  const places = [...tokens.keys()].filter((at) => tokens[at]!.term === role);
  const acts = (from: number, to: number) =>
    tokens.slice(from, to).some(({ folded }, at) => tags[from + at] === "VERB" && !LINKS.test(folded));
  return (
    places.length === 0 ||
    places.some((at) =>
      at < stretch.from
        ? !acts(at + 1, stretch.from)
        : !acts(stretch.to, at) && !choosesOther(tokens.slice(stretch.to, at)),
    )
  );
}

/** Where what is asked for is said right before a name: "treasurer", and of "the youngest member" what singles one out. */
function rolesNamed({ question, sentence: { tokens } }: Tested): number[] {
  const words = ASKED.exec(question.text)?.[1]?.toLowerCase().split(" ") ?? [];
  const word = words.find((one) => SINGLES_OUT.test(one)) ?? words.at(-1);
  const term = question.tokens.find(({ folded }) => folded === word)?.term ?? "";
  return [...tokens.keys()].filter(
    (at) => term !== "" && tokens[at]!.term === term && isNamedBehind(tokens, at),
  );
}

const SINGLES_OUT = /^\p{L}{3,}est$/u;

/** "The treasurer is Ann Lee": whoever stands before it holds something else. */
function isNamedBehind(tokens: Tested["sentence"]["tokens"], at: number): boolean {
  return BE.has(tokens[at + 1]?.folded ?? "") && tokens[at + 2]?.capital === true;
}

/** "Brackwater has elected its first mayor": who chooses one is none, where "Ann Lee was elected mayor" is one. */
function choosesOther(between: Tested["sentence"]["tokens"]): boolean {
  const at = between.findIndex(({ folded }) => CHOOSES.test(folded));
  const isPassive = between.slice(0, Math.max(0, at)).some(({ folded }) => BE.has(folded));
  return at >= 0 && !isPassive && DETERMINES.test(between[at + 1]?.folded ?? "");
}

const CHOOSES =
  /^(?:appoint(?:ed|s)?|elect(?:ed|s)?|named?|names|chosen|chose|hired|hires|replaced?|replaces)$/u;
const DETERMINES = /^(?:its|their|his|her|our|an?|the)$/u;

/** The term of the noun in "Who is the coach of the team?"; null of other questions. */
export function roleAsked({ text, tokens }: Question): string | null {
  const words = ASKED.exec(text)?.[1]?.toLowerCase().split(" ");
  const last = words?.at(-1);
  return tokens.find(({ folded }) => folded === last)?.term ?? null;
}

const ASKED =
  /^\W*who(?:['’]?s| is| was| are| were) (?:the|an?|our|your|its|their|his|her) ((?:(?!(?:now|today|currently|right|at|these)\b)\p{Ll}+ ){0,2}(?!(?:now|today|currently)\b)\p{Ll}+)(?= (?:of|in|at|for|on)\b|(?: (?:now|today|currently|at the moment|these days|right now))?\W*$)/iu;

/** What joins a name and what its bearer is. */
const LINKS =
  /^(?:bec[ao]mes?|appoint(?:ed|s)?|elect(?:ed|s)?|named?|names|call(?:ed|s)?|chosen|chose|made|makes|t[ao]kes?|took|taken|serv(?:ed|es|ing)|act(?:ed|s|ing)|work(?:ed|s|ing)|remain(?:ed|s)?|stay(?:ed|s)?|known|hired|sworn|succeed(?:ed|s)?|replaced?|replaces|left|step(?:ped|s)|including|crowned|promoted)$/u;
