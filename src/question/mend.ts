/**
 * Gives a question with its misspelt question words and helping verbs mended: "wat did they ofer" is read as
 * "what did they ofer". Words of content stay as they are; they are met by the articles' own spellings.
 */
export function mendFunctionWords(text: string): string {
  const mended = text.replace(WORD, (word, at: number) => {
    const right = MISSPELT.get(word.toLowerCase());
    // "DIT", "Wen": a name or an acronym inside the question is what it is.
    if (right === undefined || (at > 0 && /^\p{Lu}/u.test(word))) return word;
    if (TYPED.has(right) && !isTyped(text, { word, at })) return word;
    if (NAMES.test(word) && NAME_GOES_ON.test(text.slice(at + word.length))) return word;
    return /^\p{Lu}/u.test(word) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
  });
  return MISTAKEN.reduce((read, [pattern, right]) => read.replace(pattern, right), mended);
}

/** "Where do u meet": neither "the letter u" nor "u 15", and not the city of Ur. */
function isTyped(text: string, { word, at }: { readonly word: string; readonly at: number }): boolean {
  const isAmongWords = /^\s\p{L}/u.test(text.slice(at + word.length));
  return !/^\p{Lu}/u.test(word) && isAmongWords && !/\b(?:an?|the|letter)\s$/iu.test(text.slice(0, at));
}

const TYPED: ReadonlySet<string> = new Set(["you", "your"]);

const WORD = /(?<![\p{L}\p{N}'’-])\p{L}+(?![\p{L}\p{N}'’-])/gu;

/** What a word is often mistyped as; nothing that is a word of its own. */
const MISSPELT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // How people type in a chat.
    "what's": "wats wots whts watz",
    you: "u yu yuo",
    your: "ur yuor",
    what: "wat wot waht whta wht wath whaat whatt hwat wut whath",
    when: "wen whn wehn whenn hwen whne wenn",
    where: "wher whre wehre hwere wheer whare werre whear",
    which: "wich whcih whihc whitch wihch whch wchich whic",
    who: "hwo woh whoo",
    why: "whyy wy hwy wyh",
    how: "hou hwow howw",
    whose: "whoose whoes",
    did: "didd ddi dit",
    does: "deos doess dous",
    was: "wsa waas wos",
    were: "wre weer",
    is: "iz iss",
    are: "aer arr",
    will: "wil wll wiil",
    would: "woud wuld woudl wold",
    could: "cuold coud culd coudl",
    should: "shoud shuld shoudl",
    have: "hvae haev hav",
    has: "hsa haz",
    many: "meny mny menny amny",
    much: "mutch muhc moch mcuh",
    about: "abot abuot abut aboot abotu",
    from: "frmo fron frm",
    the: "teh hte thhe",
    their: "thier",
    they: "tehy thye",
    with: "wiht wih",
    between: "betwen beetween bewteen",
    during: "durring",
    before: "befor befoer bfore",
    after: "aftr afer affter",
    because: "becuase becasue beacuse",
    people: "ppl peopel poeple pepole peple",
  }).flatMap(([right, wrong]) => wrong.split(" ").map((one) => [one, right] as const)),
);

/** Wen Jiabao, Wat Arun, Hou Yifan: some of them are names too, where one goes on behind them. */
const NAMES = /^(?:Wat|Wenn?|Wil|Hou|Wy|Aer|Woh)$/u;
const NAME_GOES_ON =
  /^\s+(?!(?:Did|Do|Does|Is|Are|Was|Were|Has|Have|Had|Will|Would|Can|Could|Should|The|Many|Much|Long|Old)\b)\p{Lu}\p{Ll}/u;

/** Words that are words, and stand where only another can be meant. */
const MISTAKEN: readonly (readonly [RegExp, string])[] = [
  // "Whats the key", "what's the key": asked as people type and as they write, it is the same.
  [
    /^(\W*(?:(?:and|so|but|ok|okay|hey|hi)\W+)*)(what|where|when|how|who)['’]?s(?=\s+(?:the|an?|in|on|for|new|our|your|my|his|her|its|their|this|that)\b)/iu,
    "$1$2 is",
  ],
  // "Where r u", "r u open", "are u": neither R, the language, nor the letter U.
  [/\b(?:are|r) (?:u|ya)\b/gu, "are you"],
  [/^(\W*(?:where|when|who|what|how|why)? ?)r(?= (?:you|we|they|there)\b)/u, "$1are"],
  [/^(\s*)were(?=\s+(?:did|do|does|is|was|are|has|have|had|will|would|can|could|should)\b)/iu, "$1where"],
  [/^(\s*)witch(?=\s+\p{Ll}+\s+\p{L})/iu, "$1which"],
  [/\bwho(?=\s+(?:many|much|long|old|often|far|big|large|tall|high)\b)/giu, "how"],
  [/\b(who|when|where|why|how)\s+dose\b/giu, "$1 does"],
  [/^(\s*what)\s+dose(?=\s+(?:the|he|she|it|they)\b)/iu, "$1 does"],
  [/^(\s*)hoo(?=\s+\p{L})/iu, "$1who"],
  [/\b(how)\s+(?:manny|mani)\b/giu, "$1 many"],
];
