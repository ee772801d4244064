import { RequestMethod, Routes, type REST } from "discord.js";
import type { Clock, Reply } from "../domain.ts";
import type { Key, Written } from "./arrivals.ts";
import { bodyOf, endpointsOf, filesOf } from "./endpoints.ts";
import { isAcknowledged, mayNotReply } from "./errors.ts";
import { LIMITS } from "./limits.ts";
import { patiently } from "./patience.ts";
import { render } from "./render.ts";
import { send } from "./rest.ts";
import type { Responder } from "./serve.ts";

/** Where answers to interactions go. */
export interface Answering {
  readonly answering: REST;
  readonly clock: Clock;
}

/**
 * Answers an interaction. Deferring settles who sees the answer; where the reply turns out to be for other
 * eyes, what was deferred is taken away and the reply follows it.
 */
export function interactionResponder(
  interaction: Key,
  { answering, clock }: Answering,
  { deferPrivately }: { readonly deferPrivately: boolean },
): Responder {
  const endpoints = endpointsOf(interaction, answering);
  const { once, later } = times(clock);
  let deferred: Promise<unknown> | null = null;
  let shown: { readonly atMs: number; readonly arrived: Promise<unknown> } | null = null;
  return {
    async acknowledge() {
      deferred ??= once(() => endpoints.defer(deferPrivately));
      // Whoever delivers hears of a failure.
      await deferred.catch(() => {});
    },
    progress(text) {
      if (deferred === null || clock.now() - (shown?.atMs ?? 0) < PROGRESS_MS) return;
      const before = Promise.all([deferred, shown?.arrived]);
      // Progress is a courtesy: the answer comes without it too.
      const arrived = before.then(async () => endpoints.edit(render(lineOf(text)))).catch(() => {});
      shown = { atMs: clock.now(), arrived };
    },
    async deliver(reply: Reply) {
      // What comes late must not stand over the answer.
      await shown?.arrived;
      const message = render(reply);
      if (deferred === null) {
        if ((await once(() => endpoints.reply(message, reply.private))) === "taken") return;
      } else {
        await deferred;
        if (reply.private !== deferPrivately) {
          await endpoints.remove().catch(() => {});
          await later(() => endpoints.followUp(message, reply.private));
          return;
        }
      }
      await later(() => endpoints.edit(message));
    },
  };
}

/** Answers a press by changing the message that it stands under; a refusal comes beside it, for the person alone. */
export function pageResponder(interaction: Key, { answering, clock }: Answering): Responder {
  const endpoints = endpointsOf(interaction, answering);
  const { once, later } = times(clock);
  let deferred: Promise<unknown> | null = null;
  return {
    async acknowledge() {
      deferred ??= once(() => endpoints.deferUpdate());
      await deferred.catch(() => {});
    },
    async deliver(reply: Reply) {
      const message = render(reply);
      await deferred;
      if (reply.tone !== "info") {
        if (deferred === null) await once(() => endpoints.reply(message, true));
        else await later(() => endpoints.followUp(message, true));
      } else if (deferred !== null || (await once(() => endpoints.update(message))) === "was taken") {
        await later(() => endpoints.edit(message));
      }
    },
  };
}

/** Answers a message with a reply to it, which pings nobody, and types while the answer takes its time. */
export function messageResponder(
  { id, channel }: Written,
  { rest, clock }: { readonly rest: REST; readonly clock: Clock },
): Responder {
  const { later } = times(clock);
  const post = (fullRoute: `/${string}`, more: object = {}) =>
    send(rest, { method: RequestMethod.Post, fullRoute, ...more });
  return {
    async acknowledge() {
      // Typing is a courtesy: the answer comes without it too.
      await post(Routes.channelTyping(channel)).catch(() => {});
    },
    async deliver(reply: Reply) {
      const message = render(reply);
      const files = filesOf(message);
      // Discord takes one message of a nonce, however often it is sent again.
      const body = { ...bodyOf(message, false), nonce: id, enforce_nonce: true };
      const say = (more: object) =>
        later(() => post(Routes.channelMessages(channel), { body: { ...body, ...more }, files }));
      try {
        await say({ message_reference: { message_id: id, fail_if_not_exists: false } });
      } catch (error) {
        if (!mayNotReply(error)) throw error;
        await say({});
      }
    },
  };
}

/** Gives the two kinds of trying: for the first response, and for all that comes after it. */
function times(clock: Clock) {
  const arrivedMs = clock.now();
  const first = { clock, untilMs: arrivedMs + LIMITS.firstResponseMs };
  return {
    /** Sends a first response. One whose answer was lost is refused when it is sent again: Discord has it. */
    once: async (respond: () => Promise<void>): Promise<"taken" | "was taken"> => {
      try {
        await patiently(respond, first);
        return "taken";
      } catch (error) {
        if (!isAcknowledged(error)) throw error;
        return "was taken";
      }
    },
    later: (request: () => Promise<void>) =>
      patiently(request, { clock, untilMs: arrivedMs + LIMITS.tokenLifeMs }),
  };
}

function lineOf(text: string): Reply {
  return { tone: "info", blocks: [{ kind: "text", text }], actions: [], files: [], private: true };
}

/** Discord takes five edits in five seconds. */
const PROGRESS_MS = 1_500;
