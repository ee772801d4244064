import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Routes,
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  PermissionFlagsBits,
  type REST,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord.js";
import type { Command, Option } from "../domain.ts";
import { LIMITS } from "./limits.ts";

type Definitions = RESTPutAPIApplicationCommandsJSONBody;

/** Where commands are registered: for some servers, or for all, with direct messages and user installs or without. */
export interface Registration {
  readonly applicationId: string;
  /** Registers in these servers at once; without any, everywhere, which Discord may take an hour to show. */
  readonly guilds: readonly string[];
  /** Where they are registered everywhere, the servers that may have had them for themselves before. */
  readonly former: readonly string[];
  readonly direct: boolean;
  /** Told of a server that does not take them; the others get theirs all the same. */
  readonly refused: (guild: string, error: unknown) => void;
}

/**
 * Registers the commands where they differ from what Discord has, and gives how many requests that took: of
 * the 200 changes a day that Discord grants, a start without a change takes none.
 */
export async function register(
  rest: REST,
  commands: readonly Command[],
  { applicationId, guilds, former, direct, refused }: Registration,
): Promise<number> {
  const isEverywhere = guilds.length === 0;
  // What was registered the other way before would stand in a server's list twice.
  const inServers = isEverywhere ? [] : definitionsOf(commands, "guild");
  const others = isEverywhere
    ? definitionsOf(commands, direct ? "everywhere" : "servers")
    : direct
      ? definitionsOf(commands, "direct")
      : [];
  const changes = await Promise.all([
    ...(isEverywhere ? former : guilds).map((guild) =>
      put(rest, Routes.applicationGuildCommands(applicationId, guild), inServers).catch((error: unknown) => {
        if (!isEverywhere) refused(guild, error);
        return 0;
      }),
    ),
    put(rest, Routes.applicationCommands(applicationId), others),
  ]);
  return changes.reduce((sum, each) => sum + each, 0);
}

/** Gives the commands as Discord's application commands, menu entries last. */
export function definitionsOf(commands: readonly Command[], where: Where): Definitions {
  const settings = SETTINGS[where];
  // Outside of servers there is nobody to manage them.
  const offered = commands.filter(({ definition }) => where !== "direct" || definition.manages !== true);
  const chat = offered.map(({ definition: { name, description, options, subcommands, manages } }) => ({
    type: ApplicationCommandType.ChatInput as const,
    name,
    description: description.slice(0, LIMITS.commandDescription),
    options: subcommands?.map(subcommandOf) ?? optionsOf(options),
    ...(manages === true ? { ...settings, ...MANAGED, ...IN_SERVERS[where] } : settings),
  }));
  const menus = commands.flatMap(({ definition: { menu } }) =>
    menu === undefined
      ? []
      : [{ type: ApplicationCommandType.Message as const, name: menu.name, ...settings }],
  );
  return [...chat, ...menus];
}

/** Tells whether Discord has the same commands, whatever ids and defaults it adds. */
export function isRegistered(wanted: Definitions, registered: readonly object[]): boolean {
  // Commands of one server are sent without settings, and what Discord fills in there says nothing.
  const withSettings = wanted.some(({ contexts }) => contexts !== undefined);
  return canonical(wanted, withSettings) === canonical(registered, withSettings);
}

async function put(rest: REST, route: `/${string}`, wanted: Definitions): Promise<number> {
  const registered = await rest.get(route);
  if (Array.isArray(registered) && isRegistered(wanted, registered)) return 0;
  await rest.put(route, { body: wanted });
  return 1;
}

function subcommandOf({ name, description, options }: Subcommand): APIApplicationCommandOption {
  const type = ApplicationCommandOptionType.Subcommand as const;
  return {
    type,
    name,
    description: description.slice(0, LIMITS.commandDescription),
    options: optionsOf(options),
  };
}

type Subcommand = NonNullable<Command["definition"]["subcommands"]>[number];

function optionsOf(options: readonly Option[]): APIApplicationCommandBasicOption[] {
  return [...options].sort((a, b) => Number(b.required) - Number(a.required)).map(optionOf);
}

function optionOf(option: Option): APIApplicationCommandBasicOption {
  const { name, required } = option;
  const base = { name, description: option.description.slice(0, LIMITS.commandDescription), required };
  if (option.kind === "flag") return { type: ApplicationCommandOptionType.Boolean, ...base };
  if (option.kind === "file") return { type: ApplicationCommandOptionType.Attachment, ...base };
  if (option.kind === "number") return { type: ApplicationCommandOptionType.Number, ...base };
  const maxLength = Math.min(option.maxLength ?? LIMITS.optionText, LIMITS.optionText);
  const text = { type: ApplicationCommandOptionType.String as const, ...base, max_length: maxLength };
  if (option.choices !== undefined) {
    const choices = option.choices.slice(0, LIMITS.choices).map((value) => ({ name: value, value }));
    return { ...text, choices };
  }
  return option.autocomplete === true ? { ...text, autocomplete: true } : text;
}

/** What decides whether a command has changed, in one order, with Discord's defaults filled in. */
function canonical(commands: readonly object[], withSettings: boolean): string {
  const rows = commands.map((command: Partial<APIApplicationCommand>) => {
    const { type, name, description, options, contexts, integration_types } = command;
    // Sent as a number, given back as a text.
    const permissions = command.default_member_permissions ?? null;
    const settings = withSettings ? [sorted(contexts), sorted(integration_types)] : [];
    return JSON.stringify([
      type ?? ApplicationCommandType.ChatInput,
      name,
      description ?? "",
      (options ?? []).map(canonicalOption),
      permissions === null ? null : Number(permissions),
      settings,
    ]);
  });
  return rows.sort().join("\n");
}

function canonicalOption(option: object): unknown[] {
  const { type, name, description, required, autocomplete, choices, max_length, options }: Partial<Known> =
    option;
  const inner = (options ?? []).map(canonicalOption);
  const values = (choices ?? []).map((choice) => [choice.name, choice.value]);
  return [
    type,
    name,
    description,
    required ?? false,
    autocomplete ?? false,
    values,
    max_length ?? null,
    inner,
  ];
}

interface Known {
  type: number;
  name: string;
  description: string;
  required: boolean;
  autocomplete: boolean;
  choices: { name: string; value: string }[];
  max_length: number;
  options: object[];
}

function sorted(numbers: readonly number[] | null | undefined): readonly number[] {
  return [...(numbers ?? [])].sort((a, b) => a - b);
}

type Where = "guild" | "servers" | "everywhere" | "direct";

const { GuildInstall, UserInstall } = ApplicationIntegrationType;
const { Guild, BotDM, PrivateChannel } = InteractionContextType;

/** Commands of one server take neither setting. "direct" leaves servers out, which have their own. */
const SETTINGS: Readonly<Record<Where, object>> = {
  guild: {},
  servers: { integration_types: [GuildInstall], contexts: [Guild] },
  everywhere: { integration_types: [GuildInstall, UserInstall], contexts: [Guild, BotDM, PrivateChannel] },
  direct: { integration_types: [GuildInstall, UserInstall], contexts: [BotDM, PrivateChannel] },
};

/**
 * Discord shows it to members who may manage the server; a server's admins can change that, so it is checked again.
 * A number, as Discord's OpenAPI document has it for requests.
 */
const MANAGED = { default_member_permissions: Number(PermissionFlagsBits.ManageGuild) };

const IN_SERVERS: Readonly<Record<Where, object>> = { ...SETTINGS, everywhere: SETTINGS.servers };
