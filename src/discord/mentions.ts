import { Routes, type Client, type REST } from "discord.js";
import { FOLLOW_UP } from "../../commands/parts/buttons.ts";
import type { Reply, Scope, Services } from "../domain.ts";
import type { Written } from "./arrivals.ts";
import { parseCustomId } from "./controls.ts";
import { LIMITS } from "./limits.ts";
import { QUESTION } from "./requests.ts";
import { messageResponder } from "./responders.ts";
import { serve, type Desk } from "./serve.ts";
import { WORDING } from "./wording.ts";

/**
 * Answers a message that mentions the bot, or one in a direct conversation, as a question; where it replies to an
 * answer of the bot's, as a question that follows that one. Lets every other message pass. Never rejects.
 */
export async function handleMessage(written: Written, client: Client, desk: Desk): Promise<void> {
  const { id: self } = client.user ?? {};
  if (self === undefined || !isFor(self, written)) return;
  const { id, guild, channel, author } = written;
  const question = written.content
    .replaceAll(new RegExp(`<@!?${self}>`, "g"), " ")
    .trim()
    .slice(0, LIMITS.optionText);
  await serve(
    {
      id,
      kind: "mention",
      name: ASK,
      question,
      person: author.id,
      where: { guild, channel, userInstalled: false },
      cost: QUESTION,
      // Where a message stands is all that its author is known to see, and nothing more is asked.
      sees: (other) => other === channel,
      asker: { name: author.name, maySpeak: true },
      run: async (scope, services) => {
        if (question === "") return WORDING.empty();
        const before = await answerBefore(written, self, { rest: client.rest, services });
        return answer(question, before, { scope, services }, desk);
      },
    },
    messageResponder(written, { rest: client.rest, clock: desk.clock }),
    desk,
  );
}

function isFor(self: string, { guild, mentioned, content }: Written): boolean {
  if (guild === null) return true;
  return mentioned.includes(self) || content.includes(`<@${self}>`) || content.includes(`<@!${self}>`);
}

async function answer(
  question: string,
  before: string | null,
  { scope, services }: { readonly scope: Scope; readonly services: Services },
  { book }: Desk,
): Promise<Reply> {
  const values = { question };
  const followUp = before === null ? undefined : book.actions.get(FOLLOW_UP);
  if (before !== null && followUp !== undefined)
    return followUp({ payload: before, values, scope }, services);
  return (await book.chat.get(ASK)?.run({ values, scope }, services)) ?? WORDING.unknown();
}

/**
 * Gives the id of the answer that a message replies to, which the answer's own buttons hold; null where it replies to
 * none, or to one that is no longer kept: then it is a question of its own.
 */
async function answerBefore(
  { channel, repliesTo }: Written,
  self: string,
  { rest, services }: { readonly rest: REST; readonly services: Services },
): Promise<string | null> {
  if (repliesTo === null) return null;
  // Discord sends the message along where it looked for it.
  const message =
    repliesTo.whole === undefined
      ? await rest.get(Routes.channelMessage(channel, repliesTo.id)).catch(() => null)
      : repliesTo.whole;
  if (Object(Object(message).author).id !== self) return null;
  const held = customIds(message).map(parseCustomId);
  const id = held.find(({ action }) => action === FOLLOW_UP)?.payload;
  return id !== undefined && (await services.store.recall(id)) !== null ? id : null;
}

/** Gives the ids of a message's buttons, wherever in it they stand. */
function customIds(part: unknown): string[] {
  const { custom_id: id, components } = Object(part);
  const inner: readonly unknown[] = Array.isArray(components) ? components : [];
  return [...(typeof id === "string" ? [id] : []), ...inner.flatMap(customIds)];
}

/** The command that a mention runs, with what was said as its "question". */
const ASK = "ask";
