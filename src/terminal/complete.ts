import { commandNamed, commands } from "../../commands/commands.ts";
import type { Scope, Services } from "../domain.ts";
import { neutralise } from "./neutral.ts";

/**
 * Gives what a typed line may go on as, and the part of it that would be replaced, as readline wants it: the
 * commands after a slash, then what the command itself offers for its words.
 */
export async function completionsOf(
  line: string,
  { services, scope }: { readonly services: Services; readonly scope: Scope },
): Promise<[string[], string]> {
  const [, name = "", typed] = /^\/(\S*)(?:\s+(.*))?$/.exec(line) ?? [];
  if (!line.startsWith("/")) return [[], line];
  if (typed === undefined) {
    const names = commands.map(({ definition }) => `/${definition.name}`);
    return [[...names, "/quit"].filter((one) => one.startsWith(`/${name}`)).map((one) => `${one} `), line];
  }
  const command = commandNamed(name);
  if (command?.complete === undefined) return [[], line];
  const { subcommands } = command.definition;
  const [, first = "", rest] = subcommands === undefined ? [] : (/^(\S*)(?:\s+(.*))?$/.exec(typed) ?? []);
  if (subcommands !== undefined && rest === undefined) {
    const names = subcommands.map((one) => `${one.name} `);
    return [names.filter((one) => one.startsWith(first)), first];
  }
  const asked = subcommands?.find((one) => one.name === first) ?? command.definition;
  const option = asked.options[0];
  if (option?.autocomplete !== true) return [[], line];
  const words = rest ?? typed;
  const subcommand = subcommands === undefined ? {} : { subcommand: first };
  const input = { values: {}, scope, option: option.name, typed: words, ...subcommand };
  const choices = await command.complete(input, services);
  // Readline puts a completion in only where it goes on from what was typed.
  const values = choices.map(({ value }) => neutralise(value)).filter((value) => value.startsWith(words));
  return [values, words];
}
