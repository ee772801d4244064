import type { MetadataField } from "../domain.ts";

/**
 * Gives the metadata field that a question asks of the article itself, or null.
 *
 * "Who wrote the article?" is one, "Who wrote Hamlet?" is not: the article must be what is asked about.
 */
export function metadataField(text: string): MetadataField | null {
  const question = text.trim().toLowerCase().replaceAll("’", "'");
  if (!MAY_ASK.test(question)) return null;
  return PATTERNS.find(([, pattern]) => pattern.test(question))?.[0] ?? null;
}

const ARTICLE =
  "(?:the |this |that |each |every )?(?:(?:news )?(?:article|story|piece|report|text|page|post))s?";

// The patterns take a while to be made, which the first answer waits for, and most questions have none of their words.
const MAY_ASK =
  /\b(?:article|story|piece|report|text|page|post|this|it|that|author|writer|title|headline|url|link|agency|outlet|newspaper|paper|publication|publisher|source|site|website|magazine|date)/;

const PATTERNS: readonly (readonly [MetadataField, RegExp])[] = [
  // Of nothing else than the article could this be asked.
  ["author", /^who(?:'s| is| was) the (?:author|writer)\W*$/u],
  ["title", /^what(?:'s| is| was) the (?:title|headline)\W*$/u],
  ["url", /^what(?:'s| is) the (?:url|link)\W*$/u],
  [
    "author",
    new RegExp(
      `^who (?:wrote|authored|penned|reported) (?:this|it)\\W*$|^who(?:'s| is| was) ${ARTICLE} by\\W*$`,
      "u",
    ),
  ],
  [
    "source",
    new RegExp(
      `^(?:which|what) (?:news )?(?:agency|outlet|newspaper|paper|publication|publisher|source|site|website|news site|magazine)(?:'s| is| was| are| did| does| published| ran| released| wrote) (?:it|this|that|${ARTICLE})(?: (?:come |taken )?from)?\\W*$`,
      "u",
    ),
  ],
  [
    "source",
    new RegExp(
      `^where(?:'s| is| are| did| does| was) (?:this|it|${ARTICLE}) (?:come |taken )?from\\W*$`,
      "u",
    ),
  ],
  [
    "published",
    /^(?:when|on (?:which|what) (?:day|date)) (?:was|is|did) this (?:published|written|released|posted|come out|appear)\W*$/u,
  ],
  [
    "author",
    new RegExp(
      `^who(?:'s| is| are| was| were)?(?: the)? (?:author|writer|reporter|journalist|byline)s?(?: of| behind| for)? ${ARTICLE}\\W*$`,
      "u",
    ),
  ],
  [
    "author",
    new RegExp(
      `^who (?:wrote|authored|penned|reported|filed|has written) ${ARTICLE}(?: about .{1,80})?\\W*$`,
      "u",
    ),
  ],
  [
    "author",
    new RegExp(`^(?:by whom|who) (?:was|is|were) ${ARTICLE} (?:written|authored|reported)(?: by)?\\W*$`, "u"),
  ],
  [
    "author",
    new RegExp(
      `^(?:what|which)(?:'s| is| was)? (?:the )?(?:author|writer|reporter|journalist)(?:'s name)?(?: of| wrote| behind)? ${ARTICLE}\\W*$`,
      "u",
    ),
  ],
  [
    "source",
    new RegExp(
      `^(?:which|what|who)(?:'s| is| are| was)? (?:(?:the )?(?:news )?(?:agency|outlet|newspaper|paper|publication|publisher|source|sources|site|website)(?: is| was| are)?(?: the)?(?: source)?)(?: of| for| behind| published| ran)?(?: ${ARTICLE})?\\W*$`,
      "u",
    ),
  ],
  [
    "source",
    new RegExp(
      `^(?:where|in which (?:newspaper|outlet|paper|publication)) (?:does|did|was|is) ${ARTICLE} (?:come from|published|from|appear|first published|taken from)\\W*$`,
      "u",
    ),
  ],
  ["source", new RegExp(`^who (?:published|ran|released) ${ARTICLE}\\W*$`, "u")],
  [
    "published",
    new RegExp(
      `^(?:when|on (?:which|what) (?:day|date)|what (?:day|date)) (?:was|is|were|did) (?:it|${ARTICLE}) (?:published|written|released|posted|come out|appear|printed)\\W*$`,
      "u",
    ),
  ],
  [
    "published",
    new RegExp(
      `^(?:what|which)(?:'s| is| was)? the (?:publication date|date of publication|date)(?: of ${ARTICLE})?\\W*$`,
      "u",
    ),
  ],
  [
    "title",
    new RegExp(`^(?:what|which)(?:'s| is| was)? the (?:title|headline|name) of ${ARTICLE}\\W*$`, "u"),
  ],
  ["title", new RegExp(`^(?:what|how) is ${ARTICLE} (?:called|titled|headlined)\\W*$`, "u")],
  [
    "url",
    new RegExp(
      `^(?:what|which|where)(?:'s| is| was)? the (?:url|link|address|web address)(?: of| to| for)? ${ARTICLE}\\W*$`,
      "u",
    ),
  ],
  ["url", new RegExp(`^where can i (?:read|find) ${ARTICLE}(?: online)?\\W*$`, "u")],
];
