import { SLASH, UNKNOWN } from "./marks.ts";
import { AGENCY } from "./words.ts";

/** A photo credit stands at an end of its line; this much of it is looked at, however long the line. */
const CREDIT_CHARS = 120;

const LABELLED =
  /^(?:photographs?|photos?|image(?: credit)?s?|pictures?|picture credit|photo credit|caption|credit|FILE PHOTO|FILE|illustration)\s?(?::|\s[-–—]\s)\s?\S/i;

/** By unit, whether one of these begins with it. */
const OPENS_LABEL = new Uint8Array(1 << 16);
for (const letter of "pPiIcCfF") OPENS_LABEL[letter.charCodeAt(0)] = 1;

/** The only credit that may end as a sentence does, brackets aside. */
const AP_PHOTO = "AP Photo/";
const AP_PHOTO_CREDIT = /\bAP Photo\/\p{Lu}[\p{L}.'’ -]{2,40}\)?\.?$/u;

/** A credit's shape, behind what is cheap to look for and it cannot do without: nearly all lines have none of it. */
const CREDITS: readonly {
  readonly needs: readonly string[];
  readonly hint?: RegExp;
  readonly shape: RegExp;
}[] = [
  { needs: ["Hide Caption"], shape: /\bHide Caption(?: \d+ of \d+)?$/ },
  {
    needs: ["("],
    shape:
      /\((?:photo|image|picture|illustration|AP photo|photograph)s?(?: by|:|\/| courtesy)[^()]{1,100}\)\.?$/i,
  },
  // "Jane Doe/AFP via Getty Images", "Press Service/Handout via REUTERS".
  {
    needs: ["/", " via "],
    hint: new RegExp(AGENCY),
    shape: new RegExp(
      `(?:\\p{L}[\\p{L}.'’_ -]{0,60}/|\\b\\p{Lu}[\\p{L}.'’-]* via )(?:[\\p{L}.'’ -]{1,40}/)?(?:\\p{L}[\\p{L} .'’-]{0,30} via )?${AGENCY}(?: for \\p{Lu}[\\p{L} ]{1,30}| (?:Europe|North America|South America|AsiaPac))?(?:\\)\\.?)?$`,
      "u",
    ),
  },
  {
    needs: ["/"],
    hint: /Shutterstock|Alamy|iStock|NurPhoto|ZUMA/i,
    shape:
      /(?:^|[.!?]["”’]?\s+)(?:[\p{L}.'’ -]{1,60}\/){1,2}(?:Shutterstock|Alamy|iStock|NurPhoto|ZUMA)(?: Press| Wire| Stock Photo)?$/iu,
  },
  { needs: [AP_PHOTO], shape: AP_PHOTO_CREDIT },
  {
    needs: [":"],
    hint: /(?:photo|image|picture|illustration)[^.!?]*:/i,
    shape: /(?:^|[.!?]["”’]?\s+)(?:photograph|photo|image|picture|illustration)(?: credit)?: ?[^.!?]{2,80}$/i,
  },
  { needs: ["ourtesy"], shape: /(?:^|[.!?)]["”’]?\s)[Cc]ourtesy (?:of )?\p{Lu}[^.!?]{1,50}$/u },
  {
    needs: ["CNN", "NASA", "Getty Images", "REUTERS", "AFP"],
    shape: /(?:^|[.!?]["”’]?\s+)(?:CNN|NASA|(?:AFP )?(?:via )?Getty Images|REUTERS|AFP)$/,
  },
];

/** Any of what the shapes need. */
const MAY_CREDIT = new RegExp(
  CREDITS.flatMap(({ needs }) => needs.map((one) => one.replace("(", "\\("))).join("|"),
);

/** The same before its caption: "Jane Doe/AP Ships wait at the pier". */
const OPENING_CREDIT =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){0,4}\p{Lu}[\p{L}.'’-]*\/(?:\p{L}[\p{L} .'’-]{0,30}\/)?(?:AP|AFP|Reuters|REUTERS|Getty Images|EPA|Shutterstock|CNN)(?: \p{Lu}|$)/u;

/**
 * Tells whether a line is the caption or the credit of a photo, a video or a gallery. `marks` tells what stands in
 * it, see `marksIn`.
 */
export function isCaption(line: string, marks = UNKNOWN): boolean {
  if (OPENS_LABEL[line.charCodeAt(0)] === 1 && LABELLED.test(line.slice(0, CREDIT_CHARS))) return true;
  const hasSlash = (marks & SLASH) !== 0;
  if (hasSlash && opensWithCredit(line.slice(0, CREDIT_CHARS))) return true;
  if (!endsSentence(line)) return endsWithCredit(line.slice(-CREDIT_CHARS));
  return hasSlash && endsWithPhoto(line.slice(-CREDIT_CHARS));
}

function opensWithCredit(head: string): boolean {
  return head.includes("/") && OPENING_CREDIT.test(head);
}

function endsWithPhoto(tail: string): boolean {
  return tail.includes(AP_PHOTO) && AP_PHOTO_CREDIT.test(tail);
}

function endsWithCredit(tail: string): boolean {
  if (!MAY_CREDIT.test(tail)) return false;
  for (const { needs, hint, shape } of CREDITS)
    if (needs.some((one) => tail.includes(one)) && hint?.test(tail) !== false && shape.test(tail))
      return true;
  return false;
}

/** Tells whether a line ends as a sentence does, brackets aside: nearly all do, and that is seen at once. */
function endsSentence(line: string): boolean {
  const last = line.length - 1;
  const end = ENDINGS[line.charCodeAt(last)] === QUOTE ? last - 1 : last;
  return end > 0 && ENDINGS[line.charCodeAt(end)] === STOP && line.charCodeAt(end - 1) !== BRACKET;
}

// Looked up by unit: V8 gives up what it made of a function where a character that it compares is first of another
// alphabet.
const [STOP, QUOTE, BRACKET] = [1, 2, 0x29];
const ENDINGS = new Uint8Array(1 << 16);
for (const mark of ".!?") ENDINGS[mark.charCodeAt(0)] = STOP;
for (const mark of '"”') ENDINGS[mark.charCodeAt(0)] = QUOTE;

/** Tells whether a caption says that its picture is an old one, whose date is not the article's. */
export function isArchivePicture(line: string): boolean {
  return /\bfile\b/i.test(line);
}
