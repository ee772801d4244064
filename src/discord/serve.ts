import type { Client } from "discord.js";
import type { Asker, Bindings, Clock, Log, Reply, Scope, Services, Visitor } from "../domain.ts";
import { seenFrom } from "../seen.ts";
import type { Book } from "./book.ts";
import type { Cooldown } from "./cooldown.ts";
import type { Crowd } from "./crowd.ts";
import { describeError, isClosed, isGone, isTooLate, mayNotWrite } from "./errors.ts";
import { admit, type Policy, type Whereabouts } from "./policy.ts";
import type { Posted } from "./posted.ts";
import type { Ways } from "./rest.ts";
import type { Rivals } from "./rivals.ts";
import { WORDING } from "./wording.ts";

/** What happened with one request, for metrics. */
export interface Handled {
  /** "command", "menu", "action", "form", "mention" or "autocomplete". */
  readonly kind: string;
  /** The command's or action's name. */
  readonly name: string;
  readonly outcome: Reply["tone"] | "undelivered";
  /** From its arrival until the answer was delivered. */
  readonly elapsedMs: number;
}

/** All that serving a request takes. */
export interface Desk {
  readonly book: Book;
  readonly policy: Policy;
  /** What places are bound to; null where nothing is. */
  readonly bindings: Bindings | null;
  /** The addresses that files which people hand over may be fetched from. */
  readonly uploadOrigins: readonly string[];
  readonly cooldown: Cooldown;
  readonly crowd: Crowd;
  /** Resolves once there are articles to answer from. */
  readonly services: (visitor: Visitor) => Services | Promise<Services>;
  readonly log: Log;
  readonly clock: Clock;
  /** Knows the servers and their channels, and takes the bot's own requests. */
  readonly client: Client;
  /** Take answers to interactions. */
  readonly ways: Ways;
  readonly posted: Posted;
  readonly rivals: Rivals;
  /** After this long without an answer, the person is told that one is coming. */
  readonly deferAfterMs: number;
  /** After this long a person hears that Discord takes no later answer. */
  readonly answerWithinMs: number;
  readonly observe: (handled: Handled) => void;
  readonly logQuestions: boolean;
  readonly isStopping: () => boolean;
  /** Called for everything that is still under way when it is given up, because the bot ends. */
  readonly givingUp: Set<() => void>;
}

/** Something that a person wants, whichever way it came. */
export interface Request {
  /** Discord's id of the interaction or message. */
  readonly id: string;
  readonly kind: Handled["kind"];
  readonly name: string;
  /** What was asked, where it is a question; it is logged only by those who ask for that. */
  readonly question: string | null;
  readonly person: string;
  readonly where: Whereabouts;
  /** How much of the person's bucket it takes. */
  readonly cost: number;
  readonly sees: (channel: string) => boolean;
  readonly asker: Asker;
  run(scope: Scope, services: Services): Promise<Reply>;
}

/** How the person hears back. */
export interface Responder {
  /** Says that an answer is coming, at most once; resolves when that has arrived or failed. */
  acknowledge(): Promise<void>;
  /** Shows how far the work is, once an answer is known to be coming. */
  progress?(text: string): void;
  deliver(reply: Reply): Promise<void>;
}

/**
 * Serves one request: refusals first, since what is deferred in public cannot become private later; then the
 * answer, directly where it is quick and after an acknowledgement where it is not. Never rejects.
 */
export async function serve(request: Request, responder: Responder, desk: Desk): Promise<void> {
  const startedMs = desk.clock.now();
  const leave = desk.crowd.enter();
  const outcome = await answer(request, responder, desk).catch((error: unknown) =>
    rescue(error, request, responder, desk),
  );
  const elapsedMs = desk.clock.now() - startedMs;
  const { kind, name, where, question } = request;
  const asked = desk.logQuestions && question !== null ? { question } : {};
  const fields = { request: errorNumber(request.id), kind, name, guild: where.guild, outcome, elapsedMs };
  desk.log.info({ ...fields, ...asked }, "served");
  desk.observe({ kind, name, outcome, elapsedMs });
  leave();
}

/** Gives the number under which a request stands in the log, short enough to be read out. */
export function errorNumber(id: string): string {
  return (/^\d+$/.test(id) ? BigInt(id).toString(36) : id).slice(-8);
}

/** Gives what may be seen where a request comes from, by the engine that serves it. */
export function scopeOf(where: Whereabouts, place: string, desk: Desk, { engine }: Services): Scope {
  const channels = where.parent === null ? [where.channel] : [where.channel, where.parent];
  const open = place.startsWith("guild:") ? {} : { open: desk.policy.publicCollections };
  return seenFrom({ place, channels, ...open }, desk.bindings, engine);
}

/** Gives the visitor whom a request comes from. */
export function visitorOf({ person, where, sees, asker }: Omit<Request, "run">, place: string): Visitor {
  const { channel } = where;
  const binds = where.parent ?? channel;
  return { person: `discord:${person}`, name: asker.name, place, channel, binds, sees };
}

