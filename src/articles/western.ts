/** What bytes say as Windows-1252, the encoding that text files of Western Europe had before UTF-8. */
export interface Western {
  readonly text: string;
  /** Whether no other encoding that such files have would give other letters. */
  readonly isSure: boolean;
}

/**
 * Gives the text of bytes that are not UTF-8 where they are plainly of Windows-1252; null where they may be anything
 * else. One letter or mark where none can stand is enough: text of a Mac, of DOS or in Cyrillic has many of them.
 */
export function westernText(bytes: Uint8Array): Western | null {
  const raw = Buffer.from(bytes).toString("latin1");
  // Of UTF-8 that was cut or damaged, whole letters are left.
  if (CONTROL.test(raw) || UTF8_LETTER.test(raw)) return null;
  const text = windowsText(raw);
  if (FOREIGN_RUN.test(text) || STRANGE_CASE.test(text)) return null;
  const foreign = text.match(FOREIGN) ?? [];
  const letters = text.match(LETTERS)?.length ?? 0;
  if (foreign.filter((one) => /\p{L}/u.test(one)).length > letters * MOST_FOREIGN) return null;
  for (const { index } of text.matchAll(FOREIGN)) {
    PLAUSIBLE.lastIndex = index;
    if (!PLAUSIBLE.test(text)) return null;
  }
  return { text, isSure: !UNSURE.test(text) };
}

/** Gives the characters of Windows-1252, of its bytes as Latin 1 takes them: that has control characters for its marks. */
export function windowsText(latin1: string): string {
  return latin1.replaceAll(C1, (letter) => WINDOWS[letter.charCodeAt(0) - 128]!);
}

const C1 = /[\u0080-\u009F]/g;
const WINDOWS = Array.from("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ");

// oxlint-disable-next-line no-control-regex -- what no text has
const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001F\u0081\u008D\u008F\u0090\u009D]/;
const UTF8_LETTER = /[\u00C2-\u00DF][\u0080-\u00BF]|[\u00E0-\u00EF][\u0080-\u00BF]{2}/;
const FOREIGN = /[^\p{ASCII}]/gu;
const LETTERS = /\p{L}/gu;
const MOST_FOREIGN = 1 / 3;
/** Three such letters in a row are of another script. */
const FOREIGN_RUN = /[\u00C0-\u00FF]{3}/u;
/** A capital behind a small letter, or between a beginning and "We": a quotation mark of a Mac's. */
const STRANGE_CASE = /\p{Ll}[ŠŒŽŸÀ-ÖØ-Þ]|(?<!\p{L})[ŠŒŽŸÀ-ÖØ-Þ]\p{Lu}\p{Ll}/u;

/** Letters in words, and marks where such marks stand. */
const PLAUSIBLE = new RegExp(
  [
    String.raw`(?<=[\p{L}’])[ŠšŽžŒœŸÀ-ÖØ-öø-ÿ]|[ŠšŽžŒœŸÀ-ÖØ-öø-ÿ](?=[\p{L}’])|(?<=\s)à(?=\s)`,
    // "It’s", "O’Neill", "the towns’ roads", "’90s".
    String.raw`(?<=\p{L})’(?=(?:s|t|d|m|re|ve|ll|em|all|er)(?!\p{L}))|(?<=(?<!\p{L})\p{Lu}[\p{Ll}]?)’(?=\p{Lu})|(?<=\p{L})’(?!\p{L})|(?<![\p{L}\p{N}])’(?=\d\ds?|\p{L})`,
    String.raw`(?<![\p{L}\p{N}])[‘“](?=[\p{L}\p{N}\s$£€(…‘“])|(?<=[\p{L}\p{N}.,!?…;:)’%–—-])[”’](?!\p{L})`,
    String.raw`(?<=\s)[–—]|[–—](?=\s)|(?<=\d)[–—](?=\d)|(?<=\p{L}{2})—(?=\p{L}{2})|…`,
    String.raw`(?<=\d\s?)€|€(?=\s?\d)|£(?=\s?\d)|¥(?=\s?\d)|(?<=\d)¢|§(?=\s?\d)|(?<=\d\s?)°|±(?=\s?\d)|(?<=m)[²³]|(?<!\p{L})[¼½¾]`,
    String.raw`(?<=\d\s?)×(?=\s?\d)|•(?=\s)|©|®|(?<=\p{L})™|«|»|·|\u00A0`,
  ].join("|"),
  "yu",
);

/** Letters that Central Europe's encoding has others for, and marks that might be a letter of a Mac's. */
const UNSURE = /[ŠšŽžŒœŸÀÃÅÆÈÊÌÏÐÑÒÕØÙÛÞàãåæèêìïðñòõøùûþÿ]|(?<=\p{L})—(?=\p{L})/u;
