import type { Choice } from "../domain.ts";
import type { Arrived, Given } from "./arrivals.ts";
import type { Desk } from "./desk.ts";
import { endpointsOf } from "./endpoints.ts";
import { describeError, errorNumber, isAcknowledged, isTooLate } from "./errors.ts";
import { plain } from "./escape.ts";
import { cut } from "./fit.ts";
import { LIMITS } from "./limits.ts";
import { admit } from "./policy.ts";
import { inputOf, requestOf } from "./requests.ts";
import { scopeOf, visitorOf } from "./serve.ts";

/** Suggests; where that is not possible, or not for this place, suggests nothing, since free text works too. */
export async function complete(arrived: Arrived, typing: Typing, desk: Desk): Promise<void> {
  const startedMs = desk.clock.now();
  const { name } = typing;
  const endpoints = endpointsOf(arrived, desk.ways);
  try {
    const choices = await suggestions(arrived, typing, desk);
    await endpoints.suggest(choicesOf(choices));
    desk.observe({ kind: "autocomplete", name, outcome: "info", elapsedMs: desk.clock.now() - startedMs });
  } catch (error) {
    const request = errorNumber(arrived.id);
    desk.log.warn({ request, name, error: describeError(error) }, "could not suggest");
    if (!isTooLate(error) && !isAcknowledged(error)) await endpoints.suggest([]).catch(() => {});
  }
}

async function suggestions(
  arrived: Arrived,
  { name, given }: Typing,
  desk: Desk,
): Promise<readonly Choice[]> {
  const command = desk.book.chat.get(name);
  const what = { kind: "autocomplete", name, cost: 0, question: null };
  const request = requestOf(arrived, desk, what);
  const admission = admit(request.where, desk.policy);
  const { focused } = given;
  if (command?.complete === undefined || focused === null) return [];
  if (admission.kind === "declined" || desk.isStopping()) return [];
  const services = {
    ...(await desk.services(visitorOf(request, admission.place))),
    asker: request.asker,
  };
  const scope = scopeOf(request.where, admission.place, desk, services);
  const { name: option, typed } = focused;
  return command.complete({ ...inputOf(given, desk.uploadOrigins), option, typed, scope }, services);
}

interface Typing {
  readonly name: string;
  readonly given: Given;
}

/** Gives choices as Discord takes them. */
export function choicesOf(choices: readonly Choice[]): Choice[] {
  return choices
    .map(choiceOf)
    .filter((choice) => choice !== null)
    .slice(0, LIMITS.choices);
}

/** What cannot be sent back as it is is left out: a cut or mended question would be another question. */
function choiceOf({ name, value }: Choice): Choice | null {
  const shown = cut(plain(name), LIMITS.choiceText);
  const isSendable = value !== "" && value.length <= LIMITS.choiceText && value.isWellFormed();
  return shown === "" || !isSendable ? null : { name: shown, value };
}
