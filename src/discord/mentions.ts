import { Routes, type REST } from "discord.js";
import { FOLLOW_UP } from "../../commands/parts/buttons.ts";
import { beginningOf } from "../../commands/parts/words.ts";
import type { KeptAnswer, Reply, Scope, Services } from "../domain.ts";
import type { Written } from "./arrivals.ts";
import { parseCustomId } from "./controls.ts";
import type { Desk } from "./desk.ts";
import { LIMITS } from "./limits.ts";
import { NOWHERE } from "../seen.ts";
import { QUESTION } from "./requests.ts";
import { partsOf } from "./message.ts";
import { messageResponder } from "./responders.ts";
import { serve } from "./serve.ts";
import { hasBoundChannels, knownParent, THREADS } from "./sight.ts";
import { WORDING } from "./wording.ts";

/**
 * Answers a message that mentions the bot or its role, or one in a direct conversation, as a question; where it replies to an
 * answer of the bot's, as a question that follows that one. Lets every other message pass. Never rejects.
 */
export async function handleMessage(written: Written, desk: Desk): Promise<void> {
  const { rest, user } = desk.client;
  const self = user?.id;
  const role = self === undefined ? null : ownRole(self, written, desk);
  if (self === undefined || (role === null && !isFor(self, written))) return;
  const { id, guild, channel, author } = written;
  const said = written.content.replaceAll(new RegExp(`<@(?:!?${self}|&${role})>`, "g"), " ").trim();
  const question = beginningOf(said, LIMITS.optionText);
  const parent = guild === null ? null : await parentOf(channel, guild, desk);
  await serve(
    {
      id,
      kind: "mention",
      name: ASK,
      question,
      person: author.id,
      where: { guild, channel, parent, userInstalled: false },
      cost: QUESTION,
      // Where a message stands is all that its author is known to see, and nothing more is asked.
      sees: (other) => other === channel,
      // Talk changes nothing: the articles are looked after with a command.
      asker: { name: author.username, maySpeak: true, mayManage: false },
      run: async (scope, services) => {
        if (question === "") return role === null ? WORDING.empty() : WORDING.role();
        const before = await answerBefore(written, self, { rest, services });
        return answer(question, before, { scope, services }, desk);
      },
    },
    messageResponder(written, rest, desk),
    desk,
  );
}

/**
 * A message does not say which channel its thread is in. Where Discord did not tell of the thread before, it is asked,
 * if it matters: a channel of the server is bound to something.
 */
async function parentOf(id: string, guild: string, { client, bindings }: Desk): Promise<string | null> {
  const known = knownParent(client, id);
  if (known !== undefined) return known;
  if (!hasBoundChannels(guild, bindings)) return null;
  const channel = await client.rest.get(Routes.channel(id)).catch(() => null);
  if (channel === null) return NOWHERE;
  const { type, parent_id: parent } = Object(channel);
  return THREADS.includes(type) && typeof parent === "string" ? parent : null;
}

/** Gives the role that Discord made for the bot, where a message mentions it: the two stand together where people pick one. */
function ownRole(self: string, { guild, roles }: Written, { client }: Desk): string | null {
  const own = client.guilds.cache.get(guild ?? "")?.roles.botRoleFor(self)?.id;
  return own !== undefined && roles.includes(own) ? own : null;
}

function isFor(self: string, { guild, mentioned, content }: Written): boolean {
  if (guild === null) return true;
  return mentioned.includes(self) || content.includes(`<@${self}>`) || content.includes(`<@!${self}>`);
}

async function answer(
  question: string,
  before: KeptAnswer | null,
  { scope, services }: { readonly scope: Scope; readonly services: Services },
  { book }: Desk,
): Promise<Reply> {
  // What follows an answer is asked of the same article and day.
  const { id: after, asked, asOf } = before ?? {};
  const values = { question, after, article: asked?.article ?? undefined, as_of: asOf ?? undefined };
  return (await book.chat.get(ASK)?.run({ values, scope }, services)) ?? WORDING.unknown();
}

/**
 * Gives the answer that a message replies to, whose id the answer's own buttons hold; null where it replies to none,
 * or to one that is no longer kept: then it is a question of its own.
 */
async function answerBefore(
  { channel, repliesTo }: Written,
  self: string,
  { rest, services }: { readonly rest: REST; readonly services: Services },
): Promise<KeptAnswer | null> {
  if (repliesTo === null) return null;
  // Discord sends the message along where it looked for it.
  const message =
    repliesTo.whole === undefined
      ? await rest.get(Routes.channelMessage(channel, repliesTo.id)).catch(() => null)
      : repliesTo.whole;
  if (Object(Object(message).author).id !== self) return null;
  const ids = partsOf(Object(message).components).map(({ custom_id: held }) => String(held));
  const id = ids.map(parseCustomId).find(({ action }) => action === FOLLOW_UP)?.payload;
  return id === undefined ? null : services.store.recall(id);
}

/** The command that a mention runs, with what was said as its "question". */
const ASK = "ask";
