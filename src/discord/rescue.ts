import type { Desk, Handled, Request, Responder } from "./desk.ts";
import { describeError, errorNumber, isClosed, isGone, isTooLate, mayNotWrite } from "./errors.ts";
import { WORDING } from "./wording.ts";

/** Tells the person in plain words, and the log in full, why a request has no answer. Never rejects. */
export async function rescue(
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
