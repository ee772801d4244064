import {
  PermissionFlagsBits,
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type RepliableInteraction,
} from "discord.js";
import type { Choice, CommandInput } from "../domain.ts";
import { modal, parseCustomId } from "./controls.ts";
import { describeError } from "./errors.ts";
import { plain } from "./escape.ts";
import { cut } from "./fit.ts";
import { LIMITS } from "./limits.ts";
import { admit, type Whereabouts } from "./policy.ts";
import { interactionResponder } from "./responders.ts";
import { errorNumber, serve, type Desk, type Request } from "./serve.ts";
import { WORDING } from "./wording.ts";

/** Answers any interaction; never rejects. */
export async function handleInteraction(interaction: Interaction, desk: Desk): Promise<void> {
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
    clock: desk.clock,
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
        const text = interaction.targetMessage.content.slice(0, LIMITS.optionText);
        return entry.command.run({ values: { [entry.option]: text }, scope }, services);
      },
    },
    interactionResponder(interaction, { clock: desk.clock, deferPrivately: true }),
    desk,
  );
}

/** A button whose action has a form opens it; every other press runs its action. */
async function press(interaction: Press, desk: Desk): Promise<void> {
  const { action, payload: carried } = parseCustomId(interaction.customId);
  const form = desk.book.forms.get(action);
  if (form !== undefined && isServed(interaction, desk)) {
    await interaction.showModal(modal(form, interaction.customId)).catch((error: unknown) => {
      const request = errorNumber(interaction.id);
      desk.log.warn({ request, action, error: describeError(error) }, "could not show a form");
    });
    return;
  }
  const payload = interaction.isStringSelectMenu() ? (interaction.values[0] ?? "") : carried;
  await act(interaction, { kind: "action", action, payload, values: {}, cost: PRESS }, desk);
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
  { kind, action, payload, values, cost }: Act,
  desk: Desk,
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
      run: async (scope, services) => run?.({ payload, values, scope }, services) ?? WORDING.unknown(),
    },
    interactionResponder(interaction, { clock: desk.clock, deferPrivately: true }),
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
}

/** Suggests; where that is not possible, or not for this place, suggests nothing, since free text works too. */
async function complete(interaction: AutocompleteInteraction, desk: Desk): Promise<void> {
  const startedMs = desk.clock.now();
  const { commandName: name } = interaction;
  try {
    const choices = await suggestions(interaction, desk);
    await interaction.respond(
      choices
        .map(choiceOf)
        .filter((choice) => choice !== null)
        .slice(0, LIMITS.choices),
    );
    desk.observe({ kind: "autocomplete", name, outcome: "info", elapsedMs: desk.clock.now() - startedMs });
  } catch (error) {
    const request = errorNumber(interaction.id);
    desk.log.warn({ request, name, error: describeError(error) }, "could not suggest");
    if (!interaction.responded) await interaction.respond([]).catch(() => {});
  }
}

async function suggestions(interaction: AutocompleteInteraction, desk: Desk): Promise<readonly Choice[]> {
  const command = desk.book.chat.get(interaction.commandName);
  const request = requestOf(interaction, {
    kind: "autocomplete",
    name: interaction.commandName,
    cost: 0,
    question: null,
  });
  const admission = admit(request.where, desk.policy);
  if (command?.complete === undefined || admission.kind === "declined" || desk.isStopping()) return [];
  const { name: option, value: typed } = interaction.options.getFocused(true);
  const { person, where, sees } = request;
  const services = desk.services({
    person: `discord:${person}`,
    place: admission.place,
    channel: where.channel,
    sees,
  });
  const values = valuesOf(interaction.options.data);
  return command.complete({ values, option, typed, scope: admission.scope }, services);
}

/** What is too long to be sent back is left out: a cut question would be another question. */
function choiceOf({ name, value }: Choice): Choice | null {
  const shown = cut(plain(name), LIMITS.choiceText);
  return shown === "" || value === "" || value.length > LIMITS.choiceText ? null : { name: shown, value };
}

function isServed(interaction: BaseInteraction, desk: Desk): boolean {
  return !desk.isStopping() && admit(whereaboutsOf(interaction), desk.policy).kind === "served";
}

function requestOf(
  interaction: BaseInteraction,
  what: Pick<Request, "kind" | "name" | "cost" | "question">,
): Omit<Request, "run"> {
  return {
    ...what,
    id: interaction.id,
    person: interaction.user.id,
    where: whereaboutsOf(interaction),
    sees: (channel) => sees(interaction, channel),
  };
}

function whereaboutsOf(interaction: BaseInteraction): Whereabouts {
  // Keys of Discord's ApplicationIntegrationType: "0" the server added the bot, "1" the person did.
  const owners = Object.keys(interaction.authorizingIntegrationOwners ?? {});
  return {
    guild: interaction.guildId,
    channel: interaction.channelId ?? interaction.user.id,
    userInstalled: owners.includes("1") && !owners.includes("0"),
  };
}

/** Tells whether the person can read a channel of the server; what is not known is not seen. */
function sees(interaction: BaseInteraction, id: string): boolean {
  if (id === interaction.channelId) return true;
  if (!interaction.inCachedGuild()) return false;
  const channel = interaction.guild.channels.cache.get(id);
  return channel?.permissionsFor(interaction.member).has(PermissionFlagsBits.ViewChannel) ?? false;
}

function valuesOf(
  options: readonly { readonly name: string; readonly value?: string | number | boolean }[],
): CommandInput["values"] {
  return Object.fromEntries(options.map(({ name, value }) => [name, value]));
}

/** A question takes one of the bucket; a press, which reads what is there already, a quarter. */
export const QUESTION = 1;
const PRESS = 0.25;
