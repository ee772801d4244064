import type { NewsAsked } from "../domain.ts";
import { OPENING } from "../text/openings.ts";

/** Reads a question that asks for what is new: "what's new?", "latest news", "any news about the flood"; null for others. */
export function newestAsked(text: string): NewsAsked | null {
  const found = NEWEST.exec(text);
  if (found === null) return null;
  const about = found.indices?.groups?.["about"];
  return { about: about === undefined ? null : { start: about[0], end: about[1] } };
}

const NEWS = "(?:news|articles?|stor(?:y|ies)|posts?|updates?|headlines?|developments?)";
const LATEST = "(?:latest|newest|most recent|recent|new)";

const NEWEST = new RegExp(
  String.raw`${OPENING}(?:` +
    [
      String.raw`(?:what(?:['’]?s| is| are| was)|(?:are|is) there|any|show(?: me| us)?|tell(?: me| us)?|give(?: me| us)?|read(?: me| us)?)?(?: (?:the|your|our|any|me))*\s*${LATEST} ${NEWS}`,
      String.raw`(?:(?:is|are) there )?any news|what(?:['’]?s| is) (?:the )?news|news|headlines`,
      String.raw`(?:what(?:['’]?s| is)|(?:is there )?any ?thing) (?:new|the latest)`,
      String.raw`what(?:['’]?s| has)? happened (?:lately|recently)|what(?:['’]?s| has) been happening(?: (?:lately|recently))?`,
    ].join("|") +
    String.raw`)(?: (?:here|there|today|lately|recently|pls|please|about))?(?: (?:about|on|with|regarding|from|for|of) (?:the |our |your )?(?<about>[^?!.]*?\p{L}[^?!.]*?))?(?: pls| please)?\W*$`,
  "diu",
);
