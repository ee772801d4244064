import type {
  ClaimCheck,
  ClaimMatch,
  Command,
  CommandInput,
  DifferencePart,
  Quote,
  QuotedSentence,
  Reply,
  ReplyBlock,
  Services,
} from "../src/domain.ts";
import type { Shown } from "./parts/answer.ts";
import { completeArticle } from "./parts/choices.ts";
import { differenceLines } from "./parts/difference.ts";
import { quoteEach } from "./parts/quote.ts";
import { refuse } from "./parts/refuse.ts";
import { narrow } from "./parts/scope.ts";
import { statementBlocks } from "./parts/statements.ts";
import { clip, givenText, plural } from "./parts/words.ts";

/** The most characters of a claim: as many as an option of Discord's takes. */
export const CLAIM_MAX_CHARS = 6_000;

/** `/cite`: where a claim comes from. Also an entry of a message's menu. */
export const cite: Command = {
  definition: {
    name: "cite",
    description: "Tells where a claim comes from: word for word, altered, in other words or not at all",
    options: [
      {
        name: "claim",
        description: "A sentence to hold against the articles",
        kind: "text",
        required: true,
        maxLength: CLAIM_MAX_CHARS,
      },
      {
        name: "article",
        description: "Look in this article alone",
        kind: "text",
        required: false,
        autocomplete: true,
      },
    ],
    menu: { name: "Check against the articles", option: "claim" },
    private: true,
  },
  run,
  complete: completeArticle,
};

async function run({ values, scope }: CommandInput, services: Services): Promise<Reply> {
  const claim = givenText(values["claim"]) ?? "";
  if (!/[\p{L}\p{N}]/u.test(claim)) return refuse({ reason: "no claim" });
  if (claim.length > CLAIM_MAX_CHARS) {
    return refuse({ reason: "long claim", length: claim.length, limit: CLAIM_MAX_CHARS });
  }
  const narrowed = narrow(scope, { article: givenText(values["article"]) }, services.engine);
  if ("refused" in narrowed) return refuse(narrowed.refused);
  if (services.engine.count(narrowed.scope) === 0) return refuse({ reason: "no articles" });
  const check = await services.engine.check(claim, narrowed.scope);
  return replyWith(claim, check, { services, scope: narrowed.scope });
}

function replyWith(claim: string, check: ClaimCheck, shown: Shown): Reply {
  const total = shown.services.engine.count(shown.scope);
  return {
    tone: TONES[check.verdict],
    blocks: [
      { kind: "heading", text: clip(claim, HEADING_CHARS) },
      ...(check.statements.length > 0
        ? [...statementBlocks(check.statements, shown, shown.services.pageRows ?? QUOTES), ...missing(check)]
        : [
            { kind: "text" as const, text: isCalledWrong(check) ? CALLED_WRONG : WORDING[check.verdict] },
            ...(check.verdict === "absent" ? absentBlocks(check, shown) : matchBlocks(check.matches, shown)),
          ]),
      { kind: "separator" },
      { kind: "note", text: `Looked through ${plural(total, "article")}` },
    ],
    actions: [],
    files: [],
    private: true,
  };
}

/** The claim stands in an article, and behind it what calls it wrong. */
function isCalledWrong({ verdict, matches }: ClaimCheck): boolean {
  return verdict === "differs" && matches[0]?.difference === null;
}

/** A quote a place, each followed by what the claim has otherwise. */
function matchBlocks(matches: readonly ClaimMatch[], shown: Shown): ReplyBlock[] {
  return matches.flatMap((match, index) => {
    const [quote] = quoteEach([sentenceOf(match)], shown);
    if (quote === undefined) return [];
    const citations = quote.citations.map((one) => ({ ...one, number: index + 1 }));
    return [{ ...quote, citations }, ...differenceBlocks(match.difference)];
  });
}

function differenceBlocks(difference: readonly DifferencePart[] | null): ReplyBlock[] {
  if (difference === null) return [];
  const lines = differenceLines(difference);
  return difference.some(({ kind }) => kind === "same")
    ? lines.map((text) => ({ kind: "text", text }))
    : [{ kind: "list", items: lines }];
}

function missing({ unmatched }: ClaimCheck): ReplyBlock[] {
  const words = unmatched.slice(0, WORDS_SHOWN).map((word) => `“${clip(word, WORD_CHARS)}”`);
  return words.length === 0 ? [] : [{ kind: "text", text: `No article has: ${words.join(", ")}.` }];
}

function absentBlocks(check: ClaimCheck, shown: Shown): ReplyBlock[] {
  const quotes = quoteEach(check.nearest.map(sentenceOf), shown);
  return [
    ...missing(check),
    ...(quotes.length === 0 ? [] : [{ kind: "text" as const, text: "The closest sentences:" }]),
    ...quotes,
  ];
}

function sentenceOf({ text, article, start, end }: Quote): QuotedSentence {
  return { text, article, start, end, role: "body", probability: 0, citations: [] };
}

const TONES = {
  exact: "answer",
  altered: "differ",
  supported: "answer",
  differs: "differ",
  absent: "abstain",
} as const satisfies Record<ClaimCheck["verdict"], Reply["tone"]>;

const WORDING: Readonly<Record<ClaimCheck["verdict"], string>> = {
  exact: "Word for word in the articles.",
  altered: "Nearly word for word in the articles, with other words in it.",
  supported: "The articles seem to say this, in other words.",
  differs: "The articles say otherwise.",
  absent: "The articles do not say this.",
};

const CALLED_WRONG = "This stands in the articles, and they call it wrong.";

/** As many sentences of a text are shown with what the articles have as fit into one message. */
const QUOTES = 6;
const HEADING_CHARS = 250;
const WORDS_SHOWN = 12;
const WORD_CHARS = 40;
