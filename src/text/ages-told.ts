/**
 * Tells whether a text may tell how old somebody or something is: "aged 58", "she is 51", "a student of twenty", "Agathe
 * Winder, 101, …", "built in 1904". "In office for two weeks" tells no age, nor does "second with 66".
 */
export function mayTellAge(text: string): boolean {
  return AGE.test(text);
}

const UNITS = "one|two|three|four|five|six|seven|eight|nine";
const N = String.raw`(?:\d{1,3}(?![\d.,]\d|[-–:]\d)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:${UNITS}))?|${UNITS}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)`;
const ENDS = String.raw`(?=\W*$|[,;.)]|\s(?:now|and|but|when|then|or|as|on|at|this|next|last|in|has|had|who|whose|with|from|is|was)\b)`;

const AGE = new RegExp(
  [
    String.raw`\b(?:aged?|ages|born|birthday|centur(?:y|ies)|decades?|old|older|oldest|younger|youngest|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b`,
    String.raw`\byear-olds?\b`,
    String.raw`\b(?:dates?|dated|dating) (?:from|back|to)\b`,
    String.raw`\b(?:built|founded|made|opened|begun|began|established|started|created|launched|formed|set up|finished|completed|planted|cast|laid|written|printed|invented|since)\b.{0,40}\b\d{3,4}\b`,
    String.raw`\b(?:of|is|was|am|are|were|be|been|['’]s|turn(?:s|ed|ing)?|becomes?|became) (?:now |only |just |about |nearly |almost |over |already |still )?${N}${ENDS}`,
    String.raw`, ${N}(?=[,;.)])`,
    String.raw`\(${N}\)`,
    String.raw`^${N},`,
  ].join("|"),
  "iu",
);
