import type { AnalysedSentence, Question } from "../../domain.ts";

/** Tells whether a sentence only says that somebody asked it, or did not know: "Sheila asked whether hens may be kept". */
export function wonders({ text: asked }: Question, { text }: AnalysedSentence): boolean {
  return WONDERS.test(text) && !/\b(?:ask|wonder|know|discuss)/iu.test(asked);
}

/**
 * Tells whether a sentence says nothing but that something is to be found out: "Find out who her father is." That it is not
 * decided yet is how it stands, and an answer.
 */
export function isOpen({ text: asked }: Question, { role, text }: AnalysedSentence): boolean {
  return role === "body" && TO_FIND.test(text) && !/\bf(?:i|ou)nd out\b/iu.test(asked);
}

const ASKED = "(?:whether|if|what|when|who|whose|how|why|where)";
const WONDERS = new RegExp(
  String.raw`\b(?:asks?|asked|wonder(?:s|ed)?|wanted to know|discussed|did not know|didn['’]t know) ${ASKED}\b`,
  "iu",
);

/** Nothing goes on behind it. */
const TO_FIND = new RegExp(String.raw`^[^,;]{0,40}\bfind out ${ASKED}\b[^,;:–—]*$`, "iu");
