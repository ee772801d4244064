import type { Command, CommandDefinition, Reply, Services, CommandInput } from "../src/domain.ts";
import { plural } from "./parts/words.ts";

/** Gives `/help` for these commands: what Footnote is, what it reads and how it answers. */
export function helpFor(definitions: readonly CommandDefinition[]): Command {
  const definition: CommandDefinition = {
    name: "help",
    description: "What Footnote is, what it reads and how it answers",
    options: [],
  };
  const all = [...definitions, definition];
  return { definition, run: async (input, services) => help(all, input, services) };
}

function help(
  definitions: readonly CommandDefinition[],
  { scope }: CommandInput,
  { engine }: Services,
): Reply {
  return {
    tone: "info",
    blocks: [
      { kind: "heading", text: "Footnote" },
      {
        kind: "text",
        text: "Answers questions with the articles' own sentences, word for word, each with its source. Where the articles do not say, it says so and shows the closest sentences.",
      },
      { kind: "text", text: `It reads ${plural(engine.sources(scope).length, "article")} here.` },
      { kind: "list", items: definitions.map(usage) },
      {
        kind: "note",
        text: "“Verbatim” promises the quote, not that the article is right. No language model writes anything.",
      },
    ],
    actions: [],
    files: [],
    private: true,
  };
}

function usage({ name, description, options }: CommandDefinition): string {
  const words = options.map((option) => (option.required ? option.name : `[${option.name}]`));
  return `${[`/${name}`, ...words].join(" ")}: ${description}`;
}
