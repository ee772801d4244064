import type { CommandDefinition, CommandInput, Option } from "../domain.ts";

/** A typed line, read: a command with its values, the end, or a command that does not exist. */
export type Typed =
  | {
      readonly kind: "command";
      readonly name: string;
      readonly values: CommandInput["values"];
      readonly subcommand?: string;
    }
  | { readonly kind: "quit" }
  /** A value that its option does not take. */
  | { readonly kind: "unfit"; readonly option: Option; readonly value: string }
  | { readonly kind: "unknown"; readonly name: string };

/**
 * Reads a line of the conversation. A plain line is a question. `/name words option:value` runs a command: the
 * words are its first option that is no file, `option:value`, `option: value` or `option:"more words"` one of the others.
 */
export function readTyped(line: string, definitions: readonly CommandDefinition[]): Typed {
  const typed = line.trim();
  if (/^(?:\/?(?:quit|exit)|:q)$/i.test(typed)) return { kind: "quit" };
  if (!typed.startsWith("/")) return { kind: "command", name: "ask", values: { question: typed } };
  const [, name = "", rest = ""] = /^\/(\S*)\s*(.*)$/s.exec(typed) ?? [];
  const definition = definitions.find((one) => one.name === name.toLowerCase());
  if (definition === undefined) return { kind: "unknown", name };
  const { options, subcommands } = definition;
  if (subcommands === undefined) return commandOf(definition.name, valuesOf(rest, options), options);
  const [, first = "", more = ""] = /^(\S*)\s*(.*)$/s.exec(rest) ?? [];
  // Without a word the first is meant, which changes nothing.
  const chosen = first === "" ? subcommands[0] : subcommands.find((one) => one.name === first.toLowerCase());
  if (chosen === undefined) return { kind: "unknown", name: `${name} ${first}` };
  return commandOf(definition.name, valuesOf(more, chosen.options), chosen.options, chosen.name);
}

/** Discord offers what an option takes and lets nothing else through; here anything can be typed. */
function commandOf(
  name: string,
  values: CommandInput["values"],
  options: readonly Option[],
  subcommand?: string,
): Typed {
  const option = options.find(
    ({ choices, name: own }) =>
      choices !== undefined &&
      values[own] !== undefined &&
      !choices.includes(String(values[own]).toLowerCase()),
  );
  if (option !== undefined) return { kind: "unfit", option, value: String(values[option.name]) };
  return { kind: "command", name, values, ...(subcommand === undefined ? {} : { subcommand }) };
}

function valuesOf(rest: string, options: readonly Option[]): CommandInput["values"] {
  const [first, ...others] = options.filter(({ kind }) => kind !== "file");
  const values: Record<string, string | number | boolean> = {};
  let words = rest;
  for (const { name, kind } of others) {
    words = words.replace(
      new RegExp(String.raw`(?:^|\s)${name}:\s*(?:"([^"]*)"|(\S+))`),
      (_, quoted, plain) => {
        const value = String(quoted ?? plain);
        if (kind === "flag") values[name] = /^(?:true|yes|1|on)$/i.test(value);
        else values[name] = kind === "number" ? Number(value) : value;
        return "";
      },
    );
  }
  words = words.trim();
  if (first !== undefined && words !== "") values[first.name] = words.replace(prefixOf(first.name), "");
  return values;
}

/** Discord shows `question: …` in the line being typed, so people type it here too. */
function prefixOf(name: string): RegExp {
  return new RegExp(String.raw`^${name}:\s*`);
}
