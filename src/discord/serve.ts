import type { Reply, Scope, Services, Visitor } from "../domain.ts";
import { seenFrom } from "../seen.ts";
import type { Desk, Request, Responder } from "./desk.ts";
import { describeError, errorNumber } from "./errors.ts";
import { admit, type Whereabouts } from "./policy.ts";
import { rescue } from "./rescue.ts";
import { WORDING } from "./wording.ts";

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
