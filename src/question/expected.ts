import type { ExpectedAnswer, Token } from "../domain.ts";
import { isOffice } from "../text/offices.ts";
import { HELPER } from "../text/question-words.ts";
import { focusOf, isPlural } from "./focus.ts";

/** What would answer a question; `focus` is the noun that it is one of, folded, null where there is none. */
export interface Expectation {
  readonly expected: ExpectedAnswer;
  readonly focus: string | null;
}

/**
 * Tells what kind of thing would answer, and which noun it is one of, by the question's words and their order.
 * `from` is where the text begins among the tokens' offsets.
 */
export function expectation(text: string, tokens: readonly Token[], from = 0): Expectation {
  const question = tokens.map((token) => token.folded).join(" ");
  const focus = focusOf(tokens, (token) => text[token.start - from - 1] === "-");
  if (isWhoIsName(tokens)) return { expected: "definition", focus: null };
  // "%" is no word.
  if (/\b(?:what|which|how many|how much)\s*%/iu.test(text)) return { expected: "percentage", focus };
  for (const [expected, pattern] of BY_WORDING) {
    // "Ann Lee, who died today, wrote which book?": where a noun is asked for, "who" only relates.
    if (expected === "person" && focus !== null && !/^whos?\b/u.test(question)) continue;
    if (pattern.test(question)) return { expected, focus };
  }
  if (/\b(?:what|which) (?:kind|type|sort)s? of\b/u.test(question)) return { expected: "thing", focus };
  if (focus !== null && /\b(?:what|which|whats)\b/u.test(question)) {
    const expected = BY_FOCUS.find(([, nouns]) => nouns.has(focus))?.[0];
    return { expected: expected ?? (isPlural(focus) ? "list" : "thing"), focus };
  }
  const asked = BY_QUESTION_WORD.find(([, pattern]) => pattern.test(question))?.[0];
  if (asked !== undefined) return { expected: asked, focus };
  if (BOOLEAN.test(question)) return { expected: "boolean", focus };
  return { expected: /["“]/u.test(text) ? "quotation" : "thing", focus };
}

/** "List all rooms", "name every member": the words that ask for a list are not looked for. */
export const LISTS = /^\W*(?:list|name|show|give)(?: me)? (?:all|every|each|the)\b/iu;

/** What has a length: "how long" asks for metres there, and for a time of all else. */
const LONG_THINGS =
  "(?:rivers?|roads?|\\w*bridges?|walls?|lines?|tunnels?|coasts?|beach|piers?|paths?|trails?|tracks?|pipelines?|" +
  "cables?|fences?|canals?|runways?|borders?|ships?|boats?|ferry)";

/** Wordings that decide whatever else stands in the question; the special before the general. */
const BY_WORDING: readonly (readonly [ExpectedAnswer, RegExp])[] = [
  ["list", LISTS],
  [
    "percentage",
    /\b(?:what|which|how (?:much|many|large|big|high)) (?:\w+ ){0,2}(?:percent(?:age)?|per cent|share|proportion|fraction)\b|\b(?:percentage|per cent)\b.*\b(?:what|how)\b/u,
  ],
  [
    "age",
    /\bhow old (?:is|was|were|are) (?!.*\b(?:war|conflict|building|company|city|law|church|castle)\b)|\bhow old (?:do|does|must|should|need)\b|\bat (?:what|which) age\b|\bwhat age\b/u,
  ],
  [
    "duration",
    new RegExp(
      String.raw`\bhow (?:long|old)\b(?! (?:is|are|was|were|will) (?:\w+ ){0,3}${LONG_THINGS}(?: be)?\W*$)` +
        String.raw`|\b(?:how many|what number of) (?:\w+ ){0,2}(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries)\b|\bfor how long\b` +
        String.raw`|\bwhat(?:s| is| was) (?:the|our|your) (?:average|mean|typical|median|total|fastest|slowest|quickest|record|winning|running|waiting|cooking|delivery|journey|response|lap) time\b`,
      "u",
    ),
  ],
  [
    "measure",
    new RegExp(
      String.raw`\bhow long\b(?=.*\b${LONG_THINGS}\b)|\bhow (?:tall|high|wide|deep|far|large|big|heavy|fast|hot|cold|thick|close|near|small)\b` +
        String.raw`|\bhow (?:many|much) (?:\w+ )?(?:miles?|kilomet\w+|metres?|meters?|feet|foot|inches|acres?|hectares?|tons?|tonnes?|kg|kilograms?|pounds of|degrees|litres?|liters?|gallons?|barrels?|watts?|megawatts?)\b` +
        String.raw`|\bwhat (?:is|was) the (?:\w+ )?(?:height|width|depth|length|distance|area|weight|speed|temperature|elevation|size)\b`,
      "u",
    ),
  ],
  [
    "money",
    /\bhow much (?:\w+ ){0,3}(?:money|cash|funding|cost|costs|pay|paid|spend|spent|worth|earn|owe|charge|raise|raised|fine|fined|price)\b|\bhow much (?:did|does|do|will|would|is|was|were|has|have|are)\b.*\b(?:cost|pay|paid|spend|spent|worth|earn|owe|charge|raise|raised|sell|sold|invest|donate|fine|fined|make|lose|lost|give|buy)\b|\b(?:for|at) how much\b|\bwhat (?:\w+ ){0,2}(?:price|cost|salary|budget|fee|revenue|profit|sum|amount of money)\b|\bwhat (?:is|are|was|were) (?:the|our|your|my) (?:\w+ )?(?:prize money|rent|fare|wage|deposit|reward)s?\W*$|\bhow much (?:money|dollars|euros)\b/u,
  ],
  [
    "count",
    /\bhow many\b|\bwhat (?:is|was) the (?:\w+ )?(?:number|population|total|death toll|toll)\b|\bwhat (?:\w+ )?number of\b|\bhow often\b|\bhow many times\b/u,
  ],
  [
    "date",
    /^(?:(?!\b(?:what|which|who|whom|whose|how|where|why)\b).)*\bwhens?\b(?! .*\b(?:what|which|who|whom|how)\b)|\b(?:what|which) (?:(?!\d)\w+ )?(?:year|date|day|month|century|decade|season|time|era)\b|\b(?:since|until) when\b|\bhow recently\b|\bhow long ago\b|\bhow (?:late|early) (?:is|are|can|do|does|may|will)\b/u,
  ],
  [
    "reason",
    /\bwhy\b|\bwhat (?:was|is|were|are) the (?:\w+ )?(?:reason|cause|motive|purpose)s?\b|\bwhat (?:caused|causes|led to|prompted|made)\b|\bfor what reason\b|\bhow come\b/u,
  ],
  [
    "quotation",
    /\bwhat (?:did|does|do|has|have|had)\b.*\b(?:say|said|call|called|tell|told|warn|argue|claim|write|describe|think|suggest|promise|announce|state|comment|tweet|ask)\b|\bhow (?:did|does|do|has)\b.*\b(?:describe|call|react|respond|characteri[sz]e|comment)\b|\bwhat (?:was|is) .* quoted\b|\bwhat are .* views?\b/u,
  ],
  // After "A diner found a treasure.": the pronoun stands for something that is to be named.
  ["thing", /^what(?:s| is| are| was| were) (?:it|they|he|she|this|that|these|those|its|his|her|their)\b/u],
  ["definition", /^what(?:s| is| are| was| were) (?:an? )?[\w]+(?: \w+)?$/u],
  ["person", /\bwho\b|\bwhom\b|\bwhose\b|\bwhos\b/u],
  // "Where did we finish?": second, or last.
  ["thing", /^where (?:did|do|does|will) .*\b(?:finish|rank)\b/u],
  ["place", /\bwhere\b|\bwheres\b/u],
];

/** "Who is Ann Lee?" asks what she is, "Who is the mayor?" and "who is finland's president" ask for a name. */
function isWhoIsName(tokens: readonly Token[]): boolean {
  const words = tokens.map(({ folded }) => folded);
  const rest =
    words[0] === "whos"
      ? tokens.slice(1)
      : /^(?:is|was|are|were)$/u.test(words[1] ?? "")
        ? tokens.slice(2)
        : [];
  if (!/^whos?$/u.test(words[0] ?? "") || rest.length === 0 || rest.length > 4) return false;
  if (isOffice(rest.at(-1)!)) return false;
  return rest.every(
    ({ term, capital }) =>
      capital || (term !== "" && !tokens.some((token) => token.capital && token !== tokens[0])),
  );
}

/** What a "what …" or "which …" question asks for, by its noun, folded and as written, singular or plural. */
const BY_FOCUS: readonly (readonly [ExpectedAnswer, ReadonlySet<string>])[] = [
  [
    "person",
    nouns(
      "person man woman president leader minister chancellor king queen emperor actor actress singer player author writer scientist director artist politician senator governor mayor judge general commander official aide ambassador philosopher inventor explorer composer coach quarterback character pope bishop architect engineer mathematician economist ceo chief founder chairman politicians people star champion athlete gymnast footballer boxer golfer pitcher musician rapper comedian celebrity billionaire host guest designer lawmaker congressman congresswoman republican democrat candidate lawyer activist attorney banker businessman businesswoman filmmaker novelist poet playwright painter photographer journalist historian physicist chemist biologist astronaut monarch emperor pharaoh prince princess saint individual figure hero psychologist sociologist anthropologist theologian monk priest cardinal officer captain colonel admiral soldier manager producer executive successor predecessor caliph sultan tsar duke earl baron lord lady knight ruler dictator surgeon doctor physician nurse teacher professor scholar critic editor reporter columnist songwriter guitarist drummer bassist dancer ballerina wife husband son daughter brother sister father mother rival opponent winner victim owner investor entrepreneur popstar legend mogul tycoon tsar cricketer driver jockey swimmer striker goalkeeper skipper magician wrestler broadcaster presenter",
    ),
  ],
  [
    "organisation",
    nouns(
      "company organisation organization agency team party bank university school college institution group club newspaper network station channel airline ministry department church brand band corporation firm league union military army publisher studio label manufacturer government retailer automaker carmaker supermarket chain startup broadcaster charity regulator watchdog federation squad franchise restaurant insurer brewery conglomerate carrier agency association foundation society committee commission council orchestra choir contractor supplier operator manufacturer legislature",
    ),
  ],
  [
    "place",
    nouns(
      "country city state place town village region area continent nation island river mountain province county district location street building venue site territory stadium capital ocean sea lake planet hometown airport park neighborhood neighbourhood port borough kingdom republic empire colony suburb parish desert valley bay peninsula",
    ),
  ],
  ["date", nouns("year date day month century decade time era period season")],
  ["money", nouns("price cost salary budget fee amount sum revenue profit fine pay wage rent fare")],
  ["count", nouns("number population toll total")],
  ["percentage", nouns("percentage share proportion percent rate")],
  ["measure", nouns("height width depth length distance area weight speed temperature size elevation")],
  ["reason", nouns("reason cause motive purpose")],
];

const BY_QUESTION_WORD: readonly (readonly [ExpectedAnswer, RegExp])[] = [
  [
    "definition",
    /^what(?:s| is| are| was| were) (?:(?:a|an|the) )?(?:\w+)(?: \w+){0,2}$|\bwhat does .* (?:mean|stand for)\b|\bdefine\b|\bwhat is meant by\b/u,
  ],
  ["description", /\bwhat (?:happened|is happening|kind|type|sort)\b|^tell me\b/u],
  ["money", /\bhow much\b/u],
  ["manner", /\bhow\b/u],
];

const BOOLEAN = new RegExp(String.raw`^(?:${HELPER}|isnt|arent|wasnt|didnt|doesnt)\b`, "u");

function nouns(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").flatMap((word) => [word, plural(word)]));
}

function plural(word: string): string {
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:s|x|ch|sh)$/u.test(word)) return `${word}es`;
  return word.endsWith("man") ? `${word.slice(0, -3)}men` : `${word}s`;
}
