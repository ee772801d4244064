import {
  MessageFlags,
  type Message,
  type MessageComponentInteraction,
  type RepliableInteraction,
} from "discord.js";
import type { Clock, Reply } from "../domain.ts";
import { isAcknowledged, mayNotReply } from "./errors.ts";
import { LIMITS } from "./limits.ts";
import { patiently } from "./patience.ts";
import { render } from "./render.ts";
import type { Responder } from "./serve.ts";

/**
 * Answers an interaction. Deferring settles who sees the answer; where the reply turns out to be for other
 * eyes, what was deferred is taken away and the reply follows it.
 */
export function interactionResponder(
  interaction: RepliableInteraction,
  { clock, deferPrivately }: { readonly clock: Clock; readonly deferPrivately: boolean },
): Responder {
  const arrivedMs = clock.now();
  const first = { clock, untilMs: arrivedMs + LIMITS.firstResponseMs };
  const later = { clock, untilMs: arrivedMs + LIMITS.tokenLifeMs };
  let deferred: Promise<unknown> | null = null;

  const once = firstResponse(interaction, first);

  return {
    async acknowledge() {
      deferred ??= once(() => interaction.deferReply(deferPrivately ? PRIVATELY : {}));
      // Whoever delivers hears of a failure.
      await deferred.catch(() => {});
    },

    async deliver(reply: Reply) {
      const message = render(reply);
      const flags = message.flags | (reply.private ? MessageFlags.Ephemeral : 0);
      if (deferred === null) {
        if ((await once(() => interaction.reply({ ...message, flags }))) === "taken") return;
      } else {
        await deferred;
        if (reply.private !== deferPrivately) {
          await interaction.deleteReply().catch(() => {});
          await patiently(() => interaction.followUp({ ...message, flags }), later);
          return;
        }
      }
      await patiently(() => interaction.editReply(message), later);
    },
  };
}

/** Answers a press by changing the message that it stands under; a refusal comes beside it, for the person alone. */
export function pageResponder(
  interaction: MessageComponentInteraction,
  { clock }: { readonly clock: Clock },
): Responder {
  const arrivedMs = clock.now();
  const once = firstResponse(interaction, { clock, untilMs: arrivedMs + LIMITS.firstResponseMs });
  const later = { clock, untilMs: arrivedMs + LIMITS.tokenLifeMs };
  let deferred: Promise<unknown> | null = null;
  return {
    async acknowledge() {
      deferred ??= once(() => interaction.deferUpdate());
      await deferred.catch(() => {});
    },
    async deliver(reply: Reply) {
      const message = render(reply);
      await deferred;
      if (reply.tone !== "info") {
        const aside = { ...message, flags: message.flags | MessageFlags.Ephemeral };
        if (deferred === null) await once(() => interaction.reply(aside));
        else await patiently(() => interaction.followUp(aside), later);
      } else if (deferred !== null || (await once(() => interaction.update(message))) === "was taken") {
        await patiently(() => interaction.editReply(message), later);
      }
    },
  };
}

/** Sends a first response. One whose answer was lost is refused when it is sent again: Discord has it. */
function firstResponse(interaction: { deferred: boolean }, first: Parameters<typeof patiently>[1]) {
  return async (respond: () => Promise<unknown>): Promise<"taken" | "was taken"> => {
    try {
      await patiently(respond, first);
      return "taken";
    } catch (error) {
      if (!isAcknowledged(error)) throw error;
      interaction.deferred = true;
      return "was taken";
    }
  };
}

/** Answers a message with a reply to it, which pings nobody, and types while the answer takes its time. */
export function messageResponder(message: Message, clock: Clock): Responder {
  const later = { clock, untilMs: clock.now() + LIMITS.tokenLifeMs };
  const { channel } = message;
  return {
    async acknowledge() {
      // Typing is a courtesy: the answer comes without it too.
      if (channel.isSendable()) await channel.sendTyping().catch(() => {});
    },
    async deliver(reply: Reply) {
      if (!channel.isSendable()) return;
      // Discord takes one message of a nonce, however often it is sent again.
      const payload = { ...render(reply), nonce: message.id, enforceNonce: true };
      const send = (more: object) =>
        patiently(async () => void (await channel.send({ ...payload, ...more })), later);
      try {
        await send({ reply: { messageReference: message.id, failIfNotExists: false } });
      } catch (error) {
        if (!mayNotReply(error)) throw error;
        await send({});
      }
    },
  };
}

const PRIVATELY = { flags: MessageFlags.Ephemeral } as const;
