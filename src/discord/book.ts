import type { Command, CommandDefinition, Form } from "../domain.ts";
import { LIMITS } from "./limits.ts";

type Action = NonNullable<Command["actions"]>[string];

/** The commands, by each way in which Discord names them. */
export interface Book {
  readonly chat: ReadonlyMap<string, Command>;
  readonly menus: ReadonlyMap<string, { readonly command: Command; readonly option: string }>;
  readonly actions: ReadonlyMap<string, Action>;
  readonly forms: ReadonlyMap<string, Form>;
  /** The actions whose reply takes the place of the message that they were pressed under. */
  readonly pages: ReadonlySet<string>;
  /** The actions whose reply everybody sees, also where they are pressed under what is for one person's eyes. */
  readonly publishes: ReadonlySet<string>;
}

/** Opens the commands for looking up; throws a RangeError where two share a name or Discord would refuse one. */
export function openBook(commands: readonly Command[]): Book {
  const chat = unique(
    commands.map((command) => [command.definition.name, command] as const),
    "command",
  );
  const menus = unique(
    commands.flatMap((command) => {
      const { menu } = command.definition;
      return menu === undefined ? [] : [[menu.name, { command, option: menu.option }] as const];
    }),
    "menu entry",
  );
  const actions = unique(
    commands.flatMap((command) => Object.entries(command.actions ?? {})),
    "action",
  );
  const forms = unique(
    commands.flatMap((command) => Object.entries(command.forms ?? {})),
    "form",
  );
  for (const name of chat.keys()) if (!NAME.test(name)) throw refused("command", name, "is not a name");
  for (const { definition } of commands) checkSize(definition);
  for (const action of actions.keys())
    if (action.includes(":")) throw refused("action", action, 'holds a ":"');
  for (const form of forms.keys()) if (!actions.has(form)) throw refused("form", form, "has no action");
  if (chat.size > LIMITS.chatCommands || menus.size > LIMITS.messageCommands)
    throw new RangeError("Cannot offer so many commands on Discord.");
  const pages = new Set(commands.flatMap((command) => command.pages ?? []));
  const publishes = new Set(commands.flatMap((command) => command.publishes ?? []));
  for (const name of [...pages, ...publishes])
    if (!actions.has(name)) throw refused("action", name, "is named and not there");
  return { chat, menus, actions, forms, pages, publishes };
}

function checkSize({ name, description, options: own, subcommands = [] }: CommandDefinition): void {
  const most = Math.max(own.length, subcommands.length, ...subcommands.map((one) => one.options.length));
  if (most > LIMITS.commandOptions) throw refused("command", name, "has too many options");
  const options = [...own, ...subcommands.flatMap((one) => one.options)];
  const named = [...options, ...subcommands];
  const texts = [
    ...named.flatMap((one) => [one.name, one.description]),
    // Each is sent as a name and as a value.
    ...options.flatMap(({ choices = [] }) => choices.flatMap((choice) => [choice, choice])),
  ];
  const chars = [name, description, ...texts].join("").length;
  if (chars > LIMITS.commandChars) throw refused("command", name, "is described at too great length");
}

function unique<Value>(entries: readonly (readonly [string, Value])[], kind: string): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const [name, value] of entries) {
    if (found.has(name)) throw refused(kind, name, "is there twice");
    found.set(name, value);
  }
  return found;
}

function refused(kind: string, name: string, why: string): RangeError {
  return new RangeError(`Cannot offer the ${kind} "${name}" on Discord: it ${why}.`);
}

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{Ll}\p{N}]{1,32}$/u;