async function answer(request: Request, responder: Responder, desk: Desk): Promise<Reply["tone"]> {
  const refuse = async (reply: Reply): Promise<Reply["tone"]> => {
    await responder.deliver(reply);
    return "refusal";
  };
  const waitMs = desk.cooldown.take(request.person, request.cost);
  // Everybody in the channel reads what is said to a mention, also where it is only that nobody is answered there.
  if (waitMs > 0 && request.kind === "mention" && !desk.cooldown.announces(request.person, waitMs))
    return "refusal";
  const admission = admit(request.where, desk.policy);
  if (admission.kind === "declined") return refuse(WORDING[admission.reason]());
  if (desk.isStopping()) return refuse(WORDING.stopping());
  if (waitMs > 0) return refuse(WORDING.cooldown(waitMs));
  const late = setTimeout(() => void responder.acknowledge(), desk.deferAfterMs);
  if (desk.crowd.isLarge()) desk.crowd.acknowledging(responder.acknowledge());
  try {
    const reply = await inTime(run(request, admission.place, { responder, desk }), request, desk);
    // Whoever is being answered needs no word that an answer is coming.
    clearTimeout(late);
    await deliver(reply, responder, desk);
    return reply.tone;
  } finally {
    clearTimeout(late);
  }
}

async function deliver(reply: Reply, responder: Responder, desk: Desk): Promise<void> {
  try {
    await responder.deliver(reply);
  } catch (error) {
    await takeBack(reply, desk);
    throw error;
  }
}

/** Takes back what a reply did that nobody sees. Never rejects: why it was not seen is what the person is told. */
async function takeBack(reply: Reply, { log }: Desk): Promise<void> {
  try {
    await reply.undelivered?.();
  } catch (error) {
    log.warn({ error: describeError(error) }, "What was not seen could not be taken back");
  }
}

async function run(
  request: Request,
  place: string,
  { responder, desk }: { readonly responder: Responder; readonly desk: Desk },
): Promise<Reply> {
  await desk.crowd.turn();
  const services: Services = {
    ...(await desk.services(visitorOf(request, place))),
    asker: request.asker,
    channelName: (id) => (request.sees(id) ? nameOf(id, desk) : null),
    progress: (text) => responder.progress?.(text),
  };
  return request.run(scopeOf(request.where, place, desk, services), services);
}

function nameOf(channel: string, { client }: Desk): string | null {
  const known = client.channels.cache.get(channel);
  return known !== undefined && "name" in known ? known.name : null;
}

/**
 * Gives the reply, or what stands in for it where it does not come while it can still be delivered: what it did is then
 * taken back once it comes.
 */
async function inTime(reply: Promise<Reply>, { kind }: Request, desk: Desk): Promise<Reply> {
  const { answerWithinMs, givingUp } = desk;
  let timer: NodeJS.Timeout | undefined;
  let giveUp = () => {};
  const instead = new Promise<Reply>((resolve) => {
    // A message may be replied to at any time.
    if (kind !== "mention") timer = setTimeout(() => resolve(WORDING.long()), answerWithinMs);
    giveUp = () => resolve(WORDING.interrupted());
    givingUp.add(giveUp);
  });
  try {
    const first = await Promise.race([reply.then((own) => ({ own })), instead]);
    if ("own" in first) return first.own;
    // Nobody waits for it: the person has heard.
    void reply.then(
      async (late) => takeBack(late, desk),
      (error: unknown) => desk.log.warn({ error: describeError(error) }, "What came too late failed"),
    );
    return first;
  } finally {
    clearTimeout(timer);
    givingUp.delete(giveUp);
  }
}

/** Tells the person in plain words, and the log in full. */
async function rescue(
  error: unknown,
  request: Request,
  responder: Responder,
  desk: Desk,
): Promise<Handled["outcome"]> {
  const number = errorNumber(request.id);
  const fields = { request: number, kind: request.kind, name: request.name, error: describeError(error) };
  if (isTooLate(error)) {
    desk.log.warn(fields, "Discord no longer takes the answer: its time was over");
    return "undelivered";
  }
  if (isGone(error)) {
    desk.log.info(fields, "somebody took the message away that was to hold the answer");
    return "undelivered";
  }
  if (isClosed(error)) {
    desk.log.info(fields, "asked where nobody can write, or by somebody who takes no messages");
    return "undelivered";
  }
  if (mayNotWrite(error)) {
    const { guild, channel } = request.where;
    desk.log.warn(
      { ...fields, guild, channel },
      "asked where the bot may not write: give it View Channel, Send Messages and Send Messages in Threads there",
    );
    return "undelivered";
  }
  desk.log.error(fields, "could not answer");
  try {
    await responder.deliver(WORDING.failed(number));
    return "error";
  } catch (again) {
    desk.log.error({ request: number, error: describeError(again) }, "could not say that there is no answer");
    return "undelivered";
  }
}
