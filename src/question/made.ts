import type { AnalysedSentence, Quantity } from "../domain.ts";
import { IRREGULAR } from "../text/irregular.ts";
import { baseOfPast, baseOfPresent, isPastToo } from "./verb-forms.ts";

/** What a question is made of: a sentence, or a headline that is read as one. */
export interface Telling {
  readonly text: string;
  /** The amounts and dates in it, in the text's own offsets. */
  readonly quantities: readonly Pick<Quantity, "kind" | "start" | "end" | "unit">[];
  readonly isHeadline: boolean;
}

/** Gives a sentence as what a question is made of. */
export function tellingOf({ text, start: from, quantities }: AnalysedSentence): Telling {
  const own = quantities.map(({ kind, start, end, unit }) => ({
    kind,
    start: start - from,
    end: end - from,
    unit,
  }));
  return { text, quantities: own, isHeadline: false };
}

/**
 * Gives questions that a sentence or headline may answer, the most telling first: who, what, when, where, how many
 * and how much, each made from the words that stand there. Whether it does answer them is for the engine to tell.
 */
export function questionsFrom(telling: Telling): string[] {
  if (telling.text.length > SENTENCE_CHARS || /^["“‘']/u.test(telling.text)) return [];
  const bare = withoutOpening(telling);
  const made = PATTERNS.flatMap((pattern) => pattern(bare));
  return [...new Set(made)].filter(
    (question) => question.length <= QUESTION_CHARS && !LEANS.test(question) && !OWNED.test(question),
  );
}

/** Takes away what comes before the subject: "In 2021, the mill was opened" is "The mill was opened", and dated. */
function withoutOpening(telling: Telling): Bare {
  const { text, quantities, isHeadline } = telling;
  const length = isHeadline ? 0 : (OPENING.exec(text)?.[0].length ?? 0);
  const isDated = quantities.some(({ kind, end }) => kind === "date" && end <= length);
  return {
    isHeadline,
    isDated,
    text: text.charAt(length).toUpperCase() + text.slice(length + 1),
    quantities: quantities
      .filter(({ start }) => start >= length)
      .map((one) => ({ ...one, start: one.start - length, end: one.end - length })),
  };
}

interface Bare extends Telling {
  /** Whether what was taken away says when. */
  readonly isDated: boolean;
}

type Pattern = (telling: Bare) => readonly string[];

/** "Ada Field, a baker from Norland, …": Who is Ada Field? "Norland Mills, a maker of flour, …": What is Norland Mills? */
const explained: Pattern = ({ text }) =>
  [...text.matchAll(EXPLAINED)]
    .filter(([, name]) => !OPENERS.test(name!))
    .map(([, name, noun]) => `${noun === undefined || PERSON.test(noun) ? "Who" : "What"} is ${name!}?`);

/** "the baker Ada Field": Who is Ada Field? */
const titled: Pattern = ({ text }) =>
  [...text.matchAll(TITLED)].filter(([, noun]) => PERSON.test(noun!)).map(([, , name]) => `Who is ${name!}?`);

/** "Ada Field said …", "…, said Ada Field": What did Ada Field say? */
const speaking: Pattern = ({ text }) =>
  [...text.matchAll(SPEAKS), ...text.matchAll(SPOKEN)]
    .filter(([, name]) => !OPENERS.test(name!))
    .map(([, name]) => `What did ${name!} say?`);

/** "The bridge was opened in 1932": When was the bridge opened? "… by Ada Field": Who opened the bridge? */
const passive: Pattern = ({ text, quantities, isDated }) => {
  const found = PASSIVE.exec(text);
  if (found === null || OPENERS.test(found[1]!)) return [];
  const [whole, subject, was, participle] = found;
  const rest = text.slice(whole.length);
  const asked = `${was!} ${lowered(subject!)} ${participle!}`;
  return [
    ...(isPastToo(participle!) && BY.test(rest) ? [`Who ${participle!} ${lowered(subject!)}?`] : []),
    ...(isDated || dateBefore(quantities, text, STOP.exec(rest)?.index ?? rest.length, whole.length)
      ? [`When ${asked}?`]
      : []),
    ...(PLACE.test(rest) ? [`Where ${asked}?`] : []),
  ];
};

/** "Ada Field opened the mill on 4 March": Who opened the mill? When did Ada Field open the mill? */
const active: Pattern = ({ text, quantities, isDated }) => {
  const found = ACTIVE.exec(text);
  const base = found === null ? null : baseOfPast(found[2]!);
  if (found === null || base === null || OPENERS.test(found[1]!)) return [];
  const [whole, subject, verb, object] = found;
  const rest = text.slice(whole.length);
  const isName = NAMES.test(subject!);
  return [
    ...(isName ? [`Who ${verb!} ${object!}?`] : []),
    ...(isDated || dateBefore(quantities, text, STOP.exec(rest)?.index ?? rest.length, whole.length)
      ? [`When did ${lowered(subject!)} ${base} ${object!}?`]
      : []),
  ];
};

/** "The mill sold 300 loaves": How many loaves did the mill sell? "The mill cost $2 million": How much did the mill cost? */
const counting: Pattern = ({ text, quantities }) => {
  const found = BEFORE_AMOUNT.exec(text);
  if (found === null || OPENERS.test(found[1]!)) return [];
  const [whole, subject, auxiliary, verb] = found;
  const amount = quantities.find(
    ({ start }) => start >= whole.length && BOUND.test(text.slice(whole.length, start)),
  );
  const asked = amount === undefined ? null : wanted(amount, text);
  if (asked === null) return [];
  if (auxiliary !== undefined) return [`${asked} ${auxiliary} ${lowered(subject!)} ${verb!}?`];
  const base = baseOfPast(verb!);
  return base === null ? [] : [`${asked} did ${lowered(subject!)} ${base}?`];
};

/** "Over a million people have been wounded in the war": How many people have been wounded in the war? */
const counted: Pattern = ({ text, quantities }) => {
  const amount = quantities.find(({ start }) => BOUND.test(text.slice(0, start).toLowerCase()));
  const asked = amount?.kind === "count" ? wanted(amount, text) : null;
  const rest = asked === null ? undefined : CLAUSE.exec(text.slice(amount!.end))?.[1];
  return rest === undefined ? [] : [`${asked!}${rest}?`];
};

/** "Orrin is a town on the coast": What is Orrin? */
const defined: Pattern = ({ text }) => {
  const [, name, is] = DEFINED.exec(text) ?? [];
  return name === undefined || OPENERS.test(name) ? [] : [`What ${is!} ${lowered(name)}?`];
};

/** "Field Offers Help to Orrin" over an article: What did Field offer? */
const headline: Pattern = ({ text, isHeadline }) => {
  if (!isHeadline) return [];
  const [, name, verb] = HEADLINE.exec(text) ?? [];
  const base = verb === undefined ? null : baseOfPresent(verb.toLowerCase());
  return name === undefined || base === null || OPENERS.test(name)
    ? []
    : [`What did ${lowered(name)} ${base}?`];
};

const PATTERNS: readonly Pattern[] = [
  counting,
  counted,
  active,
  passive,
  headline,
  explained,
  titled,
  speaking,
  defined,
];

/** Tells whether a date stands in the clause that begins at `from` and ends `length` on. */
function dateBefore(quantities: Telling["quantities"], text: string, length: number, from: number): boolean {
  return quantities.some(
    ({ kind, start, end }) =>
      kind === "date" && start >= from - 1 && end <= from + length + 1 && end <= text.length,
  );
}

function wanted({ kind, start, end, unit }: Telling["quantities"][number], text: string): string | null {
  if (kind === "money") return "How much money";
  if (kind !== "count" || unit === null) return null;
  const noun =
    /(?<![\p{L}-])(?:\p{Ll}+ )?\p{Ll}+$/u.exec(text.slice(start, end))?.[0].replace(NUMERAL, "").trim() ?? "";
  return noun === "" || NUMERAL.test(`${noun} `) ? null : `How many ${noun}`;
}

function lowered(subject: string): string {
  return subject.replace(/^(?:The|A|An|Its|His|Her|Their|This|These|Some|Many|More)\b/u, (word) =>
    word.toLowerCase(),
  );
}

const WORD = String.raw`\p{Lu}[\p{L}’'-]{1,24}`;
const NAME = String.raw`(${WORD}(?: ${WORD}){1,3})`;
const SUBJECT = String.raw`((?:The|A|An) (?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+|${WORD}(?: ${WORD}){0,3})`;
const PAST = String.raw`(\p{Ll}{2,}ed|${[...IRREGULAR.keys()].filter((form) => !form.endsWith("s")).join("|")})`;
const EXPLAINED = new RegExp(
  String.raw`${NAME}, (?:who \p{Ll}|(?:an?|the) ((?:[\p{L}’'-]+ ){0,3}?\p{Ll}{3,})(?= (?:of|in|at|for|from|with|who|to|and)\b|,))`,
  "gu",
);
const SPEAKS = new RegExp(
  String.raw`(?<!\b(?:and|of|for) |\p{Lu}[\p{L}’'-]* )${NAME} (?:said|told|says|warned|announced)\b`,
  "gu",
);
const SPOKEN = new RegExp(String.raw`\b(?:said|added|warned|says) ${NAME}`, "gu");
const TITLED = new RegExp(String.raw`\b(\p{Ll}{3,}) ${NAME}`, "gu");
const OPENING = /^(?:In|On|During|By|Since|At|After|Before|Until) [^,]{2,45}, (?!\p{L}+ing\b)/u;
const CLAUSE =
  /^( (?:have|has|had|were|are|was|is|died|live|lived|work|worked|took|voted|attended|signed) (?!(?:the|an?) )[^,;:.]{3,70})(?=[,;:.])/u;
const PASSIVE = new RegExp(
  String.raw`^${SUBJECT} (was|were) (?:\p{Ll}+ly )?(\p{Ll}+(?:ed|en|wn|lt|ld|de|nd|ught|lled)) `,
  "u",
);
const ACTIVE = new RegExp(
  String.raw`^${SUBJECT} ${PAST} ((?:the|a|an|its|his|her|their) (?:[\p{Ll}’'-]+ ){0,2}[\p{Ll}’'-]+?|${WORD}(?: ${WORD}){0,2})(?= (?:in|on|at|for|by|with|from|after|before|during|as|to|and|when|while|of \d)\b|[,.;])`,
  "u",
);
const BEFORE_AMOUNT = new RegExp(String.raw`^${SUBJECT} (?:(has|have|had) )?${PAST} `, "u");
const DEFINED = new RegExp(
  String.raw`^((?:The )?${WORD}(?: ${WORD}){0,2})(?: \([^)]{1,120}\))? (is|was|were|are) (?:an?|the) \p{Ll}`,
  "u",
);
const HEADLINE = new RegExp(String.raw`^(${WORD}(?: ${WORD})?) (\p{Lu}?\p{Ll}{3,}s) `, "u");
const NAMES = new RegExp(String.raw`^${WORD}(?: ${WORD})*$`, "u");
const BY = new RegExp(String.raw`^by (?:the )?${WORD}`, "u");
const PLACE = new RegExp(String.raw`^(?:in|at|near) (?:the )?${WORD}`, "u");
/** Where a clause ends. */
const STOP = /[,;:]| (?:and|but|which|who|that|when|while|because|after|before) /u;
/** What may stand between a verb and its amount. */
const BOUND =
  /^(?:(?:more|fewer|less) than|at least|about|around|nearly|almost|over|some|up to|only|the|a total of)?\s*$/u;
const NUMERAL =
  /^(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|half|few|several)s? /u;
/** What opens a sentence, and belongs to no name. */
const OPENERS =
  /^(?:While|When|After|Although|As|In|If|Since|Because|Before|During|For|At|On|By|From|With|Under|To|There|Here|He|She|It|This|That|These|Those|They|We|You|I|What|Who|Where|Why|How|But|And|Or|So|Yet|However|Today|Yesterday|Many|Most|Some|Several|Another|Other|Others|Both|All|Each|Every|His|Her|Its|Their|Our|My|Your|One|Two|Three|Not|No|Such|Also|Then|Thus|Until|Once|Despite|Like|Unlike|Even|Only|Just|Later|Earlier|Meanwhile|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L})/u;
/** What a person is called, at its end. */
const PERSON =
  /^(?!(?:.* )?(?:former|other|after|over|under|however|never|ever|whether|together|rather|later|earlier|order|power|number|center|paper|water|summer|winter|matter|major|minor|senior|junior|latter|per|for|nor|or|corner|river|border|error|floor|color|honor)$)(?:.* )?\p{L}*(?:er|or|ist|ian|man|woman|men|women|aide|chief|head|president|king|queen|prince|princess|general|judge|poet|actress|daughter|son|wife|husband|secretary|analyst|coach|captain|monk|saint|priest|bishop|pope|emperor|expert|economist|official|native|citizen|fellow|student|scholar|critic|guide|cook|guard|pilot|nurse|agent|rebel|figure|veteran|graduate|candidate|resident|athlete|architect|activist|lawyer|spokesperson|chair|deputy|representative|executive)$/u;
/** What points to something that a question alone does not name. */
const LEANS = /\b(?:it|its|he|him|his|she|her|they|their|them|this|these|that|those|former|latter|such)\b/iu;
/** A name that something belongs to is none of its own. */
const OWNED = /^(?:Who|What) (?:is|are|was|were|did) .*[’'](?:s\b|\s)/u;
const SENTENCE_CHARS = 300;
const QUESTION_CHARS = 100;
