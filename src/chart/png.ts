import { createRequire } from "node:module";

/** Gives an SVG as a PNG, with our own font and no other: the same picture on every machine. */
export async function renderPng(svg: string): Promise<Uint8Array> {
  // The native binary takes its time to load, and few people ask for a picture.
  const { renderAsync } = await import("@resvg/resvg-js");
  const { resolve } = createRequire(import.meta.url);
  const image = await renderAsync(drawable(svg), {
    font: {
      fontFiles: FONTS.map((path) => resolve(path)),
      loadSystemFonts: false,
      defaultFontFamily: "PT Sans",
    },
  });
  return new Uint8Array(image.asPng());
}

/**
 * Gives a picture with what the font can draw: letters that it has only without their accents lose these, and of words in
 * other writings the writing is named ("[in Hebrew]"), since each of their letters would be an empty box.
 */
export function drawable(svg: string): string {
  return svg
    .replace(EMOJI, "")
    .replace(ACCENTED, (letter) => letter.normalize("NFD").replace(/\p{M}+/gu, ""))
    .replace(OTHER_WRITING, (words) => `[in ${writingOf(words)}]`)
    .replace(WIDE_MARKS, "");
}

function writingOf(words: string): string {
  return WRITINGS.find(({ letters }) => letters.test(words))?.name ?? "other letters";
}

/** Vietnamese and other letters that PT Sans has without their marks: it has Latin and Cyrillic for the languages of Europe. */
const ACCENTED = /[\u1E00-\u1EFF]\p{M}*/gu;

const FOREIGN = String.raw`(?:(?![\p{Script=Latin}\p{Script=Cyrillic}ΩΔΠμπ])\p{L})`;
const OTHER_WRITING = new RegExp(String.raw`${FOREIGN}\p{M}*(?:[\s\p{P}\p{M}]{0,3}${FOREIGN}\p{M}*)*`, "gu");

const WIDE_MARKS = /[\u3000-\u303F\uFF00-\uFFEF]/gu;

/** In the order in which they are told apart: Japanese has Chinese signs among its own. */
const WRITINGS = [
  { name: "Japanese", letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u },
  { name: "Korean", letters: /\p{Script=Hangul}/u },
  { name: "Chinese", letters: /\p{Script=Han}/u },
  { name: "Hebrew", letters: /\p{Script=Hebrew}/u },
  { name: "Arabic letters", letters: /\p{Script=Arabic}/u },
  { name: "Greek", letters: /\p{Script=Greek}/u },
  { name: "Hindi letters", letters: /\p{Script=Devanagari}/u },
  { name: "Thai", letters: /\p{Script=Thai}/u },
  { name: "Georgian", letters: /\p{Script=Georgian}/u },
  { name: "Armenian", letters: /\p{Script=Armenian}/u },
] as const;

/** The font has none, and would draw a crossed box for each; signs such as © and ™ it has. */
const EMOJI =
  / ?(?:(?![©®™])(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0F|\u20E3))+/gu;

/** PT Sans by ParaType, under the SIL Open Font License. */
const FONTS = [
  "@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf",
  "@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf",
];
