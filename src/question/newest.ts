import type { Question, Span } from "../domain.ts";

/** What is asked of the newest articles: what they tell of something, or of anything. */
export interface NewestAsked {
  /** Where the question names what the news is to be about; null where it may be anything. */
  readonly about: Span | null;
}

/** Reads a question that asks for what is new: "what's new?", "latest news", "any news about the flood"; null for others. */
export function newestAsked({ text }: Pick<Question, "text">): NewestAsked | null {
  const found = NEWEST.exec(text);
  if (found === null) return null;
  const about = found.groups?.["about"];
  if (about === undefined) return { about: null };
  const start = text.lastIndexOf(about);
  return { about: { start, end: start + about.length } };
}

const NEWS = "(?:news|articles?|stor(?:y|ies)|posts?|updates?|headlines?|developments?)";
const LATEST = "(?:latest|newest|most recent|recent|new)";

const NEWEST = new RegExp(
  String.raw`^\W*(?:(?:and|so|ok|okay|hi|hey|hello|pls|please)\b\W*)*(?:` +
    [
      String.raw`(?:what(?:['’]?s| is| are| was)|(?:are|is) there|any|show(?: me| us)?|tell(?: me| us)?|give(?: me| us)?|read(?: me| us)?)?(?: (?:the|your|our|any|me))*\s*${LATEST} ${NEWS}`,
      String.raw`(?:(?:is|are) there )?any news|what(?:['’]?s| is) (?:the )?news|news|headlines`,
      String.raw`(?:what(?:['’]?s| is)|(?:is there )?any ?thing) (?:new|the latest)`,
      String.raw`what(?:['’]?s| has)? happened (?:lately|recently)|what(?:['’]?s| has) been happening(?: (?:lately|recently))?`,
    ].join("|") +
    String.raw`)(?: (?:here|there|today|lately|recently|pls|please|about))?(?: (?:about|on|with|regarding|from|for|of) (?:the |our |your )?(?<about>[^?!.]*?\p{L}[^?!.]*?))?(?: pls| please)?\W*$`,
  "iu",
);
