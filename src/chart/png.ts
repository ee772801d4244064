import { createRequire } from "node:module";

/** Gives an SVG as a PNG, with our own font and no other: the same picture on every machine. */
export async function renderPng(svg: string): Promise<Uint8Array> {
  // The native binary takes its time to load, and few people ask for a picture.
  const { renderAsync } = await import("@resvg/resvg-js");
  const { resolve } = createRequire(import.meta.url);
  const image = await renderAsync(svg.replace(EMOJI, ""), {
    font: {
      fontFiles: FONTS.map((path) => resolve(path)),
      loadSystemFonts: false,
      defaultFontFamily: "PT Sans",
    },
  });
  return new Uint8Array(image.asPng());
}

/** The font has none, and would draw a crossed box for each; signs such as © and ™ it has. */
const EMOJI =
  / ?(?:(?![©®™])(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0F|\u20E3))+/gu;

/** PT Sans by ParaType, under the SIL Open Font License. */
const FONTS = [
  "@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf",
  "@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf",
];
