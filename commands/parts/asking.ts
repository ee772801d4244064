import type { Before, Reply, Scope, Services } from "../../src/domain.ts";
import { RANKED, replyWith } from "./answer.ts";
import { refuse } from "./refuse.ts";

/** The most characters of a question. */
export const QUESTION_MAX_CHARS = 2_000;

/** How a question is asked. */
export interface Asking {
  /** What the person may see, narrowed to what they asked. */
  readonly scope: Scope;
  /** The article that is asked alone, where one is. */
  readonly article: string | null;
  readonly private: boolean;
  readonly before: (Before & { readonly tells: readonly string[] }) | null;
}

/** Asks, keeps the answer for its buttons and gives the reply that shows it; refuses what is no question. */
export async function answerTo(typed: string, asking: Asking, services: Services): Promise<Reply> {
  const { scope, article, before } = asking;
  if (services.engine.count(scope) === 0) return refuse({ reason: "no articles" });
  const options = { ranked: RANKED, ...(before === null ? {} : { after: leant(before) }) };
  const answer = await services.engine.ask(typed, scope, options);
  const cited = answer.citations.map((citation) => citation.article);
  // A question that was read as it stands owes nothing to the answer before it.
  const drawn = before === null || answer.question === typed ? [] : before.tells;
  const tells = [...new Set([...cited, ...drawn])];
  const isKept = await services.store.keep(answer, { private: asking.private, article, tells });
  const asked = { private: asking.private, ...(before === null ? {} : { typed }) };
  const reply = replyWith(answer, { services, scope }, asked);
  return isKept ? reply : withoutButtons(reply);
}

/** Buttons find what they are about in the store. */
function withoutButtons({ blocks, ...reply }: Reply): Reply {
  const bare = blocks.map((block) => {
    if (block.kind !== "quote") return block;
    const { context: _button, ...quote } = block;
    return quote;
  });
  return { ...reply, blocks: [...bare, { kind: "note", text: UNKEPT }], actions: [] };
}

const UNKEPT = "This answer could not be kept, so there are no buttons under it.";

function leant({ question, short, explicit }: Before): Before {
  return { question, short, explicit };
}

/**
 * Tells whether a text asks nothing of the articles: marks, emoji, addresses and mentions alone, a word or two that carry no subject ("Why?" may lean on the answer
 * before), what people say to each other ("Thanks!", "ok thank you"), or what they ask of a bot ("help", "who are you?").
 */
export function isContentless(question: string): boolean {
  const said = question.replace(POINTER, " ").toLowerCase();
  const words = said.match(/[\p{L}\p{N}\p{S}]+/gu) ?? [];
  return (
    words.every((word) => /^\p{S}+$/u.test(word)) ||
    OF_BOT.test(words.join(" ")) ||
    (words.length <= 2 && words.every((word) => SMALL_WORDS.has(word))) ||
    COURTESY.test(words.join(" "))
  );
}

/** An address, and what Discord writes for a person, a role, a channel, a command, a time or an emoji of a server. */
const POINTER = /<(?:[@#/]|t:)[^<>]*>|<a?:\w+:\d+>|<?(?:https?:\/\/|\bwww\.)[^\s<>]+>?/giu;

const COURTESY =
  /^(?:(?:hi|hello|hey|thanks|thank you|thankyou|thx|ty|cheers|ok|okay|bye|goodbye|lol|good (?:morning|afternoon|evening|night))(?: (?:very much|so much|a lot|there|all|everyone|bot|footnote))*(?: |$))+$/u;

const OF_BOT =
  /^(?:(?:please )?help(?: me)?(?: please)?|(?:who|what) are you|what (?:can|do) you do|how do(?:es)? (?:you|this|it) work|are you (?:a bot|an ai|human|real))$/u;

const SMALL_WORDS: ReadonlySet<string> = new Set(
  "the a an of and or but to in on at by for with it this that these those so".split(" "),
);

/** Gives why a text is not asked, or null where it can be. */
export function notAsked(question: string): Reply | null {
  if (isContentless(question)) return refuse({ reason: "no question" });
  if (question.length <= QUESTION_MAX_CHARS) return null;
  return refuse({ reason: "long question", length: question.length, limit: QUESTION_MAX_CHARS });
}
