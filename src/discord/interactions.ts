import { beginningOf } from "../../commands/parts/words.ts";
import type { Arrived, Done } from "./arrivals.ts";
import { complete } from "./autocomplete.ts";
import { modal, parseCustomId } from "./controls.ts";
import type { Desk, Responder } from "./desk.ts";
import { endpointsOf } from "./endpoints.ts";
import { describeError, errorNumber, isAcknowledged } from "./errors.ts";
import { LIMITS } from "./limits.ts";
import { patiently } from "./patience.ts";
import { admit } from "./policy.ts";
import { inputOf, PRESS, QUESTION, requestOf, originOf } from "./requests.ts";
import { interactionResponder, pageResponder } from "./responders.ts";
import { serve } from "./serve.ts";
import { WORDING } from "./wording.ts";

/** Answers any interaction; never rejects. */
export async function handleInteraction(arrived: Arrived, desk: Desk): Promise<void> {
  const { done } = arrived;
  switch (done.kind) {
    case "typing":
      return complete(arrived, done, desk);
    case "chat":
      return chat(arrived, done, desk);
    case "menu":
      return menu(arrived, done, desk);
    case "submit":
      return submit(arrived, done, desk);
    case "press":
      return press(arrived, done, desk);
    default:
      // What is not known yet cannot have come from anything that this bot offers.
      done satisfies Did<"unknown">;
  }
}

async function chat(arrived: Arrived, { name, given }: Did<"chat">, desk: Desk): Promise<void> {
  const command = desk.book.chat.get(name);
  const { question, private: isPrivate } = given.values;
  const { manages, private: isAlways } = command?.definition ?? {};
  const deferPrivately = isPrivate === true || manages === true || isAlways === true;
  await serve(
    {
      ...requestOf(arrived, desk, {
        kind: "command",
        name,
        cost: QUESTION,
        question: typeof question === "string" ? question : null,
      }),
      run: async (scope, services) =>
        command?.run({ ...inputOf(given, desk.uploadOrigins), scope }, services) ?? WORDING.unknown(),
    },
    interactionResponder(arrived, desk, { deferPrivately }),
    desk,
  );
}

async function menu(arrived: Arrived, { name, text }: Did<"menu">, desk: Desk): Promise<void> {
  const entry = desk.book.menus.get(name);
  await serve(
    {
      ...requestOf(arrived, desk, { kind: "menu", name, cost: QUESTION, question: null }),
      run: async (scope, services) => {
        if (entry === undefined) return WORDING.unknown();
        const values = { [entry.option]: beginningOf(text, LIMITS.optionText) };
        return entry.command.run({ values, scope }, services);
      },
    },
    interactionResponder(arrived, desk, { deferPrivately: true }),
    desk,
  );
}

/** A button whose action has a form opens it; every other press runs its action. */
async function press(arrived: Arrived, pressed: Did<"press">, desk: Desk): Promise<void> {
  const { customId, chosen } = pressed;
  const { action, payload: carried } = parseCustomId(customId);
  const form = desk.book.forms.get(action);
  if (form !== undefined && isServed(arrived, desk)) {
    const endpoints = endpointsOf(arrived, desk.ways);
    const { clock } = desk;
    const untilMs = clock.now() + LIMITS.firstResponseMs;
    const showing = patiently(() => endpoints.showModal(modal(form, customId)), { clock, untilMs });
    await showing.catch((error: unknown) => {
      // Of two tries, the one whose answer was lost has shown it.
      if (isAcknowledged(error)) return;
      const request = errorNumber(arrived.id);
      desk.log.warn({ request, action, error: describeError(error) }, "could not show a form");
    });
    return;
  }
  const payload = chosen === null ? carried : (chosen[0] ?? "");
  const wanted: Act = { kind: "action", action, payload, values: {}, cost: PRESS };
  const turns = desk.book.pages.has(action);
  if (turns && isOwn(arrived, pressed)) await act(arrived, wanted, desk, pageResponder(arrived, desk));
  else await act(arrived, { ...wanted, isForSelf: turns, isOpen: desk.book.publishes.has(action) }, desk);
}

/** A message is changed for whoever it was made for; others get theirs beside it. */
function isOwn({ user }: Arrived, { message }: Did<"press">): boolean {
  return message.isPrivate || message.maker === null || message.maker === user.id;
}

/** What is asked under a message that everybody sees is answered to everybody. */
async function submit(
  arrived: Arrived,
  { customId, fields, message }: Did<"submit">,
  desk: Desk,
): Promise<void> {
  const { action, payload } = parseCustomId(customId);
  const asked = desk.book.forms.get(action)?.fields ?? [];
  const values = Object.fromEntries(
    asked.flatMap(({ name, maxLength }) => {
      const value = fields.get(name);
      return value === undefined ? [] : [[name, beginningOf(value, maxLength)]];
    }),
  );
  const isOpen = !message.isPrivate;
  await act(arrived, { kind: "form", action, payload, values, cost: QUESTION, isOpen }, desk);
}

async function act(
  arrived: Arrived,
  { kind, action, payload, values, cost, isForSelf = false, isOpen = false }: Act,
  desk: Desk,
  own?: Responder,
): Promise<void> {
  const run = desk.book.actions.get(action);
  const request = requestOf(arrived, desk, {
    kind,
    cost,
    name: run === undefined ? "unknown" : action,
    question: values["question"] ?? null,
  });
  // Who may not speak there is answered alone, whatever comes of it.
  const deferPrivately = !isOpen || !request.asker.maySpeak;
  await serve(
    {
      ...request,
      run: async (scope, services) => {
        const reply = (await run?.({ payload, values, scope }, services)) ?? WORDING.unknown();
        return isForSelf ? { ...reply, private: true } : reply;
      },
    },
    own ?? interactionResponder(arrived, desk, { deferPrivately }),
    desk,
  );
}

type Did<Kind extends Done["kind"]> = Extract<Done, { kind: Kind }>;

interface Act {
  readonly kind: "action" | "form";
  readonly action: string;
  readonly payload: string;
  readonly values: Readonly<Record<string, string>>;
  readonly cost: number;
  /** Shown to the person alone, whatever the reply says. */
  readonly isForSelf?: boolean;
  /** Everybody is to see what comes of it. */
  readonly isOpen?: boolean;
}

function isServed(arrived: Arrived, desk: Desk): boolean {
  return !desk.isStopping() && admit(originOf(arrived), desk.policy).kind === "served";
}
