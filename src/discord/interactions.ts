import {
  MessageFlags,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type RepliableInteraction,
} from "discord.js";
import { complete } from "./autocomplete.ts";
import { modal, parseCustomId } from "./controls.ts";
import { endpointsOf } from "./endpoints.ts";
import { describeError } from "./errors.ts";
import { LIMITS } from "./limits.ts";
import { admit } from "./policy.ts";
import { PRESS, QUESTION, requestOf, valuesOf, whereaboutsOf, wordsOf } from "./requests.ts";
import { interactionResponder, pageResponder, type ResponderOptions } from "./responders.ts";
import { errorNumber, serve, type Desk, type Responder } from "./serve.ts";
import { WORDING } from "./wording.ts";

/** Answers any interaction; never rejects. */
export async function handleInteraction(interaction: Interaction, desk: Desk): Promise<void> {
  await route(interaction, desk).catch((error: unknown) => {
    const request = errorNumber(interaction.id);
    desk.log.error({ request, error: describeError(error) }, "could not read an interaction");
  });
}

async function route(interaction: Interaction, desk: Desk): Promise<void> {
  if (interaction.isAutocomplete()) return complete(interaction, desk);
  if (interaction.isChatInputCommand()) return chat(interaction, desk);
  if (interaction.isMessageContextMenuCommand()) return menu(interaction, desk);
  if (interaction.isModalSubmit()) return submit(interaction, desk);
  if (interaction.isMessageComponent()) return press(interaction, desk);
}

async function chat(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const { commandName: name } = interaction;
  const values = valuesOf(interaction.options.data);
  const responder = interactionResponder(interaction, {
    ...waysOf(desk),
    deferPrivately: values["private"] === true,
  });
  await serve(
    {
      ...requestOf(interaction, {
        kind: "command",
        name,
        cost: QUESTION,
        question: typeof values["question"] === "string" ? values["question"] : null,
      }),
      run: async (scope, services) =>
        desk.book.chat.get(name)?.run({ values, scope }, services) ?? WORDING.unknown(),
    },
    responder,
    desk,
  );
}

async function menu(interaction: MessageContextMenuCommandInteraction, desk: Desk): Promise<void> {
  const entry = desk.book.menus.get(interaction.commandName);
  await serve(
    {
      ...requestOf(interaction, {
        kind: "menu",
        name: interaction.commandName,
        cost: QUESTION,
        question: null,
      }),
      run: async (scope, services) => {
        if (entry === undefined) return WORDING.unknown();
        const text = wordsOf(interaction.targetMessage).slice(0, LIMITS.optionText);
        return entry.command.run({ values: { [entry.option]: text }, scope }, services);
      },
    },
    interactionResponder(interaction, { ...waysOf(desk), deferPrivately: true }),
    desk,
  );
}

/** A button whose action has a form opens it; every other press runs its action. */
async function press(interaction: Press, desk: Desk): Promise<void> {
  const { action, payload: carried } = parseCustomId(interaction.customId);
  const form = desk.book.forms.get(action);
  if (form !== undefined && isServed(interaction, desk)) {
    const { showModal } = endpointsOf(interaction, desk.answering);
    await showModal(modal(form, interaction.customId)).catch((error: unknown) => {
      const request = errorNumber(interaction.id);
      desk.log.warn({ request, action, error: describeError(error) }, "could not show a form");
    });
    return;
  }
  const payload = interaction.isStringSelectMenu() ? (interaction.values[0] ?? "") : carried;
  const pressed: Act = { kind: "action", action, payload, values: {}, cost: PRESS };
  const turns = desk.book.pages.has(action);
  if (turns && isOwn(interaction))
    await act(interaction, pressed, desk, pageResponder(interaction, waysOf(desk)));
  else await act(interaction, { ...pressed, isForSelf: turns }, desk);
}

/** A message is changed for whoever it was made for; others get theirs beside it. */
function isOwn({ user, message }: Press): boolean {
  const maker = message.interactionMetadata?.user.id;
  return message.flags.has(MessageFlags.Ephemeral) || maker === undefined || maker === user.id;
}

async function submit(interaction: ModalSubmitInteraction, desk: Desk): Promise<void> {
  const { action, payload } = parseCustomId(interaction.customId);
  const fields = desk.book.forms.get(action)?.fields ?? [];
  const values = Object.fromEntries(
    fields
      .filter(({ name }) => interaction.fields.fields.has(name))
      .map(({ name, maxLength }) => [name, interaction.fields.getTextInputValue(name).slice(0, maxLength)]),
  );
  await act(interaction, { kind: "form", action, payload, values, cost: QUESTION }, desk);
}

async function act(
  interaction: Press | ModalSubmitInteraction,
  { kind, action, payload, values, cost, isForSelf = false }: Act,
  desk: Desk,
  responder: Responder = interactionResponder(interaction, { ...waysOf(desk), deferPrivately: true }),
): Promise<void> {
  const run = desk.book.actions.get(action);
  await serve(
    {
      ...requestOf(interaction, {
        kind,
        cost,
        name: run === undefined ? "unknown" : action,
        question: values["question"] ?? null,
      }),
      run: async (scope, services) => {
        const reply = (await run?.({ payload, values, scope }, services)) ?? WORDING.unknown();
        return isForSelf ? { ...reply, private: true } : reply;
      },
    },
    responder,
    desk,
  );
}

type Press = Extract<RepliableInteraction, MessageComponentInteraction>;

interface Act {
  readonly kind: "action" | "form";
  readonly action: string;
  readonly payload: string;
  readonly values: Readonly<Record<string, string>>;
  readonly cost: number;
  /** Shown to the person alone, whatever the reply says. */
  readonly isForSelf?: boolean;
}

function waysOf({ answering, clock }: Desk): ResponderOptions {
  return { rest: answering, clock };
}

function isServed(interaction: BaseInteraction, desk: Desk): boolean {
  return !desk.isStopping() && admit(whereaboutsOf(interaction), desk.policy).kind === "served";
}
